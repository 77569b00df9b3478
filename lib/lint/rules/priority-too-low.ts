import { SOURCES } from '../sources.ts';
import { phrases } from '../words/classes.ts';
import { marks, type Rule } from './rule.ts';

const OUTAGE =
  /\b(?:nobody|no ?one|no (?:user|patron|staff)s?)(?: [a-z]+){0,3} (?:can|able)\b|\b(?:system|alma|primo|everything|service|all [a-z]+) (?:is|are|has|have)(?: [a-z]+)? (?:down|unavailable|unreachable|offline|blocked|stopped)\b|\bevery (?:checkout|loan|return|login|search|request) (?:fail|end|stop)|\b(?:complete|total) (?:outage|standstill)/;

/** A whole service that stands still, filed as Normal or Low. */
export const priorityTooLow: Rule = {
  id: 'priority-too-low',
  kind: 'routing',
  source: SOURCES.priorities,
  patterns: phrases('nobody|no|noone|system|alma|primo|everything|service|all|every|complete|total'),
  find: (context) => {
    const priority = context.input.priority ?? '';
    return /^(?:low|normal|medium)$/i.test(priority) ? marks(context, OUTAGE, { params: [priority] }, 'priority-too-low') : [];
  },
};
