import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRecords, recordFromSighting } from '../../../lib/cases/merge.ts';
import type { CaseRecord, Instant } from '../../../lib/cases/schemas.ts';
import { dateOf, dayOf } from '../../../lib/deadlines/calendar.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { type Entry, type EntryKind, entriesOf, startOfWeek, weekOf } from '../../../lib/deadlines/weeks.ts';
import { at, change, exactly, sighting } from '../samples.ts';

const told = (entries: readonly Entry[]): string[] =>
  entries.map(({ kind, from, to, isLatest }) =>
    [kind, ...new Set([from, to].map((day) => dateOf(day))), ...(isLatest ? ['at the latest'] : [])].join(' '),
  );

function entries(record: CaseRecord, now: Instant, zone = 'UTC', otherEditions: readonly ['consortium-2022'] | readonly [] = []): string[] {
  return told(entriesOf([outlookOf(record, { zone, edition: 'vendor-2022', otherEditions }, now)], [], zone));
}

const WAITING = 'Pending Customer Input';
const seen = (now: Instant, status: string, since: Instant) =>
  recordFromSighting(sighting(1, now, { status }, { changes: [change('New', status, since)] }));

describe('what is expected, by days', () => {
  it('a closing that is known to the day stands on that day, the reminder e-mail before it on its own', () => {
    const now = at('2026-11-05T09:00:00Z');
    expect(entries(seen(now, WAITING, at('2026-11-04T15:00:00Z')), now)).toEqual(['closing 2026-12-02', 'reminder 2026-11-11']);
  });

  it.each([
    // 28 days on by the calendar, over the change of the clocks in either direction, shortly before and after midnight.
    ['Europe/London', '2026-03-02T23:30:00Z', '2026-03-30'],
    ['Europe/London', '2026-03-03T00:30:00Z', '2026-03-31'],
    ['Europe/London', '2026-10-01T22:30:00Z', '2026-10-29'],
    ['Europe/London', '2026-10-01T23:30:00Z', '2026-10-30'],
    ['America/New_York', '2026-02-17T04:30:00Z', '2026-03-16'],
    ['America/New_York', '2026-02-17T05:30:00Z', '2026-03-17'],
    ['Pacific/Auckland', '2026-03-20T10:30:00Z', '2026-04-17'],
  ])('in %s a case that waits since %s closes on %s', (zone, since, day) => {
    const now = at(since);
    expect(entries(seen(now, WAITING, now), now, zone)[0]).toBe(`closing ${day}`);
  });

  it('three months from the last day of a month end on the last of a shorter one', () => {
    const now = at('2026-11-30T12:00:00Z');
    expect(entries(seen(now, 'Pending Customer Testing', now), now)).toEqual(['closing 2027-02-28']);
  });

  it('a range stands on each of its days', () => {
    const record = [
      sighting(1, at('2026-11-05T09:00:00Z'), { status: 'In Progress' }),
      sighting(1, at('2026-11-08T09:00:00Z'), { status: WAITING }),
    ]
      .map(recordFromSighting)
      .reduce(mergeRecords);
    expect(entries(record, at('2026-11-08T10:00:00Z'))).toEqual(['closing 2026-12-03 2026-12-06', 'reminder 2026-11-12 2026-11-15']);
  });

  it('where only the latest day is known, that day stands as such, and no reminder e-mail', () => {
    const now = at('2026-11-05T09:00:00Z');
    const record = recordFromSighting(sighting(1, now, { status: WAITING, updatedAt: exactly(at('2026-11-03T09:00:00Z')) }));
    expect(entries(record, now, 'UTC', ['consortium-2022'])).toEqual([
      'closing 2026-12-01 at the latest',
      'other 2026-11-17 at the latest',
    ]);
  });

  it('the earlier closing by another edition stands as possible', () => {
    const now = at('2026-11-05T09:00:00Z');
    expect(entries(seen(now, WAITING, now), now, 'UTC', ['consortium-2022'])).toContain('other 2026-11-19');
  });

  it('nothing is expected of closed cases and of those that wait for the vendor', () => {
    const now = at('2026-11-05T09:00:00Z');
    expect(entries(seen(now, 'Closed', now), now)).toEqual([]);
    expect(entries(seen(now, 'In Progress', now), now)).toEqual([]);
  });

  it('absences come first', () => {
    const away = { from: dayOf('2026-12-01'), to: dayOf('2026-12-04') };
    expect(told(entriesOf([], [away], 'UTC'))).toEqual(['absence 2026-12-01 2026-12-04']);
  });
});

const KINDS: readonly EntryKind[] = ['absence', 'closing', 'other', 'reminder'];
const anEntry = fc
  .record({ kind: fc.constantFrom(...KINDS), from: fc.integer({ min: -20, max: 20 }), length: fc.integer({ min: 0, max: 30 }) })
  .map(({ kind, from, length }): Entry => ({ kind, from, to: from + length, outlook: null, isLatest: false }));

describe('a week', () => {
  it('has each entry on each of its days in the week, and on no other', () =>
    fc.assert(
      fc.property(fc.array(anEntry, { maxLength: 30 }), fc.integer({ min: -20, max: 20 }), (all, first) => {
        const segments = weekOf(all, first);
        for (let day = first; day < first + 7; day += 1) {
          const here = segments.filter(({ from, to }) => from <= day && to >= day).map(({ entry }) => entry);
          expect(new Set(here)).toEqual(new Set(all.filter(({ from, to }) => from <= day && to >= day)));
          expect(new Set(here).size).toBe(here.length);
        }
        for (const { from, to } of segments) expect([from >= first, to < first + 7]).toEqual([true, true]);
      }),
    ));

  it('has no two entries in one place, and none lower than it must be', () =>
    fc.assert(
      fc.property(fc.array(anEntry, { maxLength: 30 }), (all) => {
        const segments = weekOf(all, 0);
        for (const one of segments) {
          const others = segments.filter((other) => other !== one && other.from <= one.to && other.to >= one.from);
          expect(others.filter(({ lane }) => lane === one.lane)).toEqual([]);
          for (let lane = 0; lane < one.lane; lane += 1) expect(others.some((other) => other.lane === lane)).toBe(true);
        }
      }),
    ));

  it('begins on the day on which weeks begin', () => {
    const monday = dayOf('2026-11-23');
    for (const day of ['2026-11-23', '2026-11-25', '2026-11-29']) expect(startOfWeek(dayOf(day), 1)).toBe(monday);
    expect(dateOf(startOfWeek(monday, 7))).toBe('2026-11-22');
    expect(dateOf(startOfWeek(monday, 6))).toBe('2026-11-21');
    expect(dateOf(startOfWeek(dayOf('1969-12-30'), 1))).toBe('1969-12-29');
  });
});
