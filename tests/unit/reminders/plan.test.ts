import { describe, expect, it } from 'vitest';
import type { CaseNumber, CaseRecord, Instant } from '../../../lib/cases/schemas.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import type { Outlook } from '../../../lib/deadlines/types.ts';
import type { Job } from '../../../lib/reminders/jobs.ts';
import { coalesce, type Notice } from '../../../lib/reminders/notice.ts';
import { dueJobs, nextWake, plan } from '../../../lib/reminders/plan.ts';
import { type ReminderSettings, USUAL_REMINDERS } from '../../../lib/reminders/settings.ts';
import type { Told } from '../../../lib/reminders/told.ts';
import { at, change, recordOf, seen, time } from '../cases/build.ts';

const PCI = 'Pending Customer Input';
/** Closings alone, on all days of the week. */
const BERLIN: ReminderSettings = {
  ...USUAL_REMINDERS,
  leads: [7, 3, 1, 0],
  zone: 'Europe/Berlin',
  kinds: new Set(['closing', 'testing', 'work-plan', 'any-time']),
  workdays: [1, 2, 3, 4, 5, 6, 7],
};

const look = (now: Instant, ...records: CaseRecord[]): Outlook[] =>
  records.map((record) => outlookOf(record, { zone: 'Europe/Berlin', edition: 'vendor-2022', otherEditions: [] }, now));

/** Waits since the time that its history tells; seen then for the last time. */
const waitsSince = (since: string, number = 1) =>
  recordOf(seen(since, PCI, {}, { recordId: null, caseNumber: `0081000${number}` as CaseNumber, changes: [change('New', PCI, since)] }));
/** Seen once in a list: waits since nobody knows when. */
const listed = (seenAt: string, number = 1, updated = seenAt) =>
  recordOf(seen(seenAt, PCI, { updatedAt: time(updated) }, { recordId: null, caseNumber: `0082000${number}` as CaseNumber }));

const short = (jobs: readonly Job[]) =>
  jobs.map(({ at, kind, lead, caseKey }) => `${new Date(at).toISOString().slice(0, 16)}Z ${kind} ${lead ?? caseKey?.slice(-1)}`);
/** Closings by their ids, each told on its day. */
const toldOf = (ids: readonly string[]): Told =>
  new Map(ids.map((id) => [id, (at(id.split('|').at(-2) ?? '') - Number(id.split('|').at(-1)) * 86_400_000) as Instant]));
const ids = (jobs: readonly Job[]) => new Map(jobs.map((job) => [job.id, job.at]));
const NONE: Told = new Map();

/** "closing 2, any-time 1": what a notice tells, and of how many. */
const partsOf = (notice: Notice | null) => notice?.parts.map(({ kind, count }) => `${kind} ${count}`).join(', ');

/** Plans, tells what is due, and goes on to the next job, until the time given. Returns what was told. */
function live(records: readonly CaseRecord[], from: string, until: string, settings = BERLIN, told = new Map<string, Instant>()): string[] {
  const notices: string[] = [];
  for (let now: Instant | null = at(from); now !== null && now <= at(until); ) {
    const outlooks = look(now, ...records);
    const jobs = plan(outlooks, settings, told, now);
    const due = dueJobs(jobs, now);
    const notice = coalesce(due, outlooks);
    if (notice !== null) notices.push(`${new Date(now).toISOString().slice(0, 16)}Z ${partsOf(notice)}`);
    for (const { id } of due) {
      expect(told.has(id)).toBe(false);
      told.set(id, now);
    }
    now = nextWake(plan(outlooks, settings, told, now), now);
  }
  return notices;
}

describe('a case whose start is known', () => {
  // Waits since 2 November; 30 November is the earliest closing. 8:00 in Berlin is 7:00 UTC.
  const record = waitsSince('2026-11-02T15:00Z');

  it('is told at each lead, in the morning', () => {
    const now = at('2026-11-10T12:00Z');
    expect(short(plan(look(now, record), BERLIN, NONE, now))).toEqual([
      '2026-11-23T07:00Z closing 7',
      '2026-11-27T07:00Z closing 3',
      '2026-11-29T07:00Z closing 1',
      '2026-11-30T07:00Z closing 0',
    ]);
  });

  it('has jobs with stable ids', () => {
    const [early, late] = ['2026-11-10T12:00Z', '2026-11-20T18:00Z'].map((time) => plan(look(at(time), record), BERLIN, NONE, at(time)));
    expect(early?.map(({ id }) => id)).toEqual(late?.map(({ id }) => id));
    expect(early?.[0]?.id).toBe('closing|https://support.proquest.com|#00810001|2026-11-30|7');
  });

  it('of which leads were missed is told once, by the nearest of them', () => {
    const now = at('2026-11-28T12:00Z');
    const jobs = plan(look(now, record), BERLIN, NONE, now);
    expect(short(jobs)).toEqual(['2026-11-28T12:00Z closing 3', '2026-11-29T07:00Z closing 1', '2026-11-30T07:00Z closing 0']);
    expect(short(plan(look(now, record), BERLIN, ids(jobs.slice(0, 1)), now))).toEqual([
      '2026-11-29T07:00Z closing 1',
      '2026-11-30T07:00Z closing 0',
    ]);
  });

  it('is told once for each lead and then no more', () =>
    expect(live([record], '2026-11-02T15:00Z', '2027-02-01')).toEqual([
      '2026-11-23T07:00Z closing 1',
      '2026-11-27T07:00Z closing 1',
      '2026-11-29T07:00Z closing 1',
      '2026-11-30T07:00Z closing 1',
    ]));

  it('is told once when the computer slept over it all', () =>
    expect(live([record], '2026-12-20T09:00Z', '2027-02-01')).toEqual(['2026-12-20T09:00Z closing 1']));

  it('is told again after it came back, for the new closing', () => {
    const now = at('2026-11-28T12:00Z');
    const told = ids(plan(look(now, record), BERLIN, NONE, now));
    const back = recordOf(
      seen(
        '2026-12-10T15:00Z',
        PCI,
        {},
        {
          recordId: null,
          caseNumber: '00810001' as CaseNumber,
          changes: [
            change('New', PCI, '2026-11-02T15:00Z'),
            change(PCI, 'Update Received', '2026-11-29T15:00Z'),
            change('Update Received', PCI, '2026-12-10T15:00Z'),
          ],
        },
      ),
    );
    expect(live([back], '2026-12-10T15:00Z', '2027-02-01', BERLIN, told)).toHaveLength(4);
  });

  it('is not told again at once when a look at it moves its closing on by a day', () => {
    const watched = recordOf(seen('2026-11-01T09:00Z', 'New'), seen('2026-11-02T09:00Z', PCI));
    const opened = recordOf(
      seen('2026-11-01T09:00Z', 'New'),
      seen('2026-11-02T09:00Z', PCI),
      seen('2026-11-24T12:00Z', PCI, {}, { changes: [change('New', PCI, '2026-11-02T08:00Z')] }),
    );
    const told = new Map<string, Instant>();
    expect(live([watched], '2026-11-24T12:00Z', '2026-11-24T12:00Z', BERLIN, told)).toEqual(['2026-11-24T12:00Z closing 1']);
    expect(live([opened], '2026-11-24T12:01Z', '2026-11-28T12:00Z', BERLIN, told)).toEqual(['2026-11-27T07:00Z closing 1']);
  });

  it('is told again on the day told for the time before, when it left its status and came back', () => {
    // By the consortium's copy it closes after 14 days: on 30 November, a week after the day that was told a week before that.
    const told = toldOf(['closing|https://support.proquest.com|#00810001|2026-11-23|7']);
    const now = at('2026-11-23T07:00Z');
    const isDue = (since: string) => {
      const outlook = outlookOf(waitsSince(since), { zone: 'Europe/Berlin', edition: 'consortium-2022', otherEditions: [] }, now);
      return dueJobs(plan([outlook], BERLIN, told, now), now).length > 0;
    };
    expect(isDue('2026-11-16T15:00Z')).toBe(true);
    // So it was told in this stay, and by a look since then the day moved on.
    expect(isDue('2026-11-15T15:00Z')).toBe(false);
  });

  it('is told again on its day, when it was told ahead of a weekend and a look since then shows that it may have come back', () => {
    // Waits since 1 November, by its history: closes on Sunday the 29th, of which Friday was the last to tell.
    const first = seen('2026-11-01T15:00Z', PCI, {}, { changes: [change('New', PCI, '2026-11-01T15:00Z')] });
    const weekdays = { ...BERLIN, workdays: [1, 2, 3, 4, 5] };
    const told = new Map<string, Instant>();
    const until = (time: string, ...more: ReturnType<typeof seen>[]) =>
      live([recordOf(first, ...more)], '2026-11-10T12:00Z', time, weekdays, told).at(-1);
    expect(until('2026-11-27T12:00Z')).toBe('2026-11-27T07:00Z closing 1');
    expect([...told.keys()].at(-1)).toMatch(/2026-11-29\|0$/);
    const updated = seen('2026-11-27T12:01Z', PCI, { updatedAt: time('2026-11-24T09:00Z') });
    const now = at('2026-11-27T12:02Z');
    expect(short(plan(look(now, recordOf(first, updated)), weekdays, told, now))).toEqual(['2026-11-29T07:00Z closing 0']);
    const nothingNew = seen('2026-11-27T12:01Z', PCI, { updatedAt: time('2026-11-01T15:00Z') });
    expect(plan(look(now, recordOf(first, nothingNew)), weekdays, told, now)).toEqual([]);
  });

  it('is not told again when its record id becomes known', () => {
    const now = at('2026-11-28T12:00Z');
    const told = ids(plan(look(now, record), BERLIN, NONE, now).slice(0, 1));
    const known = recordOf(
      seen('2026-11-02T15:00Z', PCI, {}, { caseNumber: '00810001' as CaseNumber, changes: [change('New', PCI, '2026-11-02T15:00Z')] }),
    );
    expect(look(now, known)[0]?.key).not.toBe(look(now, record)[0]?.key);
    expect(dueJobs(plan(look(now, known), BERLIN, told, now), now)).toEqual([]);
    expect(dueJobs(plan(look(now, known), BERLIN, NONE, now), now)).toHaveLength(1);
  });

  it('is not told again when the log holds a longer lead beside the nearest', () => {
    const now = at('2026-11-28T12:00Z');
    const told = [3, 7].map((lead) => `closing|https://support.proquest.com|#00810001|2026-11-30|${lead}`);
    expect(dueJobs(plan(look(now, record), BERLIN, toldOf(told), now), now)).toEqual([]);
    expect(dueJobs(plan(look(now, record), BERLIN, toldOf(told.reverse()), now), now)).toEqual([]);
  });

  it('is told by each lead once, whatever the settings hold', () => {
    const now = at('2026-11-10T12:00Z');
    expect(short(plan(look(now, record), { ...BERLIN, leads: [3, 3, 7] }, NONE, now))).toEqual([
      '2026-11-23T07:00Z closing 7',
      '2026-11-27T07:00Z closing 3',
    ]);
  });

  it('that may be closed within some days is told before the first of them, not each day', () => {
    const watched = recordOf(seen('2026-11-01T09:00Z', 'New'), seen('2026-11-08T09:00Z', PCI));
    expect(live([watched], '2026-11-08T09:00Z', '2027-02-01').map((told) => told.slice(0, 10))).toEqual([
      '2026-11-22',
      '2026-11-26',
      '2026-11-28',
      '2026-11-29',
    ]);
  });

  it('is told in the morning of the zone, also in the week in which its clock changes', () => {
    const now = at('2026-03-20T12:00Z');
    const jobs = plan(look(now, waitsSince('2026-03-02T15:00Z')), { ...BERLIN, leads: [3, 0] }, NONE, now);
    expect(short(jobs)).toEqual(['2026-03-27T07:00Z closing 3', '2026-03-30T06:00Z closing 0']);
  });

  it('has no jobs once it is closed, or in a status without a clock', () => {
    const now = at('2026-11-10');
    expect(plan(look(now, recordOf(seen('2026-11-02', PCI), seen('2026-11-03', 'Closed'))), BERLIN, NONE, now)).toEqual([]);
    expect(plan(look(now, recordOf(seen('2026-11-02', 'In Progress'))), BERLIN, NONE, now)).toEqual([]);
  });
});

describe('cases that may be closed at any time, as far as is known', () => {
  const now = at('2026-11-10T12:00Z');

  it('come together in one digest, without alarms of their own', () => {
    const jobs = plan(
      look(now, listed('2026-11-10T12:00Z', 1), listed('2026-11-10T12:00Z', 2), listed('2026-11-10T12:00Z', 3)),
      BERLIN,
      NONE,
      now,
    );
    expect(short(jobs)).toEqual(['2026-11-10T12:00Z any-time 1', '2026-11-10T12:00Z any-time 2', '2026-11-10T12:00Z any-time 3']);
  });

  it('are told once a day at most, and no more after the last day', () =>
    expect(live([listed('2026-11-10T12:00Z', 1, '2026-10-16T12:00Z')], '2026-11-10T12:00Z', '2027-01-01')).toEqual([
      '2026-11-10T12:00Z any-time 1',
      '2026-11-11T07:00Z any-time 1',
      '2026-11-12T07:00Z closing 1',
      '2026-11-13T07:00Z closing 1',
    ]));

  it('first seen before breakfast, are told in the morning', () => {
    const early = at('2026-11-10T04:00Z');
    expect(short(plan(look(early, listed('2026-11-10T04:00Z')), BERLIN, NONE, early))).toEqual(['2026-11-10T07:00Z any-time 1']);
  });

  it('are told at once after breakfast, whenever the user begins to work, and in quiet hours too', () => {
    const seenAt = at('2026-11-10T08:00Z');
    const late = { ...BERLIN, workingHours: { from: 11 * 60, to: 13 * 60 } };
    const owl = { ...BERLIN, quietHours: { from: 18 * 60, to: 15 * 60 } };
    for (const settings of [late, owl])
      expect(short(plan(look(seenAt, listed('2026-11-10T08:00Z')), settings, NONE, seenAt))).toEqual(['2026-11-10T08:00Z any-time 1']);
  });

  it('are told again when the browser is opened, where a morning went by without one', () => {
    const late = { ...BERLIN, workingHours: { from: 11 * 60, to: 13 * 60 } };
    const told = ids(plan(look(at('2026-11-11T08:00Z'), listed('2026-11-11T08:00Z')), late, NONE, at('2026-11-11T08:00Z')));
    const later = at('2026-11-13T08:00Z');
    expect(short(plan(look(later, listed('2026-11-13T08:00Z')), late, told, later))).toEqual(['2026-11-13T08:00Z any-time 1']);
  });

  it('a case more on the same day is told then, as it may be closed by the morning; the others are not told again', () => {
    const told = ids(plan(look(now, listed('2026-11-10T12:00Z', 1)), BERLIN, NONE, now));
    const later = at('2026-11-10T15:00Z');
    const jobs = plan(look(later, listed('2026-11-10T12:00Z', 1), listed('2026-11-10T15:00Z', 2)), BERLIN, told, later);
    expect(short(jobs)).toEqual(['2026-11-10T15:00Z any-time 2', '2026-11-11T07:00Z any-time 1']);
  });

  it('new cases that come one by one are told together, a quarter of an hour after the last', () => {
    const told = ids(plan(look(now, listed('2026-11-10T12:00Z', 1)), BERLIN, NONE, now));
    const cases = ['00', '01', '08'].map((minute, i) => listed(`2026-11-10T12:${minute}Z`, i + 1));
    const soon = at('2026-11-10T12:08Z');
    const jobs = plan(look(soon, ...cases), BERLIN, told, soon);
    expect(short(jobs)).toEqual(['2026-11-10T12:15Z any-time 2', '2026-11-10T12:15Z any-time 3', '2026-11-11T07:00Z any-time 1']);
    const notices = live(cases, '2026-11-10T12:08Z', '2026-11-10T23:00Z', BERLIN, told);
    expect(notices).toEqual(['2026-11-10T12:15Z any-time 2']);
  });

  it('is not told again on that day when its record id becomes known', () => {
    const told = ids(plan(look(now, listed('2026-11-10T12:00Z', 1)), BERLIN, NONE, now));
    const known = recordOf(
      seen('2026-11-10T12:00Z', PCI, { updatedAt: time('2026-11-10T12:00Z') }, { caseNumber: '00820001' as CaseNumber }),
    );
    expect(short(plan(look(now, known), BERLIN, told, now)).map((line) => line.slice(0, 16))).toEqual(['2026-11-11T07:00']);
  });

  it('have alarms of their own as soon as there is a day to count from', () => {
    const record = recordOf(seen('2026-11-10T12:00Z', PCI, { openedAt: time('2026-11-05T10:00Z') }));
    expect(look(now, record)[0]?.autoClose?.basis).toBe('bounded');
    expect(short(plan(look(now, record), { ...BERLIN, leads: [7] }, NONE, now))).toEqual(['2026-11-26T07:00Z closing 7']);
  });
});

describe('quiet hours', () => {
  const night: ReminderSettings = { ...BERLIN, leads: [7], quietHours: { from: 20 * 60, to: 9 * 60 } };
  it('put off what would be told in them', () => {
    const now = at('2026-11-10T12:00Z');
    expect(short(plan(look(now, waitsSince('2026-11-02T15:00Z')), night, NONE, now))).toEqual(['2026-11-23T08:00Z closing 7']);
  });
  it('over midnight, too', () => {
    const now = at('2026-11-25T21:00Z');
    const jobs = plan(look(now, waitsSince('2026-11-02T15:00Z')), night, NONE, now);
    expect(short(jobs)).toEqual(['2026-11-26T08:00Z closing 7']);
    expect(dueJobs(jobs, now)).toEqual([]);
  });
  it('within a day', () => {
    const now = at('2026-11-25T12:00Z');
    const jobs = plan(look(now, waitsSince('2026-11-02T15:00Z')), { ...night, quietHours: { from: 12 * 60, to: 14 * 60 } }, NONE, now);
    expect(short(jobs)).toEqual(['2026-11-25T13:00Z closing 7']);
  });
});

describe('the next wake', () => {
  const job = (time: string) => ({ at: at(time) }) as Job;
  const now = at('2026-11-10T12:00Z');
  it('is the first job', () => expect(nextWake([job('2026-11-12'), job('2026-11-11')], now)).toBe(at('2026-11-11')));
  it.each(['2026-11-10T12:00:10Z', '2026-11-10T12:00Z', '2026-11-01'])('is not sooner than in half a minute: %s', (time) =>
    expect(nextWake([job(time)], now)).toBe(at('2026-11-10T12:00:30Z')),
  );
  it('is none without jobs', () => expect(nextWake([], now)).toBeNull());
});

describe('what is due together', () => {
  const now = at('2026-11-29T12:00Z');
  const outlooks = look(now, waitsSince('2026-11-03T15:00Z', 1), waitsSince('2026-11-02T15:00Z', 2), listed('2026-11-29T12:00Z', 3));
  const due = dueJobs(plan(outlooks, BERLIN, NONE, now), now);
  it('is one notice, the soonest closing first, the digest last', () => {
    const notice = coalesce(due, outlooks);
    expect(notice?.jobs).toHaveLength(3);
    expect(notice?.cases.map(({ caseNumber }) => caseNumber)).toEqual(['00810002', '00810001', '00820003']);
    expect(partsOf(notice)).toBe('closing 2, any-time 1');
  });
  it('has the same id for the same jobs', () => expect(coalesce([...due].reverse(), outlooks)?.id).toBe(coalesce(due, outlooks)?.id));
  it('leaves out a case that was closed meanwhile', () => {
    const others = outlooks.map((outlook) => (outlook.caseNumber === '00810002' ? { ...outlook, autoClose: null } : outlook));
    expect(coalesce(due, others)?.cases.map(({ caseNumber }) => caseNumber)).toEqual(['00810001', '00820003']);
    expect(coalesce(due, [])).toBeNull();
  });
  it('is nothing when nothing is due', () => expect(coalesce([], outlooks)).toBeNull());
});
