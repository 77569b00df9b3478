import { localDate } from '../../deadlines/calendar.ts';
import { jobOf, type Kind } from '../jobs.ts';
import { lastMark } from '../told.ts';

/** The first answer was due, and pages that were read after that showed none: told once for each case. */
export const firstResponse: Kind = {
  id: 'first-response',
  jobs: (outlooks, { settings: { zone }, own, log, now }) =>
    outlooks.flatMap((outlook) => {
      if (outlook.firstResponse?.state !== 'overdue' || lastMark(log, 'first-response', outlook) !== null) return [];
      return [jobOf('first-response', outlook.key, localDate(outlook.firstResponse.due.latest, zone), own.nextWorkingTime(now))];
    }),
};
