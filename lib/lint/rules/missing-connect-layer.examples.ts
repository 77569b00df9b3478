import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'The timetable in the app is empty.', product: 'campusM' },
    { description: 'The timetable in the app is empty.\n\nConnect Layer: \n\nImpact: Nobody finds a room.', product: 'campusM' },
  ],
  silent: [
    { description: 'The timetable in the app is empty.\n\nConnect Layer: none', product: 'campusM' },
    { description: 'The timetable in the app is empty.\n\nConnect Layer:\nnone', product: 'campusM' },
    { description: 'The timetable is empty. The Connect Layer can be reached from outside.', product: 'campusM' },
    { description: 'The list is empty.', product: 'Primo VE' },
  ],
};
