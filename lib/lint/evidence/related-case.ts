import type { Doc, Range } from '../engine/document.ts';
import type { EvidenceFinder } from './finder.ts';

const CASE_NUMBER = /(?<![\d\w/_-])#?(0\d{7}|[1-9]\d{5,7})(?![\d\w/_-])/g;
const ABOUT_CASES =
  /\b(?:cases?|tickets?|incidents?|salesforce|sf|reopened?|duplicates? of|f[aä]lle?|casos?|tickets?|vorgang|richiesta)\b|#/;
/** Words before a number that make it something else. */
const OTHER_NUMBER =
  /(?:barcode|item|invoice|po line|pol|order|user|patron|job|id|ids|record|mms|process|tel|phone|fax|holding|portfolio|set|fund|loan|fee|oclc|isbn|issn|request|internal id|external id|number of [a-z]+)s?[ .:#]*(?:no\.?|number|id|nr\.?)?[ :#]*$/;

export const relatedCase: EvidenceFinder = {
  element: 'relatedCase',
  patterns: [],
  find(doc: Doc): Range | null {
    for (const { start, end } of caseNumbers(doc)) return { start, end };
    return null;
  },
};

/** Stretches that are numbers of cases. */
function* caseNumbers(doc: Doc): Generator<Range> {
  for (const sentence of doc.sentences) {
    const about = sentence.label === 'relatedCase' || ABOUT_CASES.test(sentence.text);
    if (!about) continue;
    for (const match of sentence.text.matchAll(CASE_NUMBER)) {
      const before = sentence.text.slice(Math.max(0, match.index - 40), match.index);
      const short = !match[1]?.startsWith('0');
      if (OTHER_NUMBER.test(before) || (short && !/\b(?:cases?|tickets?|incidents?|sf)[ #.:a-z]{0,12}$/.test(before))) continue;
      yield { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
    }
  }
}
