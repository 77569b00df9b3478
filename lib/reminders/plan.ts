/**
 * What is to be told, and when. A plan is worked out anew from outlooks, settings and the list of what was told, as often as one likes: the ids of
 * its jobs are stable, so nothing is told twice and nothing is lost when it is thrown away.
 */
import { by, max } from '../cases/order.ts';
import type { Instant, Interval } from '../cases/schemas.ts';
import { atLocalTime, localDate, localDay, minuteOfDay } from '../deadlines/calendar.ts';
import { triage } from '../deadlines/triage.ts';
import type { Deadline, Outlook } from '../deadlines/types.ts';
import { closingId, digestId, fingerprint, type Log, readLog } from './told.ts';

export interface Job {
  /** `closing|case key|local date of the earliest closing|lead`, or `digest|local date|fingerprint of the cases`. */
  id: string;
  /** Due from this instant on. */
  at: Instant;
  /** `closing`: one case nears its closing. `digest`: cases that may be closed at any time, as far as is known. */
  kind: 'closing' | 'digest';
  caseKeys: string[];
  /** Days before the earliest closing; 0 on its day, null for a digest. */
  lead: number | null;
  /** The closing, or the soonest one of a digest. */
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
const MORNING = 8 * 60;

/** The shortest time an alarm is set for: browsers round shorter ones up. */
export const SHORTEST_WAIT = 30_000;

/** All jobs that are still to be told, the soonest first. Those due have `at <= now`. */
export function plan(outlooks: readonly Outlook[], settings: ReminderSettings, told: ReadonlySet<string>, now: Instant): Job[] {
  const log = readLog(told);
  const jobs: Job[] = [];
  const anyTime: ClosingCase[] = [];
  for (const outlook of outlooks) {
    const { autoClose } = outlook;
    if (autoClose === null) continue;
    const each = { key: outlook.key, deadline: autoClose };
    if (!windowIsOpen(outlook, autoClose, now)) jobs.push(...closingJobs(each, settings, log, now));
    else if (localDay(autoClose.latest, settings.zone) > localDay(now, settings.zone)) anyTime.push(each);
    else jobs.push(...lastDayJobs(each, settings, log, now));
  }
  if (anyTime.length > 0) jobs.push(digestJob(anyTime, settings, log, now));
  return jobs.sort(by((job) => [job.at, job.deadline.earliest, job.id]));
}

/** The jobs that are due, in the order of the plan. */
export function dueJobs(jobs: readonly Job[], now: Instant): Job[] {
  return jobs.filter((job) => job.at <= now);
}

/** When to look again: at the first job, but not sooner than in half a minute. Null without jobs. */
export function nextWake(jobs: readonly Job[], now: Instant): Instant | null {
  if (jobs.length === 0) return null;
  return max(
    jobs.map((job) => job.at).reduce((first, at) => (at < first ? at : first)),
    (now + SHORTEST_WAIT) as Instant,
  );
}

interface ClosingCase {
  key: string;
  deadline: Deadline;
}

/** The earliest closing is only the last sighting, so it can come at any time: there is no day to count from. */
function windowIsOpen({ lastSeen }: Outlook, { earliest }: Deadline, now: Instant): boolean {
  return earliest <= now && earliest === lastSeen;
}

/** One job for each lead that is ahead, and one for all those that were missed. */
function closingJobs({ key, deadline }: ClosingCase, settings: ReminderSettings, log: Log, now: Instant): Job[] {
  const { zone } = settings;
  const day = localDate(deadline.earliest, zone);
  const told = [...(log.closings.get(key) ?? [])];
  // Covered by a nearer lead, of this closing or of a day before it that is still to come then: that a look at the case moved it on is no news.
  const isTold = ({ lead, at }: { lead: number; at: Instant }): boolean =>
    told.some(
      ([toldDay, toldLead]) => toldLead <= lead && (toldDay === day || (toldDay < day && localDate(max(at, now), zone) <= toldDay)),
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
  return { id: closingId(key, day, lead), at, kind: 'closing', caseKeys: [key], lead, deadline: { earliest, latest } };
}

/** The last day on which it can be closed has come, or went by and it was not seen since: told once, then no more. */
function lastDayJobs({ key, deadline }: ClosingCase, settings: ReminderSettings, log: Log, now: Instant): Job[] {
  const day = localDate(deadline.latest, settings.zone);
  if (log.closings.get(key)?.get(day) === 0) return [];
  const at = afterQuiet(max(atLocalTime(deadline.latest, 0, MORNING, settings.zone), now), settings);
  return [closingJob(key, day, 0, at, deadline)];
}

function digestJob(cases: readonly ClosingCase[], settings: ReminderSettings, log: Log, now: Instant): Job {
  const { zone } = settings;
  const toldToday = log.digests.has(localDate(now, zone));
  const at = afterQuiet(max(atLocalTime(now, toldToday ? 1 : 0, MORNING, zone), now), settings);
  const soonest = [...cases].sort(by(({ key, deadline }) => [deadline.latest, deadline.earliest, key]));
  const caseKeys = soonest.map(({ key }) => key);
  const first = (soonest[0] as ClosingCase).deadline;
  return {
    id: digestId(localDate(at, zone), caseKeys),
    at,
    kind: 'digest',
    caseKeys,
    lead: null,
    deadline: { earliest: first.earliest, latest: first.latest },
  };
}

function afterQuiet(at: Instant, { quietHours, zone }: ReminderSettings): Instant {
  if (quietHours === undefined || quietHours.from === quietHours.to) return at;
  const { from, to } = quietHours;
  const minute = minuteOfDay(at, zone);
  const quiet = from < to ? minute >= from && minute < to : minute >= from || minute < to;
  return quiet ? atLocalTime(at, minute < to ? 0 : 1, to, zone) : at;
}

export interface Notice {
  /** Stable for the same jobs. */
  id: string;
  /** All that the notice tells, for the log. */
  jobs: Job[];
  /** The cases it is about, the soonest closing first, each once. */
  cases: Outlook[];
  message: { key: NoticeKey; params: NoticeParams };
}

/** One case that nears its closing, several, or only such as may be closed at any time, as far as is known. */
export type NoticeKey = 'notice.closing_one' | 'notice.closing_many' | 'notice.any_time';

export interface NoticeParams {
  count: number;
  /** Of the first case. */
  caseNumber: string | null;
  subject: string | null;
  earliest: Instant;
  latest: Instant;
}

/** One notice for all that is due: never a burst. Null when nothing is, or when none of the cases has an outlook any more. */
export function coalesce(due: readonly Job[], outlooks: readonly Outlook[]): Notice | null {
  const keys = new Set(due.flatMap((job) => job.caseKeys));
  const cases = triage(outlooks.filter((outlook) => keys.has(outlook.key) && outlook.autoClose !== null));
  const [first] = cases;
  if (first === undefined || first.autoClose === null) return null;
  const jobs = [...due];
  const key = jobs.every((job) => job.kind === 'digest')
    ? 'notice.any_time'
    : cases.length === 1
      ? 'notice.closing_one'
      : 'notice.closing_many';
  const { earliest, latest } = first.autoClose;
  const params = { count: cases.length, caseNumber: first.caseNumber, subject: first.subject, earliest, latest };
  return { id: `notice|${fingerprint(jobs.map((job) => job.id))}`, jobs, cases, message: { key, params } };
}
