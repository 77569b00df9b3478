import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { behindWords, skipBlanks } from '../../../lib/lint/engine/blanks.ts';
import { narrow, sliceOf } from '../../../lib/lint/engine/fold.ts';
import { lexiconOf } from '../../../lib/lint/engine/lexicon.ts';
import { phrases } from '../../../lib/lint/engine/pattern.ts';
import '../../../lib/lint/lexicon.ts';
import { PATTERNS } from '../../../lib/lint/parts/rude-ways.ts';
import { LISTS } from '../../../lib/lint/words/classes.ts';

const text = fc.string({ unit: 'binary', maxLength: 40 });

describe('blanks', () => {
  it('are those that trimming takes off', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(' ', '\t', '\r\n', '\u00a0', '\u2003', '\ufeff', ''), (words, blank) => {
        const padded = blank + words + blank;
        expect(padded.slice(skipBlanks(padded, 0))).toBe(padded.trimStart());
        expect(padded.slice(0, behindWords(padded, padded.length))).toBe(padded.trimEnd());
      }),
    );
  });
});

describe('a narrow text', () => {
  it('has the same letters', () => {
    fc.assert(
      fc.property(text, fc.nat({ max: 40 }), (whole, from) => {
        expect(narrow(whole)).toBe(whole);
        expect(sliceOf(whole, from, whole.length)).toBe(whole.slice(from));
      }),
    );
  });
});

describe('a word that must stand further on', () => {
  const hits = (lines: string, read: string) =>
    lexiconOf([phrases(lines)])
      .read(read)
      .map(({ start, end }) => read.slice(start, end));

  it.each([
    ['blocks _ users', 'it blocks the users', ['blocks the users']],
    ['blocks _ users', "it blocks the users' loans", ['blocks the users']],
    ['blocks _ user', "it blocks the user's loans", ['blocks the user']],
    ['blocks _ users', 'it blocks the users. it blocks the loans', ['blocks the users']],
    ['blocks _ users', 'the users wait, it blocks the loans', []],
    ['blocks .. each_time', 'it blocks the loan each time', ['blocks the loan each time']],
    ['# _~ odd(?:ly)?', '12 are oddly, 7 odd, 5 oddity', ['12 are oddly', '7 odd']],
  ])('%j in %j', (lines, read, expected) => {
    expect(hits(lines, read)).toEqual(expected);
  });

  it('of an earlier text is none of a later one', () => {
    const lexicon = lexiconOf([phrases('blocks _ users')]);
    expect(lexicon.read('it blocks the users')).toHaveLength(1);
    expect(lexicon.read('it blocks the')).toEqual([]);
    expect(lexicon.read('users')).toEqual([]);
  });
});

describe('further patterns', () => {
  const FIRST = [phrases('rude|odd')];
  const FURTHER = [phrases('rude people'), phrases('people never ask\npeople here')];

  it('are looked for where the hits ask for it', () => {
    const lexicon = lexiconOf(FIRST, FURTHER, (hits, text) => hits.length > 1 || text.startsWith('now'));
    const read = (text: string) => lexicon.readOn(lexicon.read(text));
    expect(read('rude people never ask')).toBeNull();
    expect(read('now rude people never ask')).toEqual([
      { owner: 0, start: 4, end: 15 },
      { owner: 1, start: 9, end: 25 },
    ]);
    expect(read('odd and rude people')).toEqual([{ owner: 0, start: 8, end: 19 }]);
    expect(read('odd or rude')).toEqual([]);
  });

  it('leave the others as they are', () => {
    const text = 'odd people never ask, people here are rude';
    const [alone, beside] = [lexiconOf(FIRST), lexiconOf(FIRST, FURTHER, () => true)];
    expect(beside.read(text)).toEqual(alone.read(text));
    expect(beside.readOn([])).toHaveLength(2);
    expect(alone.readOn(alone.read(text))).toBeNull();
  });
});

describe('the words of all patterns', () => {
  /** FNV-1a over the letters' codes, as the lexicon keeps words. */
  const hashOf = (word: string): number =>
    Array.from({ length: word.length }, (_, i) => word.charCodeAt(i)).reduce(
      (hash, code) => Math.imul(hash ^ code, 0x01000193) | 0,
      0x811c9dc5 | 0,
    );
  const words = new Set(
    [...LISTS, ...PATTERNS]
      .flat()
      .flatMap(({ cues, previous, next, later }) => [...cues, ...(previous?.words ?? []), ...(next ?? []), ...(later ?? [])]),
  );

  it('are told apart by their hashes, none of which is the one of no word', () => {
    expect(words.size).toBeGreaterThan(1500);
    const hashes = new Set(Array.from(words, hashOf));
    expect(hashes.size).toBe(words.size);
    expect(hashes).not.toContain(0);
  });
});
