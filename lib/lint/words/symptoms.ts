import { phrases } from './classes.ts';

/** Words for what goes wrong: failures, things that do not happen, and what the program does instead. */
export const SYMPTOM_PATTERNS = phrases(`
crash+|fail+|freeze+|froze|hang+|abort+|break+|broke|broken|corrupt+|duplicate+|disappear+|vanish+|ignore+|reject+|refuse+|lose+|lost|overwrite+|overwritten|block+|revert+|skip+|drop+|timeout|exception|failure|stuck|unavailable|outdated|incomplete|inconsistent|invalid|incorrect|incorrectly|wrong|wrongly|unexpected|unexpectedly|blank|empty|grey|greyed|missing|unable|impossible|cannot|twice|slow|slowly|denied|error|errors|bug|defect|loop+|overlap+|lack+|miss+|stop+|differ+|different|random|jump+|spin+|collapse+|gone|garbled|truncated
doesn't|don't|didn't|isn't|aren't|wasn't|won't|hasn't|haven't|can't|couldn't|not|never|no|nothing|nobody|none|0 !know|say|think|want|need|understand|mean|remember|like|sure|only|a\\s(?:fault|bug)|urgent|rush|steps|yet|clear|aware|to
still|although|though|remain+|stay+|instead|rather|too|only|double|half|forever _~
<!we|i|you|to|please|can|could|must|will|would|let|also|and|which|may|they show+|display+|print+|return+|give+|gave|says|said|ends|ended|opens|opened|leads|led|links|points|goes|went|redirect+|appear+|come+|came|become+|became|turn+|gets|got|throw+|threw|produce+|creates|created|generates|send+|lists|leave+|left|keep+|kept|asks|accept+|take+|took|receive+|loads|adds|added|logs|logged|contain+|counts|removes|deletes|deleted|changes|arrive+|charges|sorts|brings _
<!can|could|should|must|we|i is|are|was|were|been|being @adv~ _~ [a-z]+ed|running|shown|sent|cut|set|hidden|as|in|off|upside|by|at|with|without|after|under|on|again|from|multiple|# _
there are|is two|three|several|identical|multiple|many|#
less|fewer|more|higher|lower|longer|shorter|later|earlier|early|late _~ than|$
falsch|fehlt|fehlen|fehler|leer|nicht|kein|keine|pas|plus|erreur|manque|vide|falla|faltan|vacía|aparece
`);
