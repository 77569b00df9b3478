/** When the list of cases is read without the user, if that is wanted. */
import { max } from '../cases/order.ts';
import type { Instant, ListRow } from '../cases/schemas.ts';
import { DAY, MINUTE } from '../time/zone.ts';
import { lastWholeOf } from './freshness.ts';
import type { OwnTime } from './own-time.ts';

/** So long before the digest, which then tells what it brought. */
const BEFORE_DIGEST = 2 * MINUTE;

/** Once on each working day, unless the user had it read whole on that day. @param tried when it was read so the last time; null: never */
export function nextOwnReading(own: OwnTime, digestAt: number, lists: readonly ListRow[], tried: Instant | null, now: Instant): Instant {
  const today = own.day(now);
  // What a clock that was ahead has noted keeps nothing waiting.
  const isDone = [tried, lastWholeOf(lists).wholeAt].some((at) => at !== null && at <= now + DAY && own.day(at) >= today);
  return max(now, (own.on(own.workdayFrom(isDone ? today + 1 : today), digestAt) - BEFORE_DIGEST) as Instant);
}
