import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'Fix this today or we will cancel our subscription.' },
    { description: 'We are looking at other vendors.' },
    { description: 'Our lawyers will contact you.' },
    { description: "If I don't hear back by noon I'm calling your head office." },
    { description: 'Either you solve this by Monday or we stop paying the invoices.' },
  ],
  silent: [
    { description: 'Should we change the vendor in the PO line?' },
    { description: 'Our contract with the publisher ends in December.' },
    { description: 'May we ask you to escalate the case, please?' },
    { description: 'We had to cancel the request in the Loans tab.' },
    { description: 'Choose a date, or we can have a call tomorrow.' },
    { description: 'We will renew our contract with the publisher in May.' },
    { description: 'The subscription will be cancelled at the end of the year.' },
    { description: 'Our director will present the figures to the board next week.' },
    { description: 'We are looking for another system report that shows this.' },
  ],
};
