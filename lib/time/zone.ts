/**
 * How far a time zone is ahead of UTC. A wall time is what a clock in the zone shows, written as the milliseconds that the same figures
 * would be in UTC.
 */
import { tzOffset } from '@date-fns/tz';

/** Milliseconds. */
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The offset until `changesAt` and from then on; on most days they are the same. */
interface ZoneDay {
  until: number;
  changesAt: number;
  from: number;
}

/** By zone and UTC day: asking for an offset takes microseconds, too long for thousands of cases. */
const zones = new Map<string, Map<number, ZoneDay>>();

/**
 * Milliseconds that an IANA zone is ahead of UTC at that instant (UTC milliseconds).
 *
 * @throws RangeError for a zone that the runtime does not know.
 */
export function offsetAt(instant: number, zone: string): number {
  let days = zones.get(zone);
  if (days === undefined) {
    days = new Map();
    zones.set(zone, days);
  }
  const number = Math.floor(instant / DAY);
  let day = days.get(number);
  if (day === undefined) {
    day = zoneDay(number * DAY, zone);
    days.set(number, day);
  }
  return instant < day.changesAt ? day.until : day.from;
}

/** No zone changes its offset twice in a day. */
function zoneDay(start: number, zone: string): ZoneDay {
  const until = ask(start, zone);
  const from = ask(start + DAY, zone);
  let [before, changesAt] = [start, start + DAY];
  while (from !== until && changesAt - before > 1) {
    const middle = Math.floor((before + changesAt) / 2);
    if (ask(middle, zone) === until) before = middle;
    else changesAt = middle;
  }
  return { until, changesAt, from };
}

function ask(instant: number, zone: string): number {
  const minutes = tzOffset(zone, new Date(instant));
  if (Number.isNaN(minutes)) throw new RangeError(`Not a time zone: ${zone}`);
  return minutes * MINUTE;
}

/**
 * First and last instant whose wall time is this one: two where clocks go back over it. Where they skip it, its readings by the offset
 * after the gap and by the one before it.
 */
export function instantsOf(wall: number, zone: string): [first: number, last: number] {
  // No zone is further than 14 hours from UTC, so these two lie on either side of any change near the wall time.
  const before = wall - offsetAt(wall - DAY, zone);
  const after = wall - offsetAt(wall + DAY, zone);
  if (before === after) return [before, before];
  const real = [before, after].filter((instant) => instant + offsetAt(instant, zone) === wall);
  const instants = real.length > 0 ? real : [before, after];
  return [Math.min(...instants), Math.max(...instants)];
}
