import { max } from '../../cases/order.ts';
import type { Instant } from '../../cases/schemas.ts';
import { localDate } from '../../deadlines/calendar.ts';
import type { Outlook } from '../../deadlines/types.ts';
import { MINUTE } from '../../time/zone.ts';
import { isAnyTime } from '../closings.ts';
import type { Given, Job, Kind } from '../jobs.ts';
import { dateOf } from '../own-time.ts';
import { keysOf } from '../told.ts';

/** Who goes through new cases one by one is told of all of them together. */
export const BETWEEN_MINUTES = 15;

/**
 * The case may be closed at any time, as far as is known. Each is told once on a working day, with those of the day before in the morning, and on the
 * day on which it comes to them: at once, as it may be closed before any quiet ends, unless it was told on the last working day.
 */
export const anyTime: Kind = {
  id: 'any-time',
  jobs(outlooks, given) {
    const cases = outlooks.filter((outlook) => outlook.autoClose !== null && isAnyTime(outlook, outlook.autoClose, given));
    if (cases.length === 0) return [];
    const times = timesOf(given);
    return cases.map((outlook) => anyTimeJob(outlook, times(keysOf(outlook)), given));
  },
};

function anyTimeJob({ key, autoClose }: Outlook, at: Instant, { settings: { zone } }: Given): Job {
  const id = `any-time|${localDate(at, zone)}|${key}`;
  const deadline = autoClose === null ? null : { earliest: autoClose.earliest, latest: autoClose.latest };
  return { id, at, kind: 'any-time', caseKey: key, lead: null, deadline };
}

/** When a case is told that has gone by those keys. */
function timesOf({ own, log, now }: Given): (keys: readonly string[]) => Instant {
  const today = own.day(now);
  const day = own.isWorkday(today) ? today : own.workdayBefore(today);
  const isToldOn = (from: number, keys: readonly string[]): boolean => {
    for (let each = from; each <= today; each += 1) {
      const told = log.anyTime.get(dateOf(each));
      if (told !== undefined && keys.some((key) => told.keys.has(key))) return true;
    }
    return false;
  };
  const last = log.anyTime.get(dateOf(today))?.last;
  const soon = last === undefined || last > now ? now : max(now, (last + BETWEEN_MINUTES * MINUTE) as Instant);
  const first = max(own.morning(today), soon);
  const next = own.morning(own.workdayFrom(today + 1));
  return (keys) => {
    if (isToldOn(day, keys)) return next;
    return own.isQuiet(first) && isToldOn(own.workdayBefore(day), keys) ? own.afterQuiet(first) : first;
  };
}
