import { phrases } from '../words/classes.ts';
import { marks, type Rule } from './rule.ts';

const CALM = phrases(`
not urgent
no rush|hurry
low priority
minor|cosmetic
nice to_have
`);

/** A high priority over a text that says there is no hurry. */
export const priorityTooHigh: Rule = {
  id: 'priority-too-high',
  kind: 'routing',
  basis: 'priorities',
  reports: (context) => {
    const priority = context.input.priority ?? '';
    if (!/down|high|urgent/i.test(priority)) return [];
    const report = { params: [priority] };
    const calm = marks(context, CALM, report);
    return calm.length === 0 && /question|enhancement/.test(context.profile) ? [report] : calm;
  },
};
