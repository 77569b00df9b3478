import { SOURCES } from '../sources.ts';
import { phrases } from '../words/classes.ts';
import { toneRule } from './phrase-rule.ts';

export const threat = {
  ...toneRule(
    'threat',
    phrases(`
<i|will|we'll|i'll|to|must|and raise|bring|take this|it|the .. @boss|level|eluna|igelu
compensation|lawsuit|ultimatum|competitors
<our|a|to|with|and lawyers? !group
<!the legal|formal action|steps|consequences|complaint
<!had|we look+|evaluate+|consider+|switch|move ~ at|for|to~ other|another|different|of vendors?|systems?|suppliers?|products?
to folio|koha|another_vendor|another_system
leaving|replacing|alternatives alma|primo|to_alma|to_primo|to_your
cancel+|terminate+|reconsider+|renew+|leave our|this|your|the|next* _~ contract|subscription !to|for|of|on|in|with
contract renewal|negotiations|out|is_up
out|a to~ tender|rfp
we|i|we'll|i'll will|shall|must|have+|be|to|forced|going* escalate
your @boss
will|won't not~ renew our|the
business elsewhere
a competitor
to the press|media
<will|i'll|we'll|to post|share|publish|inform|tell .. community|mailing|everyone|social|press|media|public
`),
  ),
  source: SOURCES.escalation,
};
