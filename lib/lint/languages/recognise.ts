import type { LanguageCode, TextLanguage } from '../types.ts';
import { unpacked } from '../words/packed.ts';
import { TELLING, WORDS } from './words.ts';

/** Words of other languages in Latin letters, from Dutch to Turkish; where these are the most, it is none of those that are known. */
const UNREAD = unpacked(
  'het een niet geen não uma och inte det ikke és hogy nie się bir že com em egy nem az is de en te na que se por para do da den til för på że ve için van og av ao op os w v je ei',
);

const CODES = Object.keys(WORDS) as LanguageCode[];
/** The words of each language and the telling ones among them; those of other languages come last. */
const LISTS = [...Object.values(WORDS), UNREAD].map((text) => {
  const words = text.split(' ');
  return { words: new Set(words), telling: new Set(words.slice(0, TELLING)) };
});

/**
 * A quotation; a word with what it is joined to, so that a part of a code, a path or an address is none ("en-US", "/home/de"); five letters
 * of another script than the Latin.
 */
const WORD =
  /["“„«][^"“”»\n]{1,240}["“”»]|[\w\u00c0-\u024f]+(?:[-./\\:?=&]+\w+)*|[\u0370-\u1cff\u3040-\ud7ff][\u0370-\u1cff\u3040-\ud7ff ]{4}/g;
/** A word that begins with no letter of Latin script and no quotation mark. */
const OTHER_SCRIPT = /^[^ -\u024f“„]/;
/** So many characters tell; what stands behind them is not looked at. */
export const ENOUGH = 700;
/** Fewer words than these tell nothing. */
const LEAST = 3;

/** Shorter words may be English. */
const LONG = 3;
let seen = false;

function recognise(text: string): TextLanguage {
  const words = text.toLowerCase().match(WORD) ?? [];
  seen = words.some((word) => word.length >= LONG && LISTS.some((list, i) => i > 0 && i < CODES.length && list.words.has(word)));
  const [english = 0, ...foreign] = LISTS.map(
    (list, i) => words.filter((word) => list.words.has(word) || (i === CODES.length && OTHER_SCRIPT.test(word))).length,
  );
  const most = Math.max(...foreign);
  const best = most > 2 * english ? foreign.indexOf(most) + 1 : 0;
  const code = CODES[best] ?? null;
  const sure =
    Math.max(most, english) >= LEAST && words.some((word) => LISTS[best]?.telling.has(word) || (!code && OTHER_SCRIPT.test(word)));
  return { code: sure ? code : null, sure };
}

let lastText = '';
let last: TextLanguage = { code: null, sure: false };

/**
 * What a text is written in, as far as it can be told from what there is of it. English wins where it is in doubt: names, titles and
 * quotations of other languages in an English text don't change it.
 */
export function languageOf(whole: string): TextLanguage {
  const text = whole.slice(0, ENOUGH);
  // While one types further down, it is the same text again.
  if (text !== lastText) last = recognise(text);
  lastText = text;
  return last;
}

/** Whether a word of a language that is known beside English stood in the text that was asked for last. */
export const holdsForeign = (): boolean => seen;

/** Where nothing is sure, a text is read as English. */
export const isForeign = ({ code, sure }: TextLanguage): boolean => sure && code !== 'en';
