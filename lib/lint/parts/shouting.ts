/** What the rule about shouting reports. */
import type { Piece, Range } from '../engine/document.ts';
import { BLOT } from '../engine/fold.ts';
import type { MakePart } from '../parts.ts';
import { CAPITAL, MARKS, MAY_BE_LOUD } from '../words/capitals.ts';
import { spansOf } from './spans.ts';

const REST = "[A-ZÀ-ÞΑ-ΩА-Я'’]";
/** A word in capitals with a string of marks behind it; several words in capitals; one that is a sentence. */
const CAPITALS = new RegExp(
  `(?<![\\wÀ-ӿ])(?:${CAPITAL}{3,}(?![\\wÀ-ӿ])[^.!?\\n]{0,80}${MARKS}[!?]*|${CAPITAL}${REST}+(?:[ ,]{1,2}${CAPITAL}${REST}*)+(?![\\wÀ-ӿ])[!?]*|(?<=^|[.!?] )${CAPITAL}{4,}(?=\\.))`,
  'g',
);
/** Said to somebody; rare in names, codes and messages of a program. */
const SAID = /\b(?:we|our|us|you|your|why|this|now|please|still|never|again|nobody|nothing|must)\b/i;
const SINGLE_OR_MARKED = new RegExp(`^\\S+$|${MARKS}`);
const MIN_LETTERS = 40;

const isLoud = (run: string) => SINGLE_OR_MARKED.test(run) || (SAID.test(run) && (run.endsWith('!') || run.split(' ').length > 2));

/** At least four letters in five of the whole text are capitals. */
function isAllCapitals(raw: string): boolean {
  const capitals = raw.replace(/[^A-Z]+/g, '').length;
  return capitals >= MIN_LETTERS && capitals > 4 * raw.replace(/[^a-z]+/g, '').length;
}

/** In small letters but for abbreviations, which have no vowel, and the beginnings of sentences. */
const quietly = (words: string, before: string) =>
  words
    .replace(/\p{Lu}[\p{Lu}'’]+/gu, (word) => (/[AEIOU]/.test(word) ? word.toLowerCase() : word))
    .replace(/([?!])[?!]+/g, '$1')
    .replace(/(?:^|[.!?]\s+)\p{Ll}/gu, (start, at) => (at || /^$|[.!?\n]\s*$/.test(before) ? start.toUpperCase() : start));

export const shoutingPart: MakePart<'shouting'> = (lent) => {
  const { matchesOf, plainText, scanner } = lent;
  const runsIn = ({ raw }: Piece): Range[] | null =>
    MAY_BE_LOUD.test(raw)
      ? matchesOf(raw, CAPITALS).flatMap(({ 0: run, index }) => (isLoud(run) ? { start: index, end: index + run.length } : []))
      : null;
  const capitalsOf = scanner(runsIn);
  return spansOf(lent)(
    (doc, field) => {
      const isBody = field === 'description';
      const runs = capitalsOf(doc);
      if (isBody && runs.length > 0 && isAllCapitals(doc.raw)) return [{ start: 0, end: doc.raw.trimEnd().length }];
      return runs.filter(({ start, end }) => {
        // A heading, as "WHERE. The loans tab".
        if (doc.raw[end] === '.' && (doc.raw[start - 1] ?? '\n') === '\n') return false;
        const own = doc.sentences.find((s) => s.start <= start && start < s.end);
        return own && !own.quoted && own.text[start - own.start] !== BLOT && (isBody || doc.raw[end - 1] === '!');
      });
    },
    ({ start, end }, { raw }) => ['small_letters', plainText(quietly(raw.slice(start, end), raw.slice(0, start)))],
  );
};
