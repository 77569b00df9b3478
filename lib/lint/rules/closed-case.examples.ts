import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'Please reopen the closed case, the slips are blank again.' },
    { description: 'Case 06123456 was closed in May, but the slips are blank again.' },
  ],
  silent: [
    { description: 'The slips are blank, as in case 06123456.' },
    { description: 'The file was closed.' },
    { description: 'When we close and reopen the record, the note is lost again.' },
  ],
};
