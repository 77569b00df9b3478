import { type Doc, matching, type Range, type Sentence } from '../engine/document.ts';
import type { EvidenceFinder } from './finder.ts';

const aboutCases = matching(/\b(?:cases?|tickets?|salesforce|sf|f[aä]lle?|casos?)\b|#/);
/** Eight digits with a zero in front, unless it is said what else they are; others only right behind the word. */
const caseNumber = matching(
  /(?=\d{6})(?<![\w/-])(?:(?<!\b(?:barcode|user|id|invoice)s?[ .:#]*)0\d{7}|(?<=\b(?:case|ticket|sf)s?[ #.:]*(?:number)?[ #.:]*)[1-9]\d{5,7})(?![\w/-])/,
);

export const relatedCase: EvidenceFinder = {
  finds(doc: Doc): Range | null {
    const isAbout = (sentence?: Sentence) => sentence && (sentence.label === 'relatedCase' || aboutCases(sentence));
    const at = doc.sentences.findIndex(
      (sentence, i) => sentence.piece.isMarked && caseNumber(sentence) && (isAbout(sentence) || isAbout(doc.sentences[i - 1])),
    );
    return doc.sentences[at] ? caseNumber(doc.sentences[at]) : null;
  },
};
