/** Which of the user's cases a text names: release notes, a mail, a colleague's list. */
import type { CaseNumber } from '../cases/schemas.ts';

/** A line in which a number stands, cut around it. */
export interface Mention {
  before: string;
  /** The number as it is written there, with or without its zeros. */
  written: string;
  after: string;
}

/** A number that some case is known by. */
export interface Match {
  number: CaseNumber;
  /** Each once, in their order. */
  lines: readonly Mention[];
}

export interface Matches {
  /** In the order in which the text names them first. */
  known: readonly Match[];
  /** Numbers written as case numbers are, with their leading zeros, of which no case is known. */
  unknown: readonly string[];
}

/** Leading zeros get lost in spreadsheets and in talk. A comma parts two numbers, unless it stands in a figure: up to three digits before it or behind. */
const NUMBER = /(?<![\p{L}\p{N}])(?<!\d\.)(?<!(?<!\d)\d{1,3},)0*[1-9]\d{2,7}(?![\p{L}\p{N}])(?!\.\d)(?!,\d{1,3}(?!\d))/gu;
const DIGITS = 8;
/** A longer line is cut around the number, in characters. */
const AROUND = 80;

/** @param cases numbers of the cases that are known */
export function matchList(text: string, cases: ReadonlySet<string>): Matches {
  const known = new Map<CaseNumber, Map<string, Mention>>();
  const unknown = new Set<string>();
  for (const line of text.split(/\r\n|[\r\n\u2028\u2029]/)) {
    for (const { 0: written, index } of line.matchAll(NUMBER)) {
      const number = written.replace(/^0+/, '').padStart(DIGITS, '0');
      if (number.length > DIGITS) continue;
      if (cases.has(number)) {
        const lines = known.get(number as CaseNumber) ?? new Map<string, Mention>();
        const mention = around(line, index, written);
        known.set(number as CaseNumber, lines.set(mention.before + written + mention.after, mention));
      } else if (written.length === DIGITS && written.startsWith('0')) unknown.add(written);
    }
  }
  return { known: [...known].map(([number, lines]) => ({ number, lines: [...lines.values()] })), unknown: [...unknown] };
}

function around(line: string, index: number, written: string): Mention {
  const end = index + written.length;
  const [from, to] = [Math.max(0, index - AROUND), end + AROUND];
  const before = line.slice(from, index).trimStart();
  const after = line.slice(end, to).trimEnd();
  return { before: `${from > 0 ? '…' : ''}${before}`, written, after: `${after}${to < line.length ? '…' : ''}` };
}
