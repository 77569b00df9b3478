import { SOURCES } from '../sources.ts';
import type { Rule } from './rule.ts';

/** A sandbox is never "Down": the vendor asks to file it as High and to say so. */
export const sandboxDown: Rule = {
  id: 'sandbox-down',
  kind: 'routing',
  severity: 'warning',
  source: SOURCES.down,
  find: ({ input, subject, description }) => {
    if (!/down/i.test(input.priority ?? '')) return [];
    const text = `${subject.folded}\n${description.folded}`;
    if (!/\bsandbox(?:es)?\b/.test(text) || /\bproduction\b/.test(text)) return [];
    return [{ field: 'description' }];
  },
};
