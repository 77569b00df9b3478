import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf, tsvOf } from '../../../lib/export/table.ts';

/** As RFC 4180 has it read. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [[]];
  const field = /"((?:[^"]|"")*)"(,|\r\n)/gy;
  for (let match = field.exec(csv); match !== null; match = field.exec(csv)) {
    rows.at(-1)?.push((match[1] ?? '').replaceAll('""', '"'));
    if (match[2] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
/** What Excel, LibreOffice and Google Sheets show of a cell that holds this. */
const shown = (cell: string): string => /^="(\d+)"$/.exec(cell)?.[1] ?? cell;

describe('a table for a spreadsheet', () => {
  it('keeps the zeros of a number', () => {
    const [cells = []] = parsed(csvOf([[{ digits: '00812345' }, '007', '0']]).slice(1));
    expect(cells.map(shown)).toEqual(['00812345', '007', '0']);
    expect(cells).toEqual(['="00812345"', '="007"', '0']);
  });

  it('begins with the mark by which Excel knows that it is UTF-8', () => {
    expect(csvOf([['ä']])).toBe('\uFEFF"ä"\r\n');
  });

  it('has any text shown as it was, but for the apostrophe before what begins like a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 1 }), { minLength: 1 }), (table) => {
        const guarded = table.map((row) => row.map((cell) => (/^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell)));
        expect(parsed(csvOf(table).slice(1)).map((row) => row.map(shown))).toEqual(guarded);
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '=cmd|" /C calc"!A0'])('takes “%s” for no formula', (text) => {
    for (const written of [parsed(csvOf([[text]]).slice(1))[0]?.[0], tsvOf([[text]])]) expect(written).not.toMatch(/^[=+\-@\t]/);
  });

  it('takes no words for digits', () => {
    expect(parsed(csvOf([[{ digits: '=1+1' }, { digits: '' }]]).slice(1))).toEqual([["'=1+1", '']]);
  });

  it('has each row in one line on the clipboard', () => {
    expect(tsvOf([['a\nb', 'c\td'], [{ digits: '001' }]])).toBe('a b\tc d\n="001"');
  });
});
