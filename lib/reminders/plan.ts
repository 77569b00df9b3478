/**
 * What is to be told, and when. A plan is worked out anew from outlooks, settings and the list of what was told, as often as one likes: the ids of
 * its jobs are stable, so nothing is told twice and nothing is lost when it is thrown away.
 */
import { by, max } from '../cases/order.ts';
import type { Instant } from '../cases/schemas.ts';
import { triage } from '../deadlines/triage.ts';
import type { Outlook } from '../deadlines/types.ts';
import {
  type ClosingCase,
  closingCase,
  closingJobs,
  digestJobs,
  isLastDays,
  type Job,
  lastDayJobs,
  type ReminderSettings,
  windowIsOpen,
} from './jobs.ts';
import { NO_SNOOZES, type Snoozes } from './snooze.ts';
import { snoozedJobs } from './snoozed-jobs.ts';
import { fingerprint, readLog } from './told.ts';

/** The shortest time an alarm is set for: browsers round shorter ones up. */
export const SHORTEST_WAIT = 30_000;

/** All jobs that are still to be told, the soonest first. Those due have `at <= now`. */
export function plan(
  outlooks: readonly Outlook[],
  settings: ReminderSettings,
  told: ReadonlySet<string>,
  now: Instant,
  snoozes: Snoozes = NO_SNOOZES,
): Job[] {
  const log = readLog(told);
  const { heard, jobs } = snoozedJobs(outlooks, snoozes, settings, told, log, now);
  const anyTime: ClosingCase[] = [];
  for (const outlook of heard) {
    const { autoClose } = outlook;
    if (autoClose === null) continue;
    const each = closingCase(outlook, autoClose, log, now);
    if (!windowIsOpen(outlook, autoClose, now)) jobs.push(...closingJobs(each, settings, now));
    else if (isLastDays(autoClose, settings.zone, now)) jobs.push(...lastDayJobs(each, settings, now));
    else anyTime.push(each);
  }
  if (anyTime.length > 0) jobs.push(...digestJobs(anyTime, settings, log, now));
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

export interface Notice {
  /** Stable for the same jobs. */
  id: string;
  /** All that the notice tells, for the log. */
  jobs: Job[];
  /** The cases it is about, each once: first those with a closing of their own, the soonest in front, then those of the digest. */
  cases: Outlook[];
  message: { key: NoticeKey; params: NoticeParams };
}

/** One case that nears its closing, several, or only such as may be closed at any time, as far as is known. */
export type NoticeKey = 'notice.closing_one' | 'notice.closing_many' | 'notice.any_time';

export interface NoticeParams {
  /** Cases that near their closing; with the key `notice.any_time` those of the digest. */
  count: number;
  /** Cases of the digest. */
  anyTime: number;
  /** Of the first case. */
  caseNumber: string | null;
  subject: string | null;
  earliest: Instant;
  latest: Instant;
}

/** One notice for all that is due: never a burst. Null when nothing is, or when none of the cases has an outlook any more. */
export function coalesce(due: readonly Job[], outlooks: readonly Outlook[]): Notice | null {
  const jobs = [...due];
  const keysIn = (kind: Job['kind']): Set<string> => new Set(jobs.filter((job) => job.kind === kind).map((job) => job.caseKey));
  const [closing, digest] = [keysIn('closing'), keysIn('digest')];
  const open = triage(outlooks.filter((outlook) => outlook.autoClose !== null));
  const near = open.filter(({ key }) => closing.has(key));
  const anyTime = open.filter(({ key }) => digest.has(key));
  const cases = [...near, ...anyTime];
  const [first] = cases;
  if (first === undefined || first.autoClose === null) return null;
  const { earliest, latest } = first.autoClose;
  const { caseNumber, subject } = first;
  const key = near.length === 0 ? 'notice.any_time' : near.length === 1 ? 'notice.closing_one' : 'notice.closing_many';
  return {
    id: `notice|${fingerprint(jobs.map((job) => job.id))}`,
    jobs,
    cases,
    message: { key, params: { count: near.length || anyTime.length, anyTime: anyTime.length, caseNumber, subject, earliest, latest } },
  };
}
