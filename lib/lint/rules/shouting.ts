import { type Range, scanner } from '../engine/document.ts';
import { BLOT } from '../engine/fold.ts';
import { matchesOf } from '../engine/matches.ts';
import type { Rule } from './rule.ts';
import { spans } from './span-rule.ts';

const CAPITAL = '[A-ZÀ-ÞΑ-ΩА-Я]';
const REST = "[A-ZÀ-ÞΑ-ΩА-Я'’]";
const MARKS = '(?:!!|\\?!|!\\?)';
/** A word in capitals with a string of marks behind it; several words in capitals; one that is a sentence. */
const CAPITALS = new RegExp(
  `(?<![\\wÀ-ӿ])(?:${CAPITAL}{3,}(?![\\wÀ-ӿ])[^.!?\\n]{0,80}${MARKS}[!?]*|${CAPITAL}${REST}+(?:[ ,]{1,2}${CAPITAL}${REST}*)+(?![\\wÀ-ӿ])[!?]*|(?<=^|[.!?] )${CAPITAL}{4,}(?=\\.))`,
  'g',
);
/** Said to somebody; rare in names, codes and messages of a program. */
const SAID = /\b(?:we|our|us|you|your|why|this|now|please|still|never|again|nobody|nothing|must)\b/i;
const SINGLE_OR_MARKED = new RegExp(`^\\S+$|${MARKS}`);
/** What the costly expression above needs. */
const MAY_BE_LOUD = new RegExp(`${MARKS}|${CAPITAL}(?:[ ,]{1,2}${CAPITAL}|${CAPITAL}{3}\\.)`);
const MIN_LETTERS = 40;

const runsIn = (raw: string): Range[] =>
  (MAY_BE_LOUD.test(raw) ? matchesOf(raw, CAPITALS) : [])
    .map(({ 0: run, index }) => ({ run, start: index, end: index + run.length }))
    .filter(({ run }) => SINGLE_OR_MARKED.test(run) || (SAID.test(run) && (run.endsWith('!') || run.split(' ').length > 2)));

const capitalsOf = scanner(runsIn);

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

export const shouting: Rule = {
  id: 'shouting',
  kind: 'tone',
  severity: 'warning',
  find: spans(
    (doc, field) => {
      const isBody = field === 'description';
      const runs = capitalsOf(doc);
      if (isBody && runs.length > 0 && isAllCapitals(doc.raw)) return [{ start: 0, end: doc.raw.trimEnd().length }];
      return runs.filter(({ start, end }) => {
        const own = doc.sentences.find((s) => s.start <= start && start < s.end);
        return own && !own.quoted && own.text[start - own.start] !== BLOT && (isBody || doc.raw[end - 1] === '!');
      });
    },
    ({ start, end }, { raw }) => ['small_letters', { text: quietly(raw.slice(start, end), raw.slice(0, start)) }],
  ),
};
