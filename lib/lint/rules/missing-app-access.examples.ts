import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [{ description: 'The timetable in the app is empty.', product: 'campusM' }],
  silent: [
    { description: 'The timetable in the app is empty for the test account lantern-1.', product: 'campusM' },
    { description: 'The timetable in the app is empty.', product: 'Alma' },
  ],
};
