import { phrases } from '../words/classes.ts';
import { simpleFinder } from './finder.ts';

/** What tells it. */
export const IMPACT = phrases(`
<!with @num|#|one of~ ~ _~ @people !records?
<!merge|with|contains|took @num|#|third or_so~ of~ ~ _~ @things
# % of _
@people ~ can't|cannot|could|have|get+|wait|walk|wrote|are|think|keep
<!if|not affect+|block+|lose+ ~ @count|every|money
put off
holds|held up
queue at
delay+
all|every|each|no|whole ~ _~ @people|campus
nobody .. can|able
@person|office|so|and ~ can't|cannot|are_unable|can_no_longer|no|have_to|had_to|must !see|say|find|agree|further
<!not affected|manually|complain+|complaints?|standstill|workaround|waiting|unusable|impossible
<!pasted by hand
hours? a|each|every
extra|more work|minutes
betroffen|lecteurs|usagers|usuarios|utenti
`);

export const impact = simpleFinder('impact', IMPACT);
