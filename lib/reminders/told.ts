/** Ids of jobs, and what the ids of those that were told say. */
import { caseKey } from '../cases/merge.ts';
import type { Outlook } from '../deadlines/types.ts';

export interface Log {
  /** By case key: the local dates of the closings that were told, each with the smallest lead told. */
  closings: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** By local date: the keys of the cases that were told in digests, and the last minute of the day at which one was due. */
  digests: ReadonlyMap<string, { keys: ReadonlySet<string>; minute: number }>;
}

export function closingId(key: string, day: string, lead: number): string {
  return `closing|${key}|${day}|${lead}`;
}

export function readLog(told: ReadonlySet<string>): Log {
  const closings = new Map<string, Map<string, number>>();
  const digests = new Map<string, { keys: Set<string>; minute: number }>();
  for (const id of told) {
    const parts = id.split('|');
    if (parts[0] === 'digest') {
      const [, day = '', minute, ...key] = parts;
      const told = digests.get(day) ?? { keys: new Set(), minute: 0 };
      told.keys.add(key.join('|'));
      told.minute = Math.max(told.minute, Number(minute) || 0);
      digests.set(day, told);
    }
    if (parts[0] !== 'closing') continue;
    const [day, lead] = parts.splice(-2) as [string, string];
    const key = parts.slice(1).join('|');
    const days = closings.get(key) ?? new Map<string, number>();
    days.set(day, Math.min(days.get(day) ?? Number.POSITIVE_INFINITY, Number(lead)));
    closings.set(key, days);
  }
  return { closings, digests };
}

/** The keys that a case may have been told by: also the one from before its record id was known. */
export function keysOf({ key, portal, caseNumber }: Pick<Outlook, 'key' | 'portal' | 'caseNumber'>): string[] {
  const numberKey = caseNumber === null ? key : caseKey(portal, null, caseNumber);
  return numberKey === key ? [key] : [key, numberKey];
}

/** The closings of a case that were told, by local date with the smallest lead. */
export function toldClosings(log: Log, keys: readonly string[]): Map<string, number> {
  const told = new Map<string, number>();
  for (const key of keys) {
    for (const [day, lead] of log.closings.get(key) ?? []) told.set(day, Math.min(lead, told.get(day) ?? Number.POSITIVE_INFINITY));
  }
  return told;
}

export function digestId(day: string, minute: number, key: string): string {
  return `digest|${day}|${minute}|${key}`;
}

/** A short name for a set of strings (FNV-1a, 32 bits). */
export function fingerprint(strings: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const char of [...strings].sort().join('\n')) hash = Math.imul(hash ^ (char.codePointAt(0) as number), 0x01000193) >>> 0;
  return hash.toString(36);
}
