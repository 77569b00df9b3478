/** Total orders, and the joins that are built on them. */
import type { Instant, Interval } from './schemas.ts';

/** What a value is ordered by, the weightiest first. Ranks that are compared have the same kinds of entries in the same places. */
export type Rank = readonly (string | number)[];

/** The greater of two by their ranks. Where `rank` holds all there is to a value, equal ranks mean equal values, and the choice is a join. */
export function greater<T>(a: T | null, b: T | null, rank: (value: T) => Rank): T | null {
  if (a === null || b === null) return a ?? b;
  return compareRanks(rank(a), rank(b)) >= 0 ? a : b;
}

/** A comparison for `sort`: ascending. */
export function by<T>(rank: (value: T) => Rank): (a: T, b: T) => number {
  return (a, b) => compareRanks(rank(a), rank(b));
}

function compareRanks(a: Rank, b: Rank): number {
  for (let i = 0; i < a.length; i += 1) {
    const [x, y] = [a[i], b[i]];
    if (x === undefined || y === undefined) return 1;
    if (x !== y) return x < y ? -1 : 1;
  }
  return a.length - b.length;
}

export function min(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}

export function max(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}

/** Null of none. */
export const latestOf = (instants: readonly Instant[]): Instant | null => latestBy(instants, (instant) => instant);

/** The latest of what `of` tells of each; null of none. */
export function latestBy<T>(values: readonly T[], of: (value: T) => Instant): Instant | null {
  let latest: Instant | null = null;
  for (const value of values) {
    const instant = of(value);
    if (latest === null || instant > latest) latest = instant;
  }
  return latest;
}

/** The events whose interval contains no other one's of the same kind; of equal intervals the first by `rank`. Sorted by `rank`. */
export function mostExact<T extends { at: Interval }>(events: readonly T[], kind: (event: T) => string, rank: (event: T) => Rank): T[] {
  const kept: T[] = [];
  const groups = new Map<string, T[]>();
  for (const event of events) {
    const group = groups.get(kind(event));
    if (group === undefined) groups.set(kind(event), [event]);
    else group.push(event);
  }
  for (const group of groups.values()) {
    // From the last beginning to the first: an interval contains a later-beginning one exactly when it does not end before all of those.
    group.sort((x, y) => y.at.earliest - x.at.earliest || x.at.latest - y.at.latest || compareRanks(rank(x), rank(y)));
    let soonestEnd = Number.POSITIVE_INFINITY;
    for (const event of group) {
      if (event.at.latest >= soonestEnd) continue;
      soonestEnd = event.at.latest;
      kept.push(event);
    }
  }
  return kept.sort(by(rank));
}
