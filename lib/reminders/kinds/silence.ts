import { localDate } from '../../deadlines/calendar.ts';
import { jobOf, type Kind } from '../jobs.ts';
import { lastMark } from '../told.ts';

/** Nothing was heard of the vendor for too long: told once, and again when it was heard of since and has fallen silent anew. */
export const silence: Kind = {
  id: 'silence',
  jobs(outlooks, { settings: { zone }, own, log, now }) {
    const at = own.nextWorkingTime(now);
    return outlooks.flatMap((outlook) => {
      if (outlook.silence === null) return [];
      const since = localDate(outlook.silence.since.latest, zone);
      const told = lastMark(log, 'silence', outlook);
      return told !== null && told >= since ? [] : [jobOf('silence', outlook.key, since, at)];
    });
  },
};
