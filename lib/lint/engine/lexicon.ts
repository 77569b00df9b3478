import type { Pattern } from './pattern.ts';

/** A list of patterns, by its number. */
export type Owner = number;

/** Where a pattern of a list matched; offsets into the text that was read. */
export interface Hit {
  owner: Owner;
  start: number;
  end: number;
}

interface Entry extends Pick<Pattern, 'next' | 'previous'>, Pick<Hit, 'owner'> {
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

export interface Lexicon {
  /** The cue words, for tests. */
  cues: readonly string[];
  /** Every hit in folded text, in order of their starts. */
  read(text: string): Hit[];
}

const BLANK = 32;
const APOSTROPHE = 39;
/** Which of the characters below À belong to words of folded text: a to z, digits, the underscore. */
const IN_WORDS = Uint8Array.from({ length: 0xc0 }, (_, code) => Number(/\w/.test(String.fromCharCode(code))));
const isLetterOrDigit = (code: number) => code >= 0xc0 || IN_WORDS[code] === 1;
const sticky = (source: string) => (source ? new RegExp(source, 'y') : null);
const wordOf = (text: string): Word => ({ text, entries: [], byNext: [], number: 0, satisfies: [] });
const NOTHING = wordOf('');
const SEED = 0x811c9dc5 | 0;
/** The hash of a word, letter by letter (FNV-1a): no two of some thousand words share all of its 32 bits, which a test holds. */
const mix = (hash: number, code: number) => Math.imul(hash ^ code, 0x01000193) | 0;

/** Where the expression's match at `at` ends, -1 where it does not match there. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** All patterns of all lists, found by the cue words they hang on. */
export function lexiconOf(lists: readonly (readonly Pattern[])[]): Lexicon {
  const known = new Map<string, Word>();
  const find = (text: string): Word => {
    const word = known.get(text) ?? wordOf(text);
    known.set(text, word);
    return word;
  };
  /** When a word that satisfies a `later` was last seen, counted in words since the beginning. */
  const seen = [0];
  let clock = 0;
  let followers = 0;
  lists.forEach((patterns, owner) => {
    for (const { cues, before, after, next, previous, later } of patterns) {
      for (const text of later ?? []) find(text).satisfies.push(seen.length);
      for (const text of previous?.words ?? []) find(text);
      for (const text of next ?? []) find(text).number ||= ++followers;
      // One pair of expressions for all cues of a pattern: thousands of them would drop out of the engine's cache of compiled code.
      const entry = { owner, before: sticky(before), after: sticky(after), next, previous, later: later ? seen.push(0) - 1 : 0 };
      for (const cue of cues) find(cue).entries.push(entry);
    }
  });
  const numbers = find('#');
  /** Hashes of the words, each at the place that its end tells or behind it, 0 for none; and the words. Not a `Map`: its keys would have to be cut out of the text. */
  const hashes = new Int32Array(2 << Math.ceil(Math.log2(known.size)));
  // Made at its full length, as one that is filled here and there would be kept as a table of its own.
  const words = new Array<Word | undefined>(hashes.length).fill(undefined);
  const mask = hashes.length - 1;
  /** Where a word stands or would stand. */
  const placeOf = (hash: number): number => {
    let at = hash & mask;
    while (hashes[at] !== 0 && hashes[at] !== hash) at = (at + 1) & mask;
    return at;
  };
  for (const [text, word] of known) {
    if (/^\d/.test(text)) word.entries.push(...numbers.entries);
    let hash = SEED;
    for (let i = 0; i < text.length; i += 1) hash = mix(hash, text.charCodeAt(i));
    const at = placeOf(hash);
    hashes[at] = hash;
    words[at] = word;
  }
  /** The words of the text that is read, with their starts and ends. */
  const read: Word[] = [];
  const starts: number[] = [];
  const ends: number[] = [];

  /** Cuts the text into words. Returns how many there are. */
  function readWords(text: string): number {
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
        const word = words[placeOf(hash)] ?? (text.charCodeAt(start) < 58 ? numbers : NOTHING);
        for (const later of word.satisfies) seen[later] = clock + count;
        if (code === APOSTROPHE && i + 1 < length && isLetterOrDigit(text.charCodeAt(i + 1))) {
          hash = mix(hash, code);
          continue;
        }
        read[count] = word;
        starts[count] = start;
        ends[count] = i;
        count += 1;
        start = -1;
        hash = SEED;
      }
    }
    return count;
  }

  return {
    cues: [...known.values()].flatMap(({ text, entries }) => (entries.length > 0 ? text : [])),
    read(text) {
      const hits: Hit[] = [];
      const count = readWords(text);
      let before = NOTHING;
      for (let i = 0; i < count; i += 1) {
        const word = read[i] as Word;
        const start = starts[i] as number;
        const end = ends[i] as number;
        const behind = i + 1 < count ? (starts[i + 1] as number) : text.length + 3;
        const blanks = behind - end < 3 && text.charCodeAt(end) === BLANK && text.charCodeAt(behind - 1) === BLANK ? behind - end : 0;
        if (word.entries.length > 0) {
          const next = blanks > 0 ? (read[i + 1] as Word) : NOTHING;
          let entries = word.byNext[next.number];
          if (!entries) {
            entries = word.entries.filter((entry) => !entry.next || entry.next.has(next.text));
            word.byNext[next.number] = entries;
          }
          for (const entry of entries) {
            const { owner, previous, later } = entry;
            if (later > 0 && (seen[later] as number) <= clock + i) continue;
            if (previous && previous.words.has(start === 0 ? '^' : before.text) !== previous.wanted) continue;
            const hitEnd = entry.after ? endOf(entry.after, text, end) : entry.next ? (ends[blanks > 0 ? i + 1 : i] as number) : end;
            if (hitEnd > 0 && (!entry.before || endOf(entry.before, text, start) >= 0)) hits.push({ owner, start, end: hitEnd });
          }
        }
        before = blanks === 1 ? word : NOTHING;
      }
      clock += count;
      return hits;
    },
  };
}
