/** What is believed of a case at some time. */
import { DAY } from '../time/zone.ts';
import { latestOf } from './order.ts';
import type { CaseRecord, Instant } from './schemas.ts';

/** A clock that is put right goes back by less, where it was not wrong altogether. */
const TOLERANCE = DAY;

/**
 * The record without what was seen at a time that is still to come: the clock of the machine was ahead then, and a look in the year to come would put
 * off each closing till then. Nothing is lost of it, and should the clock be wrong now instead, all counts again when it is put right.
 */
export function believedAt(record: CaseRecord, now: Instant): CaseRecord {
  const limit = now + TOLERANCE;
  if (record.lastSeen <= limit) return record;
  const isPast = (at: Instant): boolean => at <= limit;
  const past = <T extends { seenAt: Instant }>(register: T | null): T | null =>
    register !== null && isPast(register.seenAt) ? register : null;
  const seen = record.seen.filter(({ first }) => isPast(first));
  return {
    ...record,
    lastSeen: latestOf(seen.map(({ last }) => last)) ?? record.firstSeen,
    waitingForInformation: past(record.waitingForInformation),
    updatedAt: past(record.updatedAt),
    openedAt: record.openedAt?.value != null && isPast(record.openedAt.value.latest) ? record.openedAt : past(record.openedAt),
    closedAt: past(record.closedAt),
    seen,
    changes: record.changes.filter(({ at }) => isPast(at.earliest)),
    comments: record.comments.filter(({ at }) => isPast(at.earliest)),
    commentsRead: record.commentsRead !== null && isPast(record.commentsRead) ? record.commentsRead : null,
    failures: Object.fromEntries(Object.entries(record.failures).filter(([, failure]) => failure !== undefined && isPast(failure.seenAt))),
    listed: record.listed.filter(({ last }) => isPast(last)),
  };
}
