import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'The due date shown in the Loans tab is wrong.' },
    { description: 'The due date is wrong. We tested it with two records.' },
  ],
  silent: [
    { description: 'The due date is wrong for all 340 readers of this group.' },
    { description: 'The list is empty, so our cataloguers cannot finish the collection.' },
    { description: 'The due date is wrong and each loan has to be corrected by hand.' },
  ],
};
