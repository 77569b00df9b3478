/** What is told of cases that were snoozed: the last reminder before one may be closed, and that one is back. */
import type { Instant } from '../cases/schemas.ts';
import type { Outlook } from '../deadlines/types.ts';
import { closingKindOf, isAnyTime, lastDayJobs, leadJobs, leadTime, windowIsOpen } from './closings.ts';
import type { Given, Job } from './jobs.ts';
import { type Snooze, type Snoozes, snoozeOf, snoozeState } from './snooze.ts';

/** `back|case key|when it was snoozed`: the end of each decision is told once. */
const backId = ({ key, at }: Snooze): string => `back|${key}|${at}`;

/**
 * The cases that are not silent, of which everything is told as ever, and the jobs that snoozes make. What is to be told of a silent case after its
 * snooze is planned when that is over.
 */
export function snoozedJobs(outlooks: readonly Outlook[], snoozes: Snoozes, given: Given): { heard: readonly Outlook[]; jobs: Job[] } {
  if (snoozes.size === 0) return { heard: outlooks, jobs: [] };
  const { settings, log, now } = given;
  const jobs: Job[] = [];
  const heard = outlooks.filter((outlook) => {
    const snooze = snoozeOf(snoozes, outlook);
    const state = snooze === null ? null : snoozeState(snooze, outlook, settings.zone, now);
    if (snooze === null || state === null) return true;
    if (state.is === 'silent') {
      if (!snooze.withoutLast) jobs.push(...lastReminder(outlook, snooze, given).filter(({ at }) => at < (state.until ?? at + 1)));
      if (state.until !== null) jobs.push(...backJob(outlook, snooze, state.until, given));
      return false;
    }
    // With a nearer closing its reminders begin anew by themselves.
    if (state.why !== 'nearer' && log.marks.get(`back|${snooze.key}`)?.has(String(snooze.at)) !== true && now - state.since <= REMEMBERED) {
      jobs.push(...backJob(outlook, snooze, state.since, given));
    }
    return true;
  });
  return { heard, jobs };
}

/**
 * On the last day before the earliest closing, or on the day itself when it was snoozed on the day before. It comes whatever leads are set. A case that
 * may be closed at any time, as far as is known, is told on its last days.
 */
function lastReminder(outlook: Outlook, { at }: Snooze, given: Given): Job[] {
  const { autoClose } = outlook;
  if (autoClose === null) return [];
  if (windowIsOpen(outlook, autoClose, given.now)) return lastDayJobs(outlook, autoClose, given);
  const day = given.own.day(autoClose.earliest);
  const lead = [1, 0].find((days) => leadTime(day, days, given.own) > at);
  return lead === undefined ? [] : leadJobs(outlook, autoClose, autoClose.earliest, [lead], given);
}

/** After this time nobody remembers the snooze, and what is pressing is told by itself. */
const REMEMBERED = 30 * 86_400_000;

/** The case is back. It was put off, so it is told when that is over, though no other reminder may fall on that day. */
function backJob(outlook: Outlook, snooze: Snooze, since: Instant, given: Given): Job[] {
  const { key, autoClose } = outlook;
  if (autoClose === null) return [];
  const { earliest, latest } = autoClose;
  const kind = isAnyTime(outlook, autoClose, given) ? 'any-time' : closingKindOf(outlook);
  const at = given.own.afterQuiet(since);
  return [{ id: backId(snooze), at, kind, caseKey: key, lead: null, deadline: { earliest, latest } }];
}
