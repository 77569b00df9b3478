import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'The due date shown in the Loans tab is wrong.' },
    { description: 'The due date is wrong, since we are closed on 3 May.' },
  ],
  silent: [
    { description: 'The due date is wrong every time we renew.' },
    { description: 'The due date has been wrong since 12 March.' },
    { description: 'The due date is wrong in about one of ten renewals.' },
  ],
};
