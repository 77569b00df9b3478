/** Ids of jobs, and what the ids of those that were told say. */
import { caseKey } from '../cases/merge.ts';
import type { Outlook } from '../deadlines/types.ts';

export interface Log {
  /** By case key: the local dates of the closings that were told, each with the smallest lead told. */
  closings: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Local dates on which a digest was told. */
  digests: ReadonlySet<string>;
}

export function closingId(key: string, day: string, lead: number): string {
  return `closing|${key}|${day}|${lead}`;
}

export function readLog(told: ReadonlySet<string>): Log {
  const closings = new Map<string, Map<string, number>>();
  const digests = new Set<string>();
  for (const id of told) {
    const parts = id.split('|');
    if (parts[0] === 'digest') digests.add(parts[1] ?? '');
    if (parts[0] !== 'closing') continue;
    const [day, lead] = parts.splice(-2) as [string, string];
    const key = parts.slice(1).join('|');
    const days = closings.get(key) ?? new Map<string, number>();
    days.set(day, Math.min(days.get(day) ?? Number.POSITIVE_INFINITY, Number(lead)));
    closings.set(key, days);
  }
  return { closings, digests };
}

/** The closings of a case that were told, by local date with the smallest lead: also those from before its record id was known. */
export function toldClosings(log: Log, { key, portal, caseNumber }: Pick<Outlook, 'key' | 'portal' | 'caseNumber'>): Map<string, number> {
  const told = new Map(log.closings.get(key));
  const numberKey = caseNumber === null ? key : caseKey(portal, null, caseNumber);
  if (numberKey === key) return told;
  for (const [day, lead] of log.closings.get(numberKey) ?? []) told.set(day, Math.min(lead, told.get(day) ?? Number.POSITIVE_INFINITY));
  return told;
}

export function digestId(day: string, keys: readonly string[]): string {
  return `digest|${day}|${fingerprint(keys)}`;
}

/** A short name for a set of strings (FNV-1a, 32 bits). */
export function fingerprint(strings: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const char of [...strings].sort().join('\n')) hash = Math.imul(hash ^ (char.codePointAt(0) as number), 0x01000193) >>> 0;
  return hash.toString(36);
}
