import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { italian } from './it.ts';
import type { Language } from './language.ts';

/** By their codes (ISO 639-1). English comes first: it is what the linter's phrases are in. */
export const LANGUAGES = { en: english, de: german, fr: french, es: spanish, it: italian } satisfies Record<string, Language>;

export const ALL_LANGUAGES: readonly Language[] = Object.values(LANGUAGES);
