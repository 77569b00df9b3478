import type { Pattern } from './pattern.ts';

/** Where a pattern of `owner` (an element or a rule) matched; offsets into the text that was read. */
export interface Hit {
  owner: string;
  start: number;
  end: number;
}

interface Entry {
  owner: string;
  before: RegExp | null;
  after: RegExp | null;
  next: ReadonlySet<string> | null;
}

const APOSTROPHE = 39;
const NINE = 57;
const isLetterOrDigit = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95 || code >= 0xc0;
const sticky = (source: string) => (source ? new RegExp(source, 'y') : null);

/** All patterns of all owners, found by the cue words they hang on. */
export class Lexicon {
  readonly #byCue = new Map<string, Entry[]>();

  constructor(owners: Readonly<Record<string, readonly Pattern[]>>) {
    for (const [owner, patterns] of Object.entries(owners)) {
      for (const { cues, before, after, next } of patterns) {
        // One pair of expressions for all cues of a pattern: thousands of them would drop out of the engine's cache of compiled code.
        const entry = { owner, before: sticky(before), after: sticky(after), next };
        for (const cue of cues) {
          const entries = this.#byCue.get(cue);
          if (entries) entries.push(entry);
          else this.#byCue.set(cue, [entry]);
        }
      }
    }
  }

  /** The cue words, for tests. */
  get cues(): string[] {
    return [...this.#byCue.keys()];
  }

  /** Every hit in folded text, in order of their starts. */
  read(text: string): Hit[] {
    const hits: Hit[] = [];
    let start = -1;
    for (let i = 0; i <= text.length; i += 1) {
      const code = i < text.length ? text.charCodeAt(i) : 0;
      if (isLetterOrDigit(code)) {
        if (start < 0) start = i;
      } else if (start >= 0 && !(code === APOSTROPHE && i + 1 < text.length && isLetterOrDigit(text.charCodeAt(i + 1)))) {
        this.#readWord(this.#byCue.get(text.slice(start, i)), text, start, i, hits);
        if (text.charCodeAt(start) <= NINE) this.#readWord(this.#byCue.get('#'), text, start, i, hits);
        start = -1;
      }
    }
    return hits;
  }

  #readWord(entries: readonly Entry[] | undefined, text: string, start: number, wordEnd: number, hits: Hit[]): void {
    if (!entries) return;
    let following: string | null = null;
    for (const { owner, before, after, next } of entries) {
      let end = wordEnd;
      if (next) {
        following ??= wordAfter(text, wordEnd);
        if (!next.has(following)) continue;
      }
      if (after) {
        after.lastIndex = wordEnd;
        if (!after.test(text)) continue;
        end = after.lastIndex;
      }
      if (before) {
        before.lastIndex = start;
        if (!before.test(text)) continue;
      }
      hits.push({ owner, start, end });
    }
  }
}

/** The word behind one or two blanks, empty when there is none. */
function wordAfter(text: string, from: number): string {
  let start = from;
  while (start < from + 2 && text[start] === ' ') start += 1;
  let end = start;
  while (end < text.length && (isLetterOrDigit(text.charCodeAt(end)) || text.charCodeAt(end) === APOSTROPHE)) end += 1;
  return text.slice(start, end);
}
