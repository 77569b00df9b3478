/** The languages that there are words for; one that is none of them is spoken to in the first. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'hu', 'he'] as const;
export type Language = (typeof LANGUAGES)[number];

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['he']);

/** @param tag of a language, with or without its region: "he", "he-IL" */
export const directionOf = (tag: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.has(tag.slice(0, 2)) ? 'rtl' : 'ltr');

/** The language by its own name, "Deutsch". */
export function nameOf(language: Language): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
