import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { subject: 'Problem', description: 'x' },
    { subject: 'URGENT: Alma not working', description: 'x' },
    { subject: 'Question about letters', description: 'x' },
    { subject: 'Several issues after the update', description: 'x' },
  ],
  silent: [
    { subject: 'Overdue letter prints the due date of another loan', description: 'x' },
    { subject: 'How to build a set of items without a barcode', description: 'x' },
    { subject: '', description: 'x' },
    { subject: 'Update', description: 'x', surface: 'comment' },
  ],
};
