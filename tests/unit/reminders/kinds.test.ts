/** Each kind of reminder: what brings it, when it comes, and that it comes once. */
import { describe, expect, it } from 'vitest';
import { believedAt } from '../../../lib/cases/believed.ts';
import type { CaseNumber, CaseRecord, Instant } from '../../../lib/cases/schemas.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import type { Outlook } from '../../../lib/deadlines/types.ts';
import { coalesce } from '../../../lib/reminders/notice.ts';
import { dueJobs, nextWake, plan } from '../../../lib/reminders/plan.ts';
import { type ReminderKind, type ReminderSettings, USUAL_REMINDERS } from '../../../lib/reminders/settings.ts';
import { NO_SNOOZES } from '../../../lib/reminders/snooze.ts';
import { at, change, recordOf, seen, time } from '../cases/build.ts';

const PCI = 'Pending Customer Input';
/** Monday to Friday, 8 to 18; in November 8:00 in Berlin is 7:00 UTC. The 22nd is a Sunday. */
const BERLIN: ReminderSettings = { ...USUAL_REMINDERS, zone: 'Europe/Berlin' };
const only = (...kinds: ReminderKind[]): ReminderSettings => ({ ...BERLIN, kinds: new Set(kinds) });

const look = (now: Instant, records: readonly CaseRecord[], zone = 'Europe/Berlin'): Outlook[] =>
  records.map((record) => outlookOf(believedAt(record, now), { zone, edition: 'vendor-2022', otherEditions: [] }, now));

const numbered = (number: number) => ({ recordId: null, caseNumber: `0081000${number}` as CaseNumber });
/** Waits since the time that its history tells, so it closes 28 days later. */
const waitsSince = (since: string, number = 1, status = PCI) =>
  recordOf(seen(since, status, {}, { ...numbered(number), changes: [change('New', status, since)] }));
/** Seen once: waits since nobody knows when. */
const listed = (seenAt: string, number = 1) => recordOf(seen(seenAt, PCI, { updatedAt: time(seenAt) }, numbered(number)));

interface Moments {
  records: readonly CaseRecord[];
  from: string;
  until: string;
  told?: Map<string, Instant>;
  lastLook?: string;
}

/** Rings as the alarm does; "11-23 07:00 closing 1, digest 2" for each notice. */
function live(settings: ReminderSettings, { records, from, until, told = new Map(), lastLook }: Moments): string[] {
  const notices: string[] = [];
  const looked = lastLook === undefined ? null : at(lastLook);
  for (let now: Instant | null = at(from); now !== null && now <= at(until); ) {
    const outlooks = look(now, records, settings.zone);
    const due = dueJobs(plan(outlooks, settings, told, now, NO_SNOOZES, looked), now);
    const notice = coalesce(due, outlooks);
    if (notice !== null) {
      const parts = notice.parts.map(({ kind, count }) => `${kind} ${count}`).join(', ');
      notices.push(`${new Date(now).toISOString().slice(5, 16).replace('T', ' ')} ${parts}`);
    }
    for (const { id } of due) {
      // Not told before, or by a clock that was ahead.
      expect(told.get(id) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(now);
      told.set(id, now);
    }
    now = nextWake(plan(outlooks, settings, told, now, NO_SNOOZES, looked), now);
  }
  return notices;
}

describe('weekends and days off', () => {
  const closings = only('closing', 'any-time');
  it('that brought a lead forward hide nothing of a stay that began after that', () => {
    // Who works on Mondays only is told on the 16th of what may be closed on the 23rd. On the 17th the case comes into another stay, to the 1st.
    const mondays = { ...closings, workdays: [1] };
    const told = new Map<string, Instant>();
    const before = waitsSince('2026-10-26T15:00Z');
    expect(live(mondays, { records: [before], from: '2026-11-16T09:00Z', until: '2026-11-16T20:00Z', told })).toHaveLength(1);
    const after = waitsSince('2026-11-17T09:00Z', 1, 'Awaiting Customer Confirmation');
    expect(live(mondays, { records: [after], from: '2026-11-17T09:00Z', until: '2026-11-27', told })).toEqual(['11-23 07:00 closing 1']);
  });

  it('bring a lead forward to the morning of the last working day', () => {
    // Closes on Sunday, 29 November.
    expect(live(closings, { records: [waitsSince('2026-11-01T15:00Z')], from: '2026-11-02T09:00Z', until: '2027-01-01' })).toEqual([
      '11-20 07:00 closing 1',
      '11-26 07:00 closing 1',
      '11-27 07:00 closing 1',
    ]);
    const holiday = { ...closings, daysOff: ['2026-11-26', '2026-11-27'] };
    expect(live(holiday, { records: [waitsSince('2026-11-01T15:00Z')], from: '2026-11-02T09:00Z', until: '2027-01-01' })).toEqual([
      '11-20 07:00 closing 1',
      '11-25 07:00 closing 1',
    ]);
  });

  it('put off nothing that becomes known on them', () => {
    expect(live(closings, { records: [waitsSince('2026-10-26T15:00Z')], from: '2026-11-21T10:00Z', until: '2026-11-21T20:00Z' })).toEqual([
      '11-21 10:00 closing 1',
    ]);
  });

  it('cases that may be closed any day are told on working days, and at once when they come on a day off', () => {
    expect(live(closings, { records: [listed('2026-11-21T10:00Z')], from: '2026-11-21T10:00Z', until: '2026-11-24T12:00Z' })).toEqual([
      '11-21 10:00 any-time 1',
      '11-23 07:00 any-time 1',
      '11-24 07:00 any-time 1',
    ]);
  });
});

describe('quiet hours', () => {
  const quiet = { ...only('closing', 'any-time'), quietHours: { from: 17 * 60, to: 9 * 60 } };
  it('put off, while there is a working morning before the closing', () => {
    // Closes on Friday, 27 November.
    const records = [waitsSince('2026-10-30T15:00Z')];
    expect(live(quiet, { records, from: '2026-11-24T20:00Z', until: '2026-11-25T20:00Z' })).toEqual(['11-25 08:00 closing 1']);
  });
  it('do not hold back the last word', () => {
    const records = [waitsSince('2026-10-30T15:00Z')];
    expect(live(quiet, { records, from: '2026-11-26T20:00Z', until: '2026-11-27T20:00Z' })).toEqual([
      '11-26 20:00 closing 1',
      '11-27 08:00 closing 1',
    ]);
  });
  it('do not hold back a case that may be closed before they end', () => {
    expect(live(quiet, { records: [listed('2026-11-24T20:00Z')], from: '2026-11-24T20:00Z', until: '2026-11-25T20:00Z' })).toEqual([
      '11-24 20:00 any-time 1',
      '11-25 08:00 any-time 1',
    ]);
  });
  it('that lie over all the day count for none', () => {
    const settings = { ...quiet, quietHours: { from: 0, to: 1440 } };
    expect(live(settings, { records: [waitsSince('2026-11-02T15:00Z')], from: '2026-11-20T09:00Z', until: '2026-11-24' })).toEqual([
      '11-23 07:00 closing 1',
    ]);
  });
});

describe('an absence', () => {
  const away = { ...only('closing', 'absence', 'any-time', 'digest'), absences: [{ from: '2026-11-30', to: '2026-12-18' }] };
  // Closes on Monday, 7 December.
  const records = [waitsSince('2026-11-09T15:00Z')];

  it('is prepared on the two working days before, and nothing comes in it', () => {
    expect(
      live(away, {
        records,
        from: '2026-11-25T12:00Z',
        until: '2026-12-18T22:00Z',
        told: new Map([['digest|2026-11-25', at('2026-11-25T07:00Z')]]),
      }),
    ).toEqual(['11-26 07:00 absence 1', '11-27 07:00 closing 1']);
  });

  it('puts off to one notice at the return what has time till then', () => {
    // Close on 30 and 31 December: the first lead falls in the absence for both.
    const later = [waitsSince('2026-12-02T15:00Z', 1), waitsSince('2026-12-03T15:00Z', 2)];
    const settings = { ...away, kinds: new Set<ReminderKind>(['closing']), leads: [14] };
    expect(live(settings, { records: later, from: '2026-12-03T16:00Z', until: '2026-12-23' })).toEqual(['12-21 07:00 closing 2']);
  });

  it('that ends on the day before a closing puts nothing off to the morning of it', () => {
    // Closes on Monday, 21 December.
    const settings = { ...away, kinds: new Set<ReminderKind>(['closing']), absences: [{ from: '2026-12-07', to: '2026-12-20' }] };
    const monday = [waitsSince('2026-11-23T15:00Z')];
    expect(live(settings, { records: monday, from: '2026-11-25T12:00Z', until: '2026-12-31' })).toEqual([
      '12-04 07:00 closing 1',
      '12-21 07:00 closing 1',
    ]);
  });

  it('does not silence what becomes known in it and would be closed before its end', () => {
    const settings = { ...away, kinds: new Set<ReminderKind>(['closing', 'any-time']) };
    const fresh = waitsSince('2026-11-04T15:00Z');
    expect(live(settings, { records: [fresh], from: '2026-12-01T12:00Z', until: '2026-12-01T20:00Z' })).toEqual(['12-01 12:00 closing 1']);
  });
});

describe('a case that newly waits', () => {
  const settings = only('new-case');
  it('is told once in each stay, the cases of a first list together', () => {
    const told = new Map<string, Instant>();
    const first = { from: '2026-11-23T10:00Z', until: '2026-11-30', told };
    expect(live(settings, { ...first, records: [listed('2026-11-23T10:00Z', 1), listed('2026-11-23T10:00Z', 2)] })).toEqual([
      '11-23 10:00 new-case 2',
    ]);
    const back = recordOf(
      seen('2026-11-23T10:00Z', PCI, {}, numbered(1)),
      seen('2026-12-01T10:00Z', 'In Progress', {}, numbered(1)),
      seen('2026-12-02T10:00Z', PCI, {}, numbered(1)),
    );
    expect(live(settings, { records: [back], from: '2026-12-02T10:00Z', until: '2026-12-10', told })).toEqual(['12-02 10:00 new-case 1']);
  });
  it('waits for working hours', () =>
    expect(live(settings, { records: [listed('2026-11-21T10:00Z')], from: '2026-11-21T10:00Z', until: '2026-12-01' })).toEqual([
      '11-23 07:00 new-case 1',
    ]));
});

describe('the digest', () => {
  const settings = { ...only('digest'), digestAt: 9 * 60 };
  const records = [waitsSince('2026-11-09T15:00Z', 1), waitsSince('2026-11-10T15:00Z', 2)];
  it('comes at its time on working days, late when that was missed, and not while nothing waits', () => {
    expect(live(settings, { records, from: '2026-11-20T12:00Z', until: '2026-11-24T20:00Z' })).toEqual([
      '11-20 12:00 digest 2',
      '11-23 08:00 digest 2',
      '11-24 08:00 digest 2',
    ]);
    expect(
      live(settings, { records: [waitsSince('2026-11-09T15:00Z', 1, 'In Progress')], from: '2026-11-20', until: '2026-11-30' }),
    ).toEqual([]);
  });
  it('comes at a time outside of working hours, too', () =>
    expect(live({ ...settings, digestAt: 20 * 60 }, { records, from: '2026-11-20T12:00Z', until: '2026-11-21' })).toEqual([
      '11-20 19:00 digest 2',
    ]));
  it('has nothing to add where another part names all that wait', () => {
    const both = { ...only('digest', 'new-case') };
    expect(live(both, { records, from: '2026-11-20T12:00Z', until: '2026-11-20T20:00Z' })).toEqual(['11-20 12:00 new-case 2']);
  });
});

describe('what is told of the vendor', () => {
  it('silence, once, and again only after the vendor was heard of', () => {
    const silent = recordOf(seen('2026-11-23T10:00Z', 'In Progress', { updatedAt: time('2026-10-01T10:00Z') }, numbered(1)));
    expect(live(only('silence'), { records: [silent], from: '2026-11-23T10:00Z', until: '2027-02-01' })).toEqual(['11-23 10:00 silence 1']);
  });
  it('its reminder e-mail, on the first morning on which it can come', () =>
    expect(
      live(only('reminder-email'), { records: [waitsSince('2026-11-16T15:00Z')], from: '2026-11-17T10:00Z', until: '2027-02-01' }),
    ).toEqual(['11-23 07:00 reminder-email 1']));
});

it('the time for testing has leads of its own', () => {
  // Three months from 2 September.
  const testing = waitsSince('2026-09-02T15:00Z', 1, 'Pending Customer Testing');
  const settings = { ...only('closing', 'testing'), testingLeads: [14], leads: [7] };
  expect(live(settings, { records: [testing], from: '2026-11-10T10:00Z', until: '2027-02-01' })).toEqual(['11-18 07:00 closing 1']);
  expect(
    live({ ...settings, kinds: new Set(['closing']) }, { records: [testing], from: '2026-11-10T10:00Z', until: '2027-02-01' }),
  ).toEqual([]);
});

describe('the daily look', () => {
  const settings = only('daily-look');
  it('is told on a working day on which no list was read', () => {
    expect(live(settings, { records: [], from: '2026-11-20T20:00Z', until: '2026-11-23T12:00Z' })).toEqual(['11-23 07:00 daily-look 0']);
    const lastLook = '2026-11-23T06:30Z';
    expect(live(settings, { records: [], from: '2026-11-23T06:45Z', until: '2026-11-23T20:00Z', lastLook })).toEqual([]);
  });
});

describe('a clock that was wrong', () => {
  const records = [waitsSince('2026-11-02T15:00Z')];
  const settings = only('closing');
  const told = new Map<string, Instant>();

  it('a year ahead silences nothing when it is put right', () => {
    expect(live(settings, { records, from: '2027-11-10T12:00Z', until: '2027-11-10T12:00Z', told })).toHaveLength(1);
    expect(live(settings, { records, from: '2026-11-10T12:00Z', until: '2026-12-10', told })).toEqual([
      '11-23 07:00 closing 1',
      '11-27 07:00 closing 1',
      '11-30 07:00 closing 1',
    ]);
  });

  it('and what was seen by it puts off no closing', () => {
    const seenAhead = recordOf(
      seen('2026-11-02T15:00Z', PCI, {}, { ...numbered(1), changes: [change('New', PCI, '2026-11-02T15:00Z')] }),
      seen('2027-11-10T12:00Z', PCI, { updatedAt: time('2027-11-01T15:00Z') }, numbered(1)),
      seen('2027-11-10T13:00Z', 'In Progress', {}, numbered(1)),
    );
    const now = at('2026-11-10T12:00Z');
    expect(look(now, [seenAhead])[0]?.autoClose).toEqual(look(now, records)[0]?.autoClose);
    expect(look(at('2027-11-10T14:00Z'), [seenAhead])[0]?.status?.id).toBe('in-progress');
  });

  it('a year back tells nothing, and nothing twice when it is put right', () => {
    const noted = new Map<string, Instant>();
    expect(live(settings, { records, from: '2026-11-23T07:00Z', until: '2026-11-23T07:00Z', told: noted })).toHaveLength(1);
    expect(live(settings, { records, from: '2025-11-23T09:00Z', until: '2025-11-23T09:00Z', told: noted })).toEqual([]);
    expect(live(settings, { records, from: '2026-11-23T09:00Z', until: '2026-11-23T20:00Z', told: noted })).toEqual([]);
  });
});

describe('another zone', () => {
  it('moves what is still to come, and tells nothing again', () => {
    const records = [waitsSince('2026-11-02T15:00Z')];
    const told = new Map<string, Instant>();
    live(only('closing'), { records, from: '2026-11-23T07:00Z', until: '2026-11-23T07:00Z', told });
    const newYork = { ...only('closing'), zone: 'America/New_York' };
    expect(live(newYork, { records, from: '2026-11-23T08:00Z', until: '2026-11-27T20:00Z', told })).toEqual(['11-27 13:00 closing 1']);
  });
});
