/**
 * Leads: how many days before its closing a case is told. A weekend or holiday brings a lead forward and puts nothing off. Quiet hours and absences put
 * it off, unless it would come later than on the last working morning before the closing: then it comes on that morning, or, where that is over,
 * at once. So no closing is unannounced because of them.
 */
import { max, min } from '../cases/order.ts';
import type { Instant, Interval } from '../cases/schemas.ts';
import { dateOf, dayOf, localDate, localDay } from '../deadlines/calendar.ts';
import type { Deadline, Outlook } from '../deadlines/types.ts';
import type { Given, Job } from './jobs.ts';
import type { OwnTime } from './own-time.ts';
import type { ReminderKind } from './settings.ts';
import { type ToldClosing, toldClosings } from './told.ts';

type ClosingKind = Extract<ReminderKind, 'closing' | 'testing' | 'work-plan'>;

/** The kind of reminder that a case's closing belongs to. */
export function closingKindOf({ autoClose, status }: Outlook): ClosingKind {
  if (autoClose?.kind === 'work-plan-expiry') return 'work-plan';
  return status?.id === 'pending-customer-testing' ? 'testing' : 'closing';
}

/** The jobs of all cases whose closing belongs to that kind. */
export function closingJobsOf(kind: ClosingKind, leads: readonly number[], outlooks: readonly Outlook[], given: Given): Job[] {
  return outlooks.flatMap((outlook) => {
    const { autoClose } = outlook;
    if (autoClose === null || closingKindOf(outlook) !== kind || isAnyTime(outlook, autoClose, given)) return [];
    return windowIsOpen(outlook, autoClose, given.now)
      ? lastDayJobs(outlook, autoClose, given)
      : leadJobs(outlook, autoClose, autoClose.earliest, leads, given);
  });
}

/** The last day on which it can be closed is near or has come, or went by and it was not seen since: each told once, then no more. */
export const lastDayJobs = (outlook: Outlook, close: Deadline, given: Given): Job[] =>
  leadJobs(outlook, close, close.latest, LAST_DAYS, given);

/** Days before the last possible closing on which a case whose window is open is told by itself: the next morning's notice could come too late. */
const LAST_DAYS = [1, 0];

/** The earliest closing is only the last sighting, so it can come at any time: there is no day to count from. */
export function windowIsOpen({ lastSeen }: Outlook, { earliest }: Deadline, now: Instant): boolean {
  return earliest <= now && earliest === lastSeen;
}

/** It can be closed at any time, as far as is known, and its last days are still to come. */
export function isAnyTime(outlook: Outlook, close: Deadline, { settings: { zone }, own, now }: Given): boolean {
  if (!windowIsOpen(outlook, close, now)) return false;
  const lastDay = localDay(close.latest, zone);
  return own.day(now) < own.day(leadTime(lastDay, Math.max(...LAST_DAYS), own));
}

/** One job for each lead of a closing that is ahead, and one for all those that were missed. */
export function leadJobs(
  outlook: Outlook,
  { earliest, latest }: Interval,
  closing: Instant,
  leads: readonly number[],
  { settings: { zone }, own, log, now }: Given,
): Job[] {
  const closingDay = own.day(closing);
  const day = dateOf(closingDay);
  const told = toldClosings(log, outlook);
  const since = localDay(outlook.start?.latest ?? now, zone);
  const left = outlook.start?.earliest ?? null;
  // Covered by a nearer lead, of this closing or of a day before it that is still to come then: that a look at the case moved it on is no news,
  // unless it has left its status since that was told.
  const stillAhead = (toldDay: string, { lead, at }: ToldClosing, then: Instant): boolean =>
    toldDay < day && localDate(then, zone) <= toldDay && since < dayOf(toldDay) - lead && (left === null || left <= at);
  const isTold = (lead: number, at: Instant): boolean =>
    told.size > 0 &&
    [...told].some(([toldDay, nearest]) => nearest.lead <= lead && (toldDay === day || stillAhead(toldDay, nearest, max(at, now))));
  const open: { lead: number; at: Instant }[] = [];
  for (const lead of new Set(leads)) {
    const at = leadTime(closingDay, lead, own);
    if (!isTold(lead, at)) open.push({ lead, at });
  }
  const nearest = told.get(day);
  const isOver = nearest !== undefined && nearest.lead >= 0 && wasBroughtForward(closingDay, nearest, own);
  // The last word on that closing came ahead of its day, and the case has left its status since, or may have, as a look at it showed: told once more.
  if (isOver && open.length === 0 && outlook.start !== null) {
    if (nearest.at < outlook.start.latest) open.push({ lead: ONCE_MORE, at: now });
    else if (localDay(latest, zone) > closingDay + 1 && outlook.lastSeen !== null && nearest.at < outlook.lastSeen) {
      const morning = own.morning(closingDay);
      open.push({ lead: ONCE_MORE, at: own.isQuiet(morning) ? now : morning });
    }
  }
  const jobs: Job[] = [];
  const kind = closingKindOf(outlook);
  const add = (lead: number, at: Instant): void => {
    const id = `closing|${outlook.key}|${day}|${lead}`;
    jobs.push({ id, at, kind, caseKey: outlook.key, lead: Math.max(lead, 0), deadline: { earliest, latest } });
  };
  let missed = Number.POSITIVE_INFINITY;
  for (const { lead, at } of open) {
    if (at > now) add(lead, at);
    else missed = Math.min(missed, lead);
  }
  if (Number.isFinite(missed)) add(missed, missedTime(closingDay, localDay(latest, zone), own, now));
  return jobs;
}

/** Less than any lead, so that it is told once. */
const ONCE_MORE = -1;

const wasBroughtForward = (closingDay: number, { lead, at }: ToldClosing, own: OwnTime): boolean => own.day(at) < closingDay - lead;

/** When a lead of a closing on that day comes. */
export function leadTime(closingDay: number, lead: number, own: OwnTime): Instant {
  const day = closingDay - lead;
  const meant = own.morning(own.isFree(day) ? own.busyDayBefore(day) : day);
  return own.isQuiet(meant) ? putOff(meant, closingDay, own) : meant;
}

/**
 * When a lead that was missed comes. After the last day there is nothing left to be too late for; before it, who has the browser open now may not have
 * it open at the last time that would do.
 */
function missedTime(closingDay: number, lastDay: number, own: OwnTime, now: Instant): Instant {
  if (!own.isQuiet(now)) return now;
  const then = own.afterQuiet(now);
  return lastDay < own.day(now) || then < own.morning(own.workdayBefore(closingDay)) ? then : now;
}

/** After the quiet that lies over it, or on the last working morning before the closing. */
function putOff(at: Instant, closingDay: number, own: OwnTime): Instant {
  const then = own.afterQuiet(at);
  // What is meant for the morning of the closing is told then, be it an hour later.
  if (own.day(at) === closingDay && own.day(then) === closingDay && own.isBeforeNoon(then)) return then;
  return min(then, own.morning(own.workdayBefore(closingDay)));
}
