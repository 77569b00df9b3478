import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    {
      description:
        'We have three problems with the new branch:\n1. The letter shows the wrong address.\n2. The facet does not list the branch.',
    },
    { description: 'The letter shows the wrong address for all branches. Another problem: the scanner does not send the barcode.' },
  ],
  silent: [
    { description: 'The list is empty. We tried several things:\n1. Opened another browser\n2. Cleared the cache' },
    { description: 'The letter shows the wrong address. This is a problem for our patrons.' },
    { description: '1. Open the list\n2. Click Print\nThe slip is blank.' },
  ],
};
