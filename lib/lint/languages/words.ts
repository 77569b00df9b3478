import type { LanguageCode } from '../types.ts';
import { unpacked } from '../words/packed.ts';

/** So many words are telling. */
export const TELLING = 16;

/**
 * Frequent words by which a language is recognised. The first, as many as `TELLING`, are such as titles and names seldom hold (verbs, pronouns,
 * negation, headings); without one of them nothing is recognised. The others may be shared with neighbours. English comes first: it is what the
 * linter's phrases are in.
 */
export const WORDS: Readonly<Record<LanguageCode, string>> = {
  en: unpacked('the is are was have it this that they we our please when what how cannot and or of in for with from to on after not'),
  de: unpacked(
    'ist sind nicht wir ich haben hat wird werden kann wenn bitte keine schritte erwartet ergebnis der die das und ein eine auf mit für von zu im',
  ),
  fr: unpacked(
    'est sont nous vous pas ne avons cette quand être merci je étapes résultat ont problème le la les un une des du de et en dans pour que',
  ),
  es: unpacked(
    'está están hemos ha son pero cuando hay esta ya puede debería pasos resultado sale tiene el la los las del de y en un una con por para que se no',
  ),
  it: unpacked(
    'è sono abbiamo viene ha quando anche questo ma deve può risultato errore non descrizione atteso il la le un una di del della che per con si',
  ),
};
