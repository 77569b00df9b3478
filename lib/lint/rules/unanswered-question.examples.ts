import type { RuleExamples } from './rule.ts';

const answer = (vendorComment: string | null, description: string) => ({ surface: 'comment' as const, vendorComment, description });

export const examples: RuleExamples = {
  fires: [
    answer('Which browser do you use?', 'Any news on this?'),
    answer('Please send us three examples.', 'This has been open for a month now.'),
    answer('Thank you. Does it also happen in a private window?', 'Three more readers called today.'),
    answer('Could you please send us some examples?', 'We are still waiting.'),
    answer('Can you kindly also tell us who is affected?', 'This is still not fixed.'),
    answer('Which user is it?\nWhich browser do you use?', 'It is the user LANTERN-TEST.'),
    answer('Which browser do you use?', ''),
    answer('Which browser do you use?', 'We have been waiting since 12 November, any news?'),
    answer('Please send us three examples.', 'This is open since 3 weeks. Please hurry.'),
    answer('Please send us three examples.', 'We wrote on Nov 3rd, 2026 and on 2026-11-12. It is 5 working days now!'),
  ],
  silent: [
    answer(null, 'Any news on this?'),
    answer(null, ''),
    answer('Is there anything else we can do for you?', ''),
    answer('When did it work last?', 'On 12 November.'),
    answer('How long does it take?', 'About 3 minutes.'),
    answer('Which fields are lost?', 'MARC 245 and 7 others, since 12 November.'),
    answer('Which version do you use?', 'It is 140.0.12.'),
    answer('We are working on it.', 'Any news on this?'),
    answer('Which browser do you use?', 'Firefox 140.'),
    answer('Please send us three examples.', 'MMS ID 9912345678901234, 9912345678901235 and 9912345678901236.'),
    answer('Does it also happen in a private window?', 'Yes, there too.'),
    answer('Could you please send us some examples?', 'The examples follow in a mail.'),
    answer('Could you please send us the log?', 'No, our server keeps none.'),
    answer('Could you please provide her login?', "Sorry, we can't hand it over."),
    answer('Could you try it again?', 'Still the same.'),
    answer('Can you check whether it is solved?', 'All is fine now, thank you.'),
    answer('Which user is it?', 'We will look for one and come back to you.'),
    answer('Is there anything else we can do for you?', 'The letter was printed at last.'),
    answer('Please let us know whether this helps.', 'That did it, many thanks.'),
    answer('What does the message say?', 'It says "Item cannot be renewed".'),
    answer('How many readers are affected?', 'About 300.'),
    { ...answer('Which browser do you use?', 'The page is empty.'), surface: 'case' },
  ],
};
