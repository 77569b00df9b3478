/**
 * Reminder settings as a user may choose them. Assumption: nobody sets quiet hours over all the time in which the browser is open, or
 * works on days on which it never is. Else they may be as odd as people's are.
 */
import { type Hours, REMINDER_KINDS, type ReminderSettings, USUAL_REMINDERS } from '../../lib/reminders/settings.ts';
import type { Random } from './random.ts';
import type { Run } from './run.ts';
import { DAY, MINUTE, type WallClock } from './wall-clock.ts';

const WEEKS: readonly (readonly number[])[] = [[1, 2, 3, 4, 5], [7, 1, 2, 3, 4], [2, 3, 4], [1], [1, 2, 3, 4, 5, 6, 7]];

export function drawnReminders(random: Random, { world: { clock, from, to }, sessions }: Run): ReminderSettings {
  const hours = (): Hours => ({ from: random.whole(0, 23) * 60, to: random.whole(1, 24) * 60 });
  const [first] = sessions;
  const open = new Set(sessions.map(({ opens }) => clock.weekday(clock.day(opens)) || 7));
  const quiet = hours();
  const isOpen = first !== undefined && samplesOf(first.opens, first.closes).some((at) => !isIn(quiet, minuteOf(clock, at)));
  const dates = (count: number): string[] => Array.from({ length: count }, () => dateOf(random.whole(clock.day(from), clock.day(to))));
  return {
    ...USUAL_REMINDERS,
    zone: clock.zone,
    kinds: new Set(REMINDER_KINDS),
    digestAt: random.whole(0, 24 * 60 - 1),
    workdays: random.pick(...WEEKS.filter((week) => week.every((day) => open.has(day)))),
    workingHours: { from: random.whole(6, 11) * 60, to: random.whole(12, 22) * 60 },
    quietHours: random.chance(0.7) && isOpen ? quiet : null,
    daysOff: dates(random.whole(0, 40)),
    absences: dates(random.whole(0, 8)).map((first) => ({
      from: first,
      to: dateOf(Date.parse(first) / DAY + random.pick(0, 1, 4, 9, 20, 60)),
    })),
  };
}

/** Whether the user has forbidden a reminder at that time, as the model has it. */
export function isQuietAt({ quietHours, absences }: ReminderSettings, clock: WallClock, at: number): boolean {
  const date = dateOf(clock.day(at));
  return absences.some(({ from, to }) => date >= from && date <= to) || (quietHours !== null && isIn(quietHours, minuteOf(clock, at)));
}

/** Each half hour of a time. */
export const samplesOf = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(1, Math.ceil((to - from) / (30 * MINUTE))) }, (_, i) => from + i * 30 * MINUTE);

const isIn = ({ from, to }: Hours, minute: number): boolean => (from <= to ? minute >= from && minute < to : minute >= from || minute < to);

const minuteOf = (clock: WallClock, at: number): number => Math.floor((clock.wall(at) % DAY) / MINUTE);

const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
