import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant, Interval } from '../../../lib/cases/schemas.ts';
import type { Expected, Stay, Timeline } from '../../../lib/deadlines/timeline.ts';
import { shapeOf, type TimelineShape } from '../../../lib/deadlines/timeline-shape.ts';
import { at, DAY } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const day = (days: number): Instant => (NOW + days * DAY) as Instant;
/** Days from now: one for a point, two for a range. */
const span = (from: number, to = from): Interval => ({ earliest: day(from), latest: day(to) });
const stay = (turn: Stay['turn'], from: Interval, to: Interval): Stay => ({ status: turn, subStatus: null, id: null, turn, from, to });
const shape = (stays: Stay[], expected: Expected[] = [], opened: Interval | null = null): TimelineShape =>
  shapeOf({ opened, stays, expected, comments: [] }, 'UTC', NOW);

describe('the shape of a timeline', () => {
  const half = shape(
    [stay('vendor', span(-20), span(-10)), stay('customer', span(-10), span(0))],
    [{ kind: 'closing', at: span(20) }],
    span(-20),
  );

  it('shares the width by time, up to half a mark before the end', () => {
    // Forty days: 1 to 97 per cent.
    expect(half.bars).toEqual([
      { from: 1, to: 25, turn: 'vendor', sure: true, stay: 0 },
      { from: 25, to: 49, turn: 'customer', sure: true, stay: 1 },
    ]);
    expect([half.points, half.now, half.marks]).toEqual([[1, 25], 49, [{ kind: 'closing', from: 97, to: 97 }]]);
    expect([half.begin, half.end, half.cut]).toEqual([day(-20), day(20), false]);
  });

  it('draws a beginning that is not known as a part of its own, which is not sure', () => {
    const { bars, points } = shape([stay('vendor', span(-20), span(-16, -10)), stay('customer', span(-16, -10), span(0))], [], span(-20));
    expect(bars.map(({ turn, sure }) => [turn, sure])).toEqual([
      ['vendor', true],
      ['customer', false],
      ['customer', true],
    ]);
    expect(points).toEqual([1]);
  });

  it('is not sure of the time since the last look', () => {
    const { bars } = shape([stay('vendor', span(-20), span(-5, 0))], [], span(-20));
    expect(bars.map(({ sure }) => sure)).toEqual([true, false]);
    expect(bars[1]?.to).toBe(97);
  });

  it('draws a range as a range, and one day as a point', () => {
    const { marks } = shape(
      [stay('customer', span(-10), span(0))],
      [
        { kind: 'reminder', at: { earliest: at('2026-11-27T00:00:00Z'), latest: at('2026-11-27T22:00:00Z') } },
        { kind: 'closing', at: span(10, 20) },
      ],
    );
    expect(marks.map(({ kind, from, to }) => [kind, from < to])).toEqual([
      ['reminder', false],
      ['closing', true],
    ]);
  });

  it('leaves out what lies long before the present stay, and says so', () => {
    const long = shape([stay('vendor', span(-400), span(-10)), stay('customer', span(-10), span(0))], [{ kind: 'closing', at: span(18) }]);
    expect([long.cut, long.begin]).toEqual([true, day(-38)]);
    expect(long.points).toHaveLength(1);
    expect(half.cut).toBe(false);
  });

  it('shows a case of an hour without stretching it over the whole line', () =>
    expect(shape([stay('vendor', span(-1 / 24), span(0))], [], span(-1 / 24)).now).toBeLessThan(10));

  it('stays inside its frame and in the order of time, whatever is known', () => {
    const days = fc.integer({ min: -900, max: 0 });
    const lines = fc.record({
      bounds: fc.array(fc.tuple(days, fc.integer({ min: 0, max: 40 })), { minLength: 1, maxLength: 8 }),
      ahead: fc.array(fc.tuple(fc.integer({ min: -30, max: 400 }), fc.integer({ min: 0, max: 60 })), { maxLength: 4 }),
      known: fc.boolean(),
    });
    fc.assert(
      fc.property(lines, ({ bounds, ahead, known }) => {
        const sorted = bounds.map(([from, length]) => span(from, Math.min(0, from + length))).sort((a, b) => a.earliest - b.earliest);
        let latest = Number.NEGATIVE_INFINITY;
        const begun = sorted.map(({ earliest, latest: end }) => {
          latest = Math.max(latest, end);
          return { earliest, latest: latest as Instant };
        });
        const stays = begun.map((from, index) => stay('vendor', from, begun[index + 1] ?? span(0)));
        const first = begun[0] as Interval;
        const line: Timeline = {
          opened: known ? first : null,
          stays,
          expected: ahead.map(([from, length]) => ({ kind: 'closing', at: span(from, from + length) })),
          comments: [],
        };
        const drawn = shapeOf(line, 'UTC', NOW);
        const places = [...drawn.bars, ...drawn.marks].flatMap(({ from, to }) => [from, to]);
        for (const place of [...places, ...drawn.points, drawn.now]) expect(place >= 0 && place <= 100).toBe(true);
        for (const { from, to } of drawn.bars) expect(from).toBeLessThan(to);
        for (const { from, to } of drawn.bars.filter(({ sure }) => sure))
          for (const other of drawn.bars.filter((bar) => bar.sure && bar.from > from)) expect(other.from).toBeGreaterThanOrEqual(to);
      }),
    );
  });
});
