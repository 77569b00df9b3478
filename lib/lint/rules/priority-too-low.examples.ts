import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: "Nobody can log in since nine o'clock.", priority: 'Normal' },
    { description: 'Every checkout ends with error 503.', priority: 'Low' },
  ],
  silent: [
    { description: "Nobody can log in since nine o'clock.", priority: 'System Down' },
    { description: 'The icon on the start page is blurred.', priority: 'Low' },
  ],
};
