import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'Your support is useless.' },
    { description: 'This release is a complete disaster.' },
    { description: 'What an utterly ridiculous answer.' },
    { description: 'Even a first-year student could get this right.' },
    { description: 'Our library is a laughing stock.' },
    { description: 'This software is not fit for purpose.' },
  ],
  silent: [
    { description: 'One reader said that our catalogue is a joke.', surface: 'comment' },
    { description: 'The export holds garbage characters.' },
    { description: 'The slips came out in the wrong order.' },
    { description: 'The error makes the field unusable for sorting? No: it is only slow.' },
    { description: 'Job "Clean junk records" fails with an error.' },
    { description: 'The lecturers are fed up with the long waiting time.' },
    { description: 'We were testers of the new viewer and have seen this before.' },
  ],
};
