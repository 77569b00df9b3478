/** How long cases were whose turn, as far as pages told it. Only what was surely so is counted, and how much of their lives that is. */
import { min } from '../cases/order.ts';
import type { CaseRecord, Instant } from '../cases/schemas.ts';
import type { ToldTurn } from './open-figures.ts';
import type { Stay } from './timeline.ts';

/** Milliseconds. */
export interface TimeSpent {
  /** Cases of which at least a part of their time is known. */
  cases: number;
  turns: Record<ToldTurn, number>;
  /** From the opening of those cases until now, or until they were closed; as long as it can have been. Only of cases whose opening is known. */
  lives: number;
  /** The part of the time told above that belongs to those lives. */
  seen: number;
}

export const noTime = (): TimeSpent => ({
  cases: 0,
  turns: { customer: 0, vendor: 0, 'third-party': 0, unknown: 0 },
  lives: 0,
  seen: 0,
});

/** Adds the time of a case. What lies between the last look at it and now is known of no case. */
export function addTime(spent: TimeSpent, { openedAt }: CaseRecord, stays: readonly Stay[], now: Instant): void {
  let known = 0;
  let end: Instant = now;
  for (const { turn, from, to } of stays) {
    if (turn === 'nobody') {
      end = from.latest;
      continue;
    }
    end = now;
    // A change that was told to the day can have been at any time of it, also one that is still to come.
    const sure = Math.max(0, min(to.earliest, now) - from.latest);
    known += sure;
    spent.turns[turn] += sure;
  }
  if (known === 0) return;
  spent.cases += 1;
  const opened = openedAt?.value?.earliest ?? null;
  if (opened === null || end - opened < known) return;
  spent.lives += end - opened;
  spent.seen += known;
}
