import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailtoOf } from '../../../lib/guidance/mail-draft.ts';

/** As a mail program reads it. */
function read(address: string) {
  const url = new URL(address);
  return { to: decodeURIComponent(url.pathname), subject: url.searchParams.get('subject'), body: url.searchParams.get('body') };
}

describe('the address of a draft', () => {
  it('is read back as it was written, with signs that have a meaning in addresses, and lines', () => {
    const address = mailtoOf({ to: ['pm@consortium.example', 'b+c@x.example'], subject: '100 % & more? #1', body: 'One\nTwo = 2 + 2' });
    expect(read(address)).toEqual({
      to: 'pm@consortium.example,b+c@x.example',
      subject: '100 % & more? #1',
      body: 'One\r\nTwo = 2 + 2',
    });
  });

  it('has no recipient where none is known', () => expect(mailtoOf({ to: [], subject: 'A', body: 'B' })).toBe('mailto:?subject=A&body=B'));

  it('has no head that a recipient or subject put there', () => {
    const address = mailtoOf({ to: ['x@y.example?bcc=z@y.example'], subject: 'A\r\nBcc: z@y.example', body: '&cc=z@y.example' });
    expect([...new URL(address).searchParams.keys()]).toEqual(['subject', 'body']);
    expect(read(address).subject).toBe('A Bcc: z@y.example');
  });

  it('is never longer than mail programs take, and says that something is missing', () => {
    const address = mailtoOf({ to: [], subject: 'S'.repeat(5000), body: 'ä\n'.repeat(5000) });
    expect(address.length).toBeLessThanOrEqual(2000);
    expect(read(address).subject).toHaveLength(150);
    expect(read(address).body).toMatch(/^(?:ä\r\n)+ä?…$/);
  });

  it('can be made of any text', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 1500 }));
    fc.assert(
      fc.property(anything, anything, (subject, body) => {
        const address = mailtoOf({ to: [], subject, body });
        expect(address.length).toBeLessThanOrEqual(2000);
        expect(() => read(address)).not.toThrow();
      }),
    );
    expect(read(mailtoOf({ to: [], subject: '\uD83D', body: 'a\uDE00' })).body).toBe('a\uFFFD');
  });
});
