import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../lib/cases/schemas.ts';
import { afterBusinessDays, inAnyRegion, isOpen } from '../../../lib/deadlines/business-hours.ts';
import { localDay } from '../../../lib/deadlines/calendar.ts';
import { type BusinessHours, businessHours } from '../../../lib/policy/response-hours.ts';
import { DAY } from '../../../lib/time/zone.ts';
import { at, between } from '../cases/build.ts';

const uk = (weekend?: number[], holidays?: string[]): BusinessHours => businessHours('uk', weekend, holidays)[0] as BusinessHours;
const iso = ({ earliest, latest }: { earliest: number; latest: number }) =>
  [earliest, latest].map((instant) => new Date(instant).toISOString().slice(0, 16));

describe('one business day in the UK', () => {
  it.each([
    ['in the hours of a Tuesday', '2026-11-17T10:00Z', '2026-11-18T10:00', '2026-11-18T17:30'],
    ['before them', '2026-11-17T07:00Z', '2026-11-18T08:30', '2026-11-18T17:30'],
    ['after them', '2026-11-17T20:00Z', '2026-11-18T17:30', '2026-11-19T17:30'],
    ['on a Friday', '2026-11-20T10:00Z', '2026-11-23T10:00', '2026-11-23T17:30'],
    ['on Friday evening', '2026-11-20T20:00Z', '2026-11-23T17:30', '2026-11-24T17:30'],
    ['on a Saturday', '2026-11-21T12:00Z', '2026-11-23T12:00', '2026-11-24T17:30'],
    ['over the beginning of summer time', '2026-03-27T10:00Z', '2026-03-30T09:00', '2026-03-30T16:30'],
    ['over its end', '2026-10-23T09:00Z', '2026-10-26T10:00', '2026-10-26T17:30'],
  ])('opened %s', (_, opened, earliest, latest) => {
    expect(iso(afterBusinessDays(between(opened), 1, 1, uk()))).toEqual([earliest, latest]);
  });
  it('passes over holidays and other weekends', () => {
    expect(iso(afterBusinessDays(between('2026-12-24T10:00Z'), 1, 1, uk(undefined, ['2026-12-25', '2026-12-28'])))).toEqual([
      '2026-12-29T10:00',
      '2026-12-29T17:30',
    ]);
    expect(iso(afterBusinessDays(between('2026-11-19T10:00Z'), 1, 1, uk([5, 6])))).toEqual(['2026-11-22T10:00', '2026-11-22T17:30']);
  });
  it('of a case that was opened on Friday evening or on Saturday: from the beginning of Monday', () =>
    expect(iso(afterBusinessDays(between('2026-11-20T20:00Z', '2026-11-21T22:00Z'), 1, 1, uk()))).toEqual([
      '2026-11-23T08:30',
      '2026-11-24T17:30',
    ]));
  it('is nothing that a week of weekends can tell', () =>
    expect(() => afterBusinessDays(between('2026-11-20'), 1, 1, uk([1, 2, 3, 4, 5, 6, 7]))).toThrow(RangeError));
});

it('in Adelaide the half hour counts', () => {
  const [adelaide] = businessHours('australian-central');
  expect(iso(afterBusinessDays(between('2026-11-17T00:30Z'), 2, 3, adelaide as BusinessHours))).toEqual([
    '2026-11-19T00:30',
    '2026-11-20T07:00',
  ]);
});

it('where the region is not known: from the first one’s earliest to the last one’s latest', () => {
  const due = inAnyRegion(businessHours(null), (hours) => afterBusinessDays(between('2026-11-17T15:00Z'), 1, 1, hours));
  // In Adelaide it is half past one in the night of the 18th already, so its one business day is the 19th.
  expect(due === null ? null : iso(due)).toEqual(['2026-11-18T15:00', '2026-11-19T07:00']);
});

const hours: fc.Arbitrary<BusinessHours> = fc
  .record({
    zone: fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
    weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
    holidays: fc.uniqueArray(fc.integer({ min: 0, max: 800 }), { maxLength: 30 }),
    opens: fc.integer({ min: 6 * 60, max: 11 * 60 }),
    length: fc.integer({ min: 1, max: 600 }),
  })
  .map(({ zone, weekend, holidays, opens, length }) => ({
    zone,
    opens,
    closes: opens + length,
    weekend: new Set(weekend),
    holidays: new Set(holidays.map((day) => at('2026-01-01') / DAY + day)),
  }));
const opened = fc
  .tuple(fc.integer({ min: at('2026-01-01'), max: at('2027-12-01') }), fc.integer({ min: 0, max: 3 * DAY }))
  .map(([earliest, more]) => ({ earliest: earliest as Instant, latest: (earliest + more) as Instant }));
const days = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 2 }))
  .map(([least, more]) => [least, least + more] as const);

describe('in any zone, with any weekend and holidays', () => {
  it('the due time lies in business hours, after the opening, and ends after it begins', () =>
    fc.assert(
      fc.property(opened, days, hours, (from, [least, most], region) => {
        const due = afterBusinessDays(from, least, most, region);
        expect(isOpen(due.earliest, region)).toBe(true);
        expect(isOpen(due.latest, region)).toBe(true);
        expect(due.earliest).toBeGreaterThan(from.earliest);
        expect(due.latest).toBeGreaterThanOrEqual(due.earliest);
      }),
      { numRuns: 1000 },
    ));
  it('holds the due time of every instant at which it may have been opened', () =>
    fc.assert(
      fc.property(opened, fc.double({ min: 0, max: 1, noNaN: true }), hours, (from, part, region) => {
        const instant = Math.floor(from.earliest + part * (from.latest - from.earliest)) as Instant;
        const [one, all] = [afterBusinessDays({ earliest: instant, latest: instant }, 1, 2, region), afterBusinessDays(from, 1, 2, region)];
        expect(one.earliest).toBeGreaterThanOrEqual(all.earliest);
        expect(one.latest).toBeLessThanOrEqual(all.latest);
      }),
      { numRuns: 1000 },
    ));
  it('so many business days lie between opening and due time', () =>
    fc.assert(
      fc.property(opened, days, hours, ({ earliest: instant }, [least], region) => {
        const due = afterBusinessDays({ earliest: instant, latest: instant }, least, least, region);
        const noon = (day: number) => (day * DAY + 12 * 3_600_000) as Instant;
        const inHours = { ...region, zone: 'UTC', opens: 0, closes: 1440 };
        const between = (from: number, to: number) =>
          Array.from({ length: to - from }, (_, i) => from + 1 + i).filter((day) => isOpen(noon(day), inHours)).length;
        const opening = localDay(instant, region.zone);
        expect(between(opening, localDay(due.earliest, region.zone))).toBe(least);
        expect(between(opening, localDay(due.latest, region.zone)) - least).toBeOneOf([0, 1]);
      }),
    ));
});
