import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'The page stays blank. We tried another browser, logged out and in again, and changed the password.' },
    { description: 'The slip is blank. It should carry a title.' },
    { description: 'The page freezes now and then, steps to reproduce unknown.' },
    { description: 'Steps to reproduce:\n\nActual result: the slip is blank' },
  ],
  silent: [
    { description: 'Log in, open the cart and export it. The file is empty.' },
    {
      description:
        'In Alma under Fulfillment > Resource Requests, if I tick an item, choose Print Slip and click Submit, the printed slip is blank. It should carry title and call number. Example: barcode 30000012345678.',
    },
    { description: 'Steps:\n1. Open the user record\n2. Go to the Loans tab\n3. Click Renew\nThe renewal fails with an error.' },
    { description: 'If you search for a title and switch the scope to Articles, the facet disappears.' },
    { description: '(a) open the order line (b) go to Receive and find it (c) look at the column of notes, which is empty.' },
  ],
};
