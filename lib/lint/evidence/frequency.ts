import { phrases } from '../words/classes.ts';
import { simpleFinder } from './finder.ts';

export const frequency = simpleFinder(
  'frequency',
  phrases(`
always|whenever|consistently|reproducible|constantly|permanently|repeatedly|sometimes|continuously|usually|occasionally|rarely|randomly|intermittent|intermittently|sporadic|sporadically
permanent $
<!how often
<!at|# every|each _
<@count|first|third|fourth|this time|times
once|twice a|this|since
@num|#|one|half out~ of|in ~ @num|#|last|time
irregular intervals
most|some|all|few of~ ~ days|cases|attempts
time|now|comes to|and time|then|goes
at random|will|any_time
since ~ _~ @day|@month|#|last|then|@unit|beginning
since !you|we_are _* [a-z]+ed|went|got
days now
for months
it|this|problem|error|first|never|only has* start+|appeared|occur+|happen+|noticed|seen|worked
keeps
<^ happens
until @day|now|a
from day|the one
seit|depuis|desde
`),
);
