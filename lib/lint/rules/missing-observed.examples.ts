import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'I get an error when I save a loan.' },
    { description: 'Hello, our overdue letters are not working. Please help.' },
    { description: 'Something is wrong with the order list.' },
  ],
  silent: [
    { description: 'The job has been pending since 6 in the morning.' },
    { description: 'The overdue letter prints the due date of another loan.' },
    { description: 'How can we build a set of all items without a barcode?' },
  ],
};
