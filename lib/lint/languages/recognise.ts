import type { LanguageCode, TextLanguage } from '../types.ts';
import { TELLING } from './language.ts';
import { ALL_LANGUAGES, LANGUAGES } from './registry.ts';

/** Words of other languages in Latin letters, from Dutch to Turkish; where these are the most, it is none of those that are known. */
const OTHERS =
  'het een niet geen não uma och inte det ikke és hogy nie się bir že com em egy nem az is de die en te met na que se por para do da den til för på że ve için voor van som og er av ao são dat op wij os à jest się do w v je si ei';

const CODES = Object.keys(LANGUAGES) as LanguageCode[];
const COUNT = CODES.length + 1;

/** Where each word counts: at the place of each language that has it, and `COUNT` behind that if it is a telling one. */
const PLACES = new Map<string, number[]>();
[...ALL_LANGUAGES.map(({ words }) => words), OTHERS].forEach((words, place) => {
  words.split(' ').forEach((word, i) => {
    PLACES.set(word, [...(PLACES.get(word) ?? []), place, ...(i < TELLING ? [place + COUNT] : [])]);
  });
});

/**
 * A quotation; a word with what it is joined to, so that a part of a code, a path or an address is none ("en-US", "/home/de"); five letters
 * of another script than the Latin.
 */
const WORD =
  /["“„«][^"“”»\n]{1,240}["“”»]|[\w\u00c0-\u024f]+(?:[-./\\:?=&]+\w+)*|[\u0370-\u1cff\u3040-\ud7ff][\u0370-\u1cff\u3040-\ud7ff ]{4}/g;
const SCRIPT_LETTERS = 5;
const OTHER_SCRIPT = [COUNT - 1, COUNT * 2 - 1];
/** So many characters tell; what stands behind them is not looked at. */
const ENOUGH = 700;
/** Fewer words than these tell nothing. */
const LEAST = 3;

function recognise(text: string): TextLanguage {
  const found = new Array<number>(2 * COUNT).fill(0);
  for (const word of text.toLowerCase().match(WORD) ?? [])
    for (const place of PLACES.get(word) ?? (word.length === SCRIPT_LETTERS && word > '\u0370' ? OTHER_SCRIPT : []))
      found[place] = (found[place] ?? 0) + 1;
  const [english = 0, ...foreign] = found.slice(0, COUNT);
  const most = Math.max(...foreign);
  const best = most > 2 * english ? foreign.indexOf(most) + 1 : 0;
  const sure = Math.max(most, english) >= LEAST && !!found[best + COUNT];
  return { code: (sure && CODES[best]) || null, sure };
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

/** Where nothing is sure, a text is read as English. */
export const isForeign = ({ code, sure }: TextLanguage): boolean => sure && code !== 'en';
