import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'The due date shown in the Loans tab is wrong.' },
    { description: 'The titles of several books are wrong, for example "Water in Winter".' },
  ],
  silent: [
    { description: 'The due date of barcode 30000012345678 is wrong.' },
    { description: 'The record with MMS ID 9912345678901234 shows an empty page.' },
    { description: 'The call ends with HTTP 503 and nothing is saved.' },
  ],
};
