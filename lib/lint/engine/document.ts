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
export interface Section extends Range {
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
  sections: readonly Section[];
}

/** What one paragraph reads as, with offsets counted from its start: the unit that is kept between edits. */
export type Paragraph = readonly { start: number; end: number; text: string; hits: readonly Hit[] }[];

/** Keeps what paragraphs read as, by their text. */
export interface ParagraphStore {
  get(text: string): Paragraph | undefined;
  set(text: string, paragraph: Paragraph): void;
}

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });
const ENDS_SENTENCE = /[.!?:;…]["')\]]?\s*$/;
/** A line as long as this was probably broken by a mail program in the middle of a sentence. */
const WRAPPED_LENGTH = 50;

/** `raw` in its own letters, because a sentence ends before a capital; its words are read in folded form. */
export function readParagraph(raw: string, lexicon: Lexicon): Paragraph {
  const text = blot(fold(raw)).replaceAll('\n', ' ');
  const sentences: { start: number; end: number; text: string; hits: readonly Hit[] }[] = [];
  let start = 0;
  for (const { segment, index } of SENTENCES.segment(raw.replaceAll('\n', ' '))) {
    const stop = index + segment.length;
    // A full stop in a quotation or an address ends nothing.
    if (text[stop] === BLOT) continue;
    const piece = text.slice(start, stop);
    const own = piece.trim();
    const lead = start + piece.length - piece.trimStart().length;
    if (own) sentences.push({ start: lead, end: lead + own.length, text: own, hits: lexicon.read(own) });
    start = stop;
  }
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

/** Reads a text: lines, sections, sentences with their hits. `paragraphs` keeps what was read, by its text, for the next time; a subject `isOneLine` and has neither headings nor lists. */
export function readDoc(raw: string, lexicon: Lexicon, paragraphs: ParagraphStore = new Map(), isOneLine = false): Doc {
  const folded = fold(raw);
  const lines = isOneLine ? [wholeLine(raw)] : readLines(folded, raw);
  const sentences: Sentence[] = [];
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
    if (line.kind === 'log' || line.kind === 'mailHeader') continue;
    const last = runEnd(lines, i, folded);
    const end = (lines[last] as Line).end;
    const source = raw.slice(line.body, end);
    let paragraph = paragraphs.get(source);
    paragraph ??= readParagraph(source, lexicon);
    paragraphs.set(source, paragraph);
    for (const { start, end: stop, text, hits } of paragraph) {
      const question = text.endsWith('?') || text.endsWith('?"') || text.endsWith('?)');
      sentences.push({
        start: line.body + start,
        end: line.body + stop,
        text,
        ordinal: line.ordinal,
        quoted: line.quoted,
        question,
        label,
        hits,
      });
    }
    i = last;
  }
  return { raw, folded, lines, sentences, sections: readSections(lines, folded) };
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
