/** How long ago the user's cases were last read completely. */
import { lastWhole } from '../cases/lists.ts';
import type { Instant, ListRow } from '../cases/schemas.ts';
import { atLocalTime, localDay, minuteOfDay } from '../deadlines/calendar.ts';
import { type IsWorkday, nextWorkday } from './workdays.ts';

export interface Freshness {
  /** The list that was read whole last, and when that began; null when none ever was. */
  list: ListRow | null;
  wholeAt: Instant | null;
  /** A working day went by since, to the same time on the next one; or none was ever read. */
  isStale: boolean;
}

export function freshnessOf(
  lists: readonly ListRow[],
  { zone, isWorkday }: { zone: string; isWorkday: IsWorkday },
  now: Instant,
): Freshness {
  let list: ListRow | null = null;
  let wholeAt: Instant | null = null;
  for (const each of lists) {
    const whole = lastWhole(each);
    if (whole !== null && (wholeAt === null || whole > wholeAt)) [list, wholeAt] = [each, whole];
  }
  if (wholeAt === null) return { list, wholeAt, isStale: true };
  const day = localDay(wholeAt, zone);
  const until = atLocalTime(wholeAt, nextWorkday(day, isWorkday) - day, minuteOfDay(wholeAt, zone), zone);
  return { list, wholeAt, isStale: now >= until };
}
