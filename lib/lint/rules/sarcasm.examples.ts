import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'Congratulations on the new release. Nothing prints any more and the list is empty.' },
    { description: 'Thanks for nothing.' },
    { description: 'Bravo. The new release deletes our loans with an error.' },
    { description: 'I hope you are proud of yourselves. The list is empty.' },
    { description: 'It takes some talent to break a Save button.' },
  ],
  silent: [
    { description: 'Great to hear that the fix is planned. The list is still empty.', surface: 'comment' },
    { description: 'Thank you for the quick answer, the export works.' },
    { description: 'Congratulations on the anniversary of your team.', surface: 'comment' },
    { description: 'Great news, we can close the case.', surface: 'comment' },
    { description: 'I hope you had a good weekend.' },
    { description: 'You managed to find the cause quickly, thank you.' },
  ],
};
