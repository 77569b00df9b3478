import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'The timetable in the app is empty.', product: 'campusM' },
    { description: 'The timetable in the app is empty.\n\nTest account: \n\nImpact: Nobody finds a room.', product: 'campusM' },
  ],
  silent: [
    { description: 'The timetable in the app is empty.\n\nTest account: lantern-1', product: 'campusM' },
    { description: 'The timetable in the app is empty.\n\nTest account:\nlantern-1', product: 'campusM' },
    { description: 'The timetable in the app is empty for the test account lantern-1.', product: 'campusM' },
    { description: 'The timetable in the app is empty.', product: 'Alma' },
  ],
};
