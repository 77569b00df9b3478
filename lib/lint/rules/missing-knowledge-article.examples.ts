import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'The timetable in the app is empty.', product: 'campusM' },
    {
      description: 'The timetable in the app is empty.\n\nKnowledge Articles followed: \n\nImpact: Nobody finds a room.',
      product: 'campusM',
    },
  ],
  silent: [
    { description: 'The timetable in the app is empty.\n\nKnowledge Articles followed: none', product: 'campusM' },
    { description: 'The timetable in the app is empty.\n\nKnowledge Articles followed:\nnone', product: 'campusM' },
    { description: 'The timetable is empty; the Knowledge Article about timetables did not help.', product: 'campusM' },
    { description: 'How is the timetable filled?', product: 'campusM' },
  ],
};
