import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'The due date shown in the Loans tab is wrong.' },
    { description: 'The due date is wrong. Patrons report that it was right last week.' },
  ],
  silent: [
    { description: 'The due date is wrong. My colleague at the desk sees the same.' },
    { description: 'The due date is wrong. Two other libraries have the same problem.' },
    { description: 'The due date is wrong. Nobody else at our branch has this problem.' },
  ],
};
