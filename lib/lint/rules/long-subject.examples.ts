import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    {
      subject:
        'Overdue letter prints the due date of another loan Overdue letter prints the due date of another loan Overdue letter prints the due date of another loan Overdue letter prints the due date of another loan ',
      description: 'x',
    },
  ],
  silent: [{ subject: 'Overdue letter prints the due date of another loan', description: 'x' }],
};
