/**
 * Records of long lives made smaller without a change in what they say: of the looks that found a case in one status, one after the other, the first
 * and the last are all that a stay is reckoned by.
 */
import { joinStays } from './merge.ts';
import type { CaseRecord, Instant, StatusSeen } from './schemas.ts';
import { currentSpell } from './spells.ts';

/**
 * The record with the runs of looks that ended before that instant as one entry each; the record itself where there is nothing to make smaller, or
 * where pages contradict each other, so that a look in between could count.
 */
export function compactRecord(record: CaseRecord, before: Instant): CaseRecord {
  const seen: StatusSeen[] = [];
  for (const entry of record.seen) {
    const last = seen.at(-1);
    if (last !== undefined && entry.last < before && isSameStatus(last, entry)) seen[seen.length - 1] = joinStays(last, entry);
    else seen.push(entry);
  }
  if (seen.length === record.seen.length) return record;
  const compacted = { ...record, seen };
  return JSON.stringify(currentSpell(compacted)) === JSON.stringify(currentSpell(record)) ? compacted : record;
}

const isSameStatus = (a: StatusSeen, b: StatusSeen): boolean => a.status === b.status && a.subStatus === b.subStatus;
