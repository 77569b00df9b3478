import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'It would be great if Alma could sort the list by shelf.' },
    { description: 'We would like to be able to print ten slips at once.' },
    { description: 'x', subject: 'Enhancement request: sort the list by shelf' },
    { description: 'We plan a new integration with our timetable system.', product: 'campusM' },
    { description: 'The start page is to be redesigned for the new term.', product: 'campusM' },
  ],
  silent: [
    { description: 'The list is empty. We would like an update, and it would be good to know the cause. Is it possible to have a call?' },
    { description: 'The list is not sorted by shelf, it should be.' },
    { description: 'It would be great if you could answer today.' },
    { description: 'The integration with our timetable system shows an empty page.', product: 'campusM' },
    { description: 'The start page is to be redesigned for the new term.', product: 'Alma' },
    { description: 'How can we sort the list by shelf?' },
  ],
};
