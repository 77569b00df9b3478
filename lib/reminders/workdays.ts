/** The days on which the user works. Days are counted from 1970-01-01, as `localDay` does. */

export type IsWorkday = (day: number) => boolean;

/** From Monday, 1, to Sunday, 7. 1970-01-01 was a Thursday. */
const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** Monday to Friday. */
export const usualWorkday: IsWorkday = (day) => weekdayOf(day) <= 5;

/** Longer than any row of holidays; who works on no day at all gets the day after it. */
const FAR = 60;

/** The first working day after a day. */
export function nextWorkday(day: number, isWorkday: IsWorkday): number {
  for (let next = day + 1; next <= day + FAR; next += 1) if (isWorkday(next)) return next;
  return day + 1;
}
