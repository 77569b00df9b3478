import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'The due date shown in the Loans tab is wrong.' },
    { description: 'The due date is wrong when the loan is moved to another user.' },
  ],
  silent: [
    { description: 'The due date is wrong since the May release.' },
    { description: 'The due date is wrong. We have not changed the calendar.' },
    { description: 'The due date is wrong. On Monday our IT department upgraded the server.' },
  ],
};
