import { type Doc, filledSection, type Range } from '../engine/document.ts';
import type { EvidenceFinder } from './finder.ts';

const LABELLED =
  /\b(?:mms|barcode|holding|item|portfolio|collection|job|process|fee|loan|invoice|request|external|tracking|event|set|profile|user|record|asset|list|citation|representation|session|fund|vendor|license|po ?line|pol|order|transaction|pipe job|docid|oclc|file|ticket|activity|primary|course code|course)s?(?: (?:ids?|numbers?|nos?\.?|nrs?\.?|codes?|job|zone))*["': #=(]{1,4}(?:is |are |was |e\.g\. |for example )?["']?(?=[\w./-]{0,40}\d)[a-z0-9][\w./-]{2,60}/g;
const TEST_USER =
  /\b(?:user|patron|account|login|reader|username|student|borrower)s?(?: name)?[ :("]{1,4}[\w.-]*(?:test|prueba|demo|dummy|exl|train)[\w.-]*|\b(?=[\w.-]*(?:test|prueba|demo))(?=[\w.-]*[\d_])[\w.-]{5,40}/gi;
const ALONE =
  /\b99\d{8,16}\b|\b(?:22|23|53|61|62|12|81)\d{12,18}\b|\bpol-?\d{3,}\b|\b10\.\d{4,9}\/[^\s"<>]{2,200}|\bora-\d{4,5}\b|\be\d\d-\d{6,}[\w-]*|\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b|\bfetch-[a-z]+-[\w-]{3,}|\bcdi_\w{4,}|\balma99\d{6,}/g;
const ERROR_CODE =
  /\b(?:http|https|status|error(?: code)?|code|errorcode|err|fehler|erreur|page)[ :>("=]{1,4}(?:status |error |code )?[a-z_-]{0,12}\d{3,6}\b|\b[45]\d\d(?= ?(?:error|-|\(|response|not found|forbidden|unauthorized|page|bad gateway|internal|service))|\b(?:with|returns?|gives?|shows?|get|got|a|the|an) (?:a |an )?"?(?:40[0-9]|50[0-4])\b/g;
const PERMALINK =
  /https?:\/\/[^\s<>"]{1,400}(?:permalink|docid|mms_?id|mmsid|[?&][\w.]{2,20}=[\w.%-]*\d|\/\d{4,}|\/fulldisplay|rft|issn|isbn|doi)[^\s<>"]{0,400}/g;
const ISSN = /\b\d{4}-?\d{3}[\dx]\b/g;
const ISBN = /\b97[89][- ]?(?:\d[- ]?){9}\d\b/g;
const LONG_NUMBER = /(?<![\d.,/-])\d{9,20}(?![\d.,]\d)/g;
const BARCODE_WORDS = /\b(?:barcode|item|book|user|patron|reader|copy|loan|request)\b/;

/** Check digit of an ISSN, weights 8 to 2, X for ten (ISO 3297). */
export function isIssn(text: string): boolean {
  const digits = text.replace('-', '');
  let sum = 0;
  for (let i = 0; i < 7; i += 1) sum += Number(digits[i]) * (8 - i);
  const check = (11 - (sum % 11)) % 11;
  return digits[7] === (check === 10 ? 'x' : String(check));
}

function* candidates(doc: Doc): Generator<Range> {
  const text = doc.folded;
  const all = (re: RegExp) => Array.from(text.matchAll(re), (m) => ({ start: m.index, end: m.index + m[0].length }));
  for (const range of all(ALONE)) yield range;
  for (const range of all(LABELLED)) {
    if (
      /\d{2}|-\d|_\d/.test(text.slice(range.start, range.end)) &&
      !/(?:user|set|list|order|request|item|file|record|course|profile|job)s? (?:for|of|on|from|in|at|and|with|to) /.test(
        text.slice(range.start, range.end),
      )
    )
      yield range;
  }
  for (const range of all(TEST_USER))
    if (/[a-z0-9][._-]?test|test[._-]?[a-z0-9]|prueba|demo|exl|train/.test(text.slice(range.start, range.end))) yield range;
  for (const range of all(ERROR_CODE)) yield range;
  for (const range of all(PERMALINK)) yield range;
  for (const range of all(ISBN)) yield range;
  for (const range of all(ISSN)) {
    const named = /\be?issns?[^.\n]{0,30}$/.test(text.slice(Math.max(0, range.start - 40), range.start));
    if (named || (text[range.start + 4] === '-' && isIssn(text.slice(range.start, range.end)))) yield range;
  }
  for (const range of all(LONG_NUMBER)) yield range;
  for (const match of text.matchAll(/\b\d{8}\b/g))
    if (BARCODE_WORDS.test(text.slice(Math.max(0, match.index - 30), match.index))) yield { start: match.index, end: match.index + 8 };
}

export const identifiers: EvidenceFinder = {
  element: 'identifiers',
  patterns: [],
  find(doc: Doc): Range | null {
    for (const range of candidates(doc)) return range;
    const section = filledSection(doc, 'identifiers');
    return section && /\d{3}/.test(doc.folded.slice(section.start, section.end)) ? section : null;
  },
};
