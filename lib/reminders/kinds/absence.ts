import { keysOf } from '../../cases/merge.ts';
import { dateOf } from '../../deadlines/calendar.ts';
import type { Outlook } from '../../deadlines/types.ts';
import { type Given, type Job, jobOf, type Kind } from '../jobs.ts';

/** On the last working day before it, and on the one before that: then there is time to ask a colleague. */
const WORKDAYS_BEFORE = [1, 0];

/** The case may be closed while the user is away, or on the first working day after. Told before the absence begins, when the digest comes. */
export const absence: Kind = {
  id: 'absence',
  jobs(outlooks, given) {
    const { settings, own, now } = given;
    const today = own.day(now);
    return own.absences
      .filter(({ from }) => from > today)
      .flatMap(({ from, to }) => {
        const last = own.workdayBefore(from);
        const back = own.workdayFrom(to + 1);
        const cases = outlooks.filter((outlook) => mayCloseBetween(outlook, last, back, given));
        return WORKDAYS_BEFORE.flatMap((before) => {
          const day = before === 0 ? last : own.workdayBefore(last);
          const at = own.on(day, settings.digestAt);
          return cases.flatMap((outlook) => absenceJob(outlook, dateOf(from), before, at, given));
        });
      });
  },
};

const mayCloseBetween = ({ autoClose }: Outlook, last: number, back: number, { own }: Given): boolean =>
  autoClose !== null && own.day(autoClose.earliest) <= back && own.day(autoClose.latest) >= last;

function absenceJob(outlook: Outlook, from: string, before: number, at: Job['at'], { log, now }: Given): Job[] {
  const told = keysOf(outlook).flatMap((key) => [...(log.marks.get(`absence|${key}|${from}`) ?? [])]);
  if (told.some((mark) => Number(mark) <= before)) return [];
  const { autoClose } = outlook;
  const deadline = autoClose === null ? null : { earliest: autoClose.earliest, latest: autoClose.latest };
  return [{ ...jobOf('absence', outlook.key, `${from}|${before}`, at > now ? at : now), deadline }];
}
