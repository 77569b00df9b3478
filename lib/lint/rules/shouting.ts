import { type Doc, type Range, scan } from '../engine/document.ts';
import { SOURCES } from '../sources.ts';
import { docOf, FIELDS, type Report, type Rule } from './rule.ts';

/** Ordinary words that nobody writes in capitals but to raise the voice; names and codes in capitals are none of them. */
const ORDINARY = new Set(
  "NOT NO NEVER ALWAYS STILL AGAIN NOTHING NOBODY EVERY EVERYTHING ALL ANYTHING ANYONE NOW IMMEDIATELY PLEASE THIS THAT IS ARE WE YOU YOUR WHY WHEN HOW WHAT THE HAVE HAS CANNOT CAN'T DON'T DOES DID WORK WORKING BROKEN STOP FIX HELP MUST NEED VERY SO WAITING WEEKS MONTHS DAYS YEARS AND FOR SENT TO ANY READ WRONG LOST MISSING TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE UNACCEPTABLE RIDICULOUS URGENT AT OF IN OUR".split(
    ' ',
  ),
);
const CAPITALS = /(?<![A-Za-zÀ-ÿ0-9_])[A-ZÀ-Þ][A-ZÀ-Þ'’]+(?:[ ,]{1,2}[A-ZÀ-Þ0-9]['’A-ZÀ-Þ0-9]*(?![a-zß-ÿ]))*(?![a-zß-ÿ_])/g;
const MIN_LETTERS = 40;
const MOSTLY = 0.8;

const TWO_CAPITALS = /[A-ZÀ-Þ]{2}/;

const wordsOf = (run: string) => run.split(/[ ,]+/);
const ordinaryIn = (words: readonly string[]) => words.filter((word) => ORDINARY.has(word.replace('’', "'"))).length;

/** Runs of capitals with an ordinary word among them. */
function runsIn(raw: string): Range[] {
  if (!TWO_CAPITALS.test(raw)) return [];
  return Array.from(raw.matchAll(CAPITALS), ({ 0: run, index }) => ({ start: index, end: index + run.length })).filter(
    ({ start, end }) => ordinaryIn(wordsOf(raw.slice(start, end))) > 0,
  );
}

function isLoud({ raw, sentences, sections }: Doc, { start, end }: Range, isSubject: boolean): boolean {
  const sentence = sentences.find((s) => s.start <= start && start < s.end);
  if (!sentence || sentence.quoted || sections.some((section) => section.start <= start && end <= section.body)) return false;
  const words = wordsOf(raw.slice(start, end));
  const ordinary = ordinaryIn(words);
  if (words.length === 1) return /[.!?] $/.test(raw.slice(Math.max(0, start - 2), start)) && /^[.!]/.test(raw.slice(end, end + 1));
  const exclaims = sentence.text.includes('!');
  return exclaims || (!isSubject && words.length >= 3 && ordinary >= 2);
}

/** The whole text in capitals. */
function wholeText(raw: string): Range | null {
  let small = 0;
  let large = 0;
  for (let i = 0; i < raw.length; i += 1) {
    const code = raw.charCodeAt(i);
    if (code >= 97 && code <= 122) small += 1;
    else if (code >= 65 && code <= 90) large += 1;
  }
  return large >= MIN_LETTERS && large / (small + large) > MOSTLY ? { start: 0, end: raw.trimEnd().length } : null;
}

export const shouting: Rule = {
  id: 'shouting',
  kind: 'tone',
  severity: 'warning',
  source: SOURCES.caseGuide,
  find: (context) =>
    FIELDS.flatMap((field): Report[] => {
      const doc = docOf(context, field);
      const isSubject = field === 'subject';
      const runs = scan(doc, 'capitals', runsIn);
      const whole = isSubject || runs.length === 0 ? null : wholeText(doc.raw);
      const loud = whole ? [whole] : runs.filter((range) => isLoud(doc, range, isSubject));
      return loud.map((range) => ({ field, range }));
    }),
};
