/** The user's own days and hours: when a reminder may come. Days are days since 1970-01-01 by the calendar of the zone. */
import type { Instant } from '../cases/schemas.ts';
import { atLocalTime, dayOf, localDay, minuteOfDay } from '../deadlines/calendar.ts';
import { DAY } from '../time/zone.ts';
import type { Hours, ReminderSettings } from './settings.ts';

/** Hours that lie wholly within others would be looked for for ever. */
const MOST_STEPS = 1000;

/** Days, both included. */
export interface DaySpan {
  from: number;
  to: number;
}

export class OwnTime {
  readonly #zone: string;
  readonly #quiet: Hours | null;
  readonly #working: Hours;
  readonly #workdays: ReadonlySet<number>;
  readonly #daysOff: ReadonlySet<number>;
  /** By day: thousands of cases are told on the same mornings. */
  readonly #mornings = new Map<number, Instant>();
  /** Those that overlap or follow one another are one; ascending. */
  readonly absences: readonly DaySpan[];

  constructor({ zone, quietHours, workingHours, workdays, daysOff, absences }: ReminderSettings) {
    this.#zone = zone;
    // Quiet all day would be no reminders at all, which has switches of its own.
    const isSome = quietHours !== null && quietHours.from !== quietHours.to && quietHours.to - quietHours.from < 24 * 60;
    this.#quiet = isSome ? quietHours : null;
    this.#working = audible(workingHours, this.#quiet);
    this.#workdays = new Set(workdays);
    this.#daysOff = new Set(daysOff.map(dayOf));
    this.absences = joined(absences.map(({ from, to }) => ({ from: dayOf(from), to: dayOf(to) })));
  }

  day(at: Instant): number {
    return localDay(at, this.#zone);
  }

  /** That time on that day; where it is quiet then, when the quiet ends on that day. */
  on(day: number, minute: number): Instant {
    const quiet = this.#quiet !== null && isWithin(minute, this.#quiet) ? this.#quiet.to : minute;
    // Noon by UTC has the day's date in most zones, and is at most a day away in the others.
    const near = (day * DAY + DAY / 2) as Instant;
    return atLocalTime(near, day - this.day(near), quiet, this.#zone);
  }

  /** When the user begins to work on that day. */
  morning(day: number): Instant {
    const known = this.#mornings.get(day);
    if (known !== undefined) return known;
    const morning = this.on(day, this.#working.from);
    this.#mornings.set(day, morning);
    return morning;
  }

  absence(day: number): DaySpan | undefined {
    return this.absences.find(({ from, to }) => day >= from && day <= to);
  }

  /** A weekend or holiday of the user's. */
  isFree(day: number): boolean {
    return !this.#workdays.has(weekday(day)) || this.#daysOff.has(day);
  }

  isWorkday(day: number): boolean {
    return !this.isFree(day) && this.absence(day) === undefined;
  }

  /** The last day before it that is no weekend or holiday, be the user absent or not. */
  busyDayBefore(day: number): number {
    return step(day - 1, -1, (each) => !this.isFree(each));
  }

  workdayBefore(day: number): number {
    return step(day - 1, -1, (each) => this.isWorkday(each));
  }

  /** That day itself where it is one. */
  workdayFrom(day: number): number {
    return step(day, 1, (each) => this.isWorkday(each));
  }

  /** Quiet hours, and all of an absence. */
  isQuiet(at: Instant): boolean {
    return this.absence(this.day(at)) !== undefined || this.#afterQuietHours(at) !== at;
  }

  /** The end of the quiet that lies over it; after an absence the morning of the first working day. */
  afterQuiet(at: Instant): Instant {
    let then = at;
    for (let steps = 0; steps < MOST_STEPS && this.isQuiet(then); steps += 1) {
      const away = this.absence(this.day(then));
      then = away === undefined ? this.#afterQuietHours(then) : this.morning(this.workdayFrom(away.to + 1));
    }
    return then;
  }

  /** The first time from then on that lies within working hours of a working day, and in no quiet hours. */
  nextWorkingTime(at: Instant): Instant {
    const { from, to } = this.#working;
    let then = at;
    for (let steps = 0; steps < MOST_STEPS; steps += 1) {
      const day = this.day(then);
      const minute = this.#minute(then);
      if (!this.isWorkday(day) || minute >= to) then = this.on(this.workdayFrom(day + 1), from);
      else if (minute < from) then = this.on(day, from);
      else if (this.#afterQuietHours(then) !== then) then = this.#afterQuietHours(then);
      else break;
    }
    return then;
  }

  isBeforeNoon(at: Instant): boolean {
    return this.#minute(at) < 12 * 60;
  }

  #minute(at: Instant): number {
    return minuteOfDay(at, this.#zone);
  }

  #afterQuietHours(at: Instant): Instant {
    const quiet = this.#quiet;
    if (quiet === null) return at;
    const minute = this.#minute(at);
    return isWithin(minute, quiet) ? atLocalTime(at, minute < quiet.to ? 0 : 1, quiet.to, this.#zone) : at;
  }
}

/** Where it is quiet in all working hours, what can wait comes in what the quiet leaves of the day. */
function audible(working: Hours, quiet: Hours | null): Hours {
  if (quiet === null) return working;
  if (quiet.from > quiet.to) {
    const isCovered = working.from >= quiet.from || working.to <= quiet.to;
    return isCovered ? { from: quiet.to, to: quiet.from } : working;
  }
  if (working.from < quiet.from || working.to > quiet.to) return working;
  return quiet.to < 24 * 60 ? { from: quiet.to, to: 24 * 60 } : { from: 0, to: quiet.from };
}

function joined(spans: readonly DaySpan[]): DaySpan[] {
  const ascending = [...spans].sort((a, b) => a.from - b.from);
  const all: DaySpan[] = [];
  for (const { from, to } of ascending) {
    const last = all.at(-1);
    if (last !== undefined && from <= last.to + 1) all[all.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else all.push({ from, to });
  }
  return all;
}

const isWithin = (minute: number, { from, to }: Hours): boolean =>
  from < to ? minute >= from && minute < to : from > to && (minute >= from || minute < to);

/** 1970-01-01 was a Thursday. */
const weekday = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The nearest day that is so, in either direction; where no such day is near, the one to begin with. */
function step(from: number, by: 1 | -1, isSo: (day: number) => boolean): number {
  for (let day = from, steps = 0; steps < MOST_STEPS; day += by, steps += 1) if (isSo(day)) return day;
  return from;
}
