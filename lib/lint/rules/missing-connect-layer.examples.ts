import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [{ description: 'The timetable in the app is empty.', product: 'campusM' }],
  silent: [
    { description: 'The timetable is empty. The Connect Layer can be reached from outside.', product: 'campusM' },
    { description: 'The list is empty.', product: 'Primo VE' },
  ],
};
