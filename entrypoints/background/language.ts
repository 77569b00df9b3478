/** Speaks the language that is wanted, and gives all other parts the words to do so. */
import { CATALOGS } from '#catalogs';
import { browserLanguage, isBrowserMute, speak, type Words } from '../../lib/i18n/language.ts';
import type { Language } from '../../lib/i18n/languages.ts';
import { loadWords, saveWords } from '../../lib/storage/words.ts';

/** Messages that end up in a text for the vendor's support. */
const FOR_VENDOR =
  /^(?:ready_texts_(?:texts|gaps|names)_.*|lint_elements_.*_skeleton|lint_rules_.*_reword(?:_other)?|lint_fixes_(?:masked_person|case_sentence(?:_apart)?))$/;

const englishForVendor = (): string =>
  JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(CATALOGS.en ?? '{}')).filter(([key]) => FOR_VENDOR.test(key))));

/** null where the browser's own messages are all that is needed. */
export function wordsFor(language: Language | null): Words | null {
  const own = browserLanguage();
  const spoken = language ?? own;
  const isKnown = spoken === own && !isBrowserMute();
  if (spoken === 'en' && isKnown) return null;
  return {
    language,
    messages: isKnown ? null : (CATALOGS[spoken] ?? null),
    english: spoken === 'en' ? null : englishForVendor(),
  };
}

let words: Words | null = null;
let wanted: Language | null | undefined;

const isSame = (one: Words | null, other: Words | null): boolean =>
  one?.language === other?.language && one?.messages === other?.messages && one?.english === other?.english;

/** Speaks it from now on, also in what is worded in this turn; then tells all other parts, unless they have just these words. */
export async function followLanguage(language: Language | null): Promise<void> {
  if (language !== wanted) {
    wanted = language;
    words = wordsFor(language);
    speak(words);
  }
  // A disk that is full must keep nothing else from being done; it is tried again with the next reminder.
  const before = await loadWords().catch(() => words);
  if (!isSame(before, words)) await saveWords(words).catch(() => {});
}
