import { BLOT, blot, fold } from './fold.ts';
import { CLOSING, isPlaceholder, type Label } from './labels.ts';
import type { Hit, Lexicon } from './lexicon.ts';
import { type Line, readLines } from './lines.ts';

/** A stretch of the text, `start` inclusive, `end` exclusive. */
export interface Range {
  start: number;
  end: number;
}

export interface Sentence extends Range {
  /** Folded, with quoted strings and addresses blotted out. */
  text: string;
  /** Number of a numbered item, 0 for a bullet, null for running text. */
  ordinal: number | null;
  /** Somebody else's words in a forwarded mail. */
  quoted: boolean;
  question: boolean;
  /** What the heading above asks for. */
  label: Label | null;
  /** Offsets into `text`. */
  hits: readonly Hit[];
}

/** A heading with what stands under it. */
interface Section extends Range {
  label: Label;
  /** Where the words under the heading begin. */
  body: number;
  /** Nothing but blanks or a placeholder stands under the heading. */
  empty: boolean;
}

export interface Doc {
  raw: string;
  folded: string;
  lines: readonly Line[];
  sentences: readonly Sentence[];
  pieces: readonly (Range & { quoted: boolean; piece: Piece })[];
  sections: readonly Section[];
}

/** What one run of lines reads as, with offsets counted from its start: the unit that is kept between edits. */
export interface Piece {
  sentences: readonly { start: number; end: number; text: string; question: boolean; hits: readonly Hit[] }[];
  /** What was found in it by name, see `scan`. */
  found: Map<string, readonly Range[]>;
}

/** Keeps what pieces read as, by their text. */
export interface PieceStore {
  get(text: string): Piece | undefined;
  set(text: string, piece: Piece): void;
}

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });
const ASKS = /\?[")]?$/;
/** Any mark that ends a sentence, with something behind it; the segmenter knows more of them than these but not inside a line. */
const MAY_HOLD_SEVERAL = /[.!?…。！？؟।]\S{0,3}\s*\S/;
const ENDS_SENTENCE = /[.!?:;…]["')\]]?\s*$/;
/** A line as long as this was probably broken by a mail program in the middle of a sentence. */
const WRAPPED_LENGTH = 50;

/** `raw` in its own letters, because a sentence ends before a capital; its words are read in folded form. */
function readSentences(raw: string, lexicon: Lexicon): Piece['sentences'] {
  const text = blot(fold(raw)).replaceAll('\n', ' ');
  const sentences: { start: number; end: number; text: string; question: boolean; hits: readonly Hit[] }[] = [];
  const add = (from: number, to: number) => {
    const piece = text.slice(from, to);
    const own = piece.trim();
    if (!own) return;
    const start = from + piece.length - piece.trimStart().length;
    sentences.push({ start, end: start + own.length, text: own, question: ASKS.test(own), hits: lexicon.read(own) });
  };
  let start = 0;
  if (MAY_HOLD_SEVERAL.test(text)) {
    for (const { segment, index } of SENTENCES.segment(raw.replaceAll('\n', ' '))) {
      const stop = index + segment.length;
      // A full stop in a quotation or an address ends nothing.
      if (text[stop] === BLOT) continue;
      add(start, stop);
      start = stop;
    }
  }
  add(start, text.length);
  return sentences;
}

/** Ends of the runs of lines that belong to one paragraph: a new one begins at a list item, a heading, a blank line. */
function runEnd(lines: readonly Line[], from: number, folded: string): number {
  let i = from;
  while (i + 1 < lines.length) {
    const line = lines[i] as Line;
    const next = lines[i + 1] as Line;
    const long = line.end - line.start >= WRAPPED_LENGTH;
    if (next.kind !== 'prose' || next.quoted !== line.quoted || !long || ENDS_SENTENCE.test(folded.slice(line.start, line.end))) break;
    i += 1;
  }
  return i;
}

function readSections(lines: readonly Line[], folded: string): Section[] {
  const sections: Section[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const head = lines[i] as Line;
    if (head.label === null) continue;
    let end = head.end;
    let filled = head.body < head.end && folded.slice(head.body, head.end).trim() !== '';
    for (let j = i + 1; j < lines.length; j += 1) {
      const line = lines[j] as Line;
      if (line.label !== null || (filled && line.kind === 'blank')) break;
      if (line.kind === 'blank') continue;
      if (CLOSING.test(folded.slice(line.body, line.end).trimStart())) break;
      filled = true;
      end = line.end;
    }
    sections.push({
      start: head.start,
      end,
      label: head.label,
      body: head.body,
      empty: !filled || isPlaceholder(folded.slice(head.body, end)),
    });
  }
  return sections;
}

const wholeLine = (raw: string): Line => ({ start: 0, end: raw.length, body: 0, kind: 'prose', ordinal: null, label: null, quoted: false });

/**
 * Reads a text: lines, sections, sentences with their hits. `store` keeps what was read, by its text, for the next time; a subject
 * `isOneLine` and has neither headings nor lists.
 */
export function readDoc(raw: string, lexicon: Lexicon, store: PieceStore = new Map(), isOneLine = false): Doc {
  const folded = fold(raw);
  const lines = isOneLine ? [wholeLine(raw)] : readLines(folded, raw);
  const sentences: Sentence[] = [];
  const pieces: Doc['pieces'][number][] = [];
  let label: Label | null = null;
  let blankBefore = false;
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] as Line;
    if (line.kind === 'blank') {
      blankBefore = true;
      continue;
    }
    if (line.label !== null) label = line.label;
    else if (blankBefore && label !== 'steps' && line.kind === 'prose') label = sectionReaches(lines, i) ? label : null;
    blankBefore = false;
    const isText = line.kind !== 'log' && line.kind !== 'mailHeader';
    const last = isText ? runEnd(lines, i, folded) : i;
    const { end } = lines[last] as Line;
    const source = raw.slice(line.start, end);
    const lead = line.body - line.start;
    const key = `${isText ? lead : ''}\n${source}`;
    const piece = store.get(key) ?? { sentences: isText ? readSentences(source.slice(lead), lexicon) : [], found: new Map() };
    store.set(key, piece);
    pieces.push({ start: line.start, end, quoted: line.quoted, piece });
    for (const sentence of piece.sentences) {
      sentences.push({
        ...sentence,
        start: line.body + sentence.start,
        end: line.body + sentence.end,
        ordinal: line.ordinal,
        quoted: line.quoted,
        label,
      });
    }
    i = last;
  }
  return { raw, folded, lines, sentences, pieces, sections: readSections(lines, folded) };
}

/** A heading that stands alone also covers the paragraph behind a blank line directly under it. */
function sectionReaches(lines: readonly Line[], at: number): boolean {
  for (let i = at - 1; i >= 0; i -= 1) {
    const line = lines[i] as Line;
    if (line.kind === 'blank') continue;
    return line.label !== null && line.body >= line.end;
  }
  return false;
}

/** First hit of an owner in the words of the text, as offsets into the whole text. */
export function firstHit(doc: Doc, owner: string, accept: (sentence: Sentence, hit: Hit) => boolean = () => true): Range | null {
  for (const sentence of doc.sentences) {
    for (const hit of sentence.hits) {
      if (hit.owner === owner && accept(sentence, hit)) return { start: sentence.start + hit.start, end: sentence.start + hit.end };
    }
  }
  return null;
}

/** First section with this label that says something: the stretch under its heading. */
export function filledSection(doc: Doc, label: Label): Range | null {
  for (const section of doc.sections) {
    if (section.label === label && !section.empty) {
      const body = doc.folded.slice(section.body, section.end);
      const lead = body.length - body.trimStart().length;
      return { start: section.body + lead, end: section.end };
    }
  }
  return null;
}

/**
 * What `read` finds in each piece of the text, logs and mail headers included, at least `enough` where there is as much; kept with
 * the piece, under `name`, between edits.
 */
export function scan(doc: Doc, name: string, read: (raw: string, folded: string) => Range[], enough = Number.POSITIVE_INFINITY): Range[] {
  const all: Range[] = [];
  for (const { start, end, piece } of doc.pieces) {
    let found = piece.found.get(name);
    if (!found) {
      found = read(doc.raw.slice(start, end), doc.folded.slice(start, end));
      piece.found.set(name, found);
    }
    for (const range of found) all.push({ start: start + range.start, end: start + range.end });
    if (all.length >= enough) break;
  }
  return all;
}
