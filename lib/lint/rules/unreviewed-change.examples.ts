import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'Please go ahead and change the configuration.', surface: 'comment' },
    { description: 'Feel free to change the profile.', surface: 'comment' },
  ],
  silent: [
    { description: 'Please do not change the configuration yet.', surface: 'comment' },
    { description: 'Please make the change in the sandbox first.', surface: 'comment' },
    { description: 'Please change the configuration of the profile.' },
  ],
};
