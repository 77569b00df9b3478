import { phrases } from '../words/classes.ts';
import { marks, type Rule } from './rule.ts';

const OUTAGE =
  /\b(?:nobody|no ?one|no (?:user|patron)s?)(?: \w+){0,3} (?:can|able)\b|\b(?:system|alma|primo|everything|service) (?:is|has been)(?: \w+)? (?:down|unavailable|unreachable|offline)\b|\bevery \w+ (?:fail|stop|end)|\b(?:complete|total) outage/;

/** One of these stands in each. */
const MAY_BE_OUTAGE = phrases('can|able|down|unavailable|unreachable|offline|fail+|failures?|stop+|end+|outage');

/** A whole service that stands still, filed as Normal or Low. */
export const priorityTooLow: Rule = {
  id: 'priority-too-low',
  kind: 'routing',
  source: 'priorities',
  find: (context) => {
    const priority = context.input.priority ?? '';
    return /^(?:low|normal|medium)$/i.test(priority) ? marks(context, OUTAGE, { params: [priority] }, MAY_BE_OUTAGE) : [];
  },
};
