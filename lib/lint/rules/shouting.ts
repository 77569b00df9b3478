import type { Doc, Range } from '../engine/document.ts';
import { SOURCES } from '../sources.ts';
import { docOf, FIELDS, type Report, type Rule } from './rule.ts';

/** Ordinary words that nobody writes in capitals but to raise the voice; names and codes in capitals are none of them. */
const ORDINARY =
  /\b(?:NOT|NO|NEVER|ALWAYS|STILL|AGAIN|NOTHING|NOBODY|EVERY|EVERYTHING|ALL|ANYTHING|ANYONE|NOW|IMMEDIATELY|PLEASE|THIS|THAT|IS|ARE|WE|YOU|YOUR|WHY|WHEN|HOW|WHAT|THE|HAVE|HAS|CANNOT|CAN'T|DON'T|DOES|DID|WORK|WORKING|BROKEN|STOP|FIX|HELP|MUST|NEED|VERY|SO|WAITING|WEEKS|MONTHS|DAYS|YEARS|AND|FOR|SENT|TO|ANY|READ|TEST|UNACCEPTABLE|RIDICULOUS|DOWN|WRONG|ELEVEN|SIX|TEN|THREE|FOUR|FIVE|SEVEN|EIGHT|NINE|TWELVE|TWO|LOST|MISSING)\b/;
const CAPITAL_RUN = /(?<![\p{L}\p{N}_])\p{Lu}[\p{Lu}'’]+(?:[ ,]{1,2}(?:\p{Lu}[\p{Lu}'’]*|\d+))*(?:[ ]*!+)?/gu;
const ALL_CAPS_LETTERS = 40;

function* shouts(doc: Doc, isSubject: boolean): Generator<Range> {
  for (const sentence of doc.sentences) {
    if (
      sentence.quoted ||
      (sentence.label !== null && /^[^a-z]*$/.test(doc.raw.slice(sentence.start, sentence.end)) && sentence.text.length < 20)
    )
      continue;
    const raw = doc.raw.slice(sentence.start, sentence.end);
    const exclaims = /!{2,}/.exec(raw);
    for (const run of raw.matchAll(CAPITAL_RUN)) {
      const words = run[0].match(/\p{Lu}{2,}/gu) ?? [];
      const ordinary = words.filter((word) => ORDINARY.test(word)).length;
      const loud = run[0].endsWith('!') || (exclaims !== null && words.length >= 2);
      if ((words.length >= 2 && ordinary >= 1 && loud) || (!isSubject && words.length >= 3 && ordinary >= 2)) {
        yield { start: sentence.start + run.index, end: sentence.start + run.index + run[0].length };
        break;
      }
    }
    if (exclaims && exclaims[0].length >= 3) yield { start: sentence.start, end: sentence.end };
  }
}

/** The whole text in capitals. */
function wholeText(doc: Doc): Range | null {
  const letters = doc.raw.match(/\p{L}/gu)?.length ?? 0;
  const capitals = doc.raw.match(/\p{Lu}/gu)?.length ?? 0;
  return letters >= ALL_CAPS_LETTERS && capitals / letters > 0.8 ? { start: 0, end: doc.raw.trimEnd().length } : null;
}

export const shouting: Rule = {
  id: 'shouting',
  kind: 'tone',
  severity: 'warning',
  source: SOURCES.caseGuide,
  find: (context) =>
    FIELDS.flatMap((field): Report[] => {
      const doc = docOf(context, field);
      const whole = field === 'description' ? wholeText(doc) : null;
      const ranges = whole ? [whole] : [...shouts(doc, field === 'subject')];
      return ranges.filter((r, i) => i === 0 || r.start >= (ranges[i - 1] as Range).end).map((range) => ({ field, range }));
    }),
};
