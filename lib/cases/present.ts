/** The status that a case is in by all that is known. */
import type { StatusId } from '../status/types.ts';
import { isHalfStatus, mayShowAsHalf, normaliseStatus, STATUSES, sameWords } from '../status/vocabulary.ts';
import { by, latestBy } from './order.ts';
import type { CaseRecord, StatusChange, StatusSeen } from './schemas.ts';

export interface Present {
  status: string;
  subStatus: string | null;
  id: StatusId | null;
  /** Some other status was read at the same instant. */
  disputed: boolean;
}

/** Null when no status was ever read or told. */
export function presentStatus(record: CaseRecord): Present | null {
  const seen = latestSeen(record.seen);
  const present = latestTold(record.changes, seen) ?? (seen === null ? null : shown(seen, record.seen));
  if (seen === null || present === null || !isHalfStatus(present.status, present.subStatus)) return present;
  return lastWaiting(record) ?? present;
}

/** Whether nothing is to be expected of the case any more, whatever the day and the settings: only another sighting can change that. */
export function isClosed(record: CaseRecord): boolean {
  const id = presentStatus(record)?.id ?? null;
  return id !== null && !STATUSES[id].open;
}

/**
 * A list without the Sub Status column shows "Pending" only. When the case was waiting for the customer before, it is taken to wait still: that
 * errs towards the closing. From any other sub-status it may have come to wait, so it stays unknown.
 */
function lastWaiting(record: CaseRecord): Present | null {
  const whole = record.seen.filter((entry) => !isHalfStatus(entry.status, entry.subStatus));
  const seen = latestSeen(whole);
  const before = latestTold(record.changes, seen) ?? (seen === null ? null : shown(seen, whole));
  if (before === null || before.id === null || STATUSES[before.id].turn !== 'customer') return null;
  return mayShowAsHalf(before.id) ? before : null;
}

/** The entry of the last sighting. Of two at the same instant the one that a clock may close, then by its words. */
function latestSeen(seen: readonly StatusSeen[]): StatusSeen | null {
  const latest = latestBy(seen, ({ last }) => last);
  const entries = seen.filter((entry) => entry.last === latest);
  if (entries.length > 1) {
    entries.sort(by((entry) => [danger(normaliseStatus(entry.status, entry.subStatus)), entry.status, entry.subStatus ?? '']));
  }
  return entries[0] ?? null;
}

function shown(entry: StatusSeen, seen: readonly StatusSeen[]): Present {
  const { status, subStatus } = entry;
  const present = { status, subStatus, id: normaliseStatus(status, subStatus) };
  const rivals = seen.filter(
    (other) => other.last === entry.last && !standsFor(other, present) && !isHalfStatus(other.status, other.subStatus),
  );
  return { ...present, disputed: rivals.length > 0 };
}

function danger(id: StatusId | null): number {
  if (id === null) return 1;
  const { turn, open } = STATUSES[id];
  return turn === 'customer' ? 0 : open ? 2 : 3;
}

/** A change that came after the last sighting says where the case stands now. */
function latestTold(changes: readonly StatusChange[], seen: StatusSeen | null): Present | null {
  const since = seen?.last ?? Number.NEGATIVE_INFINITY;
  const later = changes
    .filter((change) => change.at.earliest > since)
    .sort(by((change) => [change.at.latest, change.at.earliest, change.to]));
  if (later.length === 0) return null;
  const status = later.findLast((change) => change.field === 'status');
  const subStatus = later.findLast((change) => change.field === 'subStatus');
  const main = status?.to ?? seen?.status;
  if (main === undefined) return null;
  const sub = subStatus?.to ?? (status === undefined ? (seen?.subStatus ?? null) : null);
  const withSub = sub === null ? null : normaliseStatus(main, sub);
  // A sub-status of the status before is no part of the present one.
  return withSub !== null || (sub !== null && isHalfStatus(main, null))
    ? { status: main, subStatus: sub, id: withSub, disputed: false }
    : { status: main, subStatus: null, id: normaliseStatus(main, null), disputed: false };
}

/** Whether a page that shows these words shows that status. */
export function standsFor(
  shown: { status: string; subStatus: string | null },
  { status, subStatus, id }: Omit<Present, 'disputed'>,
): boolean {
  const shownId = normaliseStatus(shown.status, shown.subStatus);
  if (shownId !== null || id !== null) return shownId === id;
  return sameWords(shown.status, status) && sameWords(shown.subStatus ?? '', subStatus ?? '');
}
