import { firstHit } from '../engine/document.ts';
import { SOURCES } from '../sources.ts';
import { phrases } from '../words/classes.ts';
import type { Rule } from './rule.ts';

/** A whole service that stands still, filed as Normal or Low. */
export const priorityTooLow: Rule = {
  id: 'priority-too-low',
  kind: 'routing',
  severity: 'suggestion',
  source: SOURCES.priorities,
  patterns: phrases(`
nobody|noone|none can|is|of log|sign|check|search|loan|borrow|open|able|access|circulate|us
circulation|system|alma|primo|catalogue|catalog|discovery|everything|service is|has stopped|down|unavailable|unreachable|at|offline
all|no users|patrons|staff|loans|checkouts|searches|logins|desks are|is|fail|get|can|cannot|have~ affected|blocked|possible|stopped|fails?|locked|error
every checkout|loan|return|login|search|request fails|ends|gives|returns
complete|total outage|standstill|breakdown
`),
  find: ({ input, subject, description }) => {
    if (!/^(?:low|normal|medium)$/i.test(input.priority?.trim() ?? '')) return [];
    const range = firstHit(description, 'priority-too-low');
    if (range) return [{ field: 'description', range, params: [input.priority ?? ''] }];
    const inSubject = firstHit(subject, 'priority-too-low');
    return inSubject ? [{ field: 'subject', range: inSubject, params: [input.priority ?? ''] }] : [];
  },
};
