/** Calendar arithmetic in a time zone, by `Intl` alone: the ground truth must not lean on the library that the product uses. */

interface WallTime {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  /** Milliseconds since the wall clock's midnight. */
  time: number;
}

function wallTimeOf(instant: number, zone: string): WallTime {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const read = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const seconds = (read('hour') * 60 + read('minute')) * 60 + read('second');
  return { year: read('year'), month: read('month'), day: read('day'), time: seconds * 1000 };
}

function instantOf(wall: WallTime, zone: string): number {
  const asIfUtc = Date.UTC(wall.year, wall.month - 1, wall.day) + wall.time;
  const offsetAt = (instant: number): number => {
    const there = wallTimeOf(instant, zone);
    return Date.UTC(there.year, there.month - 1, there.day) + there.time - instant;
  };
  const guess = asIfUtc - offsetAt(asIfUtc);
  return asIfUtc - offsetAt(guess);
}

/** The same wall time `days` calendar days later (earlier when negative). */
export function addDays(instant: number, days: number, zone: string): number {
  const wall = wallTimeOf(instant, zone);
  const moved = new Date(Date.UTC(wall.year, wall.month - 1, wall.day + days));
  return instantOf({ ...wall, year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() }, zone);
}

/** The same day and wall time `months` later; the last day of the month where that month is too short. */
export function addMonths(instant: number, months: number, zone: string): number {
  const wall = wallTimeOf(instant, zone);
  const first = new Date(Date.UTC(wall.year, wall.month - 1 + months, 1));
  const year = first.getUTCFullYear();
  const month = first.getUTCMonth() + 1;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return instantOf({ ...wall, year, month, day: Math.min(wall.day, lastDay) }, zone);
}
