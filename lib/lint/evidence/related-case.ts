import type { Doc, Range } from '../engine/document.ts';
import type { EvidenceFinder } from './finder.ts';

const ABOUT_CASES = /\b(?:cases?|tickets?|incidents?|salesforce|sf|reopened?|duplicates? of|f[aä]lle?|casos?|vorgang|richiesta)\b|#/;
/** Eight digits with a zero in front, unless it is said what else they are; fewer, or others, only right behind the word. */
const CASE_NUMBER =
  /(?<![\w/-])(?=\d)(?:(?<!\b(?:barcode|item|invoice|line|pol|order|user|patron|job|id|record|process|tel|phone|fax|set|fund|loan|oclc|is[bs]n)s?[ .:#]*(?:no\.?|number)?[ :#]*)0\d{7}|(?<=\b(?:cases?|tickets?|incidents?|sf)[ #.:]*(?:no\.?|number)?[ #.:]*)[1-9]\d{5,7})(?![\w/-])/;

export const relatedCase: EvidenceFinder = {
  element: 'relatedCase',
  patterns: [],
  find(doc: Doc): Range | null {
    for (const { start, label, text } of doc.sentences) {
      const match = label === 'relatedCase' || ABOUT_CASES.test(text) ? CASE_NUMBER.exec(text) : null;
      if (match) return { start: start + match.index, end: start + match.index + match[0].length };
    }
    return null;
  },
};
