/** Times as the portal writes them for a user, and read back by the product. What it can't read, or reads wrongly, is counted. */
import type { Instant } from '../../lib/cases/schemas.ts';
import { readTime, type TimeReading } from '../../lib/portal/dates.ts';
import { DAY, HOUR, MINUTE } from './wall-clock.ts';
import type { World } from './world.ts';

export interface ReadText {
  raw: string;
  time: TimeReading;
}

/** Texts that stood for another time than was read, or for none: raw text, locale, zone. */
export type Misread = (text: string) => void;

export class Texts {
  readonly #world: World;
  readonly #misread: Misread;
  readonly #figures: Intl.DateTimeFormat;
  readonly #words: Intl.DateTimeFormat;
  readonly #relative: Intl.RelativeTimeFormat;
  readonly #known = new Map<number, ReadText>();

  constructor(world: World, misread: Misread) {
    this.#world = world;
    this.#misread = misread;
    const timeZone = world.clock.zone;
    const clock = { hour: 'numeric', minute: '2-digit', timeZone } as const;
    this.#figures = new Intl.DateTimeFormat(world.locale, { year: 'numeric', month: 'numeric', day: 'numeric', ...clock });
    this.#words = new Intl.DateTimeFormat(world.locale, { year: 'numeric', month: 'long', day: 'numeric', ...clock });
    this.#relative = new Intl.RelativeTimeFormat(world.locale, { style: world.relative.short ? 'short' : 'long' });
  }

  /** As lists and fields show it: "5/13/2026, 3:04 PM". */
  absolute(instant: number): ReadText {
    const minute = Math.floor(instant / MINUTE);
    let known = this.#known.get(minute);
    if (known === undefined) {
      known = this.#read(this.#figures.format(instant), instant, instant);
      this.#known.set(minute, known);
    }
    return known;
  }

  /** As the feed shows it: "3 hours ago", from a week on with the name of the month. */
  inFeed(instant: number, now: number): ReadText {
    // The page counts by the machine's clock.
    const age = Math.max(0, now - instant);
    if (age > 7 * DAY) return this.#read(this.#words.format(instant), instant, now);
    const [unit, length] = age < HOUR ? (['minute', MINUTE] as const) : age < DAY ? (['hour', HOUR] as const) : (['day', DAY] as const);
    const count = this.#world.relative.rounds ? Math.round(age / length) : Math.floor(age / length);
    return this.#read(this.#relative.format(-count, unit), instant, now);
  }

  #read(raw: string, truth: number, now: number): ReadText {
    const { clock, locale, order, skew } = this.#world;
    const time = readTime(raw, { now: now as Instant, zone: clock.zone, order });
    // What is counted back by a machine's clock is as far off as that clock.
    const slack = Math.abs(skew);
    const isRight = 'value' in time && time.value.earliest - slack <= truth && truth <= time.value.latest + slack;
    if (!isRight)
      this.#misread(`"${raw}" in ${locale}, ${clock.zone}, for ${new Date(truth).toISOString()} seen ${new Date(now).toISOString()}`);
    return { raw, time };
  }
}
