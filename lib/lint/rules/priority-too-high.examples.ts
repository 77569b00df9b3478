import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'The icon on the start page is blurred, this is not urgent.', priority: 'High' },
    { description: 'How can we sort the list by shelf?', priority: 'System Down' },
  ],
  silent: [
    { description: 'The icon on the start page is blurred, this is not urgent.', priority: 'Low' },
    { description: 'Checkout fails at all desks with error 503.', priority: 'High' },
  ],
};
