import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [{ description: 'A patron sees the wrong due date for barcode 30000012345678.' }],
  silent: [
    { description: 'Under Fulfillment > Checkout/Checkin > Manage Patron Services the due date shown is wrong.' },
    { description: 'The job "Requests - Restore" ends with an error.' },
  ],
};
