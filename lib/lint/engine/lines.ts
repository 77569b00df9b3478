import { type Label, labelOf } from './labels.ts';

type LineKind = 'blank' | 'prose' | 'item' | 'log' | 'mailHeader' | 'heading';

/** One line of the text. `body` is where its words begin, behind a list marker or a heading. */
export interface Line {
  start: number;
  end: number;
  body: number;
  kind: LineKind;
  /** Ordinal of a numbered item, 0 for a bullet, null otherwise. */
  ordinal: number | null;
  /** Set where the line opens a section. */
  label: Label | null;
  /** Inside forwarded or quoted mail: somebody else's words. */
  quoted: boolean;
}

const MARKER =
  /[ \t]*(?:(?:step )?(?:(\d{1,2})[.):\]]|\((\d{1,2})\)|([a-h])[.)]|step (\d{1,2})|([-*•–—+·]))[ \t]+|(\d{1,2})[ \t]+(?=[a-z"']))/y;
const LOG =
  /[ \t]*(?:at [\w$.]+\(|\d{4}-\d\d-\d\d[ t]\d\d:\d\d|\[?\d\d:\d\d:\d\d|<\/?[\w:-]+[^>\n]{0,200}>|caused by:|(?:return|import|throw|public|private|@\w+) [^\n]{0,200}[;{)]\s*$|[\w$]+(?:\.[\w$]+){2,}|#\d+ +0x|0x[0-9a-f]{6}|[{}]|(?:get|post|put|delete|patch) \/|(?:authorization|content-type|accept|host):|[$>#] ?[\w./-]+ -)/y;
const CODE_END = /(?:[{}]|\)\s*;|=[^\n]{1,200};)\s*$/;
const FORWARD = /[ \t]*(?:-{3,} ?(?:original|forwarded|urspr|message|mensaje|messaggio|weitergel))/y;
const MAIL_HEADER = /[ \t]*(?:from|to|cc|sent|date|subject|von|an|betreff|gesendet|de|[àa]|objet|para|asunto):/y;
/** A heading set off by markup or capitals. */
const MARKED =
  /(?:#{1,6}[ \t]+([^\n:]{2,60}?)[ \t]*:?[ \t]*$|\*{1,3}([^*\n]{2,60}?):?\*{1,3}[ \t]*:?|={2,}[ \t]*([^=\n]{2,60}?)[ \t]*=+|\[([^\]\n]{2,40})\])/y;
const COLON = /([^:\n.!"<>\s][^:\n.!"<>]{1,59}?)[ \t]*:(?!\/)(?=\s|$)/y;
const BARE = /([a-zà-ÿ][^\n.!?:;"]{2,38}?)(\??)[ \t]*$/y;
/** Words of a sentence, which a heading that nothing sets off does not hold. */
const SENTENCE_WORD = /\b(?:please|is|are|was|were|has|have|had|can|cannot|we|i|it|thanks?|dear|the same)\b/;
const ASKING_HEADING = /^(?:what|how|where|who|when|which)\b/;

const exec = (re: RegExp, text: string, from: number) => {
  re.lastIndex = from;
  return re.exec(text);
};
const wordCount = (text: string) => text.trim().split(/\s+/).length;

/** Heading at `start`, if the line has one: its label and where the words behind it begin. */
function headingAt(folded: string, raw: string, start: number, end: number): { label: Label; body: number } | null {
  const line = folded.slice(start, end).trimStart();
  const from = end - line.length;
  const marked = exec(MARKED, line, 0);
  if (marked) {
    const name = marked[1] ?? marked[2] ?? marked[3] ?? marked[4] ?? '';
    if (wordCount(name) <= 8) return { label: labelOf(name), body: from + marked[0].length };
  }
  const colon = exec(COLON, line, 0);
  if (colon?.[1] && wordCount(colon[1]) <= 7) {
    const label = labelOf(colon[1]);
    const short = wordCount(colon[1]) <= 3 || label !== 'other';
    if (short) return { label, body: from + colon[0].length };
  }
  const bare = exec(BARE, line, 0);
  if (bare?.[1] && wordCount(bare[1]) <= 7 && (bare[2] ? ASKING_HEADING.test(bare[1]) : wordCount(bare[1]) <= 5)) {
    const label = labelOf(bare[1]);
    const capitals = /^[^a-zà-ÿ]{4,}$/.test(raw.slice(from, end).trim());
    const sentence = SENTENCE_WORD.test(bare[1]) && !ASKING_HEADING.test(bare[1]);
    if ((label !== 'other' && !sentence) || (capitals && wordCount(bare[1]) <= 3 && !/\d/.test(bare[1]))) return { label, body: end };
  }
  return null;
}

/** Whether running text stands on the next line. */
const proseFollows = (folded: string, end: number) => /^\n[ \t]*[a-z"]/.test(folded.slice(end, end + 20)) && !exec(MARKER, folded, end + 1);

/** Splits folded text into lines and says what each of them is. `raw` is the same text before folding. */
export function readLines(folded: string, raw: string): Line[] {
  const lines: Line[] = [];
  let fenced = false;
  let forwarded = false;
  let lastOrdinal = 0;
  for (let start = 0; start <= folded.length; ) {
    const newline = folded.indexOf('\n', start);
    const end = newline < 0 ? folded.length : newline;
    const line: Line = { start, end, body: start, kind: 'prose', ordinal: null, label: null, quoted: forwarded };
    start = end + 1;
    lines.push(line);
    if (/^\s*$/.test(folded.slice(line.start, end))) {
      line.kind = 'blank';
      continue;
    }
    if (folded.startsWith('```', line.start)) {
      fenced = !fenced;
      line.kind = 'log';
      continue;
    }
    if (exec(FORWARD, folded, line.start)) forwarded = true;
    if (forwarded && (exec(FORWARD, folded, line.start) || exec(MAIL_HEADER, folded, line.start))) {
      line.kind = 'mailHeader';
      line.quoted = true;
      continue;
    }
    if (folded[line.start] === '>') line.quoted = true;
    const text = folded.slice(line.start, end);
    if (fenced || exec(LOG, text, 0) || CODE_END.test(text)) {
      line.kind = 'log';
      continue;
    }
    const marker = exec(MARKER, text, 0);
    if (marker) {
      const number = marker[1] ?? marker[2] ?? marker[4] ?? marker[6];
      const ordinal = number ? Number(number) : marker[3] ? marker[3].charCodeAt(0) - 96 : 0;
      // A bare number opens an item only where it counts on: "3 books were lost" does not.
      if (!marker[6] || ordinal <= 1 || ordinal === lastOrdinal + 1) {
        line.kind = 'item';
        line.ordinal = ordinal;
        line.body = line.start + marker[0].length;
        if (ordinal > 0) lastOrdinal = ordinal;
      }
    }
    const heading = headingAt(folded, raw, line.body, end);
    // A numbered line is a heading only when it ends as one or stands over a paragraph; "2. Change the defaults" is a step.
    if (heading && !(line.ordinal && (heading.label === 'other' || (!/[:*]\s*$/.test(text) && !proseFollows(folded, end))))) {
      line.label = heading.label;
      line.body = heading.body;
      if (line.kind === 'item' && line.ordinal === 0) line.ordinal = null;
      line.kind = 'heading';
    }
  }
  return lines;
}
