import { marks, type Rule } from './rule.ts';

/** A sandbox is never "Down": the vendor asks to file it as High and to say so. */
export const sandboxDown: Rule = {
  id: 'sandbox-down',
  kind: 'routing',
  severity: 'warning',
  basis: 'down',
  reports: (context) => {
    const isDown = /down/i.test(context.input.priority ?? '');
    return isDown && marks(context, /\bproduction\b/).length === 0 ? marks(context, /\bsandbox(?:es)?\b/) : [];
  },
};
