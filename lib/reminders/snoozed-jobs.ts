/** What is told of cases that were snoozed: the last reminder before one may be closed, and that one is back. */
import type { Instant } from '../cases/schemas.ts';
import { atLocalTime } from '../deadlines/calendar.ts';
import type { Outlook } from '../deadlines/types.ts';
import {
  afterQuiet,
  closingCase,
  closingJobs,
  isLastDays,
  type Job,
  lastDayJobs,
  MORNING,
  type ReminderSettings,
  windowIsOpen,
} from './jobs.ts';
import { type Snooze, type Snoozes, snoozeOf, snoozeState } from './snooze.ts';
import type { Log } from './told.ts';

/** `back|case key|when it was snoozed`: the end of each decision is told once. */
const backId = ({ key, at }: Snooze): string => `back|${key}|${at}`;

/**
 * The cases that are not silent, of which everything is told as ever, and the jobs that snoozes make. What is to be told of a silent case after its
 * snooze is planned when that is over.
 */
export function snoozedJobs(
  outlooks: readonly Outlook[],
  snoozes: Snoozes,
  settings: ReminderSettings,
  told: ReadonlySet<string>,
  log: Log,
  now: Instant,
): { heard: readonly Outlook[]; jobs: Job[] } {
  if (snoozes.size === 0) return { heard: outlooks, jobs: [] };
  const jobs: Job[] = [];
  const heard = outlooks.filter((outlook) => {
    const snooze = snoozeOf(snoozes, outlook);
    const state = snooze === null ? null : snoozeState(snooze, outlook, settings.zone, now);
    if (snooze === null || state === null) return true;
    if (state.is === 'silent') {
      if (!snooze.withoutLast)
        jobs.push(...lastReminder(outlook, snooze, settings, log, now).filter(({ at }) => at < (state.until ?? at + 1)));
      if (state.until !== null) jobs.push(...backJob(outlook, snooze, state.until, settings, now));
      return false;
    }
    // With a nearer closing its reminders begin anew by themselves.
    if (state.why !== 'nearer' && !told.has(backId(snooze)) && now - state.since <= REMEMBERED) {
      jobs.push(...backJob(outlook, snooze, state.since, settings, now));
    }
    return true;
  });
  return { heard, jobs };
}

/**
 * On the last day before the earliest closing, or on the day itself when it was snoozed on the day before. It comes whatever leads are set. A case that
 * may be closed at any time, as far as is known, is told on its last days.
 */
function lastReminder(outlook: Outlook, { at }: Snooze, settings: ReminderSettings, log: Log, now: Instant): Job[] {
  if (outlook.autoClose === null) return [];
  const each = closingCase(outlook, outlook.autoClose, log, now);
  if (windowIsOpen(outlook, outlook.autoClose, now)) return lastDayJobs(each, settings, now);
  const lead = [1, 0].find((days) => atLocalTime(each.deadline.earliest, -days, MORNING, settings.zone) > at);
  return lead === undefined ? [] : closingJobs(each, { ...settings, leads: [lead] }, now);
}

/** After this time nobody remembers the snooze, and what is pressing is told by itself. */
const REMEMBERED = 30 * 86_400_000;

/** The case is back. It was put off, so it is told when that is over, though no other reminder may fall on that day. */
function backJob(outlook: Outlook, snooze: Snooze, since: Instant, settings: ReminderSettings, now: Instant): Job[] {
  const { key, autoClose } = outlook;
  if (autoClose === null) return [];
  const { earliest, latest } = autoClose;
  const isAnyTime = windowIsOpen(outlook, autoClose, now) && !isLastDays(autoClose, settings.zone, now);
  const at = afterQuiet(since, settings);
  return [{ id: backId(snooze), at, kind: isAnyTime ? 'digest' : 'closing', caseKey: key, lead: null, deadline: { earliest, latest } }];
}
