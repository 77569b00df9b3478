/**
 * When a user has the browser open, and when and how the portal is looked at.
 *
 * Assumptions: a quarter of the browsers is open day and night, a quarter from morning to night, four in ten at hours of work, the others
 * for half an hour on working days; who looks every day has it open at the weekend too. One day in twenty is left out. "Away" is gone for three weeks, three times in two years, with the browser closed.
 */
import type { Random } from './random.ts';
import { MINUTE } from './wall-clock.ts';
import type { Habit, World } from './world.ts';

export type Look = 'list' | 'list and pages' | 'waiting and pages' | 'pages';

export interface Session {
  opens: number;
  closes: number;
  /** Ascending, within the session. */
  looks: { at: number; look: Look }[];
}

const LOOKS: Record<Habit, Look> = {
  'daily list': 'list',
  'workday list': 'list',
  'workday W4I': 'waiting and pages',
  weekly: 'list and pages',
  away: 'waiting and pages',
  'only list': 'list',
  'only pages': 'pages',
  'no updates': 'list',
};

const HOURS = {
  always: [0, 24 * 60],
  'until night': [7 * 60, 23 * 60],
  work: [8 * 60 + 15, 17 * 60 + 30],
  short: [9 * 60, 9 * 60 + 30],
} as const;

/** One session for each day on which the browser is open, from the installation on. */
export function sessionsOf(random: Random, world: World): Session[] {
  const { clock, habit, installed, to } = world;
  const hours = random.weighted<keyof typeof HOURS>([
    ['always', 25],
    ['until night', 25],
    ['work', 40],
    ['short', 10],
  ]);
  const weekly = random.whole(1, 5);
  const absences =
    habit === 'away' ? [1, 2, 3].map((part) => clock.day(installed + ((to - installed) * part) / 4) + random.whole(-40, 40)) : [];
  const sessions: Session[] = [];
  for (let day = clock.day(installed) + 1; day < clock.day(to); day += 1) {
    const weekday = clock.weekday(day);
    const works = habit === 'daily list' || weekday % 6 !== 0;
    if (absences.some((from) => day >= from && day < from + 21)) continue;
    if (!works && (hours === 'work' || hours === 'short')) continue;
    const [from, until] = HOURS[hours];
    const looksToday =
      works && !random.chance(0.05) && (habit === 'weekly' ? weekday === weekly : habit !== 'only list' || weekday % 2 === 1);
    const morning = hours === 'short' ? random.whole(9 * 60 + 1, 9 * 60 + 20) : random.whole(8 * 60 + 30, 11 * 60);
    const looks = looksToday ? [{ at: clock.on(day, morning) + random.whole(0, 59) * 1000, look: LOOKS[habit] }] : [];
    if (looksToday && habit === 'only pages' && hours !== 'short') looks.push({ at: clock.on(day, morning + 300), look: 'pages' });
    sessions.push({ opens: clock.on(day, from), closes: clock.on(day, until) - MINUTE / 2, looks });
  }
  return sessions;
}

export function isOpenBetween(sessions: readonly Session[], from: number, to: number): boolean {
  return sessions.some(({ opens, closes }) => opens < to && closes >= from);
}
