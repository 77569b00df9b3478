import type { Pattern } from './pattern.ts';

/** Where a pattern of `owner` (an element or a rule) matched; offsets into the text that was read. */
export interface Hit {
  owner: string;
  /** The owner's number in the lexicon. */
  number: number;
  start: number;
  end: number;
}

interface Entry extends Pick<Pattern, 'next' | 'previous'>, Pick<Hit, 'owner' | 'number'> {
  before: RegExp | null;
  after: RegExp | null;
  /** Number of the words of which one must stand somewhere behind the cue, 0 for none. */
  later: number;
}

/** A word that patterns hang on or ask for beside it. */
interface Word {
  text: string;
  /** The patterns that hang on it. */
  entries: Entry[];
  /** Which of them are left when the word behind it is known, by the number of that word; found out when it is asked for. */
  byNext: (Entry[] | undefined)[];
  /** Numbers the words that any pattern asks for behind its cue; 0 for others. */
  number: number;
  /** The `later` of the entries that it satisfies. */
  satisfies: number[];
}

const BLANK = 32;
const APOSTROPHE = 39;
const DIGIT = /^\d/;
/** Which of the characters below À belong to words of folded text: a to z, digits, the underscore. */
const IN_WORDS = Uint8Array.from({ length: 0xc0 }, (_, code) => Number(/\w/.test(String.fromCharCode(code))));
const isLetterOrDigit = (code: number) => code >= 0xc0 || IN_WORDS[code] === 1;
const sticky = (source: string) => (source ? new RegExp(source, 'y') : null);
const wordOf = (text: string): Word => ({ text, entries: [], byNext: [], number: 0, satisfies: [] });
const NOTHING = wordOf('');
const SEED = 0x811c9dc5 | 0;
/** The hash of a word, letter by letter (FNV-1a): no two of some thousand words share all of its 32 bits, which a test holds. */
const mix = (hash: number, code: number) => Math.imul(hash ^ code, 0x01000193) | 0;

/** All patterns of all owners, found by the cue words they hang on. */
export class Lexicon {
  /** The cue words, for tests. */
  readonly cues: readonly string[];
  /** Numbers of the owners. */
  readonly numbers = new Map<string, number>();
  /** Hashes of the words, each at the place that its end tells or behind it, 0 for none; and the words. Not a `Map`: its keys would have to be cut out of the text. */
  readonly #hashes: Int32Array;
  readonly #words: (Word | undefined)[];
  readonly #numbers: Word;
  /** When a word that satisfies a `later` was last seen, counted in words since the beginning. */
  readonly #seen: number[] = [0];
  #clock = 0;
  /** The words of the text that is read, with their starts and ends. */
  readonly #read: Word[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(owners: Readonly<Record<string, readonly Pattern[]>>) {
    const words = new Map<string, Word>();
    const find = (text: string): Word => {
      const word = words.get(text) ?? wordOf(text);
      words.set(text, word);
      return word;
    };
    let followers = 0;
    for (const [owner, patterns] of Object.entries(owners)) {
      const number = this.numbers.size;
      this.numbers.set(owner, number);
      for (const { cues, before, after, next, previous, later } of patterns) {
        if (later) for (const text of later) find(text).satisfies.push(this.#seen.length);
        // One pair of expressions for all cues of a pattern: thousands of them would drop out of the engine's cache of compiled code.
        const entry = {
          owner,
          number,
          before: sticky(before),
          after: sticky(after),
          next,
          previous,
          later: later ? this.#seen.push(0) - 1 : 0,
        };
        for (const cue of cues) find(cue).entries.push(entry);
        for (const text of previous?.words ?? []) find(text);
        for (const text of next ?? []) find(text).number ||= ++followers;
      }
    }
    this.#numbers = find('#');
    for (const [text, { entries }] of words) if (DIGIT.test(text)) entries.push(...this.#numbers.entries);
    this.cues = [...words].flatMap(([text, { entries }]) => (entries.length > 0 ? text : []));
    this.#hashes = new Int32Array(2 << Math.ceil(Math.log2(words.size)));
    // Made at its full length, as one that is filled here and there would be kept as a table of its own.
    this.#words = new Array(this.#hashes.length).fill(undefined);
    for (const [text, word] of words) {
      let hash = SEED;
      for (let i = 0; i < text.length; i += 1) hash = mix(hash, text.charCodeAt(i));
      const at = this.#placeOf(hash);
      this.#hashes[at] = hash;
      this.#words[at] = word;
    }
  }

  /** Where a word stands or would stand. */
  #placeOf(hash: number): number {
    const mask = this.#hashes.length - 1;
    let at = hash & mask;
    while (this.#hashes[at] !== 0 && this.#hashes[at] !== hash) at = (at + 1) & mask;
    return at;
  }

  /** Cuts the text into words. Returns how many there are. */
  #readWords(text: string): number {
    const { length } = text;
    let count = 0;
    let start = -1;
    let hash = SEED;
    for (let i = 0; i <= length; i += 1) {
      const code = i < length ? text.charCodeAt(i) : 0;
      if (isLetterOrDigit(code)) {
        if (start < 0) start = i;
        hash = mix(hash, code);
      } else if (start >= 0) {
        const word = this.#words[this.#placeOf(hash)] ?? (text.charCodeAt(start) < 58 ? this.#numbers : NOTHING);
        for (const later of word.satisfies) this.#seen[later] = this.#clock + count;
        if (code === APOSTROPHE && i + 1 < length && isLetterOrDigit(text.charCodeAt(i + 1))) {
          hash = mix(hash, code);
          continue;
        }
        this.#read[count] = word;
        this.#starts[count] = start;
        this.#ends[count] = i;
        count += 1;
        start = -1;
        hash = SEED;
      }
    }
    return count;
  }

  /** Every hit in folded text, in order of their starts. */
  read(text: string): Hit[] {
    const hits: Hit[] = [];
    const count = this.#readWords(text);
    let before = NOTHING;
    for (let i = 0; i < count; i += 1) {
      const word = this.#read[i] as Word;
      const start = this.#starts[i] as number;
      const end = this.#ends[i] as number;
      const behind = i + 1 < count ? (this.#starts[i + 1] as number) : text.length + 3;
      const blanks = behind - end < 3 && text.charCodeAt(end) === BLANK && text.charCodeAt(behind - 1) === BLANK ? behind - end : 0;
      if (word.entries.length > 0) {
        const next = blanks > 0 ? (this.#read[i + 1] as Word) : NOTHING;
        let entries = word.byNext[next.number];
        if (!entries) {
          entries = word.entries.filter((entry) => !entry.next || entry.next.has(next.text));
          word.byNext[next.number] = entries;
        }
        for (const entry of entries) {
          const { owner, number, previous, later } = entry;
          if (later > 0 && (this.#seen[later] as number) <= this.#clock + i) continue;
          if (previous && previous.words.has(start === 0 ? '^' : before.text) !== previous.wanted) continue;
          const nextEnd = this.#ends[blanks > 0 ? i + 1 : i] as number;
          const hitEnd = entry.after ? endOf(entry.after, text, end) : entry.next ? nextEnd : end;
          if (hitEnd > 0 && (!entry.before || endOf(entry.before, text, start) >= 0)) hits.push({ owner, number, start, end: hitEnd });
        }
      }
      before = blanks === 1 ? word : NOTHING;
    }
    this.#clock += count;
    return hits;
  }
}

/** Where the expression's match at `at` ends, -1 where it does not match there. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
