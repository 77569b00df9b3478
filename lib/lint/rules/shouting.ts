import { type Doc, kept, type Range, scan } from '../engine/document.ts';
import { BLOT } from '../engine/fold.ts';
import type { Fix } from '../types.ts';
import { rewordings } from './phrase-rule.ts';
import { docOf, FIELDS, type Report, type Rule } from './rule.ts';

/** A word in capitals with a string of marks behind it; several words in capitals; one that is a sentence. */
const CAPITALS =
  /(?<![\p{L}\d_])(?:\p{Lu}{3,}(?![\p{L}\d_])[^.!?\n]{0,80}(?:!!|\?!|!\?)[!?]*|\p{Lu}[\p{Lu}'’]+(?:[ ,]{1,2}\p{Lu}[\p{Lu}'’]*)+(?![\p{L}\d_])!?|(?<=^|[.!?] )\p{Lu}{4,}(?=\.))/gu;
/** Said to somebody; rare in names, codes and messages of a program. */
const SAID = /\b(?:we|our|us|you|your|why|this|now|please|still|never|again|nobody|nothing|must)\b/i;
const SINGLE_OR_MARKED = /^\S+$|!!|\?!|!\?/;
const MIN_LETTERS = 40;
const TWO_CAPITALS = /\p{Lu}{2}/u;

const runsIn = (raw: string): Range[] =>
  Array.from(TWO_CAPITALS.test(raw) ? raw.matchAll(CAPITALS) : [], ({ 0: run, index }) => ({
    run,
    start: index,
    end: index + run.length,
  })).filter(({ run }) => SINGLE_OR_MARKED.test(run) || (SAID.test(run) && (run.endsWith('!') || run.split(' ').length > 2)));

const letters = kept(({ raw }) => ({ capitals: raw.replace(/[^A-Z]+/g, '').length, others: raw.replace(/[^a-z]+/g, '').length }));

/** At least four letters in five of the whole text are capitals. */
function isAllCapitals({ pieces }: Doc): boolean {
  let [capitals, others] = [0, 0];
  for (const sentence of pieces) {
    capitals += letters(sentence).capitals;
    others += letters(sentence).others;
  }
  return capitals >= MIN_LETTERS && capitals > 4 * others;
}

/** Abbreviations stay in capitals: words without a vowel, and a few others. */
const ABBREVIATION = /^(?:[^AEIOU]+|API|EDI|ISBN|ISSN|MARC|POL|SAML|URL|I)$/;

/** The same words in small letters, each sentence with a capital and one mark at its end. */
const quietly = (words: string, isStart: boolean): string =>
  words
    .replace(/\p{Lu}[\p{Lu}'’]*/gu, (word) => (ABBREVIATION.test(word) ? word : word.toLowerCase()))
    .replace(/([?!])[?!]+/g, '$1')
    .replace(isStart ? /(^|[.!?]\s+)\p{Ll}/gu : /([.!?]\s+)\p{Ll}/gu, (start) => start.toUpperCase());

export const shouting: Rule = {
  id: 'shouting',
  kind: 'tone',
  severity: 'warning',
  find: (context) =>
    FIELDS.flatMap((field): Report[] => {
      const doc = docOf(context, field);
      const { raw } = doc;
      const report = (range: Range, isStart: boolean, fixes: Fix[]): Report => {
        const insert = { text: quietly(raw.slice(range.start, range.end), isStart) };
        return { field, range, fixes: [{ label: { key: 'lint.fixes.small_letters' }, span: { field, ...range }, insert }, ...fixes] };
      };
      if (field === 'description' && isAllCapitals(doc)) return [report({ start: 0, end: raw.trimEnd().length }, true, [])];
      return scan(doc, 'capitals', runsIn).flatMap((range) => {
        const sentence = doc.sentences.find((s) => s.start <= range.start && range.start < s.end);
        const isOwn = sentence && !sentence.quoted && sentence.text[range.start - sentence.start] !== BLOT;
        return isOwn && (field === 'description' || raw[range.end - 1] === '!')
          ? [report(range, sentence.start === range.start, rewordings('shouting', field, sentence, context))]
          : [];
      });
    }),
};
