/** Ids of jobs, and what the ids of those that were told say. */
export interface Log {
  /** The smallest lead told, by case key and local date of the closing: the longer ones are covered by it. */
  leads: ReadonlyMap<string, number>;
  /** Local dates on which a digest was told. */
  digests: ReadonlySet<string>;
}

export function closingId(key: string, day: string, lead: number): string {
  return `closing|${key}|${day}|${lead}`;
}

export function readLog(told: ReadonlySet<string>): Log {
  const leads = new Map<string, number>();
  const digests = new Set<string>();
  for (const id of told) {
    const [kind, second] = id.split('|', 2);
    if (kind === 'digest' && second !== undefined) digests.add(second);
    if (kind !== 'closing') continue;
    const end = id.lastIndexOf('|');
    const deadline = id.slice('closing|'.length, end);
    leads.set(deadline, Math.min(leads.get(deadline) ?? Number.POSITIVE_INFINITY, Number(id.slice(end + 1))));
  }
  return { leads, digests };
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
