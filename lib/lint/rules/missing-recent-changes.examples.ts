import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [{ description: 'The due date shown in the Loans tab is wrong.' }],
  silent: [
    { description: 'The due date is wrong since the May release.' },
    { description: 'The due date is wrong. We have not changed the calendar.' },
  ],
};
