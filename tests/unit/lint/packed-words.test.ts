import { describe, expect, it } from 'vitest';
import { entriesFor, packed } from '../../../lib/build/packed-words.ts';

/** As the linter puts texts together again, see lib/lint/words/packed.ts. */
const whole = (text: string, entries: ReturnType<typeof entriesFor>): string =>
  entries.reduceRight((left, { letter, string }) => left.replaceAll(letter, string), text);

describe('texts of words', () => {
  const TEXTS = [
    'error|errors|terror message|massage _~ appear+',
    "isn't|wasn't|weren't ~ working|walking",
    'the error messages|massages keep appearing',
    'ÀÁ are letters of the text|texts',
  ];
  const entries = entriesFor(TEXTS);

  it('are shorter with letters in place of what comes often in them', () => {
    const all = (texts: readonly string[]) => Buffer.byteLength(texts.join(''));
    expect(all(TEXTS.map((text) => packed(text, entries)))).toBeLessThan(all(TEXTS) * 0.8);
  });

  it('are the same again when the strings are put back', () => {
    for (const text of TEXTS) expect(whole(packed(text, entries), entries)).toBe(text);
  });

  it('lend no letter of their own to a string', () => {
    const own = new Set(TEXTS.join(''));
    expect(entries.filter(({ letter }) => own.has(letter))).toEqual([]);
    expect(new Set(entries.map(({ letter }) => letter)).size).toBe(entries.length);
  });
});
