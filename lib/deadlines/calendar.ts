/**
 * Calendar arithmetic in an IANA time zone. Instants are UTC milliseconds; a wall time is what a clock in the zone shows, written as the
 * milliseconds that the same figures would be in UTC. Every function throws RangeError for a zone that Intl does not know.
 */
import { UTCDateMini } from '@date-fns/utc';
import { addMonths } from 'date-fns';
import { max } from '../cases/order.ts';
import type { Instant } from '../cases/schemas.ts';
import type { Span } from '../policy/types.ts';
import { DAY, instantsOf, MINUTE, offsetAt } from '../time/zone.ts';

/** No clock is put back by more than this, the moves across the date line aside. */
const PUT_BACK = 3 * 3_600_000;

/** The instant that `span` leads to on the calendar: the same wall time that many days or months on, in a shorter month on its last day. */
export function addSpan(instant: Instant, span: Span, zone: string): Instant {
  const wall = instant + offsetAt(instant, zone);
  // On a wall that is written as UTC every day has 24 hours.
  return instantOf(span.unit === 'days' ? wall + span.amount * DAY : afterMonths(wall, span.amount), zone);
}

/** Days that months lead to, by day and number of months: cases share days, and a date object for each sum took a fifth of the time of all outlooks. */
const daysAfterMonths = new Map<number, number>();
const MOST_KEPT = 20_000;

function afterMonths(wall: number, months: number): number {
  const day = Math.floor(wall / DAY);
  const key = day * 1000 + months;
  let reached = daysAfterMonths.get(key);
  if (reached === undefined) {
    reached = addMonths(new UTCDateMini(day * DAY), months).getTime() / DAY;
    if (daysAfterMonths.size >= MOST_KEPT) daysAfterMonths.clear();
    daysAfterMonths.set(key, reached);
  }
  return reached * DAY + (wall - day * DAY);
}

/**
 * The last instant that `span` leads to from any instant between `earliest` (null: any time before) and `latest`. That is not always the one
 * from `latest`: 30 January 18:00 and 31 January 09:00 both lead to 28 February, and a clock that was put back shows an earlier time.
 */
export function lastReached(earliest: Instant | null, latest: Instant, span: Span, zone: string): Instant {
  let reached = addSpan(latest, span, zone);
  const putBack = offsetAt(Math.max(latest - PUT_BACK, earliest ?? -Infinity), zone) - offsetAt(latest, zone);
  if (putBack > 0) reached = (reached + putBack) as Instant;
  if (span.unit === 'days') return reached;
  const eveBefore = (startOfDay(latest, zone) - 1) as Instant;
  return earliest === null || earliest <= eveBefore ? max(reached, addSpan(eveBefore, span, zone)) : reached;
}

/** The first instant of the local day. It is not always 00:00: some zones go from 23:59 to 01:00 when summer time begins. */
export function startOfDay(instant: Instant, zone: string): Instant {
  return startOfLocalDay(localDay(instant, zone), zone);
}

/** The local date, "2026-11-22". */
export const localDate = (instant: Instant, zone: string): string => dateOf(localDay(instant, zone));

/** The local date as the number of days since 1970-01-01: to compare many. */
export function localDay(instant: Instant, zone: string): number {
  return Math.floor((instant + offsetAt(instant, zone)) / DAY);
}

/** Dates by their days: thousands of cases share some hundreds of them. */
const dates = new Map<number, string>();

/** The date of a day that `localDay` gave, "2026-11-22". */
export function dateOf(day: number): string {
  let date = dates.get(day);
  if (date === undefined) {
    date = new Date(day * DAY).toISOString().slice(0, 10);
    if (dates.size >= MOST_KEPT) dates.clear();
    dates.set(day, date);
  }
  return date;
}

/** The number of days that `localDay` gives for a date that `localDate` wrote. */
export const dayOf = (date: string): number => Date.parse(date) / DAY;

/** `minutes` after midnight by the wall clock, on the local day that is `days` after the one of `instant`. */
export function atLocalTime(instant: Instant, days: number, minutes: number, zone: string): Instant {
  const day = localDay(instant, zone) + days;
  return instantOf(day * DAY + minutes * MINUTE, zone);
}

/** Minutes since midnight that the wall clock shows. */
export function minuteOfDay(instant: Instant, zone: string): number {
  const wall = instant + offsetAt(instant, zone);
  return Math.floor((wall - Math.floor(wall / DAY) * DAY) / MINUTE);
}

/** The instant of a wall time: the later one where clocks go back over it; where they skip it, by the offset before the gap. */
const instantOf = (wall: number, zone: string): Instant => instantsOf(wall, zone)[1] as Instant;

/** First instant whose local day is `day` (days since 1970-01-01), or the first one after it where the zone skips the whole day. */
function startOfLocalDay(day: number, zone: string): Instant {
  const wall = day * DAY;
  const before = wall - offsetAt(wall - DAY, zone);
  const after = wall - offsetAt(wall + DAY, zone);
  if (before === after) return before as Instant;
  const [first, second] = [Math.min(before, after), Math.max(before, after)];
  const reached = (at: number) => at + offsetAt(at, zone) >= wall;
  if (reached(first)) return first as Instant;
  // Midnight is skipped, or a change lies close by: look for the instant at which the clock reaches it.
  let low = first;
  let high = second;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return high as Instant;
}
