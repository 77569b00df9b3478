import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'The hold list is empty.', sharedAccount: true, institutions: ['Lakeside College'] },
    { description: 'The hold list is empty.', sharedAccount: true },
  ],
  silent: [
    { description: 'The hold list is empty.' },
    { description: 'The hold list is empty.', sharedAccount: false },
    { description: 'At Lakeside College the hold list is empty.', sharedAccount: true, institutions: ['Lakeside College'] },
    { description: 'The hold list of 01EXA_LAKESIDE is empty.', sharedAccount: true },
    { description: 'What is the limit of a set?', surface: 'comment', sharedAccount: true },
  ],
};
