/**
 * The join of sightings into case records. Commutative, associative and idempotent: whatever the order in which tabs, backups and other devices
 * bring their sightings, and however often, the record is the same.
 */

import { normaliseStatus } from '../status/vocabulary.ts';
import { enteredOf, joinEntered } from './entered.ts';
import { by, greater, latestOf, max, min, mostExact, type Rank } from './order.ts';
import type {
  CaseNumber,
  CaseRecord,
  CommentSighting,
  Failure,
  FieldName,
  How,
  Instant,
  Interval,
  Listed,
  RecordId,
  Sighting,
  StatusChange,
  StatusSeen,
} from './schemas.ts';

type RegisterName =
  | 'subject'
  | 'priority'
  | 'asset'
  | 'caseType'
  | 'contact'
  | 'institution'
  | 'waitingForInformation'
  | 'openedAt'
  | 'updatedAt'
  | 'closedAt';
type Register = NonNullable<CaseRecord[RegisterName]>;

const FIELDS: readonly FieldName[] = [
  'subject',
  'status',
  'subStatus',
  'priority',
  'asset',
  'caseType',
  'contact',
  'institution',
  'waitingForInformation',
  'openedAt',
  'updatedAt',
  'closedAt',
];

export function recordFromSighting(sighting: Sighting): CaseRecord {
  const { seenAt, portal, recordId, caseNumber, path, fields } = sighting;
  return {
    key: caseKey(portal, recordId, caseNumber),
    portal,
    recordId,
    caseNumber,
    path: path === null ? null : { value: path, seenAt },
    firstSeen: seenAt,
    lastSeen: seenAt,
    subject: register(fields.subject, seenAt),
    priority: register(fields.priority, seenAt),
    asset: register(fields.asset, seenAt),
    caseType: register(fields.caseType, seenAt),
    contact: register(fields.contact, seenAt),
    institution: register(fields.institution, seenAt),
    waitingForInformation: register(fields.waitingForInformation, seenAt),
    openedAt: register(fields.openedAt, seenAt),
    updatedAt: register(fields.updatedAt, seenAt),
    closedAt: register(fields.closedAt, seenAt),
    seen: statusSeen(sighting),
    changes: joinChanges(
      sighting.changes.map((change) => ({ ...change, at: notAfter(change.at, seenAt) })),
      [],
    ),
    comments: joinComments(
      sighting.comments.map((comment) => ({ ...comment, at: notAfter(comment.at, seenAt) })),
      [],
    ),
    commentsRead: sighting.comments.length > 0 ? seenAt : null,
    failures: failuresOf(sighting),
    listed: [],
  };
}

/** A row also tells that the case stood in that list. */
export const recordFromRow = (sighting: Sighting, list: string): CaseRecord => ({
  ...recordFromSighting(sighting),
  listed: [{ list, last: sighting.seenAt }],
});

/** Both must be of the same case (`sameCase`); where they are not, the result is still the same in any order, but no case's record. */
export function mergeRecords(a: CaseRecord, b: CaseRecord): CaseRecord {
  const identity = joinIdentities(a, b);
  return {
    key: caseKey(identity.portal, identity.recordId, identity.caseNumber),
    ...identity,
    path: greater(a.path, b.path, (path) => [path.seenAt, path.value]),
    firstSeen: min(a.firstSeen, b.firstSeen),
    lastSeen: max(a.lastSeen, b.lastSeen),
    subject: latest(a.subject, b.subject),
    priority: latest(a.priority, b.priority),
    asset: latest(a.asset, b.asset),
    caseType: latest(a.caseType, b.caseType),
    contact: latest(a.contact, b.contact),
    institution: latest(a.institution, b.institution),
    waitingForInformation: latest(a.waitingForInformation, b.waitingForInformation),
    openedAt: narrowest(a.openedAt, b.openedAt),
    updatedAt: latest(a.updatedAt, b.updatedAt),
    closedAt: latest(a.closedAt, b.closedAt),
    seen: joinSeen(a.seen, b.seen),
    changes: joinChanges(a.changes, b.changes),
    comments: joinComments(a.comments, b.comments),
    commentsRead: latestOf([a.commentsRead, b.commentsRead].filter((at) => at !== null)),
    failures: joinFailures(a.failures, b.failures),
    listed: joinListed(a.listed, b.listed),
  };
}

// --- Identity ---

type Identity = Pick<CaseRecord, 'portal' | 'recordId' | 'caseNumber'>;

/** `portal|record id`, or `portal|#case number` while no record id is known. Throws TypeError when neither is. */
export function caseKey(portal: string, recordId: RecordId | null, caseNumber: CaseNumber | null): string {
  if (recordId !== null) return `${portal}|${recordId}`;
  if (caseNumber !== null) return `${portal}|#${caseNumber}`;
  throw new TypeError('a case without record id and case number');
}

/** The keys that a case may have gone by: also the one from before its record id was known. */
export function keysOf({ key, portal, caseNumber }: Pick<CaseRecord, 'key' | 'portal' | 'caseNumber'>): string[] {
  const numberKey = caseNumber === null ? key : caseKey(portal, null, caseNumber);
  return numberKey === key ? [key] : [key, numberKey];
}

/** The record id decides; the case number only where one of the two has no record id. */
export function sameCase(a: Identity, b: Identity): boolean {
  if (a.portal !== b.portal) return false;
  if (a.recordId !== null && b.recordId !== null) return a.recordId === b.recordId;
  return a.caseNumber !== null && a.caseNumber === b.caseNumber;
}

/** All that either knows; of two answers always the same one. */
function joinIdentities(a: Identity, b: Identity): Identity {
  return {
    portal: a.portal < b.portal ? a.portal : b.portal,
    recordId: smaller(a.recordId, b.recordId),
    caseNumber: smaller(a.caseNumber, b.caseNumber),
  };
}

function smaller<T extends string>(a: T | null, b: T | null): T | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

// --- Registers: the greatest by a total order over everything they hold ---

type ReadValue<T> =
  | { state: 'read'; value: T; raw: string; how: How }
  | { state: 'empty'; how: How }
  | { state: 'absent' }
  | { state: 'unreadable' };

function register<T>(field: ReadValue<T>, seenAt: Instant): { value: T | null; raw: string; how: How; seenAt: Instant } | null {
  if (field.state === 'read') return { value: field.value, raw: field.raw, how: field.how, seenAt };
  return field.state === 'empty' ? { value: null, raw: '', how: field.how, seenAt } : null;
}

function latest<T extends Register>(a: T | null, b: T | null): T | null {
  return greater(a, b, (entry) => [entry.seenAt, ...content(entry)]);
}

/** A case is opened once, so the reading that says most exactly when is the one to keep, whenever it was made. */
function narrowest(a: CaseRecord['openedAt'], b: CaseRecord['openedAt']): CaseRecord['openedAt'] {
  return greater(a, b, (entry) => [
    entry.value === null ? Number.NEGATIVE_INFINITY : entry.value.earliest - entry.value.latest,
    entry.seenAt,
    ...content(entry),
  ]);
}

function content({ value, raw, how }: Register): Rank {
  const comparable = value !== null && typeof value === 'object' ? [value.earliest, value.latest] : [String(value)];
  return [value === null ? 0 : 1, ...comparable, raw, how];
}

// --- Statuses seen ---

function statusSeen(sighting: Sighting): StatusSeen[] {
  const { seenAt, fields } = sighting;
  const { status, subStatus } = fields;
  if (status.state !== 'read') return [];
  // A sub-status that is there but could not be read leaves open a status that does not say everything by itself.
  if (subStatus.state === 'unreadable' && normaliseStatus(status.value, null) === null) return [];
  return [
    {
      status: status.value,
      subStatus: subStatus.state === 'read' ? subStatus.value : null,
      day: new Date(seenAt).toISOString().slice(0, 10),
      first: seenAt,
      last: seenAt,
      entered: enteredOf(sighting),
    },
  ];
}

function joinSeen(a: readonly StatusSeen[], b: readonly StatusSeen[]): StatusSeen[] {
  const joined = new Map<string, StatusSeen>();
  for (const entry of [...a, ...b]) {
    const key = JSON.stringify([entry.day, entry.status, entry.subStatus]);
    const known = joined.get(key);
    joined.set(key, known === undefined ? entry : joinStays(known, entry));
  }
  return [...joined.values()].sort(by((entry) => [entry.day, entry.first, entry.last, entry.status, entry.subStatus ?? '']));
}

export function joinStays(a: StatusSeen, b: StatusSeen): StatusSeen {
  return { ...a, first: min(a.first, b.first), last: max(a.last, b.last), entered: joinEntered(a.entered, b.entered) };
}

// --- Changes and comments: of the readings of one event only those that say most exactly when ---

function joinChanges(a: readonly StatusChange[], b: readonly StatusChange[]): StatusChange[] {
  const rank = (change: StatusChange): Rank => [
    change.at.earliest,
    change.at.latest,
    change.field,
    change.from ?? '',
    change.from === null ? 0 : 1,
    change.to,
    change.source === 'history' ? 0 : 1,
    // What another device told comes without its words.
    change.raw === '' ? 1 : 0,
    change.raw,
  ];
  return mostExact([...a, ...b], (change) => JSON.stringify([change.field, change.from, change.to]), rank);
}

function joinComments(a: readonly CommentSighting[], b: readonly CommentSighting[]): CommentSighting[] {
  return mostExact(
    [...a, ...b],
    (comment) => comment.by,
    (comment) => [comment.at.earliest, comment.at.latest, comment.by],
  );
}

/** What a page shows has happened before it was shown. A time that lies after it altogether (a clock is wrong) is left as it is. */
function notAfter({ earliest, latest }: Interval, seenAt: Instant): Interval {
  return { earliest, latest: max(earliest, min(latest, seenAt)) };
}

// --- Failures ---

function failuresOf({ seenAt, fields }: Sighting): CaseRecord['failures'] {
  const failures: CaseRecord['failures'] = {};
  for (const field of FIELDS) {
    const read = fields[field];
    if (read.state === 'unreadable') failures[field] = { raw: read.raw, reason: read.reason, seenAt };
  }
  return failures;
}

function joinFailures(a: CaseRecord['failures'], b: CaseRecord['failures']): CaseRecord['failures'] {
  const joined: CaseRecord['failures'] = {};
  for (const field of FIELDS) {
    const failure = greater<Failure>(a[field] ?? null, b[field] ?? null, ({ seenAt, raw, reason }) => [seenAt, raw, reason]);
    if (failure !== null) joined[field] = failure;
  }
  return joined;
}

// --- Lists ---

const MOST_LISTED = 10;

/** The lists it was last seen in. An entry that is cut off here is outranked in every other grouping too, so that the join stays one. */
function joinListed(a: readonly Listed[], b: readonly Listed[]): Listed[] {
  const joined = new Map<string, Listed>();
  for (const entry of [...a, ...b]) {
    const known = joined.get(entry.list);
    if (known === undefined || known.last < entry.last) joined.set(entry.list, entry);
  }
  return [...joined.values()].sort(by((entry) => [-entry.last, entry.list])).slice(0, MOST_LISTED);
}
