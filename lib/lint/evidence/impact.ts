import { phrases } from '../words/classes.ts';
import { simpleFinder } from './finder.ts';

export const impact = simpleFinder(
  'impact',
  phrases(`
<!merge|or|first|with|asked @num|#|one of~ ~ _~ @people !records?
<!merge|first|of|with|in|and|select|choose|page|line|has|contains|@tried|took @num|#|half|third|majority or_so~ of~ ~ _~ @things
# % of _
percent of _
<!some|if|when @people ~ can't|cannot|could|unable|must|have|has|had|need|lose|miss|get|got|see|receive|wait|walk|wrote|called|no|are|think|keep !opened|been
<!if|not affect+|prevent+|block+|lose+|cost+ ~ @people|@count|every|us|money|time|work|our
delay+|disrupt+|hinder+|waste+ @the|us
all|every|each|both|no|whole|entire ~ _~ @people|campus
<no one _
nobody|everybody|everyone .. is|has|can|could|gets|here
@person|desk|team|office|so|and|library ~ can't|cannot|unable|can_no_longer|no|have_to|had_to|must !see|tell|say|find|explain|reproduce|agree|idea|further
<!not|started affected|manually|complain+|complaint|complaints|backlog|standstill|halt|queue+|queuing|workaround|waiting|waits|unusable|impossible
<!started|pasted by hand
hours?|minutes? a|per|each|every|instead|longer _~
extra|additional|more work|minutes|hours|time|clicks|steps
before|by|until|due ~ _~ deadline|term|semester|audit|exams?|fiscal
term|semester|year|exams starts?|begins?|ends|closes
betroffen|betrifft|lecteurs|usagers|usuarios|utenti _
`),
);
