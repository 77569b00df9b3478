import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'Hello, our search is not working. Please help.' },
    { description: 'Since Monday the letters look strange.' },
    { description: 'There is some kind of problem with our orders.' },
  ],
  silent: [
    { description: 'The import is not working: job 4567 ends with "File not found".' },
    { description: 'The slip is blank where it should carry a title and a call number.' },
    { description: 'Is it normal that the list is empty?' },
  ],
};
