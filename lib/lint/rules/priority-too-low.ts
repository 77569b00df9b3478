import { phrases } from '../words/classes.ts';
import { marks, type Rule } from './rule.ts';

const OUTAGE = phrases(`
nobody _* can|able
no one|user+|patron+ _* can|able
system|alma|primo|everything|service is|has_been _~ down|unavailable|unreachable|offline
every _ fail+|failure+|stop+|end+
complete|total outage
`);

/** A whole service that stands still, filed as Normal or Low. */
export const priorityTooLow: Rule = {
  id: 'priority-too-low',
  kind: 'routing',
  basis: 'priorities',
  reports: (context) => {
    const priority = context.input.priority ?? '';
    return /^(?:low|normal|medium)$/i.test(priority) ? marks(context, OUTAGE, { params: [priority] }) : [];
  },
};
