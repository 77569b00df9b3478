import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'NOTHING PRINTS ANY MORE AND NOBODY HELPS US WITH THIS AT ALL, PLEASE ANSWER.' },
    { description: 'The list is empty. WE NEED THIS NOW!!!' },
    { subject: 'LETTERS ARE NOT SENT!!!', description: 'x' },
    { description: 'We have waited for eleven weeks. ELEVEN. The list is still empty.' },
  ],
  silent: [
    { description: 'The letter says "DO NOT REPLY TO THIS MAIL!" twice.' },
    { description: 'The job PROFILE_MAIN ends with status COMPLETED WITH ERRORS.' },
    { subject: 'URGENT: CIRCULATION STOPPED AT ALL DESKS', description: 'x' },
    { description: 'SUMMARY\nThe list is empty.' },
    { description: 'PLACE. The loans tab.\nPROBLEM. The list is empty.\nGOAL. All loans are listed.' },
  ],
};
