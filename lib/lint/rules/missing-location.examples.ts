import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'A patron sees the wrong due date for barcode 30000012345678.' },
    { description: 'The due date is wrong and our readers cannot search.' },
  ],
  silent: [
    { description: 'Under Fulfillment > Checkout/Checkin > Manage Patron Services the due date shown is wrong.' },
    { description: 'The job "Requests - Restore" ends with an error.' },
    { description: 'The due date in the loan receipt letter is wrong.' },
    { description: 'The button in Manage Sets does nothing.' },
  ],
};
