import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [{ description: 'The due date shown in the Loans tab is wrong. I have no screenshot yet.' }],
  silent: [
    { description: 'The due date is wrong, see the attached screenshot.' },
    { description: 'The due date is wrong. A recording of the screen is attached.' },
  ],
};
