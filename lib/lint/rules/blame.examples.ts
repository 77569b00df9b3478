import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'Your developers have broken it again.' },
    { description: 'You never read what we write.' },
    { description: 'Does anybody there even read the cases?' },
    { description: 'How many times do we have to explain this?' },
  ],
  silent: [
    { description: 'Could you look at the order list?' },
    { description: 'Your colleague asked us to open a case.' },
    { description: 'We made a mistake in the profile. It is not your fault.' },
    { description: 'How long does the job usually take?' },
  ],
};
