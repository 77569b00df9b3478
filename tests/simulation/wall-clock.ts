/**
 * The clock on a wall of a time zone, for the truth of the model: worked out from `Intl` alone, so that a fault in the product's own
 * calendar does not hide in the model. Instants are UTC milliseconds; a wall time is written as the milliseconds that the same figures
 * would be in UTC.
 */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export class WallClock {
  readonly zone: string;
  /** When an offset begins to hold, ascending; the first holds from ever. */
  readonly #changes: { at: number; offset: number }[];

  constructor(zone: string, from: number, to: number) {
    this.zone = zone;
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    const ask = (instant: number): number => {
      const shown = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
      const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = shown;
      return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
    };
    this.#changes = [{ at: Number.NEGATIVE_INFINITY, offset: ask(from) }];
    for (let at = from; at < to; at += DAY) {
      const offset = ask(at + DAY);
      if (offset === this.#changes.at(-1)?.offset) continue;
      let [before, after] = [at, at + DAY];
      while (after - before > 1000) {
        const middle = Math.floor((before + after) / 2000) * 1000;
        if (ask(middle) === offset) after = middle;
        else before = middle;
      }
      this.#changes.push({ at: after, offset });
    }
  }

  wall(instant: number): number {
    let offset = 0;
    for (const change of this.#changes) {
      if (change.at > instant) break;
      offset = change.offset;
    }
    return instant + offset;
  }

  /** The first instant at which the clock shows that time, or has gone past it where it never shows it. */
  instant(wall: number): number {
    let found = Number.POSITIVE_INFINITY;
    for (const [i, { at, offset }] of this.#changes.entries()) {
      const end = this.#changes[i + 1]?.at ?? Number.POSITIVE_INFINITY;
      const instant = Math.max(wall - offset, at);
      if (instant < end) found = Math.min(found, instant);
    }
    return found;
  }

  /** Days since 1970-01-01 by the calendar of the zone. */
  day(instant: number): number {
    return Math.floor(this.wall(instant) / DAY);
  }

  /** The instant at which the wall shows so many minutes after midnight of that day. */
  on(day: number, minutes: number): number {
    return this.instant(day * DAY + minutes * MINUTE);
  }

  /** 0 is Sunday. */
  weekday(day: number): number {
    return (((day + 4) % 7) + 7) % 7;
  }

  /** The same time of day so many days or months on; in a month without that day on its last one. */
  later(instant: number, amount: number, unit: 'days' | 'months'): number {
    const wall = this.wall(instant);
    if (unit === 'days') return this.instant(wall + amount * DAY);
    const date = new Date(wall);
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + amount];
    const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    return this.instant(Date.UTC(year, month, Math.min(date.getUTCDate(), last)) + (((wall % DAY) + DAY) % DAY));
  }
}

const clocks = new Map<string, WallClock>();

/** For the two years of an edition, and a year to either side of them. */
export function clockOf(zone: string, from: number, to: number): WallClock {
  const key = `${zone}|${from}`;
  let clock = clocks.get(key);
  if (clock === undefined) {
    clock = new WallClock(zone, from - 366 * DAY, to + 366 * DAY);
    clocks.set(key, clock);
  }
  return clock;
}
