/** When a stay began, by the changes of the status that histories and feeds tell. */
import { sameWords } from '../status/vocabulary.ts';
import { max, min } from './order.ts';
import { type Present, standsFor } from './present.ts';
import type { Interval, StatusChange } from './schemas.ts';

export interface ToldBeginning {
  /** When the case last came into the status. */
  entry: Interval | null;
  /** When it was last told to be elsewhere: before it came in, or it came back later. */
  left: Interval | null;
  /** It came into the status more than once. */
  again: boolean;
}

/**
 * Status and Sub Status are two halves: the stay began when the later of them took its value. A row with the whole name, from before the field was
 * split, tells it alone; where only one half is told, it bounds the stay from below.
 */
export function toldBeginning(changes: readonly StatusChange[], present: Present): ToldBeginning {
  const whole = toldHalf(changes, 'status', (name) => standsFor({ status: name, subStatus: null }, present));
  const { status: main, subStatus } = present;
  if (subStatus === null) return whole;
  const isMain = (name: string): boolean => sameWords(name, main) || standsFor({ status: name, subStatus: null }, present);
  const status = toldHalf(changes, 'status', isMain);
  const sub = toldHalf(changes, 'subStatus', (name) => sameWords(name, subStatus));
  if (whole.entry !== null && whole.entry.earliest === status.entry?.earliest) return { ...whole, left: lastOf([status.left, sub.left]) };
  if (status.entry === null || sub.entry === null) {
    return { entry: null, left: lastOf([status.entry, status.left, sub.entry, sub.left]), again: status.again || sub.again };
  }
  return {
    entry: { earliest: max(status.entry.earliest, sub.entry.earliest), latest: max(status.entry.latest, sub.entry.latest) },
    left: lastOf([status.left, sub.left]),
    // It had this sub-status in this status before, if the status came back to a sub-status that was there already.
    again: sub.again || (status.again && sub.entry.earliest < status.entry.earliest),
  };
}

function toldHalf(changes: readonly StatusChange[], field: StatusChange['field'], isHere: (name: string) => boolean): ToldBeginning {
  const entries: StatusChange[] = [];
  let away: Interval | null = null;
  let last: Interval | null = null;
  for (const change of changes) {
    if (change.field !== field) continue;
    if (!isHere(change.to)) away = lastOf([away, change.at]);
    else if (change.from === null || !isHere(change.from)) {
      entries.push(change);
      last = lastOf([last, change.at]);
    }
  }
  if (last === null) return { entry: null, left: away, again: false };
  const [only] = entries;
  if (only !== undefined && entries.length === 1) return { entry: only.at, left: away, again: false };
  // Readings of one change overlap: it happened in all of them. From another status it was another change.
  const overlapping = entries.filter(({ at }) => at.latest >= last.earliest);
  const origins = new Set(overlapping.map(({ from }) => from).filter((from) => from !== null));
  const ends = [...(origins.size > 0 ? origins : [null])].map((origin) =>
    overlapping
      .filter(({ from }) => from === null || from === origin)
      .map(({ at }) => at.latest)
      .reduce(min),
  );
  const entry = { earliest: last.earliest, latest: ends.reduce(max) };
  return {
    entry,
    left: away,
    again: origins.size > 1 || overlapping.length < entries.length,
  };
}

/** The interval that begins last. */
function lastOf(intervals: readonly (Interval | null)[]): Interval | null {
  return intervals.reduce((last, each) => (last === null || (each !== null && each.earliest > last.earliest) ? each : last), null);
}
