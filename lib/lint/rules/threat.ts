import { SOURCES } from '../sources.ts';
import { phrases } from '../words/classes.ts';
import { toneRule } from './phrase-rule.ts';

export const threat = {
  ...toneRule(
    'threat',
    phrases(`
<we|i|will|we'll|i'll|to|must|and raise|bring|take this|it|the .. @boss|level|further
compensation|attorneys?|lawsuit|ultimatum
<our|a|to|with|and lawyers? !group
<!the legal|formal|official|contractual action|steps|consequences|complaint|department
<!had|we look+|search+|evaluate+|consider+|switch|switching|move|moving|change ~ at|for|to|into* other|another|different|alternative|of vendors?|systems?|suppliers?|provider|products? !for|in|on
switch|move|moving|go|going|return|back to folio|koha|aleph|voyager|sierra
leaving|replacing|switching|alternatives|alternative|tired alma|primo|to_alma|to_primo|to_your|from_alma
or|otherwise else $
or|otherwise else~ we|i|our _* escalate|complain|leave|quit|sue|switch|withdraw|reconsider|terminate|go_to
choice|option|alternative but to _* escalate|leave|switch|terminate|publish|look|inform|contract|tender|involve
cancel+|terminate+|end|quit|reconsider+|renew+|leave|sign our|this|your|the|next* _~ contract|subscription|agreement !to|for|of|on|in|with
contract renewal|negotiations|out|is_up
out|for|a to~ tender|rfp
think+ twice|carefully
before|about|not we~ renewing
we|i|we'll|i'll will|shall|must|have+|be|to|forced|going* escalate
your @boss
<we|will|and|to|i withhold|deduct|stop|refuse|suspend|not _* pay|paying|payments?|invoice !by|with|the|it
last|final warning|chance $
<will|i'll|we'll|to post|share|publish|make|go|inform|tell .. community|mailing|everyone|social|press|media|newspapers?|users'|public !zone
go|business|money to_the_press|elsewhere
see ourselves|myself|us forced
reserve the right
consequences for our|the contract|renewal
`),
  ),
  source: SOURCES.escalation,
};
