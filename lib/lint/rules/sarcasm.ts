import { SOURCES } from '../sources.ts';
import { phrases } from '../words/classes.ts';
import { phraseRule } from './phrase-rule.ts';

export const sarcasm = phraseRule({
  id: 'sarcasm',
  kind: 'tone',
  severity: 'warning',
  source: SOURCES.caseGuide,
  patterns: phrases(`
<^ great|nice|wonderful|lovely|fantastic|perfect|brilliant , another|again|yet|now|so|you
well|nice|great|good done|work|job|one , you|again|guys|team
what an? great|brilliant|wonderful|clever|lovely|fantastic|nice|genius idea|way|day|success|surprise|start|example|_
congratulations|congrats|bravo
another brilliant|wonderful|great|fantastic|lovely|excellent|amazing|superb|glorious|outstanding|perfect|splendid|terrific|impressive
great|brilliant|wonderful|nice|lovely|fantastic|good|excellent|superb job|work|one,?~ again|as|once|breaking|ruining|guys|everyone|everybody|team
<^ great|brilliant|wonderful|nice|lovely|fantastic|excellent|amazing|well update|release|job|work|quality|support|service|upgrade|done $
thanks|thank you~ so|very|a~ much|lot~ for nothing|breaking|ruining|wasting
what a|an surprise|shock|masterpiece|achievement|triumph
how very~ brilliant|wonderful|lovely|nice|convenient|helpful|kind|thoughtful
oh great|brilliant|wonderful|joy|lovely
hats off
<please|just|do keep up the good|great|excellent
<^ so much for
genius|masterpiece
in your|their infinite~ wisdom
i|we guess|suppose|assume that's|this|it's|that|it is|was~ too much|hard
is that|it|this too much to|trouble
for everyone|all|everybody to enjoy
<^ as|surprise|yet usual|surprise|another
impressive|amazing|remarkable how|that you|your|it|nobody
`),
  accept: (sentence, words, { description }) => {
    // Praise is sarcasm only beside something that is wrong.
    if (!/^(?!.* you$)(?:great|brilliant|wonderful|nice|lovely|fantastic|excellent|well|congrat|bravo|another|oh)/.test(words)) return true;
    return description.sentences.some((s) => s !== sentence && s.hits.some((hit) => hit.owner === 'observed' || hit.owner === 'blame'));
  },
});
