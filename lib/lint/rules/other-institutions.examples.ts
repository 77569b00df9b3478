import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [{ description: 'The list is empty. Two other libraries have the same problem.' }],
  silent: [
    { description: 'The list is empty. Two other libraries have the same problem, case 06123456.' },
    { description: 'The list is empty. My colleague sees the same.' },
    { description: 'The list is empty. Two other librarians have the same problem.' },
  ],
};
