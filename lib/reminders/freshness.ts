/** How long ago the user's cases were last read completely. */
import { holdsWaiting, lastWhole } from '../cases/lists.ts';
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

/** The list that was read whole last, and when that began. */
export function lastWholeOf(lists: readonly ListRow[]): Pick<Freshness, 'list' | 'wholeAt'> {
  let last: Pick<Freshness, 'list' | 'wholeAt'> = { list: null, wholeAt: null };
  for (const list of lists) {
    const wholeAt = lastWhole(list);
    if (wholeAt !== null && (last.wholeAt === null || wholeAt > last.wholeAt)) last = { list, wholeAt };
  }
  return last;
}

export function freshnessOf(
  lists: readonly ListRow[],
  { zone, isWorkday }: { zone: string; isWorkday: IsWorkday },
  now: Instant,
): Freshness {
  const last = lastWholeOf(lists);
  const { wholeAt } = last;
  if (wholeAt === null) return { ...last, isStale: true };
  const day = localDay(wholeAt, zone);
  const until = atLocalTime(wholeAt, nextWorkday(day, isWorkday) - day, minuteOfDay(wholeAt, zone), zone);
  return { ...last, isStale: now >= until };
}

/** Where the user's cases are to be read again: the list that was read whole last, or else one looked at last. Null where none has an address of its own. */
export function listToRead(lists: readonly ListRow[]): { portal: string; path: string } | null {
  const { list } = lastWholeOf(lists);
  for (const { portal, path } of [...(list === null ? [] : [list]), ...lists.filter(holdsWaiting)])
    if (path != null) return { portal, path };
  return null;
}
