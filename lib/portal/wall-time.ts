/** Wall time of a zone to instants. The page shows no offset, so a time of day that happened twice, or never, becomes the interval that covers every reading of it. */
import type { Instant, Interval } from '../cases/schemas.ts';
import { DAY, instantsOf, offsetAt } from '../time/zone.ts';

/** The wall time of an instant, as milliseconds that would be that wall time in UTC. */
export const wallOf = (instant: number, zone: string): number => instant + offsetAt(instant, zone);

/** The interval of a wall time (milliseconds as if UTC) that lasts `span` milliseconds of the clock on the wall. */
export function wallInterval(wall: number, span: number, zone: string): Interval {
  const [first, last] = instantsOf(wall, zone);
  const end = span >= DAY ? instantsOf(wall + span, zone)[1] : last + span;
  return { earliest: first as Instant, latest: (end - 1) as Instant };
}
