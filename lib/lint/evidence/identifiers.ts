import { type Doc, type Piece, type Range, scanner } from '../engine/document.ts';
import { matchesOf } from '../engine/matches.ts';
import type { EvidenceFinder } from './finder.ts';

/** A test user by name. */
const TEST_USER =
  /\btest[ -]?(?:user|patron|account|reader|student)s? [("]?[\w.-]*(?:test|[\d_])|(?<![\w.@/-])(?=[\w.-]{0,40}(?:test|demo|prueba))(?=[\w.-]{0,40}(?:[\d_]|\w\.\w))[\w.-]{5,40}/;
/** What few sentences hold; it is costly to look at the others for a test user. */
const OF_TEST = /test|demo|prueba/;
/** What all else holds one of. */
const OF_NUMBER = /\d|cdi_|:\/\//;
/** What else names one thing, in folded text. */
const NAMES_ONE = new RegExp(
  [
    // Behind a label or the thing itself: "MMS ID 99…", "invoice number PB-98", "loan 998100234".
    /\b(?:id|trackingid|number|code|mms|barcode|item|portfolio|collection|job|event|loan|invoice|request|profile|user|record|set|order|reader|patron|account|login|username|course)s?(?<!(?:version|institution|phone|call|case|ticket) \w+)[ "':.#=()/]{1,4}(?:(?:is|are) )?(?!(?:19|20)\d\d(?![\w-]))(?=[\w./-]{0,30}(?:\d{4}|[a-z][-_]?\d))[\w./-]{3,60}\w/,
    // Long numbers, codes of letters and digits, DOI, ISBN.
    /(?<![\d.,/+-])\d{9,20}(?![\d.,]\d)|\b(?:[a-z]{1,8}-?\d{5,}|[a-z]{1,8}(?:-\d{2,4})?-(?!(?:19|20)\d\d\b)\d{4,}|\d{4}-\d{5,8}|10\.\d{4,9}\/\w|97[89]-[\dx-]{10,14}|cdi_\w{4})/,
    // Codes of errors.
    /\b(?:error|err|http|status)(?:[ -]?code)?[ :>("=]{1,4}[a-z_-]{0,12}\d{3,6}\b|\b(?:with|returns?|gives?|gets?|answers?|shows?|an?|the)[ :"]{1,2}(?:40\d|50[0-4])\b(?! (?!error|not|serv|page)[a-z])/,
    // A link to one record or search.
    /https?:\/\/[^\s<>"]{1,300}(?:permalink|fulldisplay|[?&#/](?:\w+_|doc|mms)?(?:id|q|query|issn|isbn)=|\/\d{5})/,
  ]
    .map(({ source }) => source)
    .join('|'),
);
/** Either: the first in the text. */
const NAMES_ANY = new RegExp(`${NAMES_ONE.source}|${TEST_USER.source}`);
const ISSN = /\b\d{4}-?\d{3}[\dx]\b/g;

/** Whether the check digit is right: weights 8 to 1, X for ten, a multiple of eleven (ISO 3297). */
export const isIssn = (text: string): boolean =>
  [...text.replace('-', '')].reduce((sum, digit, i) => sum + (8 - i) * (digit === 'x' ? 10 : Number(digit)), 0) % 11 === 0;

/** The first number that names one thing. */
function identifierIn({ folded: text }: Piece): Range[] | null {
  const isOfTest = OF_TEST.test(text);
  if (!isOfTest && !OF_NUMBER.test(text)) return null;
  const found = (isOfTest ? NAMES_ANY : NAMES_ONE).exec(text);
  if (found) return [{ start: found.index, end: found.index + found[0].length }];
  for (const { 0: issn, index } of matchesOf(text, ISSN)) {
    if (/\be?issns?[^.\n]{0,30}$/.test(text.slice(Math.max(0, index - 40), index)) || (issn[4] === '-' && isIssn(issn)))
      return [{ start: index, end: index + issn.length }];
  }
  return null;
}

const identifiersOf = scanner(identifierIn, 1);

export const identifiers: EvidenceFinder = {
  finds: (doc: Doc): Range | null => identifiersOf(doc)[0] ?? null,
};
