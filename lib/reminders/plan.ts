/**
 * What is to be told, and when. A plan is worked out anew from outlooks, settings and the list of what was told, as often as one likes: the ids of
 * its jobs are stable, so nothing is told twice and nothing is lost when it is thrown away.
 */
import { max } from '../cases/order.ts';
import type { Instant } from '../cases/schemas.ts';
import type { Outlook } from '../deadlines/types.ts';
import type { Job } from './jobs.ts';
import { OwnTime } from './own-time.ts';
import { KINDS } from './registry.ts';
import type { ReminderSettings } from './settings.ts';
import { NO_SNOOZES, type Snoozes } from './snooze.ts';
import { snoozedJobs } from './snoozed-jobs.ts';
import { readLog, type Told } from './told.ts';

/** The shortest time an alarm is set for: browsers round shorter ones up. */
export const SHORTEST_WAIT = 30_000;

/**
 * All jobs that are still to be told, the soonest first. Those due have `at <= now`.
 * @param lastLook when a list of cases was last read; null: never
 */
export function plan(
  outlooks: readonly Outlook[],
  settings: ReminderSettings,
  told: Told,
  now: Instant,
  snoozes: Snoozes = NO_SNOOZES,
  lastLook: Instant | null = null,
): Job[] {
  const given = { settings, own: new OwnTime(settings), log: readLog(told, now), now, lastLook };
  const open = outlooks.filter(({ turn }) => turn !== 'nobody');
  const { heard, jobs } = snoozedJobs(open, snoozes, given);
  for (const kind of KINDS) if (settings.kinds.has(kind.id)) jobs.push(...kind.jobs(heard, given));
  return jobs.sort(inOrder);
}

/** The soonest first, of those the nearest closing. Compared field by field, as a plan of all cases has tens of thousands. */
function inOrder(a: Job, b: Job): number {
  if (a.at !== b.at) return a.at - b.at;
  const closings = closingOf(a) - closingOf(b);
  return closings !== 0 ? closings : a.id < b.id ? -1 : 1;
}

const closingOf = ({ deadline }: Job): number => deadline?.earliest ?? Number.MAX_SAFE_INTEGER;

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
