import { at } from '../engine/pattern.ts';
import { SOURCES } from '../sources.ts';
import { phraseRule } from './phrase-rule.ts';

const PRAISE =
  '(?:brilliant|wonderful|great|fantastic|lovely|excellent|amazing|superb|marvellous|marvelous|glorious|outstanding|perfect|awesome|splendid|terrific|impressive|stellar)';

export const sarcasm = phraseRule({
  id: 'sarcasm',
  kind: 'tone',
  severity: 'warning',
  source: SOURCES.caseGuide,
  patterns: [
    at('congratulations congrats', / (?:on|for|to)\b|!/),
    at('bravo'),
    at('another', new RegExp(` ${PRAISE}\\b`)),
    at(
      'great brilliant wonderful nice lovely fantastic good excellent well marvellous superb outstanding',
      /(?:,| job| work| done)[ ,]*(?:again|as (?:always|usual)|once more|once again|breaking|ruining|guys|yet another|another)\b/,
    ),
    at(
      'great brilliant wonderful nice lovely fantastic excellent',
      / (?:update|release|job|work|quality|support|service|upgrade)[.!]*$/,
      /(?<=^)/,
    ),
    at('thanks', / (?:for nothing|a lot for (?:breaking|ruining|nothing)|so much for (?:breaking|ruining|nothing))\b/),
    at('thank', / you (?:so much |very much )?for (?:nothing|breaking|ruining|wasting)\b/),
    at('surprise', /[,!. ]+surprise\b/),
    at('what', / a (?:surprise|joke|shock|farce|circus|masterpiece|mess)\b/),
    at('as', / usual\b/, /(?<=^|[,.!] )/),
    at('how', new RegExp(` (?:very )?${PRAISE}\\b`)),
    at('oh', new RegExp(`,? ${PRAISE}\\b`)),
    at('well', / done\b/, /(?<=^)/),
    at('hats', / off\b/),
    at('keep', / up the (?:good|great) work\b(?=[^.]*(?:!|$))/, /(?<=\b(?:please|just|do) )/),
    at('so', / much for\b/),
    at('genius geniuses masterpiece'),
    at('in', / (?:your|their) (?:infinite )?wisdom\b/),
    at('so-called'),
    at('i', / (?:guess|suppose|assume) (?:that's|that is|this is|it's) (?:too|asking) (?:much|hard)\b/),
    at('is', / (?:that|it|this) too much (?:to ask|trouble)\b/),
    at('if', / it(?:'s| is) not too much (?:trouble|to ask)\b/),
  ],
  accept: (sentence, words, { description }) => {
    // Praise is sarcasm only beside something that is wrong.
    if (!/^(?:great|brilliant|wonderful|nice|lovely|fantastic|excellent|well|congrat|bravo|another|oh)/.test(words)) return true;
    return description.sentences.some((s) => s !== sentence && s.hits.some((hit) => hit.owner === 'observed' || hit.owner === 'blame'));
  },
});
