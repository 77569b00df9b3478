import { type Doc, matchIn, type Range } from '../engine/document.ts';
import type { EvidenceFinder } from './finder.ts';

const ABOUT_CASES = /\b(?:cases?|tickets?|incidents?|salesforce|sf|duplicates? of|f[aä]lle?|casos?)\b|#/;
/** Eight digits with a zero in front, unless it is said what else they are; others only right behind the word. */
const CASE_NUMBER =
  /(?<![\w/-])(?=\d)(?:(?<!\b(?:barcode|item|order|user|id|invoice)s?[ .:#]*)0\d{7}|(?<=\b(?:case|ticket|incident|sf)s?[ #.:]*(?:no\.?|number)?[ #.:]*)[1-9]\d{5,7})(?![\w/-])/;

export const relatedCase: EvidenceFinder = {
  element: 'relatedCase',
  patterns: [],
  find(doc: Doc): Range | null {
    let wasAbout = false;
    for (const sentence of doc.sentences) {
      const isAbout = sentence.label === 'relatedCase' || matchIn(sentence, ABOUT_CASES) !== null;
      const match = isAbout || wasAbout ? matchIn(sentence, CASE_NUMBER) : null;
      if (match) return match;
      wasAbout = isAbout;
    }
    return null;
  },
};
