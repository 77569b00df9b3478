import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [{ description: 'The due date shown in the Loans tab is wrong.' }],
  silent: [{ description: 'The due date shown in our sandbox is wrong.' }, { description: 'The due date is wrong in Firefox 130.' }],
};
