import { max } from '../../cases/order.ts';
import { localDate } from '../../deadlines/calendar.ts';
import { jobOf, type Kind } from '../jobs.ts';
import { lastMark } from '../told.ts';

/** The vendor's own reminder is expected: told on the morning of the first day on which it can come, once in each stay. Without such a day it is not told. */
export const reminderEmail: Kind = {
  id: 'reminder-email',
  jobs: (outlooks, { settings: { zone }, own, log, now }) =>
    outlooks.flatMap((outlook) => {
      const { reminderEmail: mail, start } = outlook;
      if (mail === null || start === null || mail.basis === 'bounded') return [];
      const told = lastMark(log, 'reminder-email', outlook);
      if (told !== null && told >= localDate(start.latest, zone)) return [];
      const at = own.nextWorkingTime(max(now, own.morning(own.day(mail.earliest))));
      // By then it has come.
      return own.day(at) > own.day(mail.latest) ? [] : [jobOf('reminder-email', outlook.key, localDate(mail.earliest, zone), at)];
    }),
};
