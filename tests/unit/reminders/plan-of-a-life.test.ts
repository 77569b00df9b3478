/** The reminder plan against the truth: cases that the portal's clock closes, somebody who looks now and then, a browser that is mostly off. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeRecords, recordFromSighting } from '../../../lib/cases/merge.ts';
import type { CaseNumber, CaseRecord, Instant } from '../../../lib/cases/schemas.ts';
import { addSpan, localDate } from '../../../lib/deadlines/calendar.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { coalesce } from '../../../lib/reminders/notice.ts';
import { dueJobs, nextWake, plan } from '../../../lib/reminders/plan.ts';
import { type ReminderSettings, USUAL_REMINDERS } from '../../../lib/reminders/settings.ts';
import { aLife, aLook, type Life, type Look, sightingOf } from '../cases/life.ts';

const DAY = 86_400_000;
/** Closings alone, on all days of the week. */
const SETTINGS: Omit<ReminderSettings, 'zone'> = {
  ...USUAL_REMINDERS,
  kinds: new Set(['closing', 'testing', 'work-plan', 'any-time']),
  workdays: [1, 2, 3, 4, 5, 6, 7],
};
const AFTER = { amount: 28, unit: 'days' } as const;
const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Adelaide', 'Africa/Cairo', 'UTC');

/** A life that ends in waiting for the customer, until the clock closes the case. */
interface Doomed {
  life: Life;
  looks: Look[];
  number: CaseNumber;
  closes: Instant;
}

function doomed(zone: string, number: number): fc.Arbitrary<Doomed> {
  return aLife({ again: false }).chain((life) => {
    const stays = [
      ...life.stays.filter((stay) => stay.status !== 'Pending Customer Input'),
      { status: 'Pending Customer Input', subStatus: null, from: life.until },
    ];
    const closes = addSpan(life.until, AFTER, zone);
    const whole = { ...life, stays, until: (closes - 1) as Instant };
    return fc.array(aLook(whole), { minLength: 1, maxLength: 10 }).map((looks) => ({
      life: whole,
      looks: looks.sort((a, b) => a.at - b.at),
      number: String(810_000 + number).padStart(8, '0') as CaseNumber,
      closes,
    }));
  });
}

const world = zones.chain((zone) =>
  fc.record({ zone: fc.constant(zone), cases: fc.tuple(doomed(zone, 1), doomed(zone, 2), doomed(zone, 3)) }),
);

interface Told {
  at: Instant;
  cases: (string | null)[];
  kind: string;
}

/** The background's own loop: at every look and at every alarm it plans, tells what is due as one notice, and sets the next alarm. */
function run(zone: string, cases: readonly Doomed[], until: Instant): { notices: Told[]; ids: string[]; wakes: number } {
  const looks = cases.flatMap(({ life, looks, number }) =>
    looks.map((look) => ({ at: look.at, record: recordFromSighting({ ...sightingOf(life, look), recordId: null, caseNumber: number }) })),
  );
  looks.sort((a, b) => a.at - b.at);
  const records = new Map<string, CaseRecord>();
  const told = new Map<string, Instant>();
  const notices: Told[] = [];
  const ids: string[] = [];
  let wakes = 0;
  let alarm: Instant | null = null;
  while (true) {
    const next = looks[0];
    const now: Instant | null = next !== undefined && (alarm === null || next.at <= alarm) ? next.at : alarm;
    if (now === null || now > until) return { notices, ids, wakes };
    if (next?.at !== now) wakes += 1;
    // What is seen at one instant is one reading.
    for (let look = looks[0]; look?.at === now; look = looks[0]) {
      looks.shift();
      const known = records.get(look.record.key);
      records.set(look.record.key, known === undefined ? look.record : mergeRecords(known, look.record));
    }
    const outlooks = [...records.values()].map((record) => outlookOf(record, { zone, edition: 'vendor-2022', otherEditions: [] }, now));
    const jobs = plan(outlooks, { ...SETTINGS, zone }, told, now);
    const due = dueJobs(jobs, now);
    const notice = coalesce(due, outlooks);
    if (notice !== null) {
      notices.push({ at: now, cases: notice.cases.map(({ caseNumber }) => caseNumber), kind: notice.parts[0]?.kind ?? '' });
      for (const { id } of notice.jobs) {
        ids.push(id);
        told.set(id, now);
      }
    }
    alarm = nextWake(
      jobs.filter((job) => !due.includes(job)),
      now,
    );
  }
}

it('a case that was seen waiting a day before it is closed, or earlier, is announced before', () =>
  fc.assert(
    fc.property(world, ({ zone, cases }) => {
      const { notices } = run(zone, cases, Math.max(...cases.map(({ closes }) => closes)) as Instant);
      for (const { life, looks, number, closes } of cases) {
        const waitsSince = life.stays.at(-1)?.from as Instant;
        const first = looks.find((look) => look.at >= waitsSince);
        if (first === undefined || first.at > closes - DAY) continue;
        expect(notices.some((notice) => notice.cases.includes(number) && notice.at >= waitsSince && notice.at < closes)).toBe(true);
      }
    }),
    { numRuns: 150 },
  ));

it('nothing is told twice, a case once a day in digests, and nobody is woken for nothing', () =>
  fc.assert(
    fc.property(world, ({ zone, cases }) => {
      const { notices, ids, wakes } = run(zone, cases, (Math.max(...cases.map(({ closes }) => closes)) + 200 * DAY) as Instant);
      expect(new Set(ids).size).toBe(ids.length);
      const digestDays = ids.filter((id) => id.startsWith('any-time'));
      expect(new Set(digestDays).size).toBe(digestDays.length);
      expect(wakes).toBeLessThanOrEqual(notices.length);
      // After the last day on which any case can have been closed there is silence.
      const lastLook = Math.max(...cases.flatMap(({ looks }) => looks.map((look) => look.at)));
      const lastNotice = notices.at(-1)?.at ?? 0;
      expect(lastNotice).toBeLessThanOrEqual(lastLook + 95 * DAY);
    }),
    { numRuns: 150 },
  ));

it('at one instant there is one notice, and each case is in it once', () =>
  fc.assert(
    fc.property(world, ({ zone, cases }) => {
      const { notices } = run(zone, cases, Math.max(...cases.map(({ closes }) => closes)) as Instant);
      expect(new Set(notices.map(({ at }) => at)).size).toBe(notices.length);
      for (const notice of notices) expect(new Set(notice.cases).size).toBe(notice.cases.length);
      expect(notices.every(({ at }) => localDate(at, zone).length === 10)).toBe(true);
    }),
    { numRuns: 50 },
  ));
