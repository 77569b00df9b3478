import type { Pattern } from './pattern.ts';

/** Where a pattern of `owner` (an element or a rule) matched; offsets into the text that was read. */
export interface Hit {
  owner: string;
  start: number;
  end: number;
}

interface Entry {
  owner: string;
  pattern: Pattern;
}

const APOSTROPHE = 39;
const isLetterOrDigit = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95 || code >= 0xc0;

/** All patterns of all owners, found by the cue words they hang on. */
export class Lexicon {
  readonly #byCue = new Map<string, Entry[]>();

  constructor(owners: Readonly<Record<string, readonly Pattern[]>>) {
    for (const [owner, patterns] of Object.entries(owners)) {
      for (const pattern of patterns) {
        for (const cue of pattern.cues) {
          const entries = this.#byCue.get(cue);
          if (entries) entries.push({ owner, pattern });
          else this.#byCue.set(cue, [{ owner, pattern }]);
        }
      }
    }
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
        this.#tryAll(text.slice(start, i), text, start, i, hits);
        if (text.charCodeAt(start) <= 57) this.#tryAll('#', text, start, i, hits);
        start = -1;
      }
    }
    return hits;
  }

  #tryAll(cue: string, text: string, start: number, end: number, hits: Hit[]): void {
    const entries = this.#byCue.get(cue);
    if (entries) for (const entry of entries) this.#tryAt(entry, text, start, end, hits);
  }

  #tryAt({ owner, pattern }: Entry, text: string, start: number, wordEnd: number, hits: Hit[]): void {
    if (pattern.before) {
      pattern.before.lastIndex = start;
      if (!pattern.before.test(text)) return;
    }
    let end = wordEnd;
    if (pattern.after) {
      pattern.after.lastIndex = wordEnd;
      if (!pattern.after.test(text)) return;
      end = pattern.after.lastIndex;
    }
    hits.push({ owner, start, end });
  }
}
