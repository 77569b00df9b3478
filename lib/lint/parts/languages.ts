import { german } from '../languages/de.ts';
import { spanish } from '../languages/es.ts';
import { foreignEvidence, unreadElements } from '../languages/foreign.ts';
import { french } from '../languages/fr.ts';
import { italian } from '../languages/it.ts';
import type { MakePart } from '../parts.ts';

/** The languages beside English, by their codes (ISO 639-1). */
export const OTHERS = { de: german, fr: french, es: spanish, it: italian };

export const languagesPart: MakePart<'languages'> = (lent) => {
  lent.learn([lent.english, ...Object.values(OTHERS)]);
  return { foreignEvidence, unreadElements: (doc, has) => unreadElements(lent, doc, has) };
};
