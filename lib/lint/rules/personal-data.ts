import type { Doc, Range } from '../engine/document.ts';
import { SOURCES } from '../sources.ts';
import { docOf, FIELDS, type Report, type Rule } from './rule.ts';

const NAME =
  "(?<n>(?:(?:Mr|Mrs|Ms|Dr|Prof|Herr|Frau)\\.? )?\\p{Lu}[\\p{Ll}'’-]{1,20}(?: \\p{Lu}\\.)?(?: (?:de|van|von|der|la|del|di|da|el|al|bin|ibn|O'))?(?: \\p{Lu}[\\p{L}'’-]{1,24}){1,2})";
/** At most a few words between the name and what belongs to it. */
const GAP = '[^\\n.;!?]{0,30}?';
const BARCODE =
  '(?:barcode|card(?: number| no\\.?)?|patron id|user id|library card|primary id(?:entifier)?|student (?:id|number)|matrikel\\w*|id)[ :#=]{1,3}(?:is |number |no\\.? )?[A-Za-z]{0,4}-?\\d{5,20}';
const EMAIL = '[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4}';
const PHONE =
  '(?:tel(?:ephone)?|phone|mobile|cell|call (?:her|him|me) (?:at|on)|fax)\\b\\.?[ :]{0,2}(?:number |is |no\\.? ){0,2}[+(]?\\d[\\d ()/.-]{5,18}\\d|\\+\\d{1,3}[ (]{1,2}\\d[\\d ()/-]{6,16}';
const ADDRESS =
  "\\d{1,5} (?:\\p{Lu}[\\p{L}'-]{1,20} ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Way|Square|Terrace|Crescent|Boulevard|Blvd)\\b|\\p{Lu}\\p{Ll}{1,20}(?:stra(?:ß|ss)e|str\\.|weg|gasse|platz|allee) ?\\d{1,4}";
const DETAIL = `(?:${BARCODE}|${EMAIL}|${PHONE}|${ADDRESS})`;

const NAMED = new RegExp(`${NAME}(?=${GAP}(?:${DETAIL}))${GAP}(?:${DETAIL})(?:${GAP}(?:${DETAIL})){0,4}`, 'gu');
const CUE = /@|barcode|card|tel|phone|mobile|cell|fax|\bid\b|number|street|road|avenue|lane|str|\+\d/i;
const PRODUCT_WORD =
  /\b(?:Alma|Primo|Leganto|Rapido|Summon|Esploro|Analytics|Library|Libraries|University|College|Institute|Department|Office|Team|Service|Services|Support|Systems|Circulation|Desk|Resource|Request|Requests|Import|Export|Profile|Loan|Item|Items|Physical|Barcode|User|Patron|Test|Demo|Dummy|Example|Collection|Portfolio|Holdings|Hold|Fulfillment|Configuration|Metadata|Editor|Letter|Job|Monitor|Manage|Integration|Order|Invoice|Vendor|Purchase|Network|Zone|Community|Institution|Discovery|Chrome|Firefox|Scan|Primary|Identifier|Student|Staff|Faculty|Branch|Campus|Reading|Room|Main|Law|Medical|Science|Cloud|App|Ex Libris|Press|Journal|Journals|Publishing|Hello|Dear|Hi|Thanks|Regards|Our|The|For|Please|We|My|When|If|Sign|Log|Go|Open|Click|Search|Select|Choose|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;
const HARMLESS =
  /\btest|\bdemo\b|\bdummy\b|\bfictitious\b|\bfake\b|\bmade-?up\b|\b(?:support|info|library|help|service|noreply|no-reply|systems|circ|circulation|admin|office|team|desk)@|\bTEST/i;
/** The writer's own name and number under the greeting are meant to be read. */
const CLOSING =
  /^[ \t]*(?:(?:best|kind|warm|many)? ?(?:regards|thanks|wishes)|thank you|sincerely|cheers|yours|mit freundlichen|viele gr|cordialement|un saludo|cordiali)\b/m;

function* people(doc: Doc): Generator<Range> {
  const closing = CLOSING.exec(doc.folded)?.index ?? doc.raw.length;
  for (const match of doc.raw.matchAll(NAMED)) {
    let start = match.index;
    let name = match.groups?.n ?? '';
    // A word that opens the sentence may have been taken for a first name ("Patron Anna Example").
    const [first = '', ...rest] = name.split(' ');
    if (PRODUCT_WORD.test(first) && rest.length >= 2) {
      start += first.length + 1;
      name = rest.join(' ');
    }
    const end = match.index + match[0].length;
    const around = doc.raw.slice(Math.max(0, start - 30), Math.min(doc.raw.length, end + 40));
    if (PRODUCT_WORD.test(name) || HARMLESS.test(around) || start > closing) continue;
    yield { start, end };
  }
}

export const personalData: Rule = {
  id: 'personal-data',
  kind: 'personal',
  severity: 'warning',
  source: SOURCES.caseGuide,
  find: (context) =>
    FIELDS.flatMap((field): Report[] => {
      const doc = docOf(context, field);
      if (!CUE.test(doc.raw)) return [];
      return [...people(doc)].map((range) => ({
        field,
        range,
        fixes: [{ label: { key: 'lint.fixes.mask' }, span: { field, ...range }, insert: { key: 'lint.fixes.masked_person' } }],
      }));
    }),
};
