import { SOURCES } from '../sources.ts';
import { phrases } from '../words/classes.ts';
import { toneRule } from './phrase-rule.ts';

export const threat = {
  ...toneRule(
    'threat',
    phrases(`
<i|will|we'll|i'll|to|must|and raise|bring|take this|it|the .. @boss|level|eluna|igelu
compensation|lawsuit|ultimatum
<our|a|to|with|and lawyers? !group
<!the legal|formal|official action|steps|consequences|complaint|department
<!had|we look+|evaluate+|consider+|switch|switching|move|moving|change ~ at|for|to~ other|another|different|of vendors?|systems?|suppliers?|provider|products? !for|in
switch|move|moving|go|back to folio|koha|aleph
leaving|replacing|alternatives alma|primo|to_alma|to_primo|to_your
otherwise|or|choice we|i|our|but _* escalate|complain|sue|quit|switch|terminate|go_to|contract|publish|look !the|it
cancel+|terminate+|end|quit|reconsider+|renew+|leave|sign our|this|your|the|next* _~ contract|subscription !to|for|of|on|in|with
contract renewal|negotiations|out|is_up
out|a to~ tender|rfp
think+ twice|carefully
we|i|we'll|i'll will|shall|must|have+|be|to|forced|going* escalate
your @boss
on the market
our money back
if .. not|no|nothing|[a-z]+n't .. @boss|contract|agenda|tender|lawyers?|press|competitors?|alternatives|elsewhere
<will|i'll|we'll|to post|share|publish|go|inform|tell .. community|mailing|everyone|social|press|media|public !zone
`),
  ),
  source: SOURCES.escalation,
};
