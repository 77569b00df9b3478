import { type Doc, filledSection, type Piece, type Range, scanner } from '../engine/document.ts';
import { unpacked } from '../words/packed.ts';
import type { EvidenceFinder } from './finder.ts';

const NOUN = unpacked(
  '(?:list|letter|(?:page|screen|tab|profile|job|report|collection|target|endpoint|view|menu|form|panel|section|facet|dialog|window|wizard|editor|table|field|tile|dashboard|queue|widget|log|pipe|parser|scope|rule|display|option|search|database|interface|box|toolbar|header|footer|carousel|viewer|pane|workbench|sidebar|pop-?up|drop-?down|template|app)s?)',
);
/** A word with a capital that is neither a product nor one that sentences begin with. */
const NAME = String.raw`(?!(?:Alma|Primo|VE|Th\w+|Our|My|An|In|No|Any|Each|Every|When|If|It|We|To|Some|Please)\b)\p{Lu}[\p{L}_]{1,30}`;

/** Words before such a noun that name no place. */
const NO_NAME = unpacked(
  String.raw`th\w+|every|each|same|first|second|next|last|\w*other|blank|empty|white|whole|wrong|right|some|several|error|nightly|with|from|your|alma|primo|only|also|mailing|cannot|should|could|users|patrons|readers|students|staff|libraries|branches|colleagues`,
);

/** In folded text: a path of a web service, an address, a place by what it is for ("the loans tab", "brief results"). */
const PLACE = new RegExp(
  String.raw`\/(?:\w+aws|leganto|view|infra|rest|api|v\d|conf)\/|https?:\/\/|www\.|\b(?!(?:${NO_NAME})\b)(?:a-z|[\w-]{4,30}) "?${NOUN}\b|" ${NOUN}\b|\b${NOUN}:? (?:named |called |of (?:the )?)?"|\b(?:under|opens?|choose|via) "|\b(?:library card|brief results|link resolver|community zone|work order)`,
);
/** In the letters as written: a path through menus, a place with its name: "profile Films", "in User Details". */
const NAMED = new RegExp(
  String.raw`[\p{L}\p{N})"] ?(?:>|→|»|[-=]>) ?["(\p{L}]|\b${NOUN} (?:of (?:the )?)?${NAME}|${NAME} ${NOUN}\b|\b[Uu]nder ${NAME}|(?<=\b(?:[Ii]n|[Oo]n|[Vv]ia|[Oo]pen) (?:the )?)${NAME}(?: In)? (?!(?:Library|University|College)\b)\p{Lu}`,
  'u',
);

function placeIn({ raw, folded }: Piece): Range[] | null {
  const place = NAMED.exec(raw) ?? PLACE.exec(folded);
  return place ? [{ start: place.index, end: place.index + place[0].length }] : null;
}

const placesOf = scanner(placeIn, 1);

export const location: EvidenceFinder = {
  finds: (doc: Doc): Range | null => filledSection(doc, 'location') ?? placesOf(doc)[0] ?? null,
};
