import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'Fix this today or we will cancel our subscription.' },
    { description: 'We are looking at other vendors.' },
    { description: 'Our lawyers will contact you.' },
  ],
  silent: [
    { description: 'Should we change the vendor in the PO line?' },
    { description: 'Our contract with the publisher ends in December.' },
    { description: 'May we ask you to escalate the case, please?' },
    { description: 'We had to cancel the request in the Loans tab.' },
    { description: 'Choose a date, or we can have a call tomorrow.' },
  ],
};
