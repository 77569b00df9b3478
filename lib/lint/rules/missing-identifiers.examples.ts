import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'The due date shown in the Loans tab is wrong.' },
    { description: 'The titles of several books are wrong, for example "Water in Winter".' },
    { description: 'The due dates of 12000 loans of 2023 are wrong.' },
  ],
  silent: [
    { description: 'The due date of barcode 30000012345678 is wrong.' },
    { description: 'The record with MMS ID 9912345678901234 shows an empty page.' },
    { description: 'The call ends with HTTP 503 and nothing is saved.' },
    { description: 'The title of the journal 0378-5955 is wrong.' },
    { description: 'The total of invoice KB-2024-00817 is wrong.' },
    { description: 'The due date of our test user LOAN_TEST is wrong.' },
  ],
};
