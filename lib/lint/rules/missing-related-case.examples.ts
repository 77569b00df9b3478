import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'The due date is wrong again, as in our previous case.' },
    { description: 'Another library has opened a case about the wrong due date.' },
    { description: 'The due date is wrong.\n06123456\nIt should be the end of the term.' },
    { description: 'The due date is wrong.', subject: 'Due date wrong again (see 06123456)' },
  ],
  silent: [
    { description: 'The due date is wrong again. Do you know our earlier case? It is 06123456.' },
    { description: 'The due date is wrong again, as in our previous case 06123456.' },
    { description: 'In this case the due date is wrong.' },
    { description: 'The due date is wrong.\n\nRelated cases:\n06123456' },
    { description: 'The due date is wrong for order line 06123456.' },
  ],
};
