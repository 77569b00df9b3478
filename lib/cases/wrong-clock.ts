/** What was seen while the clock of this computer was ahead: it would go before all that is seen for as long as it was ahead. */
import { DAY } from '../time/zone.ts';
import { latestOf, min } from './order.ts';
import type { CaseRecord, Instant } from './schemas.ts';

/** A clock that is put right goes back by less, where it was not wrong altogether. */
const TOLERANCE = DAY;

/**
 * The record without sightings that lie after `now`, which is the time of a new sighting of the case. Values that were read then stay until the new
 * one brings others. Where the portal itself told of a time after `now`, it is the present clock that is behind, and all stays as it is.
 */
export function withoutFuture(record: CaseRecord, now: Instant): CaseRecord {
  const last = (now + TOLERANCE) as Instant;
  const told = latestOf([
    ...[record.updatedAt?.value, record.openedAt?.value, record.closedAt?.value].flatMap((at) => (at == null ? [] : [at.latest])),
    ...[...record.changes, ...record.comments].map(({ at }) => at.latest),
  ]);
  if (record.lastSeen <= last || (told !== null && told > last)) return record;
  const before = (now - 1) as Instant;
  const early = <T extends { seenAt: Instant } | null>(read: T): T =>
    read === null || read.seenAt <= last ? read : { ...read, seenAt: before };
  const seen = record.seen
    .filter(({ first }) => first <= last)
    .map((entry) => ({ ...entry, last: min(entry.last, last), entered: entry.entered.filter(({ at }) => at <= last) }));
  const lastSeen = latestOf(seen.map((entry) => entry.last)) ?? before;
  return {
    ...record,
    path: early(record.path),
    firstSeen: min(record.firstSeen, lastSeen),
    lastSeen,
    subject: early(record.subject),
    priority: early(record.priority),
    asset: early(record.asset),
    caseType: early(record.caseType),
    contact: early(record.contact),
    institution: early(record.institution),
    waitingForInformation: early(record.waitingForInformation),
    openedAt: early(record.openedAt),
    updatedAt: early(record.updatedAt),
    closedAt: early(record.closedAt),
    seen,
    commentsRead: record.commentsRead !== null && record.commentsRead > last ? before : record.commentsRead,
    failures: Object.fromEntries(Object.entries(record.failures).map(([field, failure]) => [field, early(failure)])),
    listed: record.listed.filter((each) => each.last <= last),
  };
}
