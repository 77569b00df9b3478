import { phrases } from '../words/classes.ts';
import { toneRule } from './phrase-rule.ts';

const PRAISE =
  /^(?:great|nice|good|wonderful|lovely|fantastic|perfect|brilliant|excellent|amazing|impressive|superb|clever|well|wow|congrat|bravo|kudos|yay|love|another)/;
const THANKS = /thank|\b(?:works|solved|glad|hope|fixed|better|please)\b/;

export const sarcasm = toneRule(
  'sarcasm',
  phrases(`
<^ @praise|well idea|start|timing|work|job|update|release|done|service|how|now|another|again|yet
<^ @praise ,|!|.
<^ wow|yay|hooray|congratulations|bravo
another|such|what|how a|an~ @praise|surprise|convenient|helpful
thanks|thank you|so|very|much|a|lot* for nothing|breaking|ruining|wasting|ignoring|yet|another
another day|week|month|release|update , another
genius|masterpiece|medal|applause
course|apparently|obviously|clearly|seems nobody|no_one
`),
  // Praise is sarcasm only beside something that is wrong.
  (words, sentence, { description: { sentences } }) =>
    !PRAISE.test(words) ||
    (!THANKS.test(sentence.text) &&
      sentences.some((s) => s !== sentence && s.hits.some((hit) => hit.owner === 'observed' || hit.owner === 'blame'))),
);
