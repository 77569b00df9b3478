import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [{ description: 'The due date shown in the Loans tab is wrong.' }],
  silent: [
    { description: 'The due date is wrong. We cleared the cache and tried another browser.' },
    { description: 'The due date is wrong; a private window made no difference.' },
  ],
};
