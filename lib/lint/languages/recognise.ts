import { blot, fold } from '../engine/fold.ts';
import type { LanguageCode, TextLanguage } from '../types.ts';
import { LANGUAGES } from './registry.ts';

/** Words of other languages in Latin letters, from Dutch to Turkish; where these are the most, it is none of those that are known. */
const OTHERS = [
  'het een niet van voor wij não uma com em são och är inte som det af på ikke és egy nem hogy az nie się że bir ve için ei',
  'is de die en te met dat na que se por para do da no den til for med',
] as const;

const CODES = Object.keys(LANGUAGES) as LanguageCode[];
const COUNT = CODES.length + 1;

/** Where each word counts: at the place of each language that has it, and `COUNT` behind that if it is a telling one. */
const PLACES = new Map<string, number[]>();
[...Object.values(LANGUAGES), { words: OTHERS }].forEach(({ words: [telling, common] }, place) => {
  for (const word of `${telling} ${common}`.split(' ')) PLACES.set(word, [...(PLACES.get(word) ?? []), place]);
  for (const word of telling.split(' ')) PLACES.get(word)?.push(place + COUNT);
});

/** A word with what it is joined to: a part of a code, a path or an address is none ("en-US", "/home/de"). */
const WORD = /[\w\u00c0-\u024f]+(?:[-./\\]\w+)*/g;
/** Letters of other scripts than the Latin. */
const OTHER_LETTER = /[\u0370-\u1cff\u3040-\ud7ff]/g;
/** So many characters tell; what stands behind them is not looked at. */
const ENOUGH = 900;
/** Fewer words or letters than these tell nothing. */
const LEAST_WORDS = 3;
const LEAST_LETTERS = 10;

function recognise(text: string): TextLanguage {
  const found = new Array<number>(2 * COUNT).fill(0);
  for (const [word] of text.matchAll(WORD)) for (const place of PLACES.get(word) ?? []) found[place] = (found[place] ?? 0) + 1;
  const [english = 0, ...foreign] = found.slice(0, COUNT);
  const most = Math.max(...foreign);
  const best = most > 2 * english ? foreign.indexOf(most) + 1 : 0;
  if (Math.max(most, english) >= LEAST_WORDS && found[best + COUNT]) return { code: CODES[best] ?? null, sure: true };
  const others = text.match(OTHER_LETTER)?.length ?? 0;
  return { code: null, sure: others >= LEAST_LETTERS && others > text.length / 3 };
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
  if (text !== lastText) last = recognise(blot(fold(text)));
  lastText = text;
  return last;
}

/** Where nothing is sure, a text is read as English. */
export const isForeign = ({ code, sure }: TextLanguage): boolean => sure && code !== 'en';
