/**
 * What a list has shown over time. Portals load a list in steps, or keep only the rows in view in the document, so no single look has all of
 * it. A gathering is the union of the cases that one list (place, view, columns, order, filter) showed since it began.
 *
 * It starts anew with everything that may mean another set of rows: another identity, another total, fewer rows held, more cases than the
 * total, rows that come or go otherwise than by a window's moving, or rows that come after a loading state and do not just follow those that
 * stood before it. What can't be seen is a row exchanged for another out of view, with the same numbers and no loading state.
 */
import { countCases } from '../cases/lists.ts';
import type { CaseNumber, Instant, RecordId } from '../cases/schemas.ts';
import { isRendered } from './roots.ts';

export interface ListLook {
  /** What makes it this list in this order. */
  identity: string;
  /** Rows that the page says there are; `open`: at least. */
  count: { total: number; open: boolean } | null;
  /** Rows that the table says it holds, in the document or not; null where it does not say. */
  held: number | null;
  /** The rows that stand in the document now, in their order. */
  cases: ReadonlySet<RecordId | CaseNumber>;
  loading: boolean;
  now: Instant;
}

interface Gathering {
  table: WeakRef<Element>;
  identity: string;
  since: Instant;
  /** When it was looked at last. */
  at: Instant;
  count: ListLook['count'];
  held: number | null;
  /** What it has shown, by the one key that each row gave. */
  recordIds: Set<string>;
  caseNumbers: Set<string>;
  /** The rows of the last look. */
  standing: readonly string[];
  /** A loading state was seen since. */
  loading: boolean;
  /** Another list of the same identity stands in the document. */
  twin: boolean;
}

/** How much of a list was shown, and since when. `twin`: which of two lists of one name it is can't be told from outside this document. */
export interface Gathered {
  read: number;
  since: Instant;
  twin: boolean;
}

/** Lists that stand in one document at once, and cases of one list, that are kept. */
const MOST_GATHERINGS = 20;
const MOST_CASES = 5000;

/** A table made anew by a re-render goes on; one that was away for longer than this may be another load of the list. */
const RERENDER_MS = 30_000;

const byDocument = new WeakMap<Document, Gathering[]>();

/** Takes in one look at a list. Null while it is loaded: then nothing is known of it, and what was known stays. */
export function gather(table: Element, look: ListLook): Gathered | null {
  const known = (byDocument.get(table.ownerDocument) ?? []).filter(isOfUse(look.now));
  byDocument.set(table.ownerDocument, known);
  const before = known.find((each) => each.table.deref() === table) ?? known.find((each) => isRemade(each, look));
  // A count that was there and is gone: the list is about to be loaded.
  if (look.loading || (before && before.count !== null && look.count === null)) {
    if (before) before.loading = true;
    return null;
  }
  const standing = [...look.cases];
  const gathering = before && goesOn(before, look, standing) ? before : begin(table, look);
  if (gathering !== before) {
    known.splice(before ? known.indexOf(before) : known.length, before ? 1 : 0, gathering);
    known.splice(0, known.length - MOST_GATHERINGS);
    for (const other of known) if (other !== gathering && isTwin(other, look)) gathering.twin = other.twin = true;
  }
  take(gathering, table, look, standing);
  return { read: sizeOf(gathering), since: gathering.since, twin: gathering.twin };
}

/** A table that left the document is of use only as long as its list may be made anew. */
const isOfUse =
  (now: Instant) =>
  (each: Gathering): boolean =>
    !isGone(each) || now - each.at <= RERENDER_MS;

const isGone = ({ table }: Gathering): boolean => table.deref()?.isConnected !== true;

const isRemade = (each: Gathering, { identity }: ListLook): boolean => each.identity === identity && isGone(each);

function isTwin(other: Gathering, { identity }: ListLook): boolean {
  const table = other.table.deref();
  return other.identity === identity && table !== undefined && table.isConnected && isRendered(table);
}

const begin = (table: Element, { identity, now }: ListLook): Gathering => ({
  table: new WeakRef(table),
  identity,
  since: now,
  at: now,
  count: null,
  held: null,
  recordIds: new Set(),
  caseNumbers: new Set(),
  standing: [],
  loading: false,
  twin: false,
});

function take(gathering: Gathering, table: Element, { count, held, now }: ListLook, standing: readonly string[]): void {
  if (gathering.table.deref() !== table) gathering.table = new WeakRef(table);
  for (const key of standing) if (sizeOf(gathering) < MOST_CASES) setFor(gathering, key).add(key);
  Object.assign(gathering, { at: now, count, held, standing, loading: false });
}

const CASE_NUMBER = /^\d{8}$/;
const setFor = ({ recordIds, caseNumbers }: Gathering, key: string): Set<string> => (CASE_NUMBER.test(key) ? caseNumbers : recordIds);
const sizeOf = ({ recordIds, caseNumbers }: Gathering): number => countCases(recordIds, caseNumbers);

function goesOn(before: Gathering, { identity, count, held }: ListLook, standing: readonly string[]): boolean {
  return (
    before.identity === identity &&
    mayBeSameCount(before.count, count) &&
    (held ?? 0) >= (before.held ?? 0) &&
    (!before.loading || onlyAdded(before.standing, standing)) &&
    mayBeMoved(before.standing, standing) &&
    (count === null || count.open || sizeWith(before, standing) <= count.total)
  );
}

/**
 * "25+", then "50+", then "60" is one list that is loaded on; another total, or fewer than there were at least, is another list. A count that
 * appears tells that the list is loaded only now.
 */
function mayBeSameCount(before: ListLook['count'], now: ListLook['count']): boolean {
  if (before === null || now === null) return before === now;
  return before.open ? now.total >= before.total : !now.open && now.total === before.total;
}

/** The rows that stood stand still, and others have come after them: a load of more, not a new one. */
const onlyAdded = (before: readonly string[], now: readonly string[]): boolean =>
  now.length > before.length && before.every((key, index) => now[index] === key);

/**
 * A window over a list loses rows at its ends, and shows others at the end where it lost none. A row that goes from between two others, or
 * one that comes where another went, has left the list or moved far away in it. One that comes between two others was perhaps not read before.
 */
function mayBeMoved(before: readonly string[], now: readonly string[]): boolean {
  const [lost, come] = [endsBeside(before, new Set(now)), endsBeside(now, new Set(before))];
  if (lost === null || come === null) return true;
  return !lost.between && !(lost.first && come.first) && !(lost.last && come.last);
}

/** Where rows stand that the others do not have; null when they have none of them. */
function endsBeside(rows: readonly string[], others: ReadonlySet<string>): { first: boolean; between: boolean; last: boolean } | null {
  const first = rows.findIndex((key) => others.has(key));
  const last = rows.findLastIndex((key) => others.has(key));
  if (first < 0) return null;
  return { first: first > 0, between: rows.slice(first, last).some((key) => !others.has(key)), last: last < rows.length - 1 };
}

function sizeWith(gathering: Gathering, standing: readonly string[]): number {
  const added = { recordIds: 0, caseNumbers: 0 };
  for (const key of standing) {
    if (setFor(gathering, key).has(key)) continue;
    if (CASE_NUMBER.test(key)) added.caseNumbers += 1;
    else added.recordIds += 1;
  }
  return Math.max(gathering.recordIds.size + added.recordIds, gathering.caseNumbers.size + added.caseNumbers);
}
