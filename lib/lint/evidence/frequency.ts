import { phrases } from '../words/classes.ts';
import { simpleFinder } from './finder.ts';

export const frequency = simpleFinder(
  'frequency',
  phrases(`
times a|per|each|every day|hour|week|minute
happened|occurred|seen|appeared|had|failed before|already|previously
one|two|three|none|all|most of the|our last|past #|@num|_
irregularly|sporadic|once-off
first occurrence|instance
every|each @day|@month|one|single
@num|# times !a|as|more|higher|smaller|larger|bigger|too
all|both|each|every|none|any of @the~ _~ _~ i|we|tried|tested|checked|looked
at any|random|all time|times|will
only|just happened|happens|occurred|appeared|appears|occurs _
from|since day|the one|start|beginning|outset|first
about|around|roughly|only|at|once|twice once|twice|least|or|a|per a|per|every|week|day|month|twice|so
comes and goes
first|last appeared|seen|saw|noticed|occurred|happened|worked|showed
now and then|again
again|over and|over again
at will|random|times|intervals|irregular
as of @day|this|today|last|yesterday|\\w+ morning|week|night|month|\\d+
on|in most|some|many|all|several|rare days|cases|mornings|attempts|occasions|tries|times
<!have|has|had|that|who never worked|happened|works|did|has|happens|fails|stops
until|till yesterday|last|recently|now|then|today|@day|@month|#
all|none|most|each|every|half|any of @the~ attempts|tries|times|runs|tests|searches|\\w+ failed
maybe|perhaps|about|roughly|nearly|almost one|two|three|#|every|half|@num in|of|out _
ever since _
always|everytime|intermittently|intermittent|sporadically|sporadic|occasionally|randomly|constantly|consistently|consistent|repeatedly|sometimes|rarely|seldom|reproducible|whenever|permanently
permanent $
<!how|more|most|very|as|too|so often|regularly
every|each single|other|new~ time|day|night|morning|week|month|hour|run|click|launch|attempt|try|call|return|order|save|login|search|export|import|refresh|request|letter|file|loan
every|each of @count _
all @num|# runs|times|files|attempts|calls|launches
<first|the\\ssecond|third|fourth|fifth|2nd|3rd|4th|5th|each|every|same|all|the time !being|limit|zone|window|i
from time to time
<happened|occurred|seen|it|failed|was|only|than|just|far once|twice
<!at|all|read once|twice a|per|in|so|since|already|last|this|yesterday|on|or
<in|with|on|at|after|for|of every|each _
times in|out|so|already|per|this|since|today
@num|one|# times|calls~ out|in|of of|every~ @num|ten|#|every
# out|of|times of|out~
@num|nine|ten|out out|of of~ @num|ten|#
since the|then|about|around|at|least|early|late|mid|this|last|in* @day|@month|#|spring|summer|autumn|winter|morning|night|week|weekend|term|then|year|@release
since $
since we|they|it|when|an?|switching|upgrading|the @release|@changed|moved|we|_ @release|@changed|the|last|to~
since we|they|it|our|the|an?|@month _~ @release|@changed
<!fine|same|open|loan|due|right|wait|stored|kept|valid|hold|available|is|are for about|around|over|more|than|at|least|almost|the|last|past|a* #|@num|several|some|few|many @unit !loans?
for years|months|weeks|days|ages
it|this|problem|issue|error|duplicates|which|they|behaviou?r|that started|starts|began|begins|starting _
first seen|noticed|observed|reported|occurred|happened
occur+|happens|happened|appears only|once|again|since|every|each|in|on|with|for|most|when|at
<!the percent of @the~ cases|times?|calls|requests|records
<worked|fine|ok|right|correct|well|working|was|up|possible|did until @day|@month|the|last|#
<!goes|them|more|is|moved daily|nightly|weekly|hourly since|basis|$
three|third|fourth|second one|time this
seit|depuis|desde|dal _
immer|jedes|jede|manchmal|toujours|parfois|siempre|sempre _
`),
);
