import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyPaste } from '../../../lib/guidance/tidy-paste.ts';

describe('a pasted mail', () => {
  it('loses its marks of quotation and its hard line breaks', () =>
    expect(
      tidyPaste(
        '> In Alma under purchase order lines we search for a line and then\n> click on Excel. Nothing happens.\n>\n> No file comes.',
      ),
    ).toBe('In Alma under purchase order lines we search for a line and then click on Excel. Nothing happens.\n\nNo file comes.'));
  it('keeps the lines that its writer broke', () => expect(tidyPaste('Dear colleagues,\nthe export is empty.\nBest regards')).toBeNull());
  it('gets numbers for its steps', () =>
    expect(tidyPaste('Steps to reproduce:\n\n•\u00a0Open the Loans tab\n\n• Scan a barcode\n•  Click Renew')).toBe(
      'Steps to reproduce:\n\n1. Open the Loans tab\n2. Scan a barcode\n3. Click Renew',
    ));
  it('keeps the bullets below steps that bear numbers, and counts on behind them', () =>
    expect(tidyPaste('> Steps to reproduce:\n> 1. Open the loan\n> 2. Click Renew\n> • nothing happens\n> 3. Click it again')).toBe(
      'Steps to reproduce:\n1. Open the loan\n2. Click Renew\n- nothing happens\n3. Click it again',
    ));
  it('has its own numbers in one form', () =>
    expect(tidyPaste('> 1) Open it\n> Step 2: Scan\n> (3) Click')).toBe('1. Open it\n2. Scan\n3. Click'));
  it('is one also by its broken lines alone', () => {
    const line = 'The nightly job for the export of invoices has been';
    expect(
      tidyPaste(
        `${line} standing still\nsince Monday, and the next one has not been begun at all although\nit should have been, as far as we know from its schedule.`,
      ),
    ).not.toContain('\n');
  });
  it('is none where somebody writes by hand', () => {
    expect(tidyPaste('1) Open it\n2) Scan')).toBeNull();
    expect(tidyPaste('- Open it\n\n\n- Scan')).toBeNull();
  });
  it('keeps the bullets of other lists', () => expect(tidyPaste('Affected:\n• Science\n• Law')).toBe('Affected:\n- Science\n- Law'));
  it('goes on counting where a list begins later', () => expect(tidyPaste('> 3) Scan\n> 4) Click')).toBe('3. Scan\n4. Click'));
});

describe('any text', () => {
  const words = (text: string) =>
    text
      .replace(/[\u200b\ufeff]/g, '')
      .split(/[^\p{L}]+/u)
      .filter((word) => word !== '' && !/^(?:o|step)$/i.test(word));
  const lines = fc.array(
    fc
      .tuple(fc.constantFrom('', '> ', '• ', '- ', '1) ', 'Step 2: ', '   '), fc.string({ unit: 'grapheme', maxLength: 70 }))
      .map(([mark, text]) => mark + text.replaceAll('\n', ' ')),
    { maxLength: 12 },
  );
  it('keeps all of its words in their order, and is in order then', () =>
    fc.assert(
      fc.property(lines, (parts) => {
        const text = parts.join('\n');
        const tidy = tidyPaste(text);
        if (tidy === null) return;
        expect(words(tidy)).toEqual(words(text));
      }),
    ));
});
