import { type Doc, filledSection, type Range, scan } from '../engine/document.ts';
import type { EvidenceFinder } from './finder.ts';

const LABELLED =
  /\b(?:mms|barcode|holding|item|portfolio|collection|job|process|fee|loan|invoice|request|external|tracking|event|set|profile|user|record|asset|list|citation|representation|session|fund|vendor|license|po ?line|pol|order|transaction|pipe job|docid|oclc|file|ticket|activity|primary|course code|course)s?(?: (?:ids?|numbers?|nos?\.?|nrs?\.?|codes?|job|zone))*["': #=(]{1,4}(?:is |are |was |e\.g\. |for example )?["']?(?=[\w./-]{0,40}\d)[a-z0-9][\w./-]{2,60}/g;
const TEST_USER =
  /\b(?:user|patron|account|login|reader|username|student|borrower)s?(?: name)?[ :("]{1,4}[\w.-]{0,40}(?:test|prueba|demo|dummy|exl|train)[\w.-]{0,40}|(?<![\w.-])(?=[\w.-]{0,40}(?:test|prueba|demo))(?=[\w.-]{0,40}[\d_])[\w.-]{5,40}/g;
const ALONE =
  /\b99\d{8,16}\b|\b(?:22|23|53|61|62|12|81)\d{12,18}\b|\bpol-?\d{3,}\b|\b\d{4}-\d{5,8}\b|\b10\.\d{4,9}\/[^\s"<>]{2,200}|\bora-\d{4,5}\b|\be\d\d-\d{6,}[\w-]*|\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b|\bfetch-[a-z]+-[\w-]{3,}|\bcdi_\w{4,}|\balma99\d{6,}/g;
const ERROR_CODE =
  /\b(?:http|https|status|error(?: code)?|code|errorcode|err|fehler|erreur|page)[ :>("=]{1,4}(?:status |error |code )?[a-z_-]{0,12}\d{3,6}\b|\b[45]\d\d(?= ?(?:error|-|\(|response|not found|forbidden|unauthorized|page|bad gateway|internal|service))|\b(?:with|returns?|gives?|shows?|get|got|a|the|an) (?:a |an )?"?(?:40[0-9]|50[0-4])\b/g;
const PERMALINK =
  /https?:\/\/[^\s<>"]{1,400}(?:permalink|docid|mms_?id|mmsid|[?&][\w.]{2,20}=[\w.%-]{0,80}\d|\/\d{4,}|\/fulldisplay|rft|issn|isbn|doi)[^\s<>"]{0,400}/g;
const ISSN = /\b\d{4}-?\d{3}[\dx]\b/g;
const ISBN = /\b97[89][- ]?(?:\d[- ]?){9}\d\b/g;
const LONG_NUMBER = /(?<![\d.,/-])\d{9,20}(?![\d.,]\d)/g;
const EIGHT_DIGITS = /\b\d{8}\b/g;
/** A word for a thing and a number that is not the thing's: "set of 12". */
const NOT_ITS_NUMBER = /(?:user|set|list|order|request|item|file|record|course|profile|job)s? (?:for|of|on|from|in|at|and|with|to) /;
const BARCODE_WORDS = /\b(?:barcode|item|book|user|patron|reader|copy|loan|request)\b/;

/** Check digit of an ISSN, weights 8 to 2, X for ten (ISO 3297). */
export function isIssn(text: string): boolean {
  const digits = text.replace('-', '');
  let sum = 0;
  for (let i = 0; i < 7; i += 1) sum += Number(digits[i]) * (8 - i);
  const check = (11 - (sum % 11)) % 11;
  return digits[7] === (check === 10 ? 'x' : String(check));
}

/** The first number that names one thing. */
function identifierIn(_raw: string, text: string): Range[] {
  if (!/\d|test|prueba|demo/.test(text)) return [];
  const words = ({ 0: match }: RegExpExecArray) => match;
  const before = ({ index }: RegExpExecArray, length: number) => text.slice(Math.max(0, index - length), index);
  const kinds: readonly (readonly [RegExp, ((match: RegExpExecArray) => boolean)?])[] = [
    [ALONE],
    [LABELLED, (match) => /\d{2}|-\d|_\d/.test(words(match)) && !NOT_ITS_NUMBER.test(words(match))],
    [TEST_USER, (match) => /[a-z0-9][._-]?test|test[._-]?[a-z0-9]|prueba|demo|exl|train/.test(words(match))],
    [ERROR_CODE],
    [PERMALINK],
    [ISBN],
    [ISSN, (match) => /\be?issns?[^.\n]{0,30}$/.test(before(match, 40)) || (words(match)[4] === '-' && isIssn(words(match)))],
    [LONG_NUMBER],
    [EIGHT_DIGITS, (match) => BARCODE_WORDS.test(before(match, 30))],
  ];
  for (const [pattern, accept = () => true] of kinds) {
    for (const match of text.matchAll(pattern)) if (accept(match)) return [{ start: match.index, end: match.index + match[0].length }];
  }
  return [];
}

export const identifiers: EvidenceFinder = {
  element: 'identifiers',
  patterns: [],
  find(doc: Doc): Range | null {
    const [first] = scan(doc, 'identifiers', identifierIn, 1);
    if (first) return first;
    const section = filledSection(doc, 'identifiers');
    return section && /\d{3}/.test(doc.folded.slice(section.start, section.end)) ? section : null;
  },
};
