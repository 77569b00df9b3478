import { type Doc, type Range, scan } from '../engine/document.ts';
import { CLOSING } from '../engine/labels.ts';
import { isFrequentWord } from '../languages/recognise.ts';
import { SOURCES } from '../sources.ts';
import { docOf, FIELDS, type Report, type Rule } from './rule.ts';

/** What belongs to one person; tried only where its sign stands in the text (folded). */
const DETAILS: readonly (readonly [RegExp, RegExp])[] = [
  [/@/, /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g],
  [
    /barcode|card|\bid\b|number|matrikel/,
    /\b(?:barcode|card(?: number| no\.?)?|(?:patron|user|student) (?:id|number)|matrikel\w*)[ :#=]{1,3}(?:is |number |no\.? )?[a-z]{0,4}-?\d{5,20}|[(,] ?id[ :#]{1,2}\d{5,12}\b/gi,
  ],
  [
    /tel|phone|mobile|cell|\+\d/,
    /\b(?:tel(?:ephone)?|phone|mobile|cell)\b\.?[ :]{0,2}(?:number |is |no\.? ){0,2}[+(]?\d[\d ()/.-]{5,18}\d|\+\d{1,3}[ (]{1,2}\d[\d ()/-]{6,16}/gi,
  ],
  [
    /street|\bst\b|road|\brd\b|avenue|\bave\b|lane|drive|close|court|way|square|terrace|crescent|boulevard|stra|str\.|weg|gasse|platz|allee/,
    /\b\d{1,5} (?:[A-Z][\w'-]{1,20} ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Close|Court|Way|Square|Terrace|Crescent|Boulevard)\b|\b[A-ZÄÖÜ][a-zäöüß]{1,20}(?:stra(?:ß|ss)e|str\.|weg|gasse|platz|allee) ?\d{1,4}/g,
  ],
];
/** A name and at most a few words between it and the detail, which follows. */
const NAME =
  /(?<![\p{L}\d])((?:\p{Lu}[\p{Ll}'’-]{1,20}|\p{Lu}\.)(?: (?:de|van|von|la|del|di|da|el|al|bin|ibn)(?: (?:der|den|la))?)?(?: \p{Lu}[\p{L}'’-]{1,24}){1,3})[^\n.;!?"]{0,30}$/u;
const LOOK_BACK = 90;
/** At most so far apart, details belong to the same person. */
const TOGETHER = 30;
const NO_PERSON =
  /\b(?:Alma|Primo|Leganto|Rapido|Summon|Esploro|Analytics|Librar\w+|University|College|Institute|Department|Office|Team|Services?|Support|Systems?|Desk|Resource|Sharing|Partner|Requests?|Import|Export|Profile|Loans?|Items?|Physical|Barcode|Users?|Patrons?|Test\w*|Demo|Dummy|Example|Collection|Portfolio|Holdings?|Fulfillment|Configuration|Metadata|Editor|Letter|Jobs?|Lists?|Sets?|Reports?|Objects?|Integration|Orders?|Invoice|Vendor|Network|Zone|Community|Institution|Discovery|Primary|Identifier|Student|Staff|Branch|Campus|Reading|Main|Press|Journals?|Ex Libris|Hello|Dear|Hi|January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const NO_LIVE_PERSON =
  /test|demo|dummy|fictitious|fake|made-?up|\b(?:support|info|library|help|service|no-?reply|systems|circ|circulation|admin|office|team|desk)@/i;

function peopleIn(raw: string, folded: string): Range[] {
  const details = DETAILS.flatMap(([sign, pattern]) =>
    sign.test(folded) ? Array.from(raw.matchAll(pattern), ({ 0: words, index }) => ({ start: index, end: index + words.length })) : [],
  ).sort((a, b) => a.start - b.start);
  const found: Range[] = [];
  for (const { start, end } of details) {
    const last = found.at(-1);
    if (last && start - last.end <= TOGETHER && !raw.slice(last.end, start).includes('\n')) {
      last.end = Math.max(last.end, end);
      continue;
    }
    const from = Math.max(0, start - LOOK_BACK);
    const name = NAME.exec(raw.slice(from, start));
    if (!name) continue;
    // A word that opens the sentence may have been taken for a first name ("Patron Ada Marlowe"; in German also "Das Exemplar").
    const [first = '', ...rest] = (name[1] ?? '').split(' ');
    const opens = isFrequentWord(first) && !/[\p{L},] $/u.test(raw.slice(0, from + name.index));
    if (opens && rest.length < 2) continue;
    const own = opens || (rest.length >= 2 && NO_PERSON.test(first)) ? rest.join(' ') : (name[1] ?? '');
    const begin = from + name.index + (name[1] ?? '').length - own.length;
    if (NO_PERSON.test(own) || NO_LIVE_PERSON.test(raw.slice(Math.max(0, begin - 30), end + 40))) continue;
    found.push({ start: begin, end });
  }
  return found;
}

/** The writer's own name and number under the greeting are meant to be read. */
const signatureOf = ({ lines, folded }: Doc): number =>
  lines.find(({ body, end }) => CLOSING.test(folded.slice(body, end)))?.start ?? folded.length;

export const personalData: Rule = {
  id: 'personal-data',
  kind: 'personal',
  severity: 'warning',
  source: SOURCES.caseGuide,
  languages: 'all',
  find: (context) =>
    FIELDS.flatMap((field): Report[] => {
      const doc = docOf(context, field);
      const people = scan(doc, 'personal', peopleIn);
      if (people.length === 0) return [];
      const signature = signatureOf(doc);
      return people
        .filter(({ start }) => start <= signature)
        .map((range) => ({
          field,
          range,
          fixes: [{ label: { key: 'lint.fixes.mask' }, span: { field, ...range }, insert: { key: 'lint.fixes.masked_person' } }],
        }));
    }),
};
