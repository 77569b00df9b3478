import { phrases } from '../words/classes.ts';
import { simpleFinder } from './finder.ts';

/** What tells it. */
export const IMPACT = phrases(`
<!with @num|#|one of~ ~ _~ @people !records?
<!merge|with|contains|took @num|#|third or_so~ of~ ~ _~ @things
# % of _
@people ~ can't|cannot|could|have|get+|wait|walk|wrote|are|think|keep|miss|lose|believe|call|ask|come|phone|turn|go|stand|drive|travel|buy|order
<!if|not affect+|block+|lose+ ~ @count|every|money
@people .. overlook|miss|lose|pay|paid|waited|queued
# _ _~ wait|stuck|pending|blocked|pile
# by my|our
put+ off
<now|moment|meanwhile|meantime we
depend+ on this|it|these
holds|held up
queue at
delay+|deadline|backlog
cost+ us|our|@num|#
all|every|each|no|whole ~ _~ @people|campus
nobody .. can|able
@person|office|finance|team|so|and ~ can't|cannot|are_unable|can_no_longer|no|have_to|had_to|must !see|say|find|agree|further|tell|figure
<!not affected|manually|complain+|complaints?|standstill|workaround|waiting|unusable|impossible
<!pasted by hand
hours?|minutes a|each|every|per
extra|more work|minutes
betroffen|lecteurs|usagers|usuarios|utenti
`);

export const impact = simpleFinder('impact', IMPACT);
