import { phrases } from './classes.ts';

/** Words for what goes wrong: failures, things that do not happen, and what the program does instead. */
export const SYMPTOM_PATTERNS = phrases(`
crash+|fail+|freeze+|hang+|abort+|break+|duplicate+|disappear+|vanish+|ignore+|reject+|refuse+|lose+|block+|skip+|drop+|failure|stuck|unavailable|incomplete|invalid|incorrect|wrong|unexpected|blank|empty|grey|missing|unable|cannot|twice|slow|slowly|denied|lack+|miss+|stop+|differ+|different|random
error|exception|http|message|code .. ["¤]|#
doesn't|don't|didn't|isn't|aren't|wasn't|won't|hasn't|can't|couldn't|not|never|no|nothing|nobody|none !know|say|think|want|need|understand|mean|like|sure|only|a_fault|urgent|rush|steps|yet|clear|to|do|doing|sense|be_right
still|remain+|stay+|instead|rather|too|only|half|forever
<!we|i|you|to|please|can|will|and|they show+|display+|return+|give+|says|opens|lead+|links|go+|falls|appear+|come+|become+|turn+|get+|throws|creates|sends|left|keep+|asks|takes|receives|logs|contain+|removes|deletes|arrive+|carry+|brings _
<!we|i is|are|was|were|been @adv~ _~ [a-z]+e[dn]|running|gone|shown|sent|cut|set|as|in|off|upside|by|at|with|without|under|on|again|#
lists|counts|has|are #|@num|all|identical
<we|i|one get+|see+|receive+ !an_error|errors|that|your|help|support|no _
fehlt|fehler|leer|nicht|kein|keine|pas|erreur|manque|vide|falla|aparece
`);
