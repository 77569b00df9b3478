import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    { description: 'What exactly are we paying you for?' },
    { description: 'Are you paid by the number of closed cases?' },
    { description: 'This is simply shameful. How many libraries must complain until you move?' },
    { description: 'Your developers have broken it again.' },
    { description: 'You never read what we write.' },
    { description: 'Does anybody there even read the cases?' },
    { description: 'How many times do we have to explain this?' },
    { description: 'Is it really too much to ask that you read what customers write?' },
    { description: "I wonder whether there's one single person over there who knows the product." },
    { description: 'Whatever you changed, put it back.' },
    { description: 'Nobody in your team seems able to read.' },
  ],
  silent: [
    { description: 'You promised to send the file, could you do it again, please?' },
    { description: 'When do you plan to release the fix?' },
    { description: 'A patron wrote that you never answer.', surface: 'comment' },
    { description: 'See below.\n\n-----Original Message-----\nFrom: a reader\n\nYou never answer, you people are useless.' },
    { description: 'Could you look at the order list?' },
    { description: 'Your colleague asked us to open a case.' },
    { description: 'We made a mistake in the profile. It is not your fault.' },
    { description: 'How long does the job usually take?' },
    { description: 'When will you install the February release in our sandbox?' },
    { description: 'Who can change this setting, you or we?' },
    { description: 'Nobody reads the printed notices any more, so we switched them off.' },
    { description: 'The help text is not clear enough and someone always asks at the desk.' },
    { description: 'You never see the message if the pop-up blocker is on.' },
  ],
};
