import { phrases } from '../words/classes.ts';
import { simpleFinder } from './finder.ts';

export const frequency = simpleFinder(
  'frequency',
  phrases(`
always|whenever|constantly|consistently|permanently|repeatedly|reproducible|sometimes|occasional|recurring|usually|occasionally|rarely|seldom|randomly|irregularly|intermittent|intermittently|sporadic|sporadically
permanent|consistent $
<!how|more|as|too often|frequently
<!at|# every|each !kind _
<@count|first|third|fourth|last|most|all|this time|times !as|higher
once|twice a|per|this|since
<happened|seen|only|just once|twice
@count|one|none|half out~ of|in ~ @count|last|time
most|some|all|few days|cases|mornings|times
time|now|on|again|over|comes to|and time|then|off|again|over|goes
at random|irregular|will|any_time
since|starting ~ _~ @day|@month|#|last|then|@unit|beginning|start|@release
since $
since !you|your @person|it|they|the|our _* [a-z]+ed|went|got|began
<!loan|kept|hold|available for|over about|more_than|almost|the|last|past* @count|last|past @unit
for weeks|months|ages
it|this|problem|error|first|last|never|only first|only|has|just* started|began|begins|appeared|occurred|happened|happens|noticed|seen|worked
keeps [a-z]+ing
daily|weekly|nightly $|basis|since
until @day|@month|last|now
from day|the beginning|start|outset|one
seit|depuis|desde _
`),
);
