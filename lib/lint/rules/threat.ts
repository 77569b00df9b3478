import { SOURCES } from '../sources.ts';
import { phrases } from '../words/classes.ts';
import { phraseRule } from './phrase-rule.ts';

export const threat = phraseRule({
  id: 'threat',
  kind: 'tone',
  severity: 'warning',
  source: SOURCES.escalation,
  patterns: phrases(`
take|bring|raise this|it|the .. management|director|directors|board|level|further|ceo
director|rector|dean|management|board|lawyer|lawyers|administration|university .. will|shall|is .. contact|write|hear|be|bring|raise|complain|call|take
compensation
look|search for another|other|a|alternatives different~ system|vendor|product|supplier|provider
or|otherwise else~ we|i|our|you _~ 'll|will|shall|are|am|going|to|have|must|would|may|can* cancel|terminate|leave|switch|change|look|escalate|take|stop|withhold|call|sue|inform|complain|involve|write|not|find|reconsider|end|quit|drop|turn|speak|talk|lose|hear
or else $
cancel+|cancelling|terminate+|end|renew our|the|this|any subscription|contract|licen[cs]e|agreement|renewal
at|before our|the|next contract|licen[cs]e|subscription renewal|negotiations?
<we|we'll|will|are|to|consider|considering|of|then switch|switching|change|changing|move|moving|go|migrate|migrating to~ an?|another|different|our|other* vendors?|suppliers?|competitors?|competition|provider|open|product|system
looking|look at|for|into|elsewhere other|another|alternative|alternatives|a~ different|new|vendors?|systems?|products?|suppliers?|$
legal action|steps|counsel|consequences|department
lawyer|lawyers|attorney|attorneys|sue|lawsuit
escalate+ this|it|the~ case|matter|straight|directly~ to|until|with your|the ceo|management|director|directors|boss|board|president|head|vice|executive|highest|top
<will|i'll|we'll|to|choice|i|we escalate+ $
your ceo|superiors?|boss|bosses
<to\\sthe|inform\\sthe|contact\\sthe press|media|newspapers
withhold+ our|the~ payments?|fees
stop paying
breach of contract|the|our
consider other|alternative|another|switching|leaving|changing|replacing|cancelling ours?|vendors?|systems?|to|alma|primo|products?|alternatives|the
last|final chance|warning
will|i'll|we'll|shall @adv~ tell|warn|inform|post|share|publish @the~ all|every|other|users'|everyone|everybody|community|mailing|social|your|non _~
if nothing|you|this|there|it .. we|our|i will|shall|are|have .. cancel|leave|switch|director|contract|renewal|lawyers?|vendor|rector|management
`),
});
