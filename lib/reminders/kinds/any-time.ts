import { keysOf } from '../../cases/merge.ts';
import { max } from '../../cases/order.ts';
import type { Instant } from '../../cases/schemas.ts';
import { atLocalTime, dateOf, localDate } from '../../deadlines/calendar.ts';
import type { Outlook } from '../../deadlines/types.ts';
import { MINUTE } from '../../time/zone.ts';
import { isAnyTime } from '../closings.ts';
import type { Given, Job, Kind } from '../jobs.ts';
import { MORNING } from '../settings.ts';

/** Who goes through new cases one by one is told of all of them together. */
export const BETWEEN_MINUTES = 15;

/**
 * The case may be closed at any time, as far as is known. Each is told when it comes to them, before breakfast not until then: at once, as it may be
 * closed before any quiet ends, and then on each working day, in the morning.
 */
export const anyTime: Kind = {
  id: 'any-time',
  jobs(outlooks, given) {
    const cases = outlooks.filter((outlook) => outlook.autoClose !== null && isAnyTime(outlook, outlook.autoClose, given));
    if (cases.length === 0) return [];
    const times = timesOf(given);
    return cases.map((outlook) => anyTimeJob(outlook, times(outlook), given));
  },
};

function anyTimeJob({ key, autoClose }: Outlook, at: Instant, { settings: { zone } }: Given): Job {
  const id = `any-time|${localDate(at, zone)}|${key}`;
  const deadline = autoClose === null ? null : { earliest: autoClose.earliest, latest: autoClose.latest };
  return { id, at, kind: 'any-time', caseKey: key, lead: null, deadline };
}

/** When a case is told. A morning that went by untold, as no browser was open then, is made up for at once. */
function timesOf({ settings, own, log, now }: Given): (outlook: Outlook) => Instant {
  const today = own.day(now);
  const lately = own.workdayBefore(own.isWorkday(today) ? today : own.workdayBefore(today));
  const toldOn = (keys: readonly string[]): number | null => {
    for (let day = today; day >= lately; day -= 1) {
      const told = log.anyTime.get(dateOf(day));
      if (told !== undefined && keys.some((key) => told.keys.has(key))) return day;
    }
    return null;
  };
  const last = log.anyTime.get(dateOf(today))?.last;
  const soon = last === undefined || last > now ? now : max(now, (last + BETWEEN_MINUTES * MINUTE) as Instant);
  return (outlook) => {
    const told = toldOn(keysOf(outlook));
    // The user's own hours may begin when it is closed.
    if (told === null) return max(atLocalTime(outlook.lastSeen ?? now, 0, MORNING, settings.zone), soon);
    const at = max(own.morning(own.workdayFrom(told + 1)), soon);
    return own.isQuiet(at) ? own.afterQuiet(at) : at;
  };
}
