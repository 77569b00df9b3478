import { SOURCES } from '../sources.ts';
import { FIELDS, firstMatch, type Rule } from './rule.ts';

/** A sandbox is never "Down": the vendor asks to file it as High and to say so. */
export const sandboxDown: Rule = {
  id: 'sandbox-down',
  kind: 'routing',
  severity: 'warning',
  source: SOURCES.down,
  find: ({ input: { priority }, ...docs }) => {
    if (!/down/i.test(priority ?? '') || FIELDS.some((field) => firstMatch(docs[field], /\bproduction\b/))) return [];
    return FIELDS.flatMap((field) => {
      const range = firstMatch(docs[field], /\bsandbox(?:es)?\b/);
      return range ? { field, range } : [];
    }).slice(-1);
  },
};
