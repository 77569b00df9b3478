import type { Instant } from '../../cases/schemas.ts';
import { localDate } from '../../deadlines/calendar.ts';
import { HOUR } from '../../time/zone.ts';
import { type Given, jobOf, type Kind } from '../jobs.ts';

/** How many cases wait, and which of them is closed first: once on each working day, when the user wants it. */
export const digest: Kind = {
  id: 'digest',
  jobs(outlooks, given) {
    if (!outlooks.some(({ waits }) => waits)) return [];
    const at = digestTime('digest', given);
    return [jobOf('digest', null, localDate(at, given.settings.zone), at)];
  },
};

/** An alarm rings when it can; and the time of the digest may lie outside of working hours. */
const LATE = HOUR;

/** Today's time, or now where that was missed; on the next working day where it was told today, or the user's day is over. */
export function digestTime(kind: string, { settings: { zone, digestAt }, own, log, now }: Given): Instant {
  const today = own.day(now);
  const on = (day: number): Instant => own.on(day, digestAt);
  const isTold = log.marks.get(kind)?.has(localDate(now, zone)) === true;
  if (own.isWorkday(today) && !isTold) {
    const meant = on(today);
    if (meant > now) return meant;
    const then = now < meant + LATE && !own.isQuiet(now) ? now : own.nextWorkingTime(now);
    if (own.day(then) === today) return then;
  }
  return on(own.workdayFrom(today + 1));
}
