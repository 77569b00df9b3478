import { behindWords, isBlank, skipBlanks } from './blanks.ts';
import { type Edit, editBetween } from './edit.ts';
import { BLOT, blot, fold, narrow, sliceOf } from './fold.ts';
import { isPlaceholder, type Label } from './labels.ts';
import type { Hit, Lexicon, Owner } from './lexicon.ts';
import { BEGINNING, isSame, type Line, readLine } from './lines.ts';

/** A stretch of the text, `start` inclusive, `end` exclusive. */
export interface Range {
  start: number;
  end: number;
}

/**
 * A sentence as it reads by itself, wherever it stands: the unit that is kept between edits. The first one of a line holds the marker or
 * heading before it as well; a line of a log or of a mail's head is one without words.
 */
export interface Piece {
  raw: string;
  folded: string;
  /** The words: folded, with quoted strings and addresses blotted out. */
  text: string;
  isQuestion: boolean;
  /** Offsets into `text`. */
  hits: readonly Hit[];
  /** What a closer look found, offsets into `text`; null where none was due. */
  ways: readonly Hit[] | null;
  /** Whether a digit or a mark that secrets are made with may stand in it. */
  isMarked: boolean;
  /** What functions made by `kept` said of it. */
  kept: unknown[];
}

export interface Sentence extends Range {
  text: string;
  hits: readonly Hit[];
  isQuestion: boolean;
  /** Number of a numbered item, 0 for a bullet, null for running text. */
  ordinal: number | null;
  /** Somebody else's words in a forwarded mail. */
  quoted: boolean;
  /** What the heading above asks for. */
  label: Label | null;
  piece: Piece;
  /** Where the piece begins; its words begin at `start`. */
  at: number;
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
  /** The same, as narrow as it can be. */
  source: string;
  /** A paragraph that was broken into lines is one of them. */
  lines: readonly Line[];
  sentences: readonly Sentence[];
  /** Where the greeting at the end or a forwarded mail begins. */
  ownEnd: number;
  /** The sentences, and the lines of logs and of the heads of mails. */
  pieces: readonly Sentence[];
  sections: readonly Section[];
  /** Sentences with hits, by the owner of the hits. */
  byOwner: readonly (readonly Sentence[] | undefined)[];
}

/** How many functions `kept` has made. */
let slots = 0;

const ASKS = /\?[")]?$/;
/**
 * An end of a sentence with the blanks behind it. A full stop ends none behind an initial or "e.g." nor before a small letter or a number, nearly as
 * in Unicode's rules (UAX 29). The letters are written out: classes as \p{Lu} make expressions too large to be compiled.
 */
const SENTENCE_END =
  /(?:[!?…。！？؟।]|\.(?<!(?:^|[\s(])(?:[A-ZÀ-ÞΑ-ΩА-Я]|[eE]\.g|[iI]\.e|z\.B)\.)(?!["')\]”’»]*\s+(?:[\d,;:-]|[^A-Za-zÀ-\uffff.!?…]{0,40}[a-zß-ÿά-ώа-џ])))["')\]”’»]*(?:\s+|(?<=[。！？]))/g;
const ENDS_SENTENCE = /[.!?:;…]["')\]]?$/;
/** A line as long as this was probably broken by a mail program in the middle of a sentence. */
const WRAPPED_LENGTH = 50;
/** A longer sentence hardly comes twice in a text, so that to look for it would take more time than it saves. */
const SHORT = 16;

/** Cuts a line or paragraph into sentences; those that are `known` are not read again, and short ones are then known. */
function readSentences(line: Line, lexicon: Lexicon, known: Map<string, Piece>, isEdited: boolean): Sentence[] {
  const { body, kind, ordinal, quoted, after, raw, folded } = line;
  const isText = kind !== 'log' && kind !== 'mailHeader';
  const sentences: Sentence[] = [];
  const lead = isText ? body - line.start : raw.length;
  const text = isText ? blot(folded.slice(lead)).replaceAll('\n', ' ') : '';
  const add = (start: number, end: number) => {
    let from = Math.max(0, start - lead);
    let to = Math.max(0, end - lead);
    while (from < to && isBlank(text.charCodeAt(from))) from += 1;
    while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1;
    if (from === to && start > 0) return;
    const own = text.slice(from, to);
    const at = start === 0 ? 0 : lead + from;
    const stop = lead + to;
    const source = raw.slice(at, stop);
    let piece = isEdited || source.length < SHORT ? known.get(source) : undefined;
    if (!piece || piece.text !== own) {
      const hits = lexicon.read(text, from, to);
      const isQuestion = ASKS.test(own.slice(-2));
      // What stands before the words, or in a log, was not read.
      const isMarked = at < lead || lexicon.isMarked();
      piece = {
        raw: source,
        folded: folded.slice(at, stop),
        text: own,
        isQuestion,
        hits,
        ways: lexicon.readOn(hits),
        isMarked,
        kept: new Array(slots),
      };
      if (source.length < SHORT) known.set(source, piece);
    }
    const { hits, isQuestion } = piece;
    sentences.push({
      start: line.start + stop - own.length,
      end: line.start + stop,
      text: own,
      hits,
      isQuestion,
      ordinal,
      quoted,
      label: after.label,
      piece,
      at: line.start + at,
    });
  };
  let start = 0;
  SENTENCE_END.lastIndex = lead;
  while (SENTENCE_END.test(raw)) {
    const stop = SENTENCE_END.lastIndex;
    // A full stop in a quotation or an address ends nothing.
    if (text[stop - lead] === BLOT) continue;
    add(start, stop);
    start = stop;
  }
  add(start, raw.length);
  return sentences;
}

/** Reads the paragraph that begins with `line`; a new one begins at a list item, a heading, a blank line. Returns the line behind it, if it read that. */
function readRun(raw: string, line: Line): Line | null {
  let last = line;
  let next: Line | null = null;
  while (last.end < raw.length && last.kind !== 'blank' && last.kind !== 'log' && last.kind !== 'mailHeader') {
    if (last.end - last.start < WRAPPED_LENGTH) break;
    const stop = behindWords(last.folded, last.folded.length);
    if (ENDS_SENTENCE.test(last.folded.slice(Math.max(0, stop - 2), stop))) break;
    next = readLine(raw, last.end + 1, line.after);
    if (next.kind !== 'prose' || next.quoted !== line.quoted || next.closes) break;
    last = next;
    next = null;
    line.after = last.after;
  }
  if (last === line) return next;
  line.end = last.end;
  line.raw = sliceOf(raw, line.start, line.end);
  line.folded = fold(line.raw);
  return next;
}

function readSections(lines: readonly Line[], raw: string): Section[] {
  const sections: Section[] = [];
  lines.forEach((head, i) => {
    if (head.label === null) return;
    let { end } = head;
    let filled = skipBlanks(raw, head.body) < end;
    for (let j = i + 1; j < lines.length; j += 1) {
      const line = lines[j] as Line;
      if (line.label !== null || line.closes || (filled && line.kind === 'blank')) break;
      if (line.kind === 'blank') continue;
      filled = true;
      end = line.end;
    }
    const under = raw.slice(head.body, end);
    // It is the same again while one types elsewhere.
    if (under !== head.under) head.isPlaceholder = isPlaceholder(under);
    head.under = under;
    sections.push({ start: head.start, end, label: head.label, body: head.body, empty: !filled || head.isPlaceholder });
  });
  return sections;
}

const wholeLine = (raw: string): Line => ({
  ...readLine('', 0, BEGINNING),
  end: raw.length,
  kind: 'prose',
  raw,
  folded: fold(raw),
  after: BEGINNING,
});

function readParagraphs(raw: string, edit: Edit, lexicon: Lexicon, previous: Doc | null): Line[] {
  const old = previous?.lines ?? [];
  const shift = edit.newEnd - edit.oldEnd;
  // What a line reads as depends on the two lines behind it as well.
  const touched = old.findIndex(({ end }) => end >= edit.start);
  const lines = old.slice(0, Math.max(0, touched - 2));
  /** The sentences of the lines that are read again. */
  const known = new Map<string, Piece>();
  const fresh: Line[] = [];
  let next: Line | null = null;
  let behind = lines.length;
  let start = (lines.at(-1)?.end ?? -1) + 1;
  let state = lines.at(-1)?.after ?? BEGINNING;
  while (start <= raw.length) {
    for (; behind < old.length; behind += 1) {
      const { start: oldStart, before, sentences } = old[behind] as Line;
      const isBehind = oldStart >= edit.oldEnd && oldStart + shift >= start;
      if (isBehind && (oldStart + shift > start || isSame(before, state))) break;
      for (const { piece } of sentences) known.set(piece.raw, piece);
    }
    const same = old[behind];
    if (same && same.start + shift === start) break;
    const line: Line = next ?? readLine(raw, start, state);
    next = readRun(raw, line);
    fresh.push(line);
    start = line.end + 1;
    state = line.after;
  }
  // Behind the last line, as either half of the work finds what it needs in the fastest memory then.
  for (const line of fresh) if (line.kind !== 'blank') line.sentences = readSentences(line, lexicon, known, old.length > 0);
  const rest = start > raw.length ? [] : old.slice(behind).map((line) => moved(line, shift));
  return lines.concat(fresh, rest);
}

/** The version before is not read again, so its objects are moved where they stand. */
function moved(line: Line, shift: number): Line {
  if (shift === 0) return line;
  line.start += shift;
  line.end += shift;
  line.body += shift;
  for (const sentence of line.sentences) {
    sentence.start += shift;
    sentence.end += shift;
    sentence.at += shift;
  }
  return line;
}

/**
 * Reads a text: lines, sections, sentences with their hits. What did not change since the version before is taken from it, and that version
 * must not be used any more. A subject `isOneLine` and has neither headings nor lists.
 */
export function readDoc(raw: string, lexicon: Lexicon, previous: Doc | null = null, isOneLine = false): Doc {
  if (previous?.raw === raw) return previous;
  const edit = editBetween(previous?.raw ?? '', raw);
  const { source: before = '' } = previous ?? {};
  const source = before.slice(0, edit.start) + narrow(raw.slice(edit.start, edit.newEnd)) + before.slice(edit.oldEnd);
  let lines: Line[];
  if (isOneLine) {
    const line = wholeLine(source);
    line.sentences = readSentences(line, lexicon, new Map(), false);
    lines = [line];
  } else lines = readParagraphs(source, edit, lexicon, previous);
  const sentences: Sentence[] = [];
  const pieces: Sentence[] = [];
  const byOwner: Sentence[][] = [];
  for (const line of lines) {
    for (const sentence of line.sentences) {
      pieces.push(sentence);
      if (sentence.text) sentences.push(sentence);
      for (const { owner } of sentence.hits) {
        const list = byOwner[owner];
        if (!list) byOwner[owner] = [sentence];
        else if (list.at(-1) !== sentence) list.push(sentence);
      }
    }
  }
  return {
    raw,
    source,
    lines,
    sentences,
    pieces,
    ownEnd: lines.find(({ quoted, closes }, i) => i > 0 && (quoted || closes))?.start ?? raw.length,
    sections: readSections(lines, source),
    byOwner,
  };
}

/** Sentences that hold a hit of the owner. */
export const sentencesWith = ({ byOwner }: Doc, owner: Owner): readonly Sentence[] => byOwner[owner] ?? [];

/** How many hits of the owner the text holds. */
export function countHits(doc: Doc, owner: Owner): number {
  let count = 0;
  for (const { hits } of sentencesWith(doc, owner)) for (const hit of hits) if (hit.owner === owner) count += 1;
  return count;
}

/** First hit of an owner in the words of the text, as offsets into the whole text. */
export function firstHit(doc: Doc, owner: Owner, accept: (sentence: Sentence, hit: Hit) => boolean = () => true): Range | null {
  for (const sentence of sentencesWith(doc, owner)) {
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
      const body = doc.raw.slice(section.body, section.end);
      return { start: section.end - body.trimStart().length, end: section.end };
    }
  }
  return null;
}

/** The function with a memory: it is asked once for each sentence that was written, however often the text around it is edited. */
export function kept<T>(read: (piece: Piece) => T): (sentence: Sentence) => T {
  const slot = slots;
  slots += 1;
  return ({ piece }) => {
    if (piece.kept[slot] === undefined) piece.kept[slot] = read(piece);
    return piece.kept[slot] as T;
  };
}

/** Where the pattern first matches in the words of a sentence, as offsets into the whole text. */
export function matching(pattern: RegExp): (sentence: Sentence) => Range | null {
  const find = kept(({ text }) => pattern.exec(text));
  return (sentence) => {
    const match = find(sentence);
    return match && { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
  };
}

/**
 * A function that tells what `read` finds in each sentence of a text, logs and mail headers included, at least `enough` where there is as much;
 * kept with the sentence between edits. Most hold nothing, for which null takes the least time.
 */
export function scanner(read: (piece: Piece) => readonly Range[] | null, enough = Number.POSITIVE_INFINITY): (doc: Doc) => Range[] {
  const find = kept(read);
  return ({ pieces }) => {
    const all: Range[] = [];
    for (const piece of pieces) {
      const found = find(piece);
      if (found) for (const { start, end } of found) all.push({ start: piece.at + start, end: piece.at + end });
      if (all.length >= enough) break;
    }
    return all;
  };
}
