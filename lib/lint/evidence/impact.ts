import { phrases } from '../words/classes.ts';
import { simpleFinder } from './finder.ts';

export const impact = simpleFinder(
  'impact',
  phrases(`
<!merge|other|or|first|with|asked @num|#|one of~ ~ _~ @people !records?
<!merge|first|of|with|in|and|type|choose|select|page|step|line|has|have|contains|@tried|took @num|#|half|third|quarter|majority or_so~ of~ ~ _~ @things
# % of _
<!some|if|when|other|how @people ~ can't|cannot|could|couldn't|unable|must|have|has|had|need|lose|miss|missed|get|got|see|receive|wait|walk|wrote|told|no|are|think|keep !opened|been
<!thank|if|not|no affect+|concern+|prevent+|block+|delay+|hinder+|lose+|cost+|waste+|disrupt+ !by|about|with ~ @people|@count|ordering|every|each|us|up|whole|money|time|work
all|every|each|both|no|whole|entire ~ _~ @people|library|campus
nobody|everybody|everyone .. is|has|can|could|gets|who|here
@person|desk|team|office|so|and|library ~ can't|cannot|couldn't|unable|can_no_longer|no !see|tell|say|find|explain|reproduce|understand|agree|idea|further
put|hold|holds off|up
<!not|started|by affected|manually|individually|complain+|complaint|complaints|backlog|standstill|halt|queue+|queuing|workaround|waiting|waits|unusable|useless|impossible
by hand
hours?|minutes?|days|euros a|per|each|every _
extra|additional|more|double work|minutes|hours|time|clicks?|steps?|effort|costs?
before|by|until|due @the~ _~ deadline|term|semester|audit|exams?|fiscal
term|semester|year|exams starts?|begins?|ends|closes
betroffen|betrifft|lecteurs|usagers|usuarios|utenti _
`),
);
