/**
 * What readings tell of a list, and which cases have left it.
 *
 * A list counts as one of open cases when it showed an open one, never showed a closed one, and its name does not say that cases leave it
 * as time goes by ("Recently Viewed", "Updated this week"). That a case is no longer listed in it is said only when it stood in that very
 * list (path, view, filter) before, the list was read whole afterwards without it, and nothing at all was seen of the case since that
 * gathering began. Whatever is seen of it later, in any list or on its own page, ends that; it has to be seen in the list again, and be
 * missing from it again, before it is said once more.
 */
import { normaliseStatus, STATUSES } from '../status/vocabulary.ts';
import type { CaseRecord, Completeness, Instant, ListRow, Sighting } from './schemas.ts';

interface ListReading {
  portal: string;
  list: string;
  view: string;
  seenAt: Instant;
  completeness: Completeness;
  path?: string | null | undefined;
}

/**
 * Different cases at the least. A case is known by its record id in one row and by its number in another, and without both in one row nobody
 * can tell that they are the same.
 */
export const countCases = (recordIds: { size: number }, caseNumbers: { size: number }): number =>
  Math.max(recordIds.size, caseNumbers.size);

const MOST_WHOLES = 50;

/**
 * The list after one more reading of it. What the page says it has shown is not enough to call the list whole: each case must have arrived
 * here, as a message may be lost and a sighting refused.
 */
export function listAfter(before: ListRow | null, reading: ListReading, sightings: readonly Sighting[]): ListRow {
  const { portal, list, view, seenAt, completeness } = reading;
  const goesOn = before !== null && before.completeness.since === completeness.since;
  const recordIds = new Set(goesOn ? before.recordIds : []);
  const caseNumbers = new Set(goesOn ? before.caseNumbers : []);
  let showedOpen = before?.showedOpen ?? false;
  let showedClosed = before?.showedClosed ?? false;
  for (const { recordId, caseNumber, fields } of sightings) {
    if (recordId !== null) recordIds.add(recordId);
    if (caseNumber !== null) caseNumbers.add(caseNumber);
    const open = isOpen(fields);
    showedOpen ||= open === true;
    showedClosed ||= open === false;
  }
  const arrived = countCases(recordIds, caseNumbers);
  const all = completeness.all && completeness.total !== null && arrived >= completeness.total;
  // A clock that was ahead would have the list read whole after every look to come.
  const wholes = (before?.wholes ?? []).filter((whole) => whole <= seenAt);
  // An empty list may be one that is not filled yet.
  const isNew = all && arrived > 0 && !wholes.includes(completeness.since);
  return {
    portal,
    list,
    view,
    seenAt,
    completeness: { ...completeness, read: Math.min(completeness.read, arrived), all },
    recordIds: [...recordIds],
    caseNumbers: [...caseNumbers],
    showedOpen,
    showedClosed,
    path: reading.path ?? before?.path ?? null,
    wholes: isNew ? [...wholes, completeness.since].sort((a, b) => a - b).slice(-MOST_WHOLES) : wholes,
  };
}

/** Null for a status that was not read or that we do not know. */
function isOpen({ status, subStatus }: Sighting['fields']): boolean | null {
  if (status.state !== 'read') return null;
  const id = normaliseStatus(status.value, subStatus.state === 'read' ? subStatus.value : null);
  return id === null ? null : STATUSES[id].open;
}

/** Names of lists that cases leave though nothing has happened to them, in the languages of the portal's users. */
const PASSING =
  /recent|viewed|\b(?:last|past|today|yesterday|this (?:week|month|year)|days?|new)\b|zuletzt|kürzlich|neue|récem|consult|dernier|recient|visto|visti|últim|ultim|onlangs|bekeken|senest|nylig|senast|viimeksi|ostatni|nedávn|naposledy|לאחרונה|最近|최근/iu;

const isPassing = ({ view }: ListRow): boolean => PASSING.test(view);

/** Whether all open cases stand in it, so that one that is not there may have been closed. */
const holdsOpenCases = (row: ListRow): boolean => row.showedOpen && !row.showedClosed && !isPassing(row);

/** It does not leave out what still waits: no list of closed cases, or of recent ones. */
export const holdsWaiting = (row: ListRow): boolean => !isPassing(row) && (row.showedOpen || row.completeness.total === 0);

/** Whether it was read whole the last time, and is no list that leaves out what still waits. */
export const isReadWhole = (row: ListRow): boolean => row.completeness.all && holdsWaiting(row);

/** When the last whole reading of it began; null when it never was, or leaves out what still waits. */
export function lastWhole(row: ListRow): Instant | null {
  if (!holdsWaiting(row)) return null;
  return row.completeness.all ? row.completeness.since : (row.wholes.at(-1) ?? null);
}

/** A list in which a case stood and stands no more, and the beginning of the first whole reading that missed it. */
export interface LeftList {
  view: string;
  since: Instant;
}

/** The list that the case left last; null when it left none, or was seen since. */
export function leftList(record: CaseRecord, rows: readonly ListRow[]): LeftList | null {
  // A case that goes by one of its two names only could stand in the list under the other.
  if (record.recordId === null || record.caseNumber === null) return null;
  let left: LeftList | null = null;
  for (const { list, last } of record.listed) {
    const row = rows.find((each) => each.list === list && each.portal === record.portal);
    const since = row && holdsOpenCases(row) ? row.wholes.find((whole) => whole > last) : undefined;
    if (row === undefined || since === undefined || since <= record.lastSeen) continue;
    if (left === null || since > left.since) left = { view: row.view, since };
  }
  return left;
}
