import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [{ description: 'Nobody can sign in to our premium sandbox.', priority: 'System Down' }],
  silent: [
    { description: 'Nobody can sign in to our premium sandbox.', priority: 'High' },
    { description: 'Nobody can sign in to production or the sandbox.', priority: 'System Down' },
  ],
};
