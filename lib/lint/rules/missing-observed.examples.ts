import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'Hello, our overdue letters are not working. Please help.' },
    { description: 'Something is wrong with the order list.' },
  ],
  silent: [
    { description: 'The overdue letter prints the due date of another loan.' },
    { description: 'How can we build a set of all items without a barcode?' },
  ],
};
