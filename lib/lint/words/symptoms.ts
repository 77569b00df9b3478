import { phrases } from './classes.ts';

/** Words for what goes wrong: failures, wrong outcomes, things that do not happen, and what the program does instead. */
export const SYMPTOM_PATTERNS = phrases(`
early|late|ahead $
arrive+|come+|came|sent|opens|shown|printed without _
take+|took ages|long|forever|minutes|hours|too|#|@num _~
goes|go|went|leads|points to @the old|wrong|other|first
there are|is two|three|several|duplicate|identical|multiple|only|many|no|#
<is|are|be|come|appears|shown in capital|lower|upper|wrong|different|random|reverse|english|the\\swrong
accepts|accept|misses|miss|lack|spins|spinning|reloading|reloads|collapse|collapses _
open -ended
<!can|could|should|must|we|i is|are|was|were|being @adv~ [a-z]+ed|shown|sent|cut|set|hidden|put|left|gone as|in|out|off|upside|twice|by|to|at|with|without|after|under|on|again|from|instead|multiple|# _
off|half|double by|of|the _
upside down
come+|came out|up|back as|with|without|in _~
brings|bring|pops|pop up
sits|been|hang+ at|running|waiting|stuck _
<!to|please|and|you|we|i log+ .. out
cut+ off|short
aparece|aparecen|muestra|desaparece|falla|faltan|vacía|vacío|error
crash+|fail+|freeze+|hang+|abort+|break+|broke|broken|corrupt+|truncate+|duplicate+|disappear+|vanish+|ignore+|reject+|refuse+|lose+|lost|overwrite+|overwritten|garble+|flip+|block+|revert+|skip+|drop+|timeout|timeouts|exception|failure|stuck|unresponsive|unavailable|unreadable|outdated|obsolete|incomplete|inconsistent|invalid|incorrect|incorrectly|wrong|wrongly|erroneous|misleading|unexpected|unexpectedly|inverted|blank|empty|grey|gray|greyed|grayed|missing|unable|impossible|cannot|twice|slow|slowly|delayed|withdrawn|expired|orphaned|redundant|denied|error|errors|bug|defect|loop+|endless|misplaced|overlap|unusable|lack+|stop+|faulty|differ+|different|random|jump+|gone|grew|doubled
doesn't|don't|didn't|isn't|aren't|wasn't|weren't|won't|hasn't|haven't|couldn't|can't|wouldn't !know|think|want|need|understand|mean|believe|see|mind|remember|have|like|wish|say|tell|wait|mind|necessarily|necessary|sure|urgent
not|never|nor !sure|know|only|want|a\\sfault|a\\sbug|a\\sdefect|urgent|think|understand|yet|clear|aware|to|need|expect|necessarily
no longer|results?|error|message|response|reaction|effect|change|data|records?|option|button|link|output|value|entry|list|confirmation|e-?mail|letter|file|text|titles?|articles?|hits|matches|one|such|loans?|requests?|copies|image|preview|content|access
nothing|nobody|none|0|zero|still|although|though|remain+|stay+|instead|rather|too _~
only|double _ !totals
<!we|i|you|to|please|can|could|must|will|would|let|also|and|which|may|they show+|showing|display+|print+|return+|give+|gave|says|said|ends|ended|opens|opened|open|lead+|led|lands|links|points|goes|went|redirect+|answers|appear+|comes|came|becomes|became|turns|turned|got|gets|throws|threw|produce+|creates|created|generates|sends|offers|offered|lists|treats|leaves|keeps|kept|asks|requires|calculates|ranks|sorts|arrives|ends|copies|writes|stores|stored|exports|exported|imports|imported|charges|charged|deletes|deleted|removes|prompts|triggers|matches|matched|takes|took|receive+|sees|loads|loaded|adds|added|contain+|carries|counts|changes|changed|moves|moved|reset|resets|sets|switches|makes|reads|exist+ _
<!we|i|to|you|please|can|could|not get|gets|notice|see|saw _
question marks
404|403|401|500|502|503|504|400
more|less|fewer|higher|lower|longer|shorter|later|earlier _~ than
times too|as|higher|more
falsch|fehlt|fehlen|fehler|leer|nicht|kein|keine|bekommen|doppelt
pas|plus|erreur|manque|manquent|affichent|vide|n'arrivent
no|non|0 se|appare|funciona|cartas
`);
