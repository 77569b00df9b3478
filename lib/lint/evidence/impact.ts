import { phrases } from '../words/classes.ts';
import { simpleFinder } from './finder.ts';

export const impact = simpleFinder(
  'impact',
  phrases(`
<!merge|or|first|with|asked @num|#|one of~ ~ _~ @people !records?
<!merge|first|of|with|in|and|select|choose|page|line|has|contains|@tried|took @num|#|half|third|quarter|majority or_so~ of~ ~ _~ @things
# % of _
percent of _
<!some|if|when @people ~ can't|cannot|could|unable|must|have|has_to|had_to|has_no|had_no|need|lose+|miss|get+|see|receive|wait|walk|wrote|call+|ask+|come|came|report|find|told|no|are|think|keep !opened|been
<!if|not affect+|prevent+|block+|lose+|cost+ ~ @people|@count|every|us|money|time|work|our
queue at _
takes|took ~ @people|us
delay+|disrupt+|hinder+|waste+ @the|us
@people|desk|team in|of|at|from|who .. can't|cannot|unable|have_to|must
all|every|each|both|no|whole|entire ~ _~ @people|campus
<no one _
nobody|everybody|everyone .. can|could|able|gets|here|affected
@person|desk|team|office|so|and|library ~ can't|cannot|are_unable|can_no_longer|no|have_to|had_to|must !see|tell|say|find|explain|reproduce|agree|idea|further
<!not|started affected|manually|complain+|complaints?|backlog|standstill|halt|queues|queuing|workaround|waiting|waits|unusable|impossible
<!started|pasted by hand
hours?|minutes? a|per|each|every|instead|longer _~
extra|additional|more work|minutes|hours|time|steps
betroffen|betrifft|lecteurs|usagers|usuarios|utenti _
`),
);
