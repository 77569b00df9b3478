import { phrases } from './classes.ts';

/** Words for what goes wrong: failures, things that do not happen, and what the program does instead. */
export const SYMPTOM = phrases(`
crash+|fail+|break+|disappear+|vanish+|ignore+|drop+|failure|stuck|incorrect|wrong|empty|grey|cannot|twice|slow|miss+|stop+
error|message .. ["¤]|#
doesn't|don't|didn't|isn't|wasn't|won't|can't|not|never|no|nothing|none !know|say|want|have_an|understand|a_fault|steps
still|instead|too|only|forever
<!we|i show+|return+|says|opens|links|go+|appear+|come+|become+|get+|keep+|takes|logs|contain+|deletes|carry+ _
<!we|i is|are|was|were|been _~ [a-z]+e[dn]|set|as|at|on|again|#
lists|are #|@num
<we|i get+|see+|receive+ _
`);
