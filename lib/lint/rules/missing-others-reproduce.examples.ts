import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [{ description: 'The due date shown in the Loans tab is wrong.' }],
  silent: [
    { description: 'The due date is wrong. My colleague at the desk sees the same.' },
    { description: 'The due date is wrong. Two other libraries have the same problem.' },
  ],
};
