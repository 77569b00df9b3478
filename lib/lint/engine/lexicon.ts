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

/** A word that patterns hang on or ask for beside it. */
interface Word {
  text: string;
  hash: number;
  /** The patterns that hang on it. */
  entries: Entry[];
  /** Which of them are left when the word behind it is known, by the number of that word; found out when it is asked for. */
  byNext: (Entry[] | undefined)[];
  /** Numbers the words that any pattern asks for behind its cue; 0 for others. */
  number: number;
}

const BLANK = 32;
const APOSTROPHE = 39;
const NINE = 57;
/** Which of the characters below À belong to words of folded text: a to z, digits, the underscore. */
const IN_WORDS = Uint8Array.from({ length: 0xc0 }, (_, code) => Number(/\w/.test(String.fromCharCode(code))));
const isLetterOrDigit = (code: number) => code >= 0xc0 || IN_WORDS[code] === 1;
const sticky = (source: string) => (source ? new RegExp(source, 'y') : null);
const NOTHING: Word = { text: '', hash: 0, entries: [], byNext: [], number: 0 };
const SEED = 0x811c9dc5 | 0;
/** The hash of a word, letter by letter (FNV-1a): no two of some thousand words share all of its 32 bits, which a test holds. */
const mix = (hash: number, code: number) => Math.imul(hash ^ code, 0x01000193) | 0;

/** All patterns of all owners, found by the cue words they hang on. */
export class Lexicon {
  /** Hashes of the words, each at the place that its end tells or behind it, 0 for none; and the words. Not a `Map`: its keys would have to be cut out of the text. */
  #hashes = new Int32Array(1 << 10);
  #words: Word[] = [];
  #size = 0;
  readonly #digits: Word;

  constructor(owners: Readonly<Record<string, readonly Pattern[]>>) {
    let followers = 0;
    for (const [owner, patterns] of Object.entries(owners)) {
      for (const { cues, before, after, next, previous } of patterns) {
        // One pair of expressions for all cues of a pattern: thousands of them would drop out of the engine's cache of compiled code.
        const entry = { owner, before: sticky(before), after: sticky(after), next, previous };
        for (const cue of cues) this.#wordOf(cue).entries.push(entry);
        for (const text of previous?.words ?? []) this.#wordOf(text);
        for (const text of next ?? []) {
          const word = this.#wordOf(text);
          if (word.number === 0) {
            followers += 1;
            word.number = followers;
          }
        }
      }
    }
    this.#digits = this.#wordOf('#');
  }

  /** The place of a word, or that where it would stand. */
  #find(hash: number): number {
    const mask = this.#hashes.length - 1;
    let at = hash & mask;
    while (this.#hashes[at] !== 0 && this.#hashes[at] !== hash) at = (at + 1) & mask;
    return at;
  }

  #put(word: Word): void {
    const at = this.#find(word.hash);
    this.#hashes[at] = word.hash;
    this.#words[at] = word;
  }

  #wordOf(text: string): Word {
    let hash = SEED;
    for (let i = 0; i < text.length; i += 1) hash = mix(hash, text.charCodeAt(i));
    const known = this.#words[this.#find(hash)];
    if (known) return known;
    const word = { ...NOTHING, text, hash, entries: [], byNext: [] };
    this.#size += 1;
    if (this.#size * 2 > this.#hashes.length) {
      const words = this.#words.filter(Boolean);
      this.#hashes = new Int32Array(this.#hashes.length * 2);
      this.#words = new Array(this.#hashes.length);
      for (const old of words) this.#put(old);
    }
    this.#put(word);
    return word;
  }

  /** The cue words, for tests. */
  get cues(): string[] {
    return this.#words.flatMap(({ text, entries }) => (entries.length > 0 ? text : []));
  }

  /** Every hit in folded text, in order of their starts. */
  read(text: string): Hit[] {
    const hits: Hit[] = [];
    const hashes = this.#hashes;
    const words = this.#words;
    const mask = hashes.length - 1;
    const { length } = text;
    // The last word and where it stands; it is looked at when the one behind it is known. The word before it, if but a blank is between.
    let word = NOTHING;
    let wordStart = 0;
    let wordEnd = 0;
    let before = NOTHING;
    let isNumber = false;
    let start = -1;
    let hash = SEED;
    for (let i = 0; i <= length; i += 1) {
      const code = i < length ? text.charCodeAt(i) : 0;
      if (isLetterOrDigit(code)) {
        if (start < 0) start = i;
        hash = mix(hash, code);
      } else if (start >= 0) {
        if (code === APOSTROPHE && i + 1 < length && isLetterOrDigit(text.charCodeAt(i + 1))) {
          hash = mix(hash, code);
          continue;
        }
        let at = hash & mask;
        while (hashes[at] !== 0 && hashes[at] !== hash) at = (at + 1) & mask;
        const own = hashes[at] === 0 ? NOTHING : (words[at] as Word);
        const blanks =
          start - wordEnd < 3 && text.charCodeAt(wordEnd) === BLANK && text.charCodeAt(start - 1) === BLANK ? start - wordEnd : 0;
        if (word.entries.length > 0) tryAll(word, text, before, wordStart, wordEnd, blanks > 0 ? own : NOTHING, i, hits);
        if (isNumber) tryAll(this.#digits, text, before, wordStart, wordEnd, blanks > 0 ? own : NOTHING, i, hits);
        before = blanks === 1 ? word : NOTHING;
        word = own;
        wordStart = start;
        wordEnd = i;
        isNumber = text.charCodeAt(start) <= NINE;
        start = -1;
        hash = SEED;
      }
    }
    tryAll(word, text, before, wordStart, wordEnd, NOTHING, wordEnd, hits);
    if (isNumber) tryAll(this.#digits, text, before, wordStart, wordEnd, NOTHING, wordEnd, hits);
    return hits;
  }
}

function tryAll(word: Word, text: string, before: Word, start: number, end: number, next: Word, nextEnd: number, hits: Hit[]): void {
  let entries = word.byNext[next.number];
  if (!entries) {
    entries = word.entries.filter((entry) => !entry.next || entry.next.has(next.text));
    word.byNext[next.number] = entries;
  }
  for (const entry of entries) {
    const { previous, after } = entry;
    if (previous && previous.words.has(start === 0 ? '^' : before.text) !== previous.wanted) continue;
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
