import { type Doc, filledSection, firstHit, type Range, scan } from '../engine/document.ts';
import { phrases } from '../words/classes.ts';
import type { EvidenceFinder } from './finder.ts';

const NOUN =
  '(?:page|screen|tab|profile|job|letter|report|collection|target|endpoint|view|menu|form|panel|section|facet|dialog|window|wizard|editor|table|list|field|tile|dashboard|queue|widget|log|pipe|parser|scope|rule|display|option|search|database|Letter|List|Tab|Page|Report|Editor|Queue|Job|Profile|Collection)s?';
/** A word with a capital that is neither a product nor one that sentences begin with. */
const NAME = String.raw`(?!(?:Alma|Primo|VE|Th\w+|Our|My|An|In|No|Any|Each|Every|When|If|It|We|To|Some|Please)\b)\p{Lu}[\p{L}_]{1,30}`;

/** A path through menus, a web service's path, an address, or a place of the product with its name: "Loans tab", 'profile "Films"', "in User Details". */
const PLACE = new RegExp(
  String.raw`[\p{L}\p{N})"] ?(?:>|→|»|[-=]>) ?["(\p{L}]|\/(?:\w+aws|leganto|view|infra|rest|api|v\d|conf)\/|https?:\/\/|www\.|(?:${NAME} "?|["”] )${NOUN}\b|\b${NOUN}:? (?:named |called |of (?:the )?)?(?:["“]|${NAME})|(?<=\b(?:[Ii]n|[Uu]nder|[Oo]n|[Vv]ia|[Oo]pen) (?:the )?)${NAME}(?: In)? (?!(?:Library|University|College)\b)\p{Lu}`,
  'u',
);

function placeIn(raw: string): Range[] {
  const place = PLACE.exec(raw);
  return place ? [{ start: place.index, end: place.index + place[0].length }] : [];
}

export const location: EvidenceFinder = {
  element: 'location',
  patterns: phrases(`
<(?!(?:th\\w+|every|each|same|first|second|next|last|\\w*other|blank|empty|white|whole|wrong|right|some|several|error|with|from|your)\\b)[\\w-]{4,} pages?|screens?|tabs?|forms?|view|menu|dialog|editor|facets?|widget|panel|interface|box|search|display
library|brief|link|community|work|course card|results|resolver|zone|order|list
cz
`),
  find: (doc: Doc): Range | null => filledSection(doc, 'location') ?? scan(doc, 'location', placeIn, 1)[0] ?? firstHit(doc, 'location'),
};
