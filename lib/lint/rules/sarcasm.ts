import { phrases } from '../words/classes.ts';
import { toneRule } from './phrase-rule.ts';

const PRAISE =
  /^(?:great|nice|good|wonderful|lovely|fantastic|perfect|brilliant|excellent|amazing|impressive|superb|clever|well|wow|congrat|bravo|kudos|oh)/;
const THANKS = /thank|\b(?:works|solved|glad|hope|fixed|faster|better|correct|close|please)\b/;

export const sarcasm = toneRule(
  'sarcasm',
  phrases(`
<^ @praise|well work|job|update|release|done|service|how|now|another|again|yet|try
<^ @praise ,|!|.
<^ wow|congratulations|congrats|bravo|kudos|chapeau !letters?
another|yet|such|what|how|real a|an~ @praise|surprise|masterpiece|achievement|convenient|helpful|thoughtful
@praise service|support|job|work|release|update|quality as|again|guys|everyone|team
thanks|thank you|so|very|much|a|lot* for nothing|breaking|ruining|wasting|destroying|ignoring|yet|another
oh|hats great|wonderful|off|lovely|joy
<!you|thanks so much for
up to|the @praise|its|your reputation|job|work|service
surprise , surprise
genius|geniuses|masterpiece|medal|applause|abolished
in your|their infinite~ wisdom
i|we guess|suppose|assume|presume|take _* optional|too_much|nobody
much to|for ~ ask|asked
everyone|all|everybody to enjoy
for once !a|per|in|every|it
course|apparently|obviously|clearly|seems nobody|noone|no_one
convenient|nice|good for your
finally fix|read|solve|answer|do|react|understand|take|start|admit
<^ not $
`),
  // Praise is sarcasm only beside something that is wrong.
  (words, sentence, { description: { sentences } }) =>
    !PRAISE.test(words) ||
    (!THANKS.test(sentence.text) &&
      sentences.some((s) => s !== sentence && s.hits.some((hit) => hit.owner === 'observed' || hit.owner === 'blame'))),
);
