import { phrases } from '../words/classes.ts';
import { simpleFinder } from './finder.ts';

export const frequency = simpleFinder(
  'frequency',
  phrases(`
always|whenever|consistently|reproducible|constantly|permanently|repeatedly|sometimes|continuously|usually|seldom|systematic|systematically|occasionally|rarely|randomly|intermittent|intermittently|sporadic|sporadically
permanent $
<!how often
<!at|# every|each _
<@count|first|third|fourth|this time|times
once|twice a|this|since|in|last|so
@num|#|one|half out~ of|in ~ @num|#|last|time
@num|#|both|all|most tries|attempts|runs|times|tests
<!have|has|had never !seen|heard|had|listen|read|answer
irregular intervals
most|some|all|few of~ ~ days|cases|attempts|time|runs
time|now|comes to|and time|then|again|goes
at random|will|any_time
since ~ _~ of~ @day|@month|#|last|then|@unit|beginning
since !you|we_are _* [a-z]+ed|went|got
days now
for months
as of
again|over and again|over
without exception
starting in|from|on
going on for|since
# % of cases|attempts|runs|times
it|this|problem|error|first|never|only has* start+|appeared|occur+|happen+|noticed|seen|worked
keeps
<^ happens
until last~ @day|@month|now|a
from day|the one
seit|depuis|desde
`),
);
