// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type BadgeLook, createBadge, type Room } from '../../../../lib/portal/paint/badge.ts';
import { TONES, type Tone } from '../../../../lib/portal/paint/tokens.ts';

afterEach(() => vi.restoreAllMocks());

/** What stands in a badge of this tone where there is so much room, in px. */
function bodyOf(tone: Tone, free: number, more: Partial<BadgeLook> = {}): HTMLElement {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const badge = createBadge(document);
  const room: Room = { free, empty: false, padding: 8, middle: 0 };
  badge.say({ text: 'closes by Thu, Dec 17', short: '≤25d', title: 'Your turn. Closes by 17 December.', tone, ...more }, 'light');
  badge.fit(room);
  const root: ShadowRoot = attach.mock.results.at(-1)?.value;
  return root.firstElementChild as HTMLElement;
}

describe('a badge', () => {
  it('bears a sign of its own for each turn, before its words', () => {
    const texts = TONES.map((tone) => bodyOf(tone, 400).textContent ?? '');
    for (const text of texts) expect(text).toMatch(/^\S closes by Thu, Dec 17$/);
    expect(new Set(texts.map(([sign]) => sign)).size).toBe(TONES.length);
  });

  it('bears it before the short words, too, and none where there is no room for words', () => {
    expect(bodyOf('yours', 70).textContent).toBe('● ≤25d');
    expect(bodyOf('yours', 20).textContent).toBe('');
  });

  it('bears another where something should have come and has not, alone where there is no room for words', () => {
    expect(bodyOf('theirs', 400, { isLate: true, text: 'First answer late' }).textContent).toBe('! First answer late');
    expect(bodyOf('theirs', 40, { isLate: true, text: 'First answer late', short: '' }).textContent).toBe('!');
  });

  it('is told by its whole sentence, without the sign', () => {
    const body = bodyOf('urgent', 400);
    expect([body.getAttribute('role'), body.getAttribute('aria-label')]).toEqual(['img', 'Your turn. Closes by 17 December.']);
  });

  it('runs as its words do, as “≤” would be turned round in a page from right to left', () => {
    expect(bodyOf('yours', 70).style.cssText).toContain('unicode-bidi: plaintext');
  });
});
