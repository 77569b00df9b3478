import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'The due date is wrong again, as in our previous case.' },
    { description: 'Another library has opened a case about the wrong due date.' },
  ],
  silent: [
    { description: 'The due date is wrong again, as in our previous case 06123456.' },
    { description: 'In this case the due date is wrong.' },
  ],
};
