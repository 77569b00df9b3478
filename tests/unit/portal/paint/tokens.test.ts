import { describe, expect, it } from 'vitest';
import { MARK_LINES, PLAIN_COLOURS, TOKENS_CSS, TONE_COLOURS, TONES } from '../../../../lib/portal/paint/tokens.ts';

/** Contrast ratio of two colours (#rrggbb), WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('the %s scheme', (_, scheme) => {
  const plain = (name: keyof typeof PLAIN_COLOURS): string => PLAIN_COLOURS[name][scheme];

  it.each(TONES)('%s: text has 4.5:1 on its fill and on the surface, its edge 3:1 on the surface', (tone) => {
    const { edge, ink, fill } = TONE_COLOURS[tone];
    expect(contrast(ink[scheme], fill[scheme])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ink[scheme], plain('surface'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(edge[scheme], plain('surface'))).toBeGreaterThanOrEqual(3);
    expect(contrast(edge[scheme], fill[scheme])).toBeGreaterThanOrEqual(3);
  });

  it.each(['ink', 'muted', 'link'] as const)('%s has 4.5:1 on both surfaces', (name) => {
    expect(contrast(plain(name), plain('surface'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(plain(name), plain('raised'))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.values(MARK_LINES))('the $form line under words has 3:1 on a field', ({ colour }) => {
    expect(contrast(colour, plain('surface'))).toBeGreaterThanOrEqual(3);
  });

  it('the focus ring has 3:1 on both surfaces', () => {
    expect(contrast(plain('focus'), plain('surface'))).toBeGreaterThanOrEqual(3);
    expect(contrast(plain('focus'), plain('raised'))).toBeGreaterThanOrEqual(3);
  });
});

describe('the tokens', () => {
  it('give every colour for both schemes and for forced colours', () => {
    for (const name of [...TONES.flatMap((tone) => [`${tone}-edge`, `${tone}-ink`, `${tone}-fill`]), ...Object.keys(PLAIN_COLOURS)]) {
      expect(TOKENS_CSS).toMatch(new RegExp(`--cl-${name}: light-dark\\(#\\w{6}, #\\w{6}\\);`));
      expect(TOKENS_CSS).toMatch(new RegExp(`--cl-${name}: (CanvasText|Canvas|LinkText|Highlight);`));
    }
  });
});
