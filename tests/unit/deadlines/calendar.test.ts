import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../lib/cases/schemas.ts';
import { addSpan, atLocalTime, lastReached, localDate, minuteOfDay, startOfDay } from '../../../lib/deadlines/calendar.ts';
import type { Span } from '../../../lib/policy/types.ts';
import { at } from '../cases/build.ts';

const ZONES = Intl.supportedValuesOf('timeZone');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const days = (amount: number): Span => ({ amount, unit: 'days' });
const months = (amount: number): Span => ({ amount, unit: 'months' });
const iso = (instant: number) => new Date(instant).toISOString().replace(/:00\.000Z$/, 'Z');

describe('adding a span', () => {
  it.each([
    // Month ends.
    ['2026-01-31T12:00Z', months(3), 'UTC', '2026-04-30T12:00Z'],
    ['2026-11-30T12:00Z', months(3), 'UTC', '2027-02-28T12:00Z'],
    ['2027-11-30T12:00Z', months(3), 'UTC', '2028-02-29T12:00Z'],
    ['2028-02-29T12:00Z', months(24), 'UTC', '2030-02-28T12:00Z'],
    ['2026-03-31T12:00Z', months(11), 'UTC', '2027-02-28T12:00Z'],
    ['2026-12-15T12:00Z', months(1), 'UTC', '2027-01-15T12:00Z'],
    // The month is the one in the zone: in Auckland it is 1 May already.
    ['2026-04-30T12:00Z', months(3), 'Pacific/Auckland', '2026-07-31T12:00Z'],
    // Days.
    ['2026-02-20T12:00Z', days(14), 'UTC', '2026-03-06T12:00Z'],
    ['2026-12-20T12:00Z', days(28), 'UTC', '2027-01-17T12:00Z'],
    // Over the beginning of summer time the wall time stays, and a day is shorter.
    ['2026-03-28T08:00Z', days(1), 'Europe/Berlin', '2026-03-29T07:00Z'],
    ['2026-10-24T07:00Z', days(1), 'Europe/Berlin', '2026-10-25T08:00Z'],
    ['2026-03-07T15:00Z', days(28), 'America/New_York', '2026-04-04T14:00Z'],
    // Into the gap: 02:30 does not exist on 29 March, 03:30 summer time is as far after its beginning.
    ['2026-03-28T01:30Z', days(1), 'Europe/Berlin', '2026-03-29T01:30Z'],
    // Into the hour that comes twice: the second one.
    ['2026-10-24T00:30Z', days(1), 'Europe/Berlin', '2026-10-25T01:30Z'],
    // Half and quarter hours.
    ['2026-10-03T14:00Z', days(1), 'Australia/Lord_Howe', '2026-10-04T13:30Z'],
    ['2026-04-04T12:00Z', days(1), 'Pacific/Chatham', '2026-04-05T13:00Z'],
    // Samoa had no 30 December 2011.
    ['2011-12-29T22:00Z', days(1), 'Pacific/Apia', '2011-12-30T22:00Z'],
  ])('%s + %j in %s', (start, span, zone, end) => expect(iso(addSpan(at(start), span, zone))).toBe(end));

  it('keeps the wall time in every zone, or moves it by no more than a gap in the clock', () => {
    fc.assert(
      fc.property(aZone, anInstant, aSpan, (zone, start, span) => {
        const end = addSpan(start, span, zone);
        const shift = wallByIntl(end, zone) - wallAdded(wallByIntl(start, zone), span);
        if (shift === 0) return;
        // Moved on only where that wall time does not exist: the clock was put forward by as much just before.
        expect(shift).toBeGreaterThan(0);
        expect(wallByIntl(end, zone) - wallByIntl(end - shift, zone)).toBe(2 * shift);
      }),
      { numRuns: 3000 },
    );
  });

  it('never comes out on an earlier day for a start on a later wall time, nor earlier at all where days are counted', () => {
    fc.assert(
      fc.property(aZone, anInstant, fc.integer({ min: 0, max: 3 * DAY }), aSpan, (zone, start, more, span) => {
        const later = (start + more) as Instant;
        fc.pre(wallByIntl(later, zone) >= wallByIntl(start, zone));
        const [first, second] = [addSpan(start, span, zone), addSpan(later, span, zone)];
        expect(localDate(second, zone) >= localDate(first, zone)).toBe(true);
        if (span.unit === 'days') expect(second).toBeGreaterThanOrEqual(first);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the last instant that a span leads to', () => {
  it.each([
    // From the last two days of January a month leads to 28 February, the later time of day comes last.
    ['2026-01-30T10:00Z', '2026-01-31T09:00Z', months(1), 'UTC', '2026-02-28T23:59:59.999Z'],
    ['2026-01-31T08:00Z', '2026-01-31T09:00Z', months(1), 'UTC', '2026-02-28T09:00Z'],
    ['2026-01-10T10:00Z', '2026-01-11T09:00Z', months(1), 'UTC', '2026-02-11T09:00Z'],
    // The clock was put back from 03:00 to 02:00 at 01:00Z.
    ['2026-10-25T00:50Z', '2026-10-25T01:10Z', days(1), 'Europe/Berlin', '2026-10-26T02:10Z'],
    ['2026-10-25T01:05Z', '2026-10-25T01:10Z', days(1), 'Europe/Berlin', '2026-10-26T01:10Z'],
  ])('from %s to %s, and %j on, in %s', (earliest, latest, span, zone, end) =>
    expect(iso(lastReached(at(earliest), at(latest), span, zone))).toBe(end),
  );

  it('is not before what any start leads to', () =>
    fc.assert(
      fc.property(
        aZone,
        anInstant,
        fc.integer({ min: 0, max: 3 * DAY }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        aSpan,
        (zone, earliest, width, share, span) => {
          const [latest, start] = [earliest + width, earliest + Math.floor(width * share)] as [Instant, Instant];
          expect(addSpan(start, span, zone)).toBeLessThanOrEqual(lastReached(earliest, latest, span, zone));
        },
      ),
      { numRuns: 5000 },
    ));
});

describe('the start of a day', () => {
  it.each([
    ['2026-11-22T08:00Z', 'UTC', '2026-11-22T00:00Z'],
    ['2026-11-22T08:00Z', 'America/Los_Angeles', '2026-11-22T08:00Z'],
    ['2026-11-22T07:59Z', 'America/Los_Angeles', '2026-11-21T08:00Z'],
    ['2026-03-29T10:00Z', 'Europe/Berlin', '2026-03-28T23:00Z'],
    ['2026-10-25T10:00Z', 'Europe/Berlin', '2026-10-24T22:00Z'],
    // Midnight is skipped: the day begins at 01:00.
    ['2026-04-24T10:00Z', 'Africa/Cairo', '2026-04-23T22:00Z'],
    ['2018-11-04T10:00Z', 'America/Sao_Paulo', '2018-11-04T03:00Z'],
    // Midnight comes twice: the day begins with the first one.
    ['2026-11-01T10:00Z', 'America/Havana', '2026-11-01T04:00Z'],
  ])('%s in %s', (instant, zone, start) => expect(iso(startOfDay(at(instant), zone))).toBe(start));

  it('is the first instant of its date in every zone', () => {
    fc.assert(
      fc.property(aZone, anInstant, (zone, instant) => {
        const start = startOfDay(instant, zone);
        expect(start).toBeLessThanOrEqual(instant);
        expect(instant - start).toBeLessThanOrEqual(26 * HOUR);
        expect(dateByIntl(start, zone)).toBe(dateByIntl(instant, zone));
        expect(dateByIntl(start - 1, zone) < dateByIntl(start, zone)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('every zone of the IANA list, at every change of its clocks from 2024 to 2029', () => {
  it('has its dates, days and wall times right', () => {
    let changes = 0;
    for (const zone of ZONES) {
      for (const change of clockChanges(zone)) {
        changes += 1;
        for (const offset of [-DAY, -HOUR, -1, 0, 1, HOUR / 2, HOUR, DAY]) {
          const instant = (change + offset) as Instant;
          expect(localDate(instant, zone)).toBe(dateByIntl(instant, zone));
          expect(minuteOfDay(instant, zone)).toBe(Math.floor((wallByIntl(instant, zone) % DAY) / 60_000));
          expect(localDate(startOfDay(instant, zone), zone)).toBe(dateByIntl(instant, zone));
        }
      }
    }
    expect(changes).toBeGreaterThan(1000);
  }, 60_000);
});

describe('a time on the local clock', () => {
  it.each([
    ['2026-11-22T23:30Z', 0, 'Europe/Berlin', '2026-11-23T07:00Z'],
    ['2026-11-22T23:30Z', -1, 'Europe/Berlin', '2026-11-22T07:00Z'],
    ['2026-03-28T12:00Z', 1, 'Europe/Berlin', '2026-03-29T06:00Z'],
    ['2026-11-22T12:00Z', 7, 'Australia/Adelaide', '2026-11-28T21:30Z'],
  ])('8:00 at %s and %i days, in %s', (instant, daysOn, zone, result) =>
    expect(iso(atLocalTime(at(instant), daysOn, 480, zone))).toBe(result),
  );
});

it('a zone that nobody knows is refused', () => expect(() => startOfDay(at('2026-11-22'), 'Mars/Olympus')).toThrow(RangeError));

const aZone = fc.constantFrom(...ZONES);
const anInstant = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2037, 0, 1) }) as fc.Arbitrary<Instant>;
const aSpan = fc.oneof(fc.integer({ min: 1, max: 60 }).map(days), fc.integer({ min: 1, max: 24 }).map(months));

const formats = new Map<string, Intl.DateTimeFormat>();

/** The wall clock as Intl shows it, written as the UTC milliseconds of the same figures: another way than the code's own. */
function wallByIntl(instant: number, zone: string): number {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
    formats.set(zone, format);
  }
  const text = format.format(instant);
  return Date.parse(`${text.replace(' ', 'T')}Z`) + (((instant % 1000) + 1000) % 1000);
}

function dateByIntl(instant: number, zone: string): string {
  return new Date(wallByIntl(instant, zone)).toISOString().slice(0, 10);
}

function wallAdded(wall: number, { amount, unit }: Span): number {
  if (unit === 'days') return wall + amount * DAY;
  const date = new Date(wall);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth() + amount;
  const last = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
  return Date.UTC(Math.floor(month / 12), month % 12, Math.min(date.getUTCDate(), last)) + (wall % DAY);
}

/** Instants at which the offset changes, found by halving. */
function clockChanges(zone: string): number[] {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const offset = (instant: number) => format.format(instant).split('GMT')[1];
  const changes: number[] = [];
  const step = 10 * DAY;
  for (let from = Date.UTC(2024, 0, 1); from < Date.UTC(2029, 0, 1); from += step) {
    const before = offset(from);
    if (before === offset(from + step)) continue;
    let [low, high] = [from, from + step];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offset(middle) === before) low = middle;
      else high = middle;
    }
    changes.push(high);
  }
  return changes;
}
