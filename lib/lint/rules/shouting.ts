import type { Doc, Range } from '../engine/document.ts';
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

function isLoud(run: string, before: string, after: string, exclaims: boolean, isSubject: boolean): boolean {
  const words = run.split(/[ ,]+/);
  const ordinary = words.filter((word) => ORDINARY.has(word.replace('’', "'"))).length;
  if (words.length === 1) return ordinary === 1 && /[.!?] $/.test(before) && /^[.!]/.test(after);
  return ordinary >= 1 && (exclaims || (!isSubject && words.length >= 3 && ordinary >= 2));
}

function shouts({ raw, sentences, sections }: Doc, isSubject: boolean): Range[] {
  if (!/[A-ZÀ-Þ]{2}/.test(raw)) return [];
  return sentences.flatMap((sentence): Range[] => {
    const { start, end, quoted } = sentence;
    if (quoted || sections.some((section) => section.start <= start && end <= section.body)) return [];
    const text = raw.slice(start, end);
    const loud = Array.from(text.matchAll(CAPITALS)).find(({ 0: run, index }) =>
      isLoud(run, raw.slice(0, start + index), raw.slice(start + index + run.length, end), text.includes('!'), isSubject),
    );
    return loud ? [{ start: start + loud.index, end: start + loud.index + loud[0].length }] : [];
  });
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
      const whole = isSubject ? null : wholeText(doc.raw);
      return (whole ? [whole] : shouts(doc, isSubject)).map((range) => ({ field, range }));
    }),
};
