import type { Pattern } from './pattern.ts';

/** A list of patterns, by its number. */
export type Owner = number;

/** Where a pattern of a list matched; offsets into the text that was read. */
export interface Hit {
  owner: Owner;
  start: number;
  end: number;
}

/** A word that patterns hang on or ask for beside it. */
interface Word {
  /** The patterns that hang on it. */
  patterns: number[];
  /** Numbers the words that any pattern asks for beside its cue; 0 for others. */
  number: number;
  /** The numbers of the sets of words for `later` that it is in. */
  laters: number[];
}

export interface Lexicon {
  /** Every hit in folded text, in order of their starts. */
  read(text: string, from?: number, to?: number): Hit[];
  /** What the further patterns hit in the text that was read last; null where its hits ask for no closer look. */
  readOn(hits: readonly Hit[]): Hit[] | null;
  /** Whether a digit or a mark that secrets are made with stood in what was read last. */
  isMarked(): boolean;
}

const BLANK = 32;
const APOSTROPHE = 39;
/** Kinds of characters: of words (a to z, digits, the underscore, all from À on), and those that secrets and numbers need; what is blotted out may be one. */
const IN_WORDS = 1;
const MARKS = 2;
const KINDS = Uint8Array.from({ length: 0xc0 }, (_, code) => {
  const char = String.fromCharCode(code);
  return Number(/\w/.test(char)) + MARKS * Number(/[\d!$%&#*+:_¤-]/.test(char));
});
const kindsOf = (code: number) => (code < 0xc0 ? (KINDS[code] as number) : IN_WORDS);
const sticky = (source: string) => (source ? new RegExp(source, 'y') : null);
const SEED = 0x811c9dc5 | 0;
/** The hash of a word, letter by letter (FNV-1a): no two of some thousand words share all of its 32 bits, which a test holds. */
const mix = (hash: number, code: number) => Math.imul(hash ^ code, 0x01000193) | 0;

/** Where the expression's match at `at` ends, -1 where it does not match there. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** What a record holds of a word, and what of a pattern: the numbers of its sets of words, negative where none of them may stand there. */
const WIDTH = 4;
// Of a word, behind its hash.
const NUMBER = 1;
const LATERS = 2;
const PATTERNS = 3;
// Of a pattern, behind its owner.
const NEXT = 1;
const LATER = 2;
const PREVIOUS = 3;

type Lists = readonly (readonly Pattern[])[];

/**
 * All patterns of all lists, found by the cue words they hang on. What is asked for each word lies in records side by side: objects here and
 * there would have to be fetched from slow memory again and again, which takes longer than all the rest. What is looked for in few texts, those
 * whose hits ask for it, are further patterns of the same lexicon: the text is cut into words once, and engines make code for one lexicon that
 * takes its tables as they are, but not for two.
 */
export function lexiconOf(lists: Lists, further: Lists = [], isDue?: (hits: readonly Hit[], text: string) => boolean): Lexicon {
  const known = new Map<string, Word>();
  const find = (text: string): Word => {
    const word = known.get(text) ?? { patterns: [], number: 0, laters: [] };
    known.set(text, word);
    return word;
  };
  let asked = 0;
  const numberOf = (text: string): number => {
    const word = find(text);
    word.number ||= ++asked;
    return word.number;
  };
  /** The words of each set, by their numbers; the first is none. */
  const sets: number[][] = [[]];
  const setOf = (words: Iterable<string> | undefined | null): number => (words ? sets.push(Array.from(words, numberOf)) - 1 : 0);
  /** Records of the patterns, the first of which is none, with the expressions for what stands before and behind the cue. */
  const patterns = [0, 0, 0, 0];
  const befores: (RegExp | null)[] = [null];
  const afters: (RegExp | null)[] = [null];
  let laters = 0;
  const learn = (list: readonly Pattern[], owner: Owner) => {
    for (const { cues, before, after, next, previous, later } of list) {
      befores.push(sticky(before));
      afters.push(sticky(after));
      if (later) laters += 1;
      for (const text of later ?? []) find(text).laters.push(laters);
      for (const cue of cues) find(cue).patterns.push(patterns.length);
      patterns.push(owner, setOf(next), later ? laters : 0, setOf(previous?.words) * (previous?.wanted ? 1 : -1));
    }
  };
  lists.forEach(learn);
  const firstFurther = patterns.length;
  further.forEach(learn);
  const opening = numberOf('^');
  const digits = find('#');
  /** A bit for each set, the sets of one word side by side: so they stay in the fastest memory. */
  const width = (sets.length >> 5) + 1;
  const members = new Int32Array(width * (asked + 1));
  const placeIn = (set: number, word: number): number => width * word + (set >> 5);
  sets.forEach((words, set) => {
    for (const word of words) members[placeIn(set, word)] = (members[placeIn(set, word)] as number) | (1 << set);
  });
  const isIn = (set: number, word: number): boolean => (((members[placeIn(set, word)] as number) >> set) & 1) === 1;
  /** Records of the words, each at the place that the end of its hash tells or behind it. Not a `Map`: its keys would have to be cut out of the text. */
  const nothing = (WIDTH << 1) << Math.ceil(Math.log2(known.size));
  const words = new Int32Array(nothing + WIDTH);
  /** Where the record of a word stands or would stand. */
  const placeOf = (hash: number): number => {
    let at = (hash * WIDTH) & (nothing - 1);
    while (words[at] && words[at] !== hash) at = (at + WIDTH) & (nothing - 1);
    return at;
  };
  /** Lists of numbers one behind the other, with a zero behind each; where they begin there are two without any. */
  const chains = [0, 0];
  const chainOf = (...numbers: number[]): number => chains.push(...numbers, 0) - numbers.length - 1;
  let number = 0;
  for (const [text, word] of known) {
    if (/^\d/.test(text)) word.patterns.push(...digits.patterns);
    let hash = SEED;
    for (let i = 0; i < text.length; i += 1) hash = mix(hash, text.charCodeAt(i));
    const at = placeOf(hash);
    // The last one first, the further ones in a list of their own.
    const all = word.patterns.reverse();
    const few = all.filter((pattern) => pattern >= firstFurther);
    const hanging = all.length && chainOf(...all.slice(few.length), 0, ...few);
    words.set([hash, word.number, word.laters.length && chainOf(...word.laters), hanging], at);
    if (word === digits) number = at;
  }
  /** The words of the text that is read, with their starts and ends, and how many blanks stand before each, 3 for anything else. */
  const read: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const blanks: number[] = [];
  /** Where the patterns of each stand that are looked for next. */
  const hanging: number[] = [];
  /** The last of the words that is in a set for `later`, by the number of the set. */
  const last = new Int32Array(laters + 1);
  let count = 0;
  let text = '';
  let kindsRead = 0;

  /** Cuts the text into words. */
  function readWords(text: string, from: number, to: number): void {
    count = 0;
    last.fill(0);
    let gap = 3;
    let all = 0;
    for (let i = from; i < to; ) {
      let code = text.charCodeAt(i);
      let kinds = kindsOf(code);
      if (!(kinds & IN_WORDS)) {
        all |= kinds;
        gap = code === BLANK ? gap + 1 : 3;
        i += 1;
        continue;
      }
      starts[count] = i - from;
      blanks[count] = gap;
      gap = 0;
      const other = code < 58 ? number : nothing;
      let word = other;
      let hash = SEED;
      do {
        do {
          all |= kinds;
          hash = mix(hash, code);
          i += 1;
          code = i < to ? text.charCodeAt(i) : 0;
          kinds = kindsOf(code);
        } while (kinds & IN_WORDS);
        const at = placeOf(hash);
        word = words[at] ? at : other;
        let link = words[word + LATERS] as number;
        for (let set = chains[link] as number; set > 0; link += 1, set = chains[link] as number) last[set] = count;
      } while (code === APOSTROPHE && i + 1 < to && kindsOf(text.charCodeAt(i + 1)) & IN_WORDS);
      read[count] = word;
      hanging[count] = words[word + PATTERNS] as number;
      ends[count] = i - from;
      count += 1;
    }
    blanks[count] = 3;
    kindsRead = all;
  }

  /** The hits of the patterns that are looked for next. */
  function match(): Hit[] {
    const hits: Hit[] = [];
    for (let i = count - 1; i >= 0; i -= 1) {
      let at = hanging[i] as number;
      const start = starts[i] as number;
      const follows = (blanks[i + 1] as number) < 3 ? (words[(read[i + 1] as number) + NUMBER] as number) : 0;
      for (let pattern = chains[at] as number; pattern > 0; at += 1, pattern = chains[at] as number) {
        const later = patterns[pattern + LATER] as number;
        if (later && (last[later] as number) <= i) continue;
        const next = patterns[pattern + NEXT] as number;
        if (next > 0 && !isIn(next, follows)) continue;
        const previous = patterns[pattern + PREVIOUS] as number;
        if (previous) {
          const before = start === 0 ? opening : blanks[i] === 1 ? (words[(read[i - 1] as number) + NUMBER] as number) : 0;
          if (isIn(Math.abs(previous), before) !== previous > 0) continue;
        }
        const lead = befores[pattern / WIDTH];
        const after = afters[pattern / WIDTH];
        const end = after ? endOf(after, text, ends[i] as number) : (ends[next > 0 ? i + 1 : i] as number);
        if (end > 0 && (!lead || endOf(lead, text, start) >= 0)) hits.push({ owner: patterns[pattern] as number, start, end });
      }
      hanging[i] = at + 1;
    }
    return hits.reverse();
  }

  return {
    isMarked: () => kindsRead > IN_WORDS,
    read(whole, from = 0, to = whole.length) {
      readWords(whole, from, to);
      text = whole.slice(from, to);
      return match();
    },
    readOn: (hits) => (isDue?.(hits, text) ? match() : null),
  };
}
