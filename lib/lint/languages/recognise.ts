import type { Doc } from '../engine/document.ts';
import { blot, fold } from '../engine/fold.ts';
import type { TextLanguage } from '../types.ts';
import { LANGUAGES } from './registry.ts';

/** Frequent words of other languages in Latin letters, from Dutch to Turkish; where these are the most, it is none of those above. */
const ELSEWHERE =
  'het een niet van voor ook maar zijn wordt wij deze não uma com em são dos ao os foi och att är inte som det af på ikke og jeg és egy nem hogy az jest nie się że jsou su bir ve için bu ja ei että amb els';
/** Words that these share with those above. */
const ELSEWHERE_TOO = 'is de die en te met bij naar dat op que se para por do da no na um den til for med er je me por';

const WORDS = new Map<string, { at: number; telling: boolean }[]>();
const note = (words: string, at: number, telling: boolean) => {
  for (const word of new Set(words.split(' '))) WORDS.set(word, [...(WORDS.get(word) ?? []), { at, telling }]);
};
LANGUAGES.forEach(({ telling, common }, at) => {
  note(telling, at, true);
  note(common, at, false);
});
const OTHER = LANGUAGES.length;
note(ELSEWHERE, OTHER, true);
note(ELSEWHERE_TOO, OTHER, false);

/** So many words tell; what stands behind them is not looked at. */
const ENOUGH_WORDS = 150;
/** Fewer than this many frequent words tell nothing. */
const LEAST = 3;

const isLetter = (code: number) => (code >= 97 && code <= 122) || code >= 0xc0;
/** Full stop, hyphen, slash, digits …: what joins letters to a name, a code or a path ("en-US", "/home/de"). */
const isJoined = (code: number) => (code >= 45 && code <= 58) || code === 95 || code === 92;
const SPACE = 32;
/** Above them stand alphabets and scripts other than the Latin one. */
const LAST_LATIN = 0x24f;
const isOtherScript = (code: number) => code > LAST_LATIN && (code < 0x1e00 || code > 0x20cf);

/**
 * What folded texts with quotations and addresses blotted out are written in. English wins where it is in doubt: names, titles and
 * quotations of other languages in an English text don't change it.
 */
export function languageOfFolded(texts: Iterable<string>): TextLanguage {
  const found = new Array<number>(OTHER + 1).fill(0);
  const telling = new Array<number>(OTHER + 1).fill(0);
  let words = 0;
  let accented = 0;
  let foreign = 0;
  let letters = 0;
  for (const text of texts) {
    if (words >= ENOUGH_WORDS) break;
    let start = -1;
    let strange = false;
    for (let i = 0; i <= text.length && words < ENOUGH_WORDS; i += 1) {
      const code = i < text.length ? text.charCodeAt(i) : 0;
      if (isLetter(code)) {
        if (start < 0) start = i;
        letters += 1;
        if (code > 122) strange = true;
        if (isOtherScript(code)) foreign += 1;
      } else if (start >= 0) {
        words += 1;
        if (strange) accented += 1;
        if (!isJoined(text.charCodeAt(start - 1)) && !(isJoined(code) && text.charCodeAt(i + 1) > SPACE)) {
          for (const { at, telling: tells } of WORDS.get(text.slice(start, i)) ?? []) {
            found[at] = (found[at] ?? 0) + 1;
            if (tells) telling[at] = (telling[at] ?? 0) + 1;
          }
        }
        start = -1;
        strange = false;
      }
    }
  }
  if (foreign >= 5 && foreign > letters / 2) return { code: null, sure: true };
  const best = found.indexOf(Math.max(...found));
  const english = found[0] ?? 0;
  const count = found[best] ?? 0;
  if (best > 0 && count >= LEAST && (telling[best] ?? 0) > 0 && count > 2 * english)
    return { code: LANGUAGES[best]?.code ?? null, sure: true };
  // A language of which nothing is known but that its words bear marks that English does not have.
  if (words >= 12 && accented > words / 5 && count < words / 12) return { code: null, sure: true };
  return english >= LEAST && (telling[0] ?? 0) > 0 && best === 0 ? { code: 'en', sure: true } : { code: null, sure: false };
}

/** Whether it is one of the words by which languages are recognised: no name begins with it. */
export const isFrequentWord = (word: string): boolean => WORDS.has(word.toLowerCase());

/** What a text is written in, as far as it can be told from what there is of it. */
export const languageOf = (text: string): TextLanguage => languageOfFolded([blot(fold(text))]);

/** What a case is written in: words under somebody else's mail are not the writer's. */
export function languageOfDocs(description: Doc, subject: Doc): TextLanguage {
  const own = description.sentences.filter(({ quoted }) => !quoted);
  return languageOfFolded([
    ...own.slice(0, ENOUGH_WORDS).map(({ text }) => text),
    ...description.sections.map(({ start, body }) => description.folded.slice(start, body)),
    subject.folded,
  ]);
}

/** Words of English are read as such as long as nothing else is sure. */
export const isForeign = ({ code, sure }: TextLanguage): boolean => sure && code !== 'en';
