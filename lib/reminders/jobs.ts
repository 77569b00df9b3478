/** The jobs of one case, and of the cases that are told together. */
import { max } from '../cases/order.ts';
import type { Instant, Interval } from '../cases/schemas.ts';
import { atLocalTime, dayOf, localDate, localDay, minuteOfDay } from '../deadlines/calendar.ts';
import type { Deadline, Outlook } from '../deadlines/types.ts';
import { closingId, digestId, keysOf, type Log, toldClosings } from './told.ts';

export interface Job {
  /** `closing|case key|local date of the earliest closing|lead`, `digest|local date|minute of the day|case key`, or `back|case key|when it was snoozed`. */
  id: string;
  /** Due from this instant on. */
  at: Instant;
  /** `closing`: the case nears its closing. `digest`: it may be closed at any time, as far as is known; told together with others like it. */
  kind: 'closing' | 'digest';
  caseKey: string;
  /** Days before the earliest closing; 0 on its day, null for a digest and for a case that is back from a snooze. */
  lead: number | null;
  deadline: Interval;
}

export interface ReminderSettings {
  /** Whole days before the earliest closing. */
  leads: readonly number[];
  /** IANA time zone of the user's days. */
  zone: string;
  /** Minutes after local midnight; `from` may be later than `to`, over midnight. What would be told in between is told at `to`. */
  quietHours?: { from: number; to: number };
}

/** Reminders come at 8 in the morning by the local clock. */
export const MORNING = 8 * 60;

export interface ClosingCase {
  key: string;
  /** All keys that the case may have been told by. */
  keys: readonly string[];
  deadline: Interval;
  /** By then the case had come into its status, as far as is known. */
  since: Instant;
  /** What was told of it: local dates of closings, each with the smallest lead. */
  told: ReadonlyMap<string, number>;
}

/** The earliest closing is only the last sighting, so it can come at any time: there is no day to count from. */
export function windowIsOpen({ lastSeen }: Outlook, { earliest }: Deadline, now: Instant): boolean {
  return earliest <= now && earliest === lastSeen;
}

export function closingCase(outlook: Outlook, deadline: Deadline, log: Log, now: Instant): ClosingCase {
  const keys = keysOf(outlook);
  return { key: outlook.key, keys, deadline, since: outlook.start?.latest ?? now, told: toldClosings(log, keys) };
}

/** One job for each lead that is ahead, and one for all those that were missed. */
export function closingJobs({ key, deadline, since, told }: ClosingCase, settings: ReminderSettings, now: Instant): Job[] {
  const { zone } = settings;
  const day = localDate(deadline.earliest, zone);
  // Covered by a nearer lead, of this closing or of a day before it that is still to come then: that a look at the case moved it on is no news,
  // unless it has left its status since that was told.
  const isTold = ({ lead, at }: { lead: number; at: Instant }): boolean =>
    [...told].some(
      ([toldDay, toldLead]) =>
        toldLead <= lead &&
        (toldDay === day ||
          (toldDay < day && localDate(max(at, now), zone) <= toldDay && localDay(since, zone) < dayOf(toldDay) - toldLead)),
    );
  const open = [...new Set(settings.leads)]
    .map((lead) => ({ lead, at: atLocalTime(deadline.earliest, -lead, MORNING, zone) }))
    .filter((each) => !isTold(each));
  const ahead = open.filter(({ at }) => at > now);
  const missed = Math.min(...open.filter(({ at }) => at <= now).map(({ lead }) => lead));
  if (Number.isFinite(missed)) ahead.push({ lead: missed, at: now });
  return ahead.map(({ lead, at }) => closingJob(key, day, lead, afterQuiet(at, settings), deadline));
}

function closingJob(key: string, day: string, lead: number, at: Instant, { earliest, latest }: Interval): Job {
  return { id: closingId(key, day, lead), at, kind: 'closing', caseKey: key, lead, deadline: { earliest, latest } };
}

/** Days before the last possible closing on which a case whose window is open is told by itself: the next morning's digest could come too late. */
const LAST_DAYS = [1, 0];

/** Whether the last day on which it can be closed is today, tomorrow, or over. */
export const isLastDays = ({ latest }: Interval, zone: string, now: Instant): boolean =>
  localDay(latest, zone) - localDay(now, zone) <= Math.max(...LAST_DAYS);

/** The last day on which it can be closed is near or has come, or went by and it was not seen since: each told once, then no more. */
export function lastDayJobs({ deadline, ...rest }: ClosingCase, settings: ReminderSettings, now: Instant): Job[] {
  const last = { earliest: deadline.latest, latest: deadline.latest };
  const jobs = closingJobs({ ...rest, deadline: last }, { ...settings, leads: LAST_DAYS }, now);
  return jobs.map((job) => ({ ...job, deadline: { earliest: deadline.earliest, latest: deadline.latest } }));
}

/** Who goes through new cases one by one is told of all of them together. */
const BETWEEN_DIGESTS = 15;

/** Each case is told once a day, with those of the day before in the morning, and on the day on which it comes to them. */
export function digestJobs(cases: readonly ClosingCase[], settings: ReminderSettings, log: Log, now: Instant): Job[] {
  const { zone } = settings;
  const today = log.digests.get(localDate(now, zone));
  const [thisMorning, nextMorning] = [0, 1].map((days) => atLocalTime(now, days, MORNING, zone)) as [Instant, Instant];
  const soon = today === undefined ? now : max(now, atLocalTime(now, 0, today.minute + BETWEEN_DIGESTS, zone));
  const [first, next] = [max(thisMorning, soon), nextMorning].map((at) => {
    const then = afterQuiet(at, settings);
    return { at: then, begins: digestId(localDate(then, zone), minuteOfDay(then, zone), '') };
  }) as [{ at: Instant; begins: string }, { at: Instant; begins: string }];
  return cases.map(({ key, keys, deadline: { earliest, latest } }) => {
    const { at, begins } = today !== undefined && keys.some((each) => today.keys.has(each)) ? next : first;
    return { id: begins + key, at, kind: 'digest', caseKey: key, lead: null, deadline: { earliest, latest } };
  });
}

export function afterQuiet(at: Instant, { quietHours, zone }: ReminderSettings): Instant {
  if (quietHours === undefined || quietHours.from === quietHours.to) return at;
  const { from, to } = quietHours;
  const minute = minuteOfDay(at, zone);
  const quiet = from < to ? minute >= from && minute < to : minute >= from || minute < to;
  return quiet ? atLocalTime(at, minute < to ? 0 : 1, to, zone) : at;
}
