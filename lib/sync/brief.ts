/**
 * What another device is told of a case: which one it is, the statuses it was seen in, when they changed, and when it was opened and updated. No
 * subject, no name, no comment, and of its statuses only words of the vocabulary, so that nothing a page makes up can travel.
 *
 * It is a case record with much left out: joined with the record that it was made of it changes nothing, so that it never goes before what is known
 * better here, whatever the order in which devices hear of each other.
 */
import { joinEntered } from '../cases/entered.ts';
import { caseKey, mergeRecords } from '../cases/merge.ts';
import { by, latestOf, max, min } from '../cases/order.ts';
import { presentStatus, standsFor } from '../cases/present.ts';
import type { CaseRecord, Instant, Interval, StatusChange, StatusSeen } from '../cases/schemas.ts';
import { isHalfStatus, normaliseStatus, STATUSES } from '../status/vocabulary.ts';

/** Longest words of a status. */
export const MAX_WORDS = 60;
/** Different statuses of one case, and changes of them: the last ones. */
const MOST_STATUSES = 4;
const MOST_CHANGES = 6;
/** Sightings that say by when the case had come into its status. */
const MOST_ENTERED = 4;

/** Whether these words are a status of the vocabulary, or "Pending" alone. */
export function isSayable(status: string, subStatus: string | null): boolean {
  if (status.length > MAX_WORDS || (subStatus?.length ?? 0) > MAX_WORDS) return false;
  return normaliseStatus(status, subStatus) !== null || isHalfStatus(status, subStatus);
}

const isSayableHalf = (field: StatusChange['field'], words: string): boolean =>
  field === 'status' ? isSayable(words, null) : isSayable('Pending', words);

export const isSayableChange = ({ field, from, to }: Pick<StatusChange, 'field' | 'from' | 'to'>): boolean =>
  isSayableHalf(field, to) && (from === null || isSayableHalf(field, from));

/** Null where there is nothing to say: no status was read, or the case is in one that is not known. */
export function briefOf(record: CaseRecord): CaseRecord | null {
  const present = presentStatus(record);
  if (present === null || present.id === null || record.seen.length === 0) return null;
  const last = latestOf(record.seen.map((entry) => entry.last));
  if (record.seen.some((entry) => entry.last === last && !isSayable(entry.status, entry.subStatus))) return null;
  return bareRecord(record, {
    seen: seenToSay(record, (entry) => standsFor(entry, present) || isHalfStatus(entry.status, entry.subStatus)),
    changes: record.changes
      .filter(isSayableChange)
      .sort(by((change) => [-change.at.latest, -change.at.earliest, change.field, change.to, change.from ?? '', change.source]))
      .slice(0, MOST_CHANGES)
      .map((change) => ({ ...change, raw: '' })),
    openedAt: time(record.openedAt),
    updatedAt: time(record.updatedAt),
  });
}

type Time = CaseRecord['openedAt'];
const time = (read: Time): Time => (read?.value == null ? null : timeOf(read.value, read.seenAt));
export const timeOf = (value: Interval, seenAt: Instant): Time => ({ value, raw: '', how: 'label', seenAt });

/** A record of which only this is known. `seen` is not empty. */
export function bareRecord(
  { portal, recordId, caseNumber }: Pick<CaseRecord, 'portal' | 'recordId' | 'caseNumber'>,
  told: Pick<CaseRecord, 'seen' | 'changes' | 'openedAt' | 'updatedAt'>,
): CaseRecord {
  const record: CaseRecord = {
    key: caseKey(portal, recordId, caseNumber),
    portal,
    recordId,
    caseNumber,
    path: null,
    firstSeen: told.seen.map(({ first }) => first).reduce(min),
    lastSeen: told.seen.map(({ last }) => last).reduce(max),
    subject: null,
    priority: null,
    asset: null,
    caseType: null,
    contact: null,
    institution: null,
    waitingForInformation: null,
    closedAt: null,
    comments: [],
    commentsRead: null,
    failures: {},
    listed: [],
    ...told,
  };
  // In the order that the join gives.
  return mergeRecords(record, record);
}

/** Of each status the day on which it was seen last, of the present one also the first, and what tells by when the case had come into it. */
function seenToSay({ seen }: CaseRecord, isHere: (entry: StatusSeen) => boolean): StatusSeen[] {
  const lastFirst = by<StatusSeen>((entry) => [-entry.last, entry.status, entry.subStatus ?? '']);
  const sayable = seen.filter((entry) => isSayable(entry.status, entry.subStatus)).sort(lastFirst);
  const last = new Map<string, StatusSeen>();
  for (const entry of sayable) {
    const words = JSON.stringify([entry.status, entry.subStatus]);
    if (!last.has(words)) last.set(words, entry);
  }
  const kept = new Set([...last.values()].slice(0, MOST_STATUSES));
  const here = sayable.filter(isHere);
  const first = here.at(-1);
  if (first !== undefined) kept.add(first);
  const telling = here
    .map(({ entered }) => entered)
    .reduce(joinEntered, [])
    .slice(-MOST_ENTERED);
  const isTelling = (entry: StatusSeen) => entry.entered.filter((each) => telling.some(({ at, by }) => at === each.at && by === each.by));
  for (const entry of here) if (isTelling(entry).length > 0) kept.add(entry);
  return [...kept].map((entry) => ({ ...entry, entered: isHere(entry) ? isTelling(entry) : [] }));
}

const lastRead = (record: CaseRecord): Instant => record.seen.map((entry) => entry.last).reduce(max);

/** Both told of the same case: the one that was seen later counts, of two seen at the same time what both tell. A join. */
export function joinBriefs(a: CaseRecord, b: CaseRecord): CaseRecord {
  const [seenA, seenB] = [lastRead(a), lastRead(b)];
  if (seenA !== seenB) return seenA > seenB ? a : b;
  return briefOf(mergeRecords(a, b)) ?? a;
}

/** Whether the case is open, as far as it is told. */
export function isOpenCase(brief: CaseRecord): boolean {
  const id = presentStatus(brief)?.id ?? null;
  return id === null || STATUSES[id].open;
}
