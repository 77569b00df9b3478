import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchList } from '../../../lib/guidance/match-list.ts';

const KNOWN = new Set(['00812345', '00812346', '07123456']);
const found = (text: string): string[] => matchList(text, KNOWN).known.map(({ number }) => number);

describe('case numbers in a text', () => {
  it.each([
    '00812345',
    '812345',
    '#812345',
    'SF-00812345',
    'Case 812345: fixed',
    '(00812345)',
    'see 00812345.',
    '"00812345"',
    '0812345',
    '812345/812346',
    '00812346,00812345',
    '812345,812346',
    '7123456,812345',
    '00812346;00812345',
  ])('are found in “%s”', (text) => {
    expect(found(text)).toContain('00812345');
  });

  it.each([
    '1812345',
    '8123456',
    '00812345678',
    'x812345',
    '812345x',
    '3.812345',
    '812345.5',
    '1,812345',
    '812345,5',
    '812345,678',
    '99812345',
  ])('are not read into “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('come with the lines in which they stand, each once', () => {
    const { known } = matchList('Release 12\n- Fixed 812345\r\n- Also 00812346, 812345\n- Fixed 812345', KNOWN);
    expect(known).toEqual([
      {
        number: '00812345',
        lines: [
          { before: '- Fixed ', written: '812345', after: '' },
          { before: '- Also 00812346, ', written: '812345', after: '' },
        ],
      },
      { number: '00812346', lines: [{ before: '- Also ', written: '00812346', after: ', 812345' }] },
    ]);
  });

  it('come with the words around them where a line is long', () => {
    const [match] = matchList(`${'a '.repeat(500)}00812345${' b'.repeat(500)}`, KNOWN).known;
    const { before = '', written, after = '' } = match?.lines[0] ?? {};
    expect([before, written, after]).toEqual([expect.stringMatching(/^…(?:a )+$/), '00812345', expect.stringMatching(/^(?: b)+…$/)]);
    expect(before.length + after.length).toBeLessThan(180);
  });

  it('are told as unknown only where they are written as case numbers are', () => {
    expect(matchList('00999999 and 999999, 20261122', KNOWN).unknown).toEqual(['00999999']);
  });

  it('are found with and without zeros wherever they stand between other words', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KNOWN),
        fc.boolean(),
        fc.array(fc.constantFrom('fixed', 'in', '–', 'Case', '\n')),
        (number, zeros, words) => {
          const written = zeros ? number : number.replace(/^0+/, '');
          expect(found([...words, written, ...words].join(' '))).toEqual([number]);
        },
      ),
    );
  });

  it('take no time that grows with more than the length', () => {
    const time = (length: number): number => {
      const text = '0'.repeat(length);
      const start = performance.now();
      matchList(text, KNOWN);
      return performance.now() - start;
    };
    time(20_000);
    expect(time(200_000)).toBeLessThan(100);
  });
});
