import { behindWords, isBlank, skipBlanks } from './blanks.ts';
import type { Sentence } from './document.ts';
import { fold, sliceOf } from './fold.ts';
import { CLOSING, type Label, labelOf } from './labels.ts';

type LineKind = 'blank' | 'prose' | 'item' | 'log' | 'mailHeader' | 'heading';

/** One line of the text, or a paragraph that a mail program broke into several. `body` is where its words begin, behind a list marker or a heading. */
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
  /** Opens the end of a letter: the writer's name follows. */
  closes: boolean;
  raw: string;
  folded: string;
  before: State;
  after: State;
  sentences: readonly Sentence[];
  /** What stands under a heading, and whether that says nothing. */
  under: string;
  isPlaceholder: boolean;
}

/** What the lines before one tell about it. */
export interface State {
  /** Inside a fenced block of code. */
  fenced: boolean;
  /** Below the mark of a forwarded mail. */
  forwarded: boolean;
  /** Number of the last numbered item. */
  ordinal: number;
  /** The heading that holds here, whether nothing but blanks stands under it yet, and whether a blank line stands before this one. */
  label: Label | null;
  open: boolean;
  blank: boolean;
}

export const BEGINNING: State = { fenced: false, forwarded: false, ordinal: 0, label: null, open: false, blank: false };

export const isSame = (a: State, b: State): boolean => a === b || (Object.keys(a) as (keyof State)[]).every((key) => a[key] === b[key]);

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
const BARE = /([a-zà-ž][^\n.!?:;"]{2,38}?)(\??)[ \t]*$/y;
/** Words of a sentence, which a heading that nothing sets off does not hold. */
const SENTENCE_WORD = /\b(?:please|is|are|was|were|has|have|had|can|cannot|we|i|it|thanks?|dear|the same)\b/;
const ASKING_HEADING = /^(?:what|how|where|who|when|which)\b/;

const exec = (re: RegExp, text: string, from: number) => {
  re.lastIndex = from;
  return re.exec(text);
};

function wordCount(text: string): number {
  let count = 0;
  for (let at = skipBlanks(text, 0); at < text.length; at = skipBlanks(text, at)) {
    while (at < text.length && !isBlank(text.charCodeAt(at))) at += 1;
    count += 1;
  }
  return count;
}

/** A heading with a colon, and the blanks around it, is no longer than this. */
const LONGEST_HEADING = 80;
/** Nor is a heading that nothing sets off. */
const LONGEST_BARE = 40;

/** Heading at `start` of a line, if it has one: its label and where the words behind it begin. An expression is tried only where it can match, as that is seldom. */
function headingAt(folded: string, raw: string, start: number): { label: Label; body: number } | null {
  const from = skipBlanks(folded, start);
  const end = folded.length;
  const marked = '#*=['.includes(folded.charAt(from)) ? exec(MARKED, folded, from) : null;
  if (marked) {
    const name = marked[1] ?? marked[2] ?? marked[3] ?? marked[4] ?? '';
    if (wordCount(name) <= 8) return { label: labelOf(name), body: from + marked[0].length };
  }
  const sign = folded.indexOf(':', from);
  const colon = sign >= 0 && sign - from < LONGEST_HEADING ? exec(COLON, folded, from) : null;
  if (colon?.[1]) {
    const count = wordCount(colon[1]);
    const label = count <= 7 ? labelOf(colon[1]) : 'other';
    if (count <= 3 || label !== 'other') return { label, body: from + colon[0].length };
  }
  const bare = behindWords(folded, end) - from <= LONGEST_BARE ? exec(BARE, folded, from) : null;
  if (bare?.[1]) {
    const count = wordCount(bare[1]);
    const asks = ASKING_HEADING.test(bare[1]);
    if (count > 7 || (bare[2] ? !asks : count > 5)) return null;
    const label = labelOf(bare[1]);
    const capitals = count <= 3 && /^[^a-zà-ÿ\d]{4,}$/.test(raw.slice(from).trim());
    if (capitals || (label !== 'other' && (asks || !SENTENCE_WORD.test(bare[1])))) return { label, body: end };
  }
  return null;
}

const ENDS_HEADING = /[:*]\s*$/;
const PROSE_START = /^[ \t]*[a-z"]/;
/** As much of a line shows whether running text stands there. */
const GLANCE = 20;

/** Whether running text stands at `at`. */
function isProse(raw: string, at: number): boolean {
  const text = fold(raw.slice(at, at + GLANCE)).split('\n', 1)[0] ?? '';
  return PROSE_START.test(text) && !exec(MARKER, text, 0);
}

/** Reads the line at `start` of the whole text. */
export function readLine(whole: string, start: number, before: State): Line {
  const newline = whole.indexOf('\n', start);
  const end = newline < 0 ? whole.length : newline;
  const raw = sliceOf(whole, start, end);
  const folded = fold(raw);
  let { fenced, forwarded, ordinal, label, open, blank } = before;
  const line: Line = {
    start,
    end,
    body: start,
    kind: 'prose',
    ordinal: null,
    label: null,
    quoted: forwarded || raw[0] === '>',
    closes: false,
    raw,
    folded,
    before,
    after: before,
    sentences: [],
    under: '',
    isPlaceholder: true,
  };
  const stop = behindWords(folded, folded.length);
  if (stop === 0) {
    line.kind = 'blank';
    if (!blank) line.after = { ...before, blank: true };
    return line;
  }
  const fences = folded.startsWith('```');
  const opensMail = folded.includes('---') && exec(FORWARD, folded, 0) !== null;
  forwarded ||= opensMail;
  if (fences) {
    fenced = !fenced;
    line.kind = 'log';
  } else if (opensMail || (forwarded && exec(MAIL_HEADER, folded, 0))) {
    line.kind = 'mailHeader';
    line.quoted = true;
  } else if (fenced || exec(LOG, folded, 0) || ('{};'.includes(folded.charAt(stop - 1)) && CODE_END.test(folded))) {
    line.kind = 'log';
  } else {
    const marker = exec(MARKER, folded, 0);
    if (marker) {
      const number = marker[1] ?? marker[2] ?? marker[4] ?? marker[6];
      const own = number ? Number(number) : marker[3] ? marker[3].charCodeAt(0) - 96 : 0;
      // A bare number opens an item only where it counts on: "3 books were lost" does not.
      if (!marker[6] || own <= 1 || own === ordinal + 1) {
        line.kind = 'item';
        line.ordinal = own;
        line.body = start + marker[0].length;
        if (own > 0) ordinal = own;
      }
    }
    const heading = headingAt(folded, raw, line.body - start);
    // A numbered line is a heading only when it ends as one or stands over a paragraph; "2. Change the defaults" is a step.
    if (heading && !(line.ordinal && (heading.label === 'other' || (!ENDS_HEADING.test(folded) && !isProse(whole, end + 1))))) {
      line.label = heading.label;
      line.body = start + heading.body;
      if (line.kind === 'item' && line.ordinal === 0) line.ordinal = null;
      line.kind = 'heading';
    } else line.closes = exec(CLOSING, folded, skipBlanks(folded, line.body - start)) !== null;
  }
  // A heading that stands alone also covers the paragraph behind a blank line directly under it, steps any number of paragraphs.
  if (line.label !== null) label = line.label;
  else if (blank && !open && label !== 'steps' && line.kind === 'prose') label = null;
  open = line.label !== null && line.body >= end;
  blank = false;
  line.after = { fenced, forwarded, ordinal, label, open, blank };
  return line;
}
