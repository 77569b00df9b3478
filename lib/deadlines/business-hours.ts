/** Business days: of the support's regions, their weekends and holidays. */
import { max, min } from '../cases/order.ts';
import type { Instant, Interval } from '../cases/schemas.ts';
import type { BusinessHours } from '../policy/response-hours.ts';
import { DAY, instantsOf, MINUTE, offsetAt } from '../time/zone.ts';

/**
 * The end of so many business days after something that happened in `from`. What "one business day" means is not published, so it is an interval:
 * at the earliest the same time on the next business day, at the latest the end of that day; what happens outside of business hours is taken up
 * when they begin again, and by the strictest reading counts as if they had not ended. Both ends lie within business hours.
 *
 * @throws RangeError when every day is a weekend, or for a zone that the runtime does not know.
 */
export function afterBusinessDays(from: Interval, least: number, most: number, hours: BusinessHours): Interval {
  return { earliest: strictest(from, least, hours), latest: laxest(from.latest, most, hours) };
}

/** Within one day a later beginning means a later end; on the day after, it begins anew with the hour of opening. */
function strictest(from: Interval, days: number, hours: BusinessHours): Instant {
  const first = wallOf(from.earliest, hours);
  const same = instantAt(dayAfter(first.day, days, hours), Math.min(Math.max(first.minute, hours.opens), hours.closes), hours);
  if (wallOf(from.latest, hours).day === first.day) return same;
  return min(same, instantAt(dayAfter(first.day + 1, days, hours), hours.opens, hours));
}

function laxest(from: Instant, days: number, hours: BusinessHours): Instant {
  const { day, minute } = wallOf(from, hours);
  const taken = isBusinessDay(day, hours) && minute <= hours.closes ? day : dayAfter(day, 1, hours);
  return instantAt(dayAfter(taken, days, hours), hours.closes, hours);
}

/** The earliest and the latest of several regions' ends, where it is not known which of them counts. */
export function inAnyRegion(regions: readonly BusinessHours[], endIn: (hours: BusinessHours) => Interval): Interval | null {
  let all: Interval | null = null;
  for (const hours of regions) {
    const end = endIn(hours);
    all = all === null ? end : { earliest: min(all.earliest, end.earliest), latest: max(all.latest, end.latest) };
  }
  return all;
}

/** Whether support works at that instant; the ends of its hours included. */
export function isOpen(instant: Instant, hours: BusinessHours): boolean {
  const { day, minute } = wallOf(instant, hours);
  return isBusinessDay(day, hours) && minute >= hours.opens && minute <= hours.closes;
}

const wallOf = (instant: Instant, { zone }: BusinessHours): { day: number; minute: number } => {
  const wall = instant + offsetAt(instant, zone);
  const day = Math.floor(wall / DAY);
  return { day, minute: (wall - day * DAY) / MINUTE };
};

const instantAt = (day: number, minute: number, { zone }: BusinessHours): Instant =>
  instantsOf(day * DAY + minute * MINUTE, zone)[1] as Instant;

/** 1970-01-01 was a Thursday. */
const weekday = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

const isBusinessDay = (day: number, { weekend, holidays }: BusinessHours): boolean => !weekend.has(weekday(day)) && !holidays.has(day);

/** The business day that is so many after the day, whether or not that is one itself. */
function dayAfter(day: number, count: number, hours: BusinessHours): number {
  if (hours.weekend.size >= 7) throw new RangeError('every day is a weekend');
  let at = day;
  for (let left = count; left > 0; ) {
    at += 1;
    if (isBusinessDay(at, hours)) left -= 1;
  }
  return at;
}
