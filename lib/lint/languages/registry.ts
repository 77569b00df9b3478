import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { italian } from './it.ts';
import type { Language } from './language.ts';

export const LANGUAGES: readonly Language[] = [english, german, french, spanish, italian];
