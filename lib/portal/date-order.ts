/** In which order a column or page writes day and month: only from proof, never guessed. */
import type { Instant } from '../cases/schemas.ts';
import { DAY, HOUR } from '../time/zone.ts';
import { type DateOrder, fits, LONGEST_DATE, numbersIn, plain, rawTime } from './date-figures.ts';

/** What one date proves about the order of the column or page it stands in. */
function evidence(raw: string, latest: number | null): DateOrder | null {
  const numbers = numbersIn(plain(raw));
  if (!numbers) return null;
  const [a, b, c] = numbers.parts;
  if (numbers.widths[0] === 4) return /^\d{4}-\d\d-\d\dt/.test(plain(raw)) || !fits(c, b) || c <= 12 ? null : 'ymd';
  if (numbers.widths[2] !== 4) return null;
  if (!fits(a, b)) return fits(b, a) ? 'mdy' : null;
  // No locale writes the month first with points between.
  if (!fits(b, a) || numbers.separator === '.') return 'dmy';
  if (latest === null || a === b) return null;
  const dayFirst = Date.UTC(c, b - 1, a) <= latest;
  const monthFirst = Date.UTC(c, a - 1, b) <= latest;
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'dmy' : 'mdy';
}

/** Two days: a clock may be wrong by some hours, and the portal's zone ahead of it by most of a day. */
const CLOCK_SLACK = 2 * DAY;

/** All the orders that these dates prove. Two of `dmy` and `mdy` at once prove that they are no one column. */
export function ordersProved(rawDates: readonly string[], now: Instant | null): Set<DateOrder> {
  const latest = now === null ? null : now + CLOCK_SLACK;
  const proved = new Set<DateOrder>();
  for (const raw of new Set(rawDates)) {
    const order = raw.length <= LONGEST_DATE ? evidence(raw, latest) : null;
    if (order) proved.add(order);
  }
  return proved;
}

/**
 * The order of day and month of one column or page, or null when its dates do not prove it, or contradict each other.
 * Proof is: a part over 12; points between the parts (day first in every locale); and, only when `now` is given and all dates are of
 * things that have happened, a date that would lie in the future the other way round. a.m./p.m. prove nothing: Australia has them too.
 */
export function decideOrder(rawDates: string[], now: Instant | null = null): DateOrder | null {
  const proved = ordersProved(rawDates, now);
  if (proved.has('dmy') && proved.has('mdy')) return null;
  if (proved.has('dmy')) return 'dmy';
  if (proved.has('mdy')) return 'mdy';
  return proved.has('ymd') ? 'ymd' : null;
}

/** Half a day for the zone that is not known here, and a day for the date line. */
const PAIR_SLACK = 36 * HOUR;

/** The order that a text proves beside the instant that it shows: a Lightning table carries both. */
export function orderByInstant(rawInstant: string, text: string): DateOrder | null {
  const exact = rawTime(rawInstant.trim().toLowerCase(), 'UTC');
  const numbers = numbersIn(plain(text));
  if (!exact || !('value' in exact) || !numbers || numbers.widths[2] !== 4) return null;
  const [a, b, year] = numbers.parts;
  const fitsAs = (day: number, month: number) =>
    fits(day, month) && Math.abs(Date.UTC(year, month - 1, day, 12) - exact.value.earliest) <= PAIR_SLACK;
  const [dayFirst, monthFirst] = [fitsAs(a, b), fitsAs(b, a)];
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'dmy' : 'mdy';
}
