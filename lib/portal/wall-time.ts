/** Wall time of a zone to instants. The page shows no offset, so a time of day that happened twice, or never, becomes the interval that covers every reading of it. */
import type { Instant, Interval } from '../cases/schemas.ts';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const formats = new Map<string, Intl.DateTimeFormat>();
const offsetsByDay = new Map<string, number | null>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

/** The wall time of an instant, as milliseconds that would be that wall time in UTC. */
export function wallOf(instant: number, zone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) parts[type] = Number(value);
  return Date.UTC(parts.year ?? 0, (parts.month ?? 1) - 1, parts.day ?? 1, parts.hour ?? 0, parts.minute ?? 0, parts.second ?? 0);
}

const measureOffset = (instant: number, zone: string): number => wallOf(instant, zone) - Math.floor(instant / SECOND) * SECOND;

/** Milliseconds to add to UTC. A day whose ends agree is asked once: a list of 500 rows has few days. */
function offsetAt(instant: number, zone: string): number {
  const day = Math.floor(instant / DAY);
  const key = `${zone}|${day}`;
  let known = offsetsByDay.get(key);
  if (known === undefined) {
    const start = measureOffset(day * DAY, zone);
    known = start === measureOffset((day + 1) * DAY, zone) ? start : null;
    if (offsetsByDay.size > 5000) offsetsByDay.clear();
    offsetsByDay.set(key, known);
  }
  return known ?? measureOffset(instant, zone);
}

/** First and last instant whose wall time could be this one; in a gap, the readings by the offset before and after it. */
function instantsOf(wall: number, zone: string): number[] {
  const tries = [offsetAt(wall - DAY, zone), offsetAt(wall + DAY, zone)].map((offset) => wall - offset);
  const real = tries.filter((instant) => instant + offsetAt(instant, zone) === wall);
  return real.length > 0 ? real : tries;
}

/** The interval of a wall time (milliseconds as if UTC) that lasts `span` milliseconds of the clock on the wall. */
export function wallInterval(wall: number, span: number, zone: string): Interval {
  const starts = instantsOf(wall, zone);
  const ends = span >= DAY ? instantsOf(wall + span, zone) : starts.map((start) => start + span);
  return { earliest: Math.min(...starts) as Instant, latest: (Math.max(...ends) - 1) as Instant };
}
