import { phrases } from '../words/classes.ts';
import { simpleFinder } from './finder.ts';

export const frequency = simpleFinder(
  'frequency',
  phrases(`
always|everytime|whenever|constantly|consistently|permanently|repeatedly|reproducible|sometimes|usually|occasionally|rarely|seldom|randomly|irregular|irregularly|intermittent|intermittently|sporadic|sporadically
permanent|consistent $
<!how|more|as|too often|frequently
<!at|get|# every|each !kind _
<@count|many|first|third|fourth|fifth|last|most|all|this time|times !as|higher
once|twice a|per|this|last|since|every
<happened|seen|failed|only|just once|twice
@count|one|none|half out~ of|in ~ @count|last|time|cases
most|some|few days|cases|mornings|times
time|now|on|again|over|comes to|and time|then|off|again|over|goes
at random|will|any_time
since @the~ _~ @day|@month|#|last|then|@unit|beginning|start|@release
since $
since !you|your @person|it|they|the|our _* [a-z]+ed|went|got|began
<!loan|kept|hold|wait|available|is for about|over|almost|more_than|the|last|past* @count|last|past @unit
for weeks|months|ages
it|this|problem|error|which|they|first|last|never|only first|only|has|just* started|began|begins|appeared|occurred|happened|happens|noticed|seen|worked
until @day|@month|last|now
from day|the beginning|start|outset|one
seit|depuis|desde|immer|toujours|siempre _
`),
);
