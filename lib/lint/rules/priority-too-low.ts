import { SOURCES } from '../sources.ts';
import { phrases } from '../words/classes.ts';
import { FIELDS, firstMatch, type Rule } from './rule.ts';

const OUTAGE =
  /\b(?:nobody|no ?one|no (?:user|patron|staff)s?)(?: [a-z]+){0,3} (?:can|able)\b|\b(?:system|alma|primo|everything|service|all [a-z]+) (?:is|are|has|have)(?: [a-z]+)? (?:down|unavailable|unreachable|offline|blocked|stopped)\b|\b(?:every|all) (?:checkout|loan|return|login|search|request)(?:e?s)? (?:fail|end|stop)|\b(?:complete|total) (?:outage|standstill)/;

/** A whole service that stands still, filed as Normal or Low. */
export const priorityTooLow: Rule = {
  id: 'priority-too-low',
  kind: 'routing',
  source: SOURCES.priorities,
  patterns: phrases('nobody|no|noone|system|alma|primo|everything|service|all|every|complete|total'),
  find: ({ input: { priority }, ...docs }) => {
    if (!priority || !/^(?:low|normal|medium)$/i.test(priority)) return [];
    return FIELDS.flatMap((field) => {
      const range = firstMatch(docs[field], OUTAGE, 'priority-too-low');
      return range ? { field, range, params: [priority] } : [];
    }).slice(-1);
  },
};
