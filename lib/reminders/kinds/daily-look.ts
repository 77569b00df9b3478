import { localDate } from '../../deadlines/calendar.ts';
import { jobOf, type Kind } from '../jobs.ts';
import { digestTime } from './digest.ts';

/**
 * What waits is to be looked up every day, by a consortium's guide, as nobody else tells of it: with the digest, unless a list was read on that day.
 * https://calstate.atlassian.net/wiki/pages/diffpages.action?originalId=2834399241&pageId=2834399257
 */
export const dailyLook: Kind = {
  id: 'daily-look',
  jobs(_, given) {
    const { lastLook, own, settings, now } = given;
    const at = digestTime('daily-look', given);
    const isDone = lastLook !== null && own.day(lastLook) >= own.day(at);
    const then = isDone ? own.on(own.workdayFrom(own.day(now) + 1), settings.digestAt) : at;
    return [jobOf('daily-look', null, localDate(then, settings.zone), then)];
  },
};
