import { max } from '../../cases/order.ts';
import type { Instant } from '../../cases/schemas.ts';
import { localDate } from '../../deadlines/calendar.ts';
import { MINUTE } from '../../time/zone.ts';
import { jobOf, type Kind } from '../jobs.ts';
import { lastMark } from '../told.ts';
import { BETWEEN_MINUTES } from './any-time.ts';

/** Of a case that only the vendor's flag tells of, no stay is known. */
const NO_DAY = '-';

/** A case waits for the user that did not before, or was not known: told once in each stay. Those that are seen one soon after the other are told together. */
export const newCase: Kind = {
  id: 'new-case',
  jobs(outlooks, { settings: { zone }, own, log, now }) {
    const last = log.last.get('new-case');
    const soon = last === undefined || last > now ? now : max(now, (last + BETWEEN_MINUTES * MINUTE) as Instant);
    const at = own.nextWorkingTime(soon);
    return outlooks.flatMap((outlook) => {
      if (!outlook.waits) return [];
      const began = outlook.start === null ? NO_DAY : localDate(outlook.start.latest, zone);
      const told = lastMark(log, 'new-case', outlook);
      // Later evidence only brings the beginning of a stay forward; a later one is another stay.
      if (told !== null && (began === NO_DAY || told === NO_DAY || told >= began)) return [];
      return [jobOf('new-case', outlook.key, began, at)];
    });
  },
};
