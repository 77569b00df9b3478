import { SOURCES } from '../sources.ts';
import { firstMatch, type Rule } from './rule.ts';

/** A sandbox is never "Down": the vendor asks to file it as High and to say so. */
export const sandboxDown: Rule = {
  id: 'sandbox-down',
  kind: 'routing',
  severity: 'warning',
  source: SOURCES.down,
  find: ({ input: { priority }, ...docs }) => {
    const fields = ['subject', 'description'] as const;
    const field = fields.find((name) => firstMatch(docs[name], /\bsandbox/));
    if (!field || !/down/i.test(priority ?? '') || fields.some((name) => /\bproduction\b/.test(docs[name].folded))) return [];
    return [{ field, range: firstMatch(docs[field], /\bsandbox(?:es)?\b/) }];
  },
};
