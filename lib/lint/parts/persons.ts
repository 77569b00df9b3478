/** What the rule about data of persons reports. */
import type { Doc, Range } from '../engine/document.ts';
import type { Lent, Parts } from '../parts.ts';
import { spansOf } from './spans.ts';

/** A word in capitals that is no product, place in a menu, or opening of a sentence. */
const WORD =
  "(?!(?:Alma|Primo|Librar\\w+|University|Office|Team|Support|System|Desk|Partner|Export|Profile|Loan|Item|Barcode|User|Patron|Reader|Test\\w*|Job|Report|Vendor|Staff|Branch|Hello|Dear|Case|Record|Card|Student|Name|Phone|The|This|For|From|In|On|At|If|When|Our|My|Open|Click|Sharing|Please|And|D(?:as|er|ie|em)|Bei|L[ae]s?|El|Un)s?(?!\\p{L}))\\p{Lu}['’\\p{Ll}][\\p{L}'’-]*";
/** A name, or what belongs to one person: an e-mail address that is none of a role, a card number, a telephone, an address. */
const EMAIL =
  '\\b(?!(?:support|info|lib|help|service|no-?reply|system|circ|admin|office|team|desk)[\\w.+-]*@)[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4}';
const NUMBERED = [
  '(?:[Bb]arcode|[Cc]ard(?: [Nn]umber)?|[Mm]atrikel\\w*|(?:[Pp]atron|[Uu]ser|[Ss]tudent) (?:ID|[Nn]umber)|[(,] ?ID|[Aa]ccount)[ :#=(]{1,3}(?:is |no\\.? )?[A-Za-z]{0,4}-?\\d{5,14}(?!\\d)',
  '(?:(?:[Tt]el|[Pp]hone|[Mm]obile)\\w*\\.?[ :]{0,2}[+(]?|\\+)\\d[\\d ()/.-]{6,18}\\d',
  "\\b\\d{1,4}[a-z]?,? (?:(?:rue|via|calle)(?: [\\p{L}']+){1,3}|(?:\\p{Lu}[\\p{Ll}'-]+ ){1,3}(?:St(?:reet)?|R(?:oa)?d|Ave(?:nue)?|Lane|Drive|Close|Court|Way|Square|Row|Terrace)\\b)|\\p{Lu}\\p{Ll}+(?:stra(?:ß|ss)e|str\\.|weg|gasse|platz) \\d+",
].join('|');
const DATA = `${EMAIL}|${NUMBERED}`;
const HAS_EMAIL = new RegExp(EMAIL, 'u');
const HAS_NUMBERED = new RegExp(NUMBERED, 'u');
const NAMES_AND_DATA = new RegExp(
  `${DATA}|(?<![\\p{L}\\d])(?:(?:M(?:rs?|s|me)|Dr|Prof|Herr|Frau|\\p{Lu})\\.? |${WORD} )(?:(?:de|van|von|der|la|del|di|al) ){0,2}${WORD}(?: ${WORD}){0,2}(?!@)`,
  'gu',
);
const IS_DATA = /[\d@]/;
/** A test account, an author, or too much between a name and data. */
const NO_READER = /test|demo|dummy|fictitious|fake|author/i;

/** What the costly expression of numbers needs, and few sentences hold: a long number, or one beside a street. */
const HAS_NUMBER = /\d(?:\d{4}|[\d ()/.-]{6}|[a-z]?,? (?:[A-Z\u0080-\uffff]|rue|via|calle)|(?<=[e.gz] \d))/;

export function personsOf(lent: Lent): Parts['privacy']['persons'] {
  const { kept, matchesOf, messageOf } = lent;

  /** With the parenthesis that closes one within. */
  function closed(raw: string, { start, end }: Range): Range {
    const words = raw.slice(start, end);
    return { start, end: end + Number(raw[end] === ')' && words.lastIndexOf('(') > words.lastIndexOf(')')) };
  }

  /** Names and data that stand together, in either order. */
  function peopleIn(raw: string): Range[] {
    const groups: (Range & { kinds: number })[] = [];
    for (const { 0: words, index: start } of matchesOf(raw, NAMES_AND_DATA)) {
      const end = start + words.length;
      const last = groups.at(-1);
      const isData = IS_DATA.test(words);
      // A name may stand on the line above a card number.
      if (last && (isData ? /^[^.;!?"\n]{0,30}$|^\n\w{0,8}:? ?$/ : /^[^.;!?"]{0,10}$/).test(raw.slice(last.end, start))) {
        last.kinds |= isData ? 1 : 2;
        last.end = end;
      } else groups.push({ start, end, kinds: isData ? 1 : 2 });
    }
    return groups
      .filter(({ start, end, kinds }) => kinds === 3 && !NO_READER.test(raw.slice(Math.max(0, start - 30), end + 40)))
      .map((group) => closed(raw, group));
  }

  const hasData = kept(
    ({ raw, isMarked }) => (raw.includes('@') && HAS_EMAIL.test(raw)) || (isMarked && HAS_NUMBER.test(raw) && HAS_NUMBERED.test(raw)),
  );

  /** Looks at the sentences that hold data of one person, with the one before and the one behind. */
  function peopleNear({ pieces, raw }: Doc): Range[] {
    const found: Range[] = [];
    pieces.forEach((piece, i) => {
      if (!hasData(piece)) return;
      const { at } = pieces[i - 1] ?? piece;
      for (const { start, end } of peopleIn(raw.slice(at, (pieces[i + 1] ?? piece).end))) {
        if (at + start >= (found.at(-1)?.end ?? 0)) found.push({ start: at + start, end: at + end });
      }
    });
    return found;
  }

  return spansOf(lent)(
    // The writer's own name and number under the greeting are meant to be read.
    (doc) => peopleNear(doc).filter(({ start }) => !doc.lines.some((line) => line.closes && line.start < start)),
    () => ['mask', messageOf('lint.fixes.masked_person')],
  );
}
