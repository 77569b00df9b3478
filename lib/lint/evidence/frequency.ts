import { phrases } from '../words/classes.ts';
import { simpleFinder } from './finder.ts';

export const frequency = simpleFinder(
  'frequency',
  phrases(`
always|whenever|constantly|consistently|permanently|repeatedly|reproducible|sometimes|occasional|recurring|consecutive|continually|continuously|usually|occasionally|rarely|seldom|randomly|irregularly|intermittent|intermittently|sporadic|sporadically
permanent|consistent $
<!how|more|as|too often|frequently
<!at|# every|each !kind _
<@count|first|third|fourth|last|most|all|all_the|this time|times !as|higher
@count attempts|runs|tries|nights|mornings
once|twice a|per|this|since
<happened|seen|only|just once|twice
@num|#|one|none|half out~ of|in ~ @num|#|last|time
most|some|all|none|few of~ ~ days|cases|mornings|times|attempts
time|now|on|again|over|comes to|and time|then|off|again|over|goes
at random|will|any_time
since|starting ~ _~ @day|@month|#|last|then|@unit|beginning|start|@release
since !you|your|we_are|it_is|they_are _* [a-z]+ed|went|got|began
for|over about|over|more_than|almost|at_least|the_last|the_past @count~ @unit
days|weeks|months now
for weeks|months|ages
it|this|problem|error|first|last|never|only has|first|only* start+|begin+|appeared|occur+|happen+|noticed|seen|worked
keeps [a-z]+ing
daily|weekly|nightly $|basis|since|around|at
<in_a row
<^ began|started|happens|occurs
until @day|@month|last|now|a|recently
from day|the beginning|start|outset|one
seit|depuis|desde _
`),
);
