import type { Pattern } from './pattern.ts';

/** Where a pattern of `owner` (an element or a rule) matched; offsets into the text that was read. */
export interface Hit {
  owner: string;
  start: number;
  end: number;
}

interface Entry extends Pick<Pattern, 'next' | 'previous'> {
  owner: string;
  before: RegExp | null;
  after: RegExp | null;
}

/** The patterns that hang on one word, and which of them are left once the word behind it is known. */
interface Cue {
  entries: Entry[];
  byNext: Map<string, Entry[]>;
}

const BLANK = 32;
const APOSTROPHE = 39;
const NINE = 57;
const isLetterOrDigit = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95 || code >= 0xc0;
const sticky = (source: string) => (source ? new RegExp(source, 'y') : null);

/** All patterns of all owners, found by the cue words they hang on. */
export class Lexicon {
  readonly #byCue = new Map<string, Cue>();
  /** All words that any pattern asks for behind its cue. */
  readonly #followers = new Set<string>();

  constructor(owners: Readonly<Record<string, readonly Pattern[]>>) {
    for (const [owner, patterns] of Object.entries(owners)) {
      for (const { cues, before, after, next, previous } of patterns) {
        // One pair of expressions for all cues of a pattern: thousands of them would drop out of the engine's cache of compiled code.
        const entry = { owner, before: sticky(before), after: sticky(after), next, previous };
        for (const word of next ?? []) this.#followers.add(word);
        for (const word of cues) {
          const cue = this.#byCue.get(word);
          if (cue) cue.entries.push(entry);
          else this.#byCue.set(word, { entries: [entry], byNext: new Map() });
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
    // The word before the last one, the last one, and where that stands; a word is looked at when the one behind it is known.
    let before = '';
    let word = '';
    let wordStart = 0;
    let wordEnd = 0;
    let start = -1;
    for (let i = 0; i <= text.length; i += 1) {
      const code = i < text.length ? text.charCodeAt(i) : 0;
      if (isLetterOrDigit(code)) {
        if (start < 0) start = i;
      } else if (start >= 0 && !(code === APOSTROPHE && i + 1 < text.length && isLetterOrDigit(text.charCodeAt(i + 1)))) {
        const own = text.slice(start, i);
        const gap = text.charCodeAt(wordEnd) === BLANK && text.charCodeAt(start - 1) === BLANK ? start - wordEnd : 3;
        if (word) this.#look(text, before, word, wordStart, wordEnd, gap > 2 ? '' : own, i, hits);
        before = gap === 1 ? word : '';
        word = own;
        wordStart = start;
        wordEnd = i;
        start = -1;
      }
    }
    if (word) this.#look(text, before, word, wordStart, wordEnd, '', wordEnd, hits);
    return hits;
  }

  #look(text: string, before: string, word: string, start: number, end: number, next: string, nextEnd: number, hits: Hit[]): void {
    this.#try(this.#byCue.get(word), text, before, start, end, next, nextEnd, hits);
    if (word.charCodeAt(0) <= NINE) this.#try(this.#byCue.get('#'), text, before, start, end, next, nextEnd, hits);
  }

  #try(cue: Cue | undefined, text: string, before: string, start: number, end: number, next: string, nextEnd: number, hits: Hit[]): void {
    if (!cue) return;
    const key = this.#followers.has(next) ? next : '';
    let entries = cue.byNext.get(key);
    if (!entries) {
      entries = cue.entries.filter((entry) => !entry.next || entry.next.has(key));
      cue.byNext.set(key, entries);
    }
    for (const entry of entries) {
      const { previous, after } = entry;
      if (previous && previous.words.has(start === 0 ? '^' : before) !== previous.wanted) continue;
      let hitEnd = entry.next ? nextEnd : end;
      if (after) {
        after.lastIndex = end;
        if (!after.test(text)) continue;
        hitEnd = after.lastIndex;
      }
      if (entry.before) {
        entry.before.lastIndex = start;
        if (!entry.before.test(text)) continue;
      }
      hits.push({ owner: entry.owner, start, end: hitEnd });
    }
  }
}
