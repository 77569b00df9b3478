import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { CaseNumber, CaseRecord, Instant } from '../../../lib/cases/schemas.ts';
import { localDay } from '../../../lib/deadlines/calendar.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import type { Outlook } from '../../../lib/deadlines/types.ts';
import { coalesce, type Notice } from '../../../lib/reminders/notice.ts';
import { dueJobs, nextWake, plan } from '../../../lib/reminders/plan.ts';
import { type ReminderSettings, USUAL_REMINDERS } from '../../../lib/reminders/settings.ts';
import {
  joinSnoozes,
  lifted,
  morningOf,
  type Snooze,
  snoozeChoices,
  snoozed,
  snoozeOf,
  snoozeSchema,
  snoozeState,
} from '../../../lib/reminders/snooze.ts';
import { usualWorkday } from '../../../lib/reminders/workdays.ts';
import { at, change, recordOf, seen, time } from '../cases/build.ts';

const PCI = 'Pending Customer Input';
const ZONE = 'Europe/Berlin';
/** Closings alone, on all days of the week. */
const SETTINGS: ReminderSettings = {
  ...USUAL_REMINDERS,
  zone: ZONE,
  kinds: new Set(['closing', 'testing', 'work-plan', 'any-time']),
  workdays: [1, 2, 3, 4, 5, 6, 7],
};
const DAYS = { zone: ZONE, morning: 8 * 60, isWorkday: usualWorkday };

const outlook = (now: Instant, ...sightings: Parameters<typeof recordOf>): Outlook =>
  outlookOf(recordOf(...sightings), { zone: ZONE, edition: 'vendor-2022', otherEditions: [] }, now);

/** Waits since 2 November, so that it may be closed from 30 November on. */
const since = (seenAt: string) => seen(seenAt, PCI, {}, { changes: [change('New', PCI, '2026-11-02T15:00Z')] });
const listed = (seenAt: string, status = PCI) => seen(seenAt, status, { updatedAt: time('2026-11-02T15:00Z') });
const comment = (seenAt: string, by: 'vendor' | 'customer' | 'unknown', when: string, until = when) =>
  seen(seenAt, PCI, {}, { comments: [{ by, at: { earliest: at(when), latest: at(until) } }] });

describe('snoozes of one case', () => {
  const instant = fc.integer({ min: 0, max: 5 }).map((ms) => ms as Instant);
  const snooze: fc.Arbitrary<Snooze> = fc
    .record({
      key: fc.constantFrom('a', 'b'),
      at: instant,
      until: fc.option(instant),
      untilChange: fc.boolean(),
      closing: fc.option(instant),
      withoutLast: fc.boolean(),
      known: fc.record({ since: instant, status: fc.option(fc.constantFrom('', 'new')), comments: instant }),
      lifted: fc.boolean(),
    })
    .filter((each) => each.until !== null || each.untilChange);

  it('join in any order, however often', () => {
    fc.assert(
      fc.property(snooze, snooze, snooze, (a, b, c) => {
        expect(joinSnoozes(a, b)).toEqual(joinSnoozes(b, a));
        expect(joinSnoozes(a, joinSnoozes(b, c))).toEqual(joinSnoozes(joinSnoozes(a, b), c));
        expect(joinSnoozes(a, a)).toEqual(a);
        expect(joinSnoozes(a, null)).toEqual(a);
      }),
    );
  });

  it('the latest decision counts', () => {
    fc.assert(
      fc.property(snooze, snooze, (a, b) => {
        fc.pre(a.at !== b.at);
        expect(joinSnoozes(a, b)).toEqual(a.at > b.at ? a : b);
      }),
    );
  });

  it('need an end', () => {
    const now = at('2026-11-10T12:00Z');
    const made = snoozed(outlook(now, since('2026-11-10T11:00Z')), { until: null, withoutLast: false }, now);
    expect(z.safeParse(snoozeSchema, made).success).toBe(true);
    expect(z.safeParse(snoozeSchema, { ...made, untilChange: false }).success).toBe(false);
  });

  it('are decided later than the one before, though the clock went back', () => {
    const now = at('2026-11-10T12:00Z');
    const case_ = outlook(now, since('2026-11-10T11:00Z'));
    const before = snoozed(case_, { until: null, withoutLast: false }, at('2027-11-10T12:00Z'));
    expect(joinSnoozes(before, lifted(before, now))?.lifted).toBe(true);
    const again = snoozed(case_, { until: at('2026-11-12'), withoutLast: false }, now, before);
    expect(joinSnoozes(before, again)).toEqual(again);
  });

  it('are found when the record id became known since', () => {
    const now = at('2026-11-10T12:00Z');
    const nameless = outlook(now, seen('2026-11-10T11:00Z', PCI, {}, { recordId: null }));
    const named = outlook(now, seen('2026-11-10T11:00Z', PCI));
    const made = snoozed(nameless, { until: null, withoutLast: false }, now);
    expect(named.key).not.toBe(made.key);
    expect(snoozeOf(new Map([[made.key, made]]), named)).toEqual(made);
  });
});

describe('choices', () => {
  const ids = (now: string, ...sightings: Parameters<typeof recordOf>) =>
    snoozeChoices(outlook(at(now), ...sightings), DAYS, at(now)).map(
      ({ id, until, isAfterClosing }) =>
        `${id} ${until === null ? '-' : new Date(until).toISOString().slice(0, 16)}${isAfterClosing ? ' after' : ''}`,
    );

  it('are tomorrow morning, the next working day where that is another, and until it changes', () => {
    expect(ids('2026-11-10T12:00Z', since('2026-11-10T11:00Z'))).toEqual(['tomorrow 2026-11-11T07:00', 'change - after']);
    expect(ids('2026-11-13T12:00Z', since('2026-11-10T11:00Z'))).toEqual([
      'tomorrow 2026-11-14T07:00',
      'next-workday 2026-11-16T07:00',
      'change - after',
    ]);
  });

  it('tell that the case may be closed before', () => {
    expect(ids('2026-11-28T12:00Z', since('2026-11-28T11:00Z'))).toEqual([
      'tomorrow 2026-11-29T07:00',
      'next-workday 2026-11-30T07:00 after',
      'change - after',
    ]);
    // Nobody knows since when it waits: it may be closed at any time.
    expect(ids('2026-11-10T12:00Z', listed('2026-11-10T11:00Z'))[0]).toBe('tomorrow 2026-11-11T07:00 after');
    expect(ids('2026-11-10T12:00Z', seen('2026-11-10T11:00Z', 'In Progress'))).toEqual(['tomorrow 2026-11-11T07:00', 'change -']);
  });

  it('take a date after today', () => {
    const now = at('2026-11-10T12:00Z');
    expect(morningOf('2026-11-16', DAYS, now)).toBe(at('2026-11-16T07:00Z'));
    for (const date of ['2026-11-10', '2026-11-09', '', 'soon']) expect(morningOf(date, DAYS, now)).toBeNull();
  });
});

describe('a snoozed case', () => {
  const NOW = at('2026-11-10T12:00Z');
  const state = (snooze: Snooze, now: string, ...sightings: Parameters<typeof recordOf>) => {
    const is = snoozeState(snooze, outlook(at(now), ...sightings), ZONE, at(now));
    return is === null ? null : is.is === 'silent' ? 'silent' : is.why;
  };
  const first = since('2026-11-10T11:00Z');
  const till = (until: string, ...sightings: Parameters<typeof recordOf>) =>
    snoozed(outlook(NOW, ...sightings), { until: at(until), withoutLast: false }, NOW);
  const tillChange = (...sightings: Parameters<typeof recordOf>) =>
    snoozed(outlook(NOW, ...sightings), { until: null, withoutLast: false }, NOW);

  it('is silent until the time', () => {
    const snooze = till('2026-11-12T07:00Z', first);
    expect(state(snooze, '2026-11-12T06:59Z', first)).toBe('silent');
    expect(state(snooze, '2026-11-12T07:00Z', first)).toBe('time');
  });

  it('is so no more once that is taken back, or the case is closed', () => {
    const snooze = till('2026-11-12T07:00Z', first);
    expect(state(lifted(snooze, NOW), '2026-11-11', first)).toBeNull();
    expect(state(snooze, '2026-11-11T12:00Z', first, seen('2026-11-11T11:00Z', 'Closed'))).toBeNull();
  });

  it.each([
    ['another status', [seen('2026-11-11T11:00Z', 'Update Received')]],
    ['another sub-status', [seen('2026-11-11T11:00Z', 'Pending / Development')]],
    [
      'away and back, by its history',
      [
        seen(
          '2026-11-11T11:00Z',
          PCI,
          {},
          { changes: [change(PCI, 'Update Received', '2026-11-10T15:00Z'), change('Update Received', PCI, '2026-11-11T09:00Z')] },
        ),
      ],
    ],
    ['away and back, as was seen', [seen('2026-11-11T11:00Z', 'Update Received'), seen('2026-11-11T12:00Z', PCI)]],
  ] as const)('is so no more in another stay: %s', (_, later) => {
    expect(state(till('2026-11-20T07:00Z', first), '2026-11-11T13:00Z', first, ...later)).toBe('changed');
    expect(state(tillChange(first), '2026-11-11T13:00Z', first, ...later)).toBe('changed');
  });

  it.each([
    ['seen again', [listed('2026-11-11T11:00Z')]],
    ['in a list without sub-status', [seen('2026-11-11T11:00Z', 'Pending')]],
    ['under an older name of the same status', [seen('2026-11-11T11:00Z', 'Pending Customer Response')]],
    ['with the customer’s own comment', [comment('2026-11-11T11:00Z', 'customer', '2026-11-11T10:00Z')]],
    ['with a comment from before, first seen now', [comment('2026-11-11T11:00Z', 'vendor', '2026-11-02T15:00Z')]],
  ] as const)('goes on to be so: %s', (_, later) => {
    expect(state(tillChange(first), '2026-11-11T13:00Z', first, ...later)).toBe('silent');
  });

  it('whose status we do not know is silent in it, and in another one no more', () => {
    const odd = seen('2026-11-10T11:00Z', 'Parked by Wizard');
    expect(state(tillChange(odd), '2026-11-11T13:00Z', odd, seen('2026-11-11T11:00Z', 'Parked by Wizard'))).toBe('silent');
    expect(state(tillChange(odd), '2026-11-11T13:00Z', odd, seen('2026-11-11T11:00Z', 'Parked by Witch'))).toBe('changed');
  });

  it.each(['vendor', 'unknown'] as const)('until it changes is told with a new comment: %s', (by) => {
    const read = comment('2026-11-10T11:00Z', 'vendor', '2026-11-10T09:00Z', '2026-11-10T10:00Z');
    const sharper = comment('2026-11-11T11:00Z', 'vendor', '2026-11-10T09:30Z');
    const later = comment('2026-11-11T11:00Z', by, '2026-11-11T10:00Z');
    expect(state(tillChange(first, read), '2026-11-11T13:00Z', first, read, sharper)).toBe('silent');
    expect(state(tillChange(first, read), '2026-11-11T13:00Z', first, read, later)).toBe('changed');
    expect(state(till('2026-11-20T07:00Z', first, read), '2026-11-11T13:00Z', first, read, later)).toBe('silent');
  });

  it('is not compared with what another device has not read yet', () => {
    const older = seen('2026-11-01T11:00Z', 'New');
    expect(state(tillChange(first), '2026-11-11T13:00Z', older)).toBe('silent');
  });

  it('is told when its closing turns out to be nearer than the user was told, and not when it is only less sure', () => {
    const watched = [seen('2026-11-08T11:00Z', 'New'), seen('2026-11-10T11:00Z', PCI)] as const;
    const snooze = tillChange(...watched);
    const told = at('2026-12-06T11:00Z');
    expect(localDay(snooze.closing as Instant, ZONE)).toBe(localDay(told, ZONE));
    expect(state(snooze, '2026-11-11T13:00Z', ...watched, seen('2026-11-11T11:00Z', PCI))).toBe('silent');
    // Another device knows no more than that it waits.
    expect(state(snooze, '2026-11-11T13:00Z', listed('2026-11-11T11:00Z'))).toBe('nearer');
    const later = { ...snooze, closing: at('2026-11-20T11:00Z') };
    expect(state(later, '2026-11-11T13:00Z', listed('2026-11-11T11:00Z'))).toBe('silent');
    expect(state({ ...snooze, closing: null }, '2026-11-11T13:00Z', ...watched)).toBe('nearer');
  });
});

/** What the notice tells first. */
const wordOf = ({ parts: [first] }: Notice): string =>
  first?.kind === 'closing' ? `closing_${first.count === 1 ? 'one' : 'many'}` : (first?.kind.replace('-', '_') ?? '');

describe('the plan', () => {
  const waits = recordOf(since('2026-11-10T11:00Z'));
  const look = (now: Instant, records: readonly CaseRecord[]) =>
    records.map((record) => outlookOf(record, { zone: ZONE, edition: 'vendor-2022', otherEditions: [] }, now));

  /** What is told from the snooze on. `known` says which records are known by when. */
  function live(
    known: (now: Instant) => CaseRecord[],
    snooze: { at: string; until: string | null; withoutLast?: boolean } | null,
    until: string,
    { told = new Map<string, Instant>(), leads = SETTINGS.leads, looks = [] as string[] } = {},
  ): string[] {
    const start = at(snooze?.at ?? '2026-11-10T12:00Z');
    const made =
      snooze === null
        ? []
        : look(start, known(start)).map((each) =>
            snoozed(each, { until: snooze.until === null ? null : at(snooze.until), withoutLast: snooze.withoutLast ?? false }, start),
          );
    const snoozes = new Map(made.map((each) => [each.key, each]));
    const notices: string[] = [];
    const rest = looks.map(at);
    for (let now: Instant | null = start; now !== null && now <= at(until); ) {
      const outlooks = look(now, known(now));
      const settings = { ...SETTINGS, leads };
      const due = dueJobs(plan(outlooks, settings, told, now, snoozes), now);
      const notice = coalesce(due, outlooks);
      if (notice !== null) notices.push(`${new Date(now).toISOString().slice(5, 16)} ${wordOf(notice)}`);
      for (const { id } of due) {
        expect(told.has(id)).toBe(false);
        told.set(id, now);
      }
      const next: Instant | null = nextWake(plan(outlooks, settings, told, now, snoozes), now);
      const looked = rest[0];
      if (looked !== undefined && (next === null || looked < next)) now = rest.shift() as Instant;
      else now = next;
    }
    return notices;
  }
  const always = () => [waits];

  it('brings a case back in the morning on which its snooze ends, and then as ever', () => {
    expect(live(always, { at: '2026-11-23T09:00Z', until: '2026-11-24T07:00Z' }, '2027-01-01')).toEqual([
      '11-24T07:00 closing_one',
      '11-27T07:00 closing_one',
      '11-29T07:00 closing_one',
      '11-30T07:00 closing_one',
    ]);
  });

  it('tells once what was missed meanwhile', () => {
    expect(live(always, { at: '2026-11-20T09:00Z', until: '2026-11-28T07:00Z' }, '2026-11-28T12:00Z')).toEqual(['11-28T07:00 closing_one']);
  });

  it('brings it back also when it was told shortly before', () => {
    const told = new Map([['closing|https://support.proquest.com|500A00000000001|2026-11-30|7', at('2026-11-23T07:00Z')]]);
    expect(live(always, { at: '2026-11-23T07:05Z', until: '2026-11-24T07:00Z' }, '2026-11-26', { told })).toEqual([
      '11-24T07:00 closing_one',
    ]);
  });

  it('tells a case on the last day before its earliest closing, whatever was snoozed and whatever leads are set', () => {
    for (const until of ['2026-12-24T07:00Z', null]) {
      for (const leads of [[7, 3, 1, 0], [7], []]) {
        expect(live(always, { at: '2026-11-20T09:00Z', until }, '2026-12-20', { leads })).toEqual(['11-29T07:00 closing_one']);
      }
    }
  });

  it('tells it on the day itself when it was snoozed on the day before', () => {
    expect(live(always, { at: '2026-11-29T09:00Z', until: null }, '2026-12-20')).toEqual(['11-30T07:00 closing_one']);
  });

  it('is silent beyond the closing when the user wants that knowingly', () => {
    expect(live(always, { at: '2026-11-20T09:00Z', until: null, withoutLast: true }, '2026-12-20')).toEqual([]);
    expect(live(always, { at: '2026-11-20T09:00Z', until: '2026-12-10T07:00Z', withoutLast: true }, '2026-12-20')).toEqual([
      '12-10T07:00 closing_one',
    ]);
  });

  it('tells a case that changed, once', () => {
    const read = recordOf(since('2026-11-10T11:00Z'), comment('2026-11-10T11:00Z', 'vendor', '2026-11-10T09:00Z'));
    const later = recordOf(
      since('2026-11-10T11:00Z'),
      comment('2026-11-10T11:00Z', 'vendor', '2026-11-10T09:00Z'),
      comment('2026-11-12T11:00Z', 'vendor', '2026-11-12T09:00Z'),
    );
    const looks = ['2026-11-12T11:00Z', '2026-11-12T12:00Z'];
    const known = (now: Instant) => [now < at('2026-11-12T11:00Z') ? read : later];
    expect(live(known, { at: '2026-11-11T09:00Z', until: null }, '2026-11-20', { looks })).toEqual(['11-12T11:00 closing_one']);
  });

  it('keeps a snoozed case that may be closed at any time out of the digest, and tells its last days', () => {
    const anyTime = recordOf(
      seen('2026-11-10T11:00Z', PCI, { updatedAt: time('2026-10-20T12:00Z') }, { recordId: null, caseNumber: '00820001' as CaseNumber }),
    );
    // By 17 November at the latest.
    expect(live(() => [anyTime], { at: '2026-11-10T12:00Z', until: '2026-11-12T07:00Z' }, '2026-11-12T12:00Z')).toEqual([
      '11-12T07:00 any_time',
    ]);
    expect(live(() => [anyTime], { at: '2026-11-10T12:00Z', until: null }, '2026-12-12')).toEqual([
      '11-16T07:00 closing_one',
      '11-17T07:00 closing_one',
    ]);
  });

  it('forgets that a snooze ended long ago', () => {
    expect(live(always, { at: '2026-11-10T12:00Z', until: '2026-11-11T07:00Z' }, '2026-11-11T07:00Z')).toHaveLength(1);
    const now = at('2027-01-10T12:00Z');
    const outlooks = look(now, [waits]);
    const [only] = outlooks as [Outlook];
    const snooze = {
      ...snoozed(only, { until: at('2026-11-11T07:00Z'), withoutLast: false }, at('2026-11-10T12:00Z')),
      known: { since: at('2026-11-10T11:00Z'), status: 'pending-customer-input', comments: now },
      closing: at('2026-11-30'),
    };
    const jobs = plan(outlooks, SETTINGS, new Map(), now, new Map([[only.key, snooze]]));
    expect(jobs.map(({ id }) => id.split('|')[0])).toEqual(['closing']);
  });

  it('never lets a case come to its earliest closing unannounced, unless the user wants that', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 27 * 24 }),
        fc.option(fc.integer({ min: 1, max: 60 * 24 })),
        fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 4 }),
        (snoozedAfter, length, leads) => {
          const start = (at('2026-11-02T15:00Z') + snoozedAfter * 3_600_000) as Instant;
          const until = length === null ? null : new Date(start + length * 3_600_000).toISOString();
          const record = recordOf(since('2026-11-02T15:30Z'));
          const told = live(() => [record], { at: new Date(start).toISOString(), until }, '2026-11-30T07:00Z', { leads });
          // An end before the last day leaves the rest to the leads.
          const ends = until === null ? Number.POSITIVE_INFINITY : at(until);
          if (ends >= at('2026-11-29T07:00Z')) expect(told.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
