/**
 * What people do today, on the same cases. Assumptions: whoever reckons "last updated + the edition's figure" does so at every look and acts on what
 * is due within a week; every second reminder e-mail is read; the weekly look, each Monday at ten, sees every open case and takes all that
 * wait for something that may close in the week.
 */
import { closingsIn, isAnnounceable, isTold, LONGEST_LEAD, looksTowards } from './judge.ts';
import { type Closing, type Life, stayEnds, stayIndexAt } from './life.ts';
import type { Run, Shown } from './run.ts';
import { FIGURES } from './vendor-clocks.ts';
import { clockOf, DAY } from './wall-clock.ts';

export const ALTERNATIVES = ['last updated + figure', 'reminder e-mail', 'weekly look'] as const;
export type Alternative = (typeof ALTERNATIVES)[number];

export interface Score {
  announceable: number;
  announced: number;
  /** A day was named for a case on its way to a closing, and it was the day. */
  named: number;
  right: number;
  warnings: number;
  falseWarnings: number;
}

export const noScores = (): Record<Alternative, Score> => {
  const none = (): Score => ({ announceable: 0, announced: 0, named: 0, right: 0, warnings: 0, falseWarnings: 0 });
  return { 'last updated + figure': none(), 'reminder e-mail': none(), 'weekly look': none() };
};

export function scoresOf(run: Run): Record<Alternative, Score> {
  const scores = noScores();
  const shownOf = Map.groupBy(run.shown, ({ life }) => life);
  for (const life of run.lives) {
    const shown = shownOf.get(life) ?? [];
    const announceable = closingsIn(run, life).filter((closing) => isAnnounceable(run, closing, looksTowards(life, closing, shown)));
    for (const score of Object.values(scores)) score.announceable += announceable.length;
    reckoned(run, life, shown, announceable, scores['last updated + figure']);
    mailed(life, announceable, scores['reminder e-mail']);
    weekly(run, life, announceable, scores['weekly look']);
  }
  return scores;
}

/** The day that "last updated" leads to at a look; null where no date is shown or the status has no clock. */
function reckonedDay(run: Run, life: Life, { at, sighting }: Shown): number | null {
  const { updatedAt } = sighting.fields;
  const status = life.stays[stayIndexAt(life, at)]?.status ?? 'new';
  const after = FIGURES[run.world.edition][status]?.ends;
  if (updatedAt.state !== 'read' || after === undefined) return null;
  const { clock } = run.world;
  return clock.day(clock.later(updatedAt.value.latest, after.amount, after.unit));
}

function reckoned(run: Run, life: Life, shown: readonly Shown[], announceable: readonly Closing[], score: Score): void {
  const { clock } = run.world;
  const warned = new Map<number, Shown>();
  for (const look of shown) {
    const day = isTold(look) ? reckonedDay(run, life, look) : null;
    if (day !== null && day - clock.day(look.at) <= LONGEST_LEAD) warned.set(day, warned.get(day) ?? look);
  }
  score.warnings += warned.size;
  for (const [day, { at }] of warned) {
    if (stayEnds(life, stayIndexAt(life, at)) >= clock.on(day + 1, 0)) score.falseWarnings += 1;
  }
  for (const closing of announceable) {
    const looks = looksTowards(life, closing, shown);
    if (looks.some((look) => [...warned.values()].includes(look))) score.announced += 1;
    for (const look of looks) {
      const day = reckonedDay(run, life, look);
      if (day === null) continue;
      score.named += 1;
      if (day === clock.day(closing.at)) score.right += 1;
    }
  }
}

function mailed({ mails, index }: Life, announceable: readonly Closing[], score: Score): void {
  const read = mails.filter((_, i) => (index + i) % 2 === 0);
  score.warnings += read.length;
  for (const { first, last } of announceable) {
    if (read.some(({ stay }) => stay >= first && stay <= last)) score.announced += 1;
  }
}

function weekly({ world }: Run, life: Life, announceable: readonly Closing[], score: Score): void {
  const clock = clockOf(world.clock.zone, world.from, world.to);
  const mondays: number[] = [];
  for (let day = clock.day(world.installed); day < clock.day(world.to); day += 1)
    if (clock.weekday(day) === 1) mondays.push(clock.on(day, 600));
  for (const at of mondays) {
    const stay = stayIndexAt(life, at);
    const status = life.stays[stay]?.status;
    if (status === undefined || FIGURES[world.edition][status] === undefined) continue;
    score.warnings += 1;
    if (stayEnds(life, stay) > at + 7 * DAY) score.falseWarnings += 1;
  }
  for (const { first, at: closes } of announceable) {
    const from = life.stays[first]?.from ?? closes;
    if (mondays.some((at) => at >= from && at < closes && at >= closes - 7 * DAY)) score.announced += 1;
  }
}
