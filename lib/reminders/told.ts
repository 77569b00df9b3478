/** Ids of jobs, and what the ids of those that were told say. */
import { keysOf } from '../cases/merge.ts';
import { max } from '../cases/order.ts';
import type { Instant } from '../cases/schemas.ts';
import type { Outlook } from '../deadlines/types.ts';
import { DAY } from '../time/zone.ts';

/** Ids of jobs, with the time at which each was told. */
export type Told = ReadonlyMap<string, Instant>;

/** The smallest lead with which a closing was told, and when. */
export interface ToldClosing {
  lead: number;
  at: Instant;
}

export interface Log {
  /** By case key: the local dates of the closings that were told. */
  closings: ReadonlyMap<string, ReadonlyMap<string, ToldClosing>>;
  /** By local date: the keys of the cases that were told to be closed at any time, and when one was told last. */
  anyTime: ReadonlyMap<string, { keys: ReadonlySet<string>; last: Instant }>;
  /** Of all other kinds, by `kind` or `kind|case key`: what ends the id, a local date as a rule. */
  marks: ReadonlyMap<string, ReadonlySet<string>>;
  /** When one of the kind was told last. */
  last: ReadonlyMap<string, Instant>;
}

/** A clock that is put right goes back by less, where it was not wrong altogether. */
const CLOCK_TOLERANCE = DAY;

/** What is noted for a time that is yet to come was told by a clock that was wrong, and silences nothing. */
export function readLog(told: Told, now: Instant): Log {
  const closings = new Map<string, Map<string, ToldClosing>>();
  const anyTime = new Map<string, { keys: Set<string>; last: Instant }>();
  const marks = new Map<string, Set<string>>();
  const last = new Map<string, Instant>();
  for (const [id, at] of told) {
    if (at > now + CLOCK_TOLERANCE) continue;
    const parts = id.split('|');
    const [kind = ''] = parts;
    // In older logs the digest is of these cases alone, and has a minute of the day before the key.
    const isOlder = kind === 'digest' && parts.length > 2;
    if (kind === 'any-time' || isOlder) {
      const day = parts[1] ?? '';
      const onDay = anyTime.get(day) ?? { keys: new Set(), last: at };
      onDay.keys.add(parts.slice(isOlder ? 3 : 2).join('|'));
      onDay.last = max(onDay.last, at);
      anyTime.set(day, onDay);
    } else if (kind === 'closing') {
      const [day, lead] = parts.splice(-2) as [string, string];
      const key = parts.slice(1).join('|');
      const days = closings.get(key) ?? new Map<string, ToldClosing>();
      closings.set(key, withNearer(days, day, { lead: Number(lead), at }));
    } else {
      const cut = id.lastIndexOf('|');
      const about = id.slice(0, cut);
      marks.set(about, (marks.get(about) ?? new Set<string>()).add(id.slice(cut + 1)));
      last.set(kind, max(last.get(kind) ?? at, at));
    }
  }
  return { closings, anyTime, marks, last };
}

/** The closings of a case that were told, by local date. */
export function toldClosings(log: Log, outlook: Outlook): ReadonlyMap<string, ToldClosing> {
  if (log.closings.size === 0) return NONE;
  const told = new Map<string, ToldClosing>();
  for (const key of keysOf(outlook)) for (const [day, closing] of log.closings.get(key) ?? []) withNearer(told, day, closing);
  return told;
}

const NONE: ReadonlyMap<string, ToldClosing> = new Map();

function withNearer(days: Map<string, ToldClosing>, day: string, told: ToldClosing): Map<string, ToldClosing> {
  const known = days.get(day);
  return known === undefined || told.lead < known.lead ? days.set(day, told) : days;
}

/** The latest local date with which that kind was told of the case; null when it never was. */
export function lastMark(log: Log, kind: string, outlook: Outlook): string | null {
  if (!log.last.has(kind)) return null;
  const marks = keysOf(outlook).flatMap((key) => [...(log.marks.get(`${kind}|${key}`) ?? [])]);
  return marks.length === 0 ? null : marks.reduce((last, mark) => (mark > last ? mark : last));
}

/** A short name for a set of strings (FNV-1a, 32 bits). */
export function fingerprint(strings: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const char of [...strings].sort().join('\n')) hash = Math.imul(hash ^ (char.codePointAt(0) as number), 0x01000193) >>> 0;
  return hash.toString(36);
}
