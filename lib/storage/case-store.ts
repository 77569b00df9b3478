/** Case records in the database: sightings are merged in, records are parsed on the way out. */
import type { Table } from 'dexie';
import * as z from 'zod/mini';
import { listAfter } from '../cases/lists.ts';
import { recordFromRow, recordFromSighting } from '../cases/merge.ts';
import { isClosed } from '../cases/present.ts';
import {
  type CaseRecord,
  caseRecordSchema,
  type Instant,
  type ListRow,
  listRowSchema,
  type Reading,
  type Sighting,
  sightingSchema,
} from '../cases/schemas.ts';
import { Shelf } from '../cases/shelf.ts';
import { withoutFuture } from '../cases/wrong-clock.ts';
import { inSlices } from '../platform/slices.ts';
import { allRows } from './all-rows.ts';
import type { CaseRow, Database } from './database.ts';

/** A row that is no case record any more, by its key. */
export interface BrokenRow {
  key: string;
  raw: unknown;
  problem: string;
}

export interface LoadedRecords {
  records: CaseRecord[];
  broken: BrokenRow[];
}

/** All case records; rows that do not parse are named, not dropped. */
export const loadRecords = async (db: Database): Promise<LoadedRecords> => parsed(await allRows(db.cases));

/** How rows are parsed: at once, or {@link parsedInSlices} where somebody looks on. */
type Parse = (rows: readonly CaseRow[]) => LoadedRecords | Promise<LoadedRecords>;

/** Those of which something may be to be expected: all but the closed ones, which can be ten times as many. */
export async function loadOpenRecords(db: Database, parse: Parse = parsed): Promise<LoadedRecords> {
  const [rows, all, found] = await db.transaction('r', db.cases, () =>
    Promise.all([
      db.cases.where('[open+lastSeen]').between([1], [2]).toArray(),
      db.cases.count(),
      db.cases.orderBy('[open+lastSeen]').count(),
    ]),
  );
  // A row that has lost what it is found by would be missing here without a word.
  return all === found ? parse(rows) : loadRecords(db);
}

/** Closed cases that are looked through for what may be of use to a new one. */
const MOST_CLOSED = 2000;

/** The open cases, and of the closed ones those that were seen last. */
export async function loadLatestRecords(db: Database, parse: Parse = parsed): Promise<CaseRecord[]> {
  const closed = db.cases.where('[open+lastSeen]').between([0], [1]).reverse().limit(MOST_CLOSED);
  const [open, rows] = await Promise.all([loadOpenRecords(db, parse), closed.toArray()]);
  return [...open.records, ...(await parse(rows)).records];
}

/** Moves the broken ones to the quarantine, from where the user is told of them and can save them. */
export const setAside = (db: Database, { broken }: LoadedRecords, now: Instant): Promise<void> => setBrokenAside(db, db.cases, broken, now);

export function parsed(rows: readonly unknown[]): LoadedRecords {
  const loaded: LoadedRecords = { records: [], broken: [] };
  for (const row of rows) parseInto(loaded, row);
  return loaded;
}

/** For a page of ours: the schema takes a tenth of a second for five thousand rows, in which it would hear no key. */
export async function parsedInSlices(rows: readonly CaseRow[]): Promise<LoadedRecords> {
  const loaded: LoadedRecords = { records: [], broken: [] };
  await inSlices(rows, (row) => parseInto(loaded, row));
  return loaded;
}

function parseInto(loaded: LoadedRecords, row: unknown): void {
  const result = z.safeParse(caseRecordSchema, row);
  if (result.success) loaded.records.push(result.data);
  else loaded.broken.push({ key: String((row as Partial<CaseRow> | null)?.key), raw: row, problem: z.prettifyError(result.error) });
}

/** What is known of the lists, the one read last in front. A row that does not parse tells nothing until its list is read again. */
export const loadLists = async (db: Database): Promise<ListRow[]> => listsOf(await db.lists.toArray());

export const listsOf = (rows: readonly unknown[]): ListRow[] =>
  rows.flatMap((row) => z.safeParse(listRowSchema, row).data ?? []).sort((a, b) => b.seenAt - a.seenAt);

/** Why a sighting is not believed though it fits. */
export const FOREIGN = 'another portal than the reading';

type ReadingEnvelope = Omit<Reading, 'sightings'> & {
  sightings: readonly unknown[];
  /** Path and query of the page; null in a frame. */
  path?: string | null;
};

/**
 * Merges a reading into the records, in one transaction: all of it or nothing. Sightings that do not fit the schema, or tell of another
 * portal than the reading, go to quarantine and the others are stored. Answers with the records that the reading touched.
 */
export async function storeReading(db: Database, reading: ReadingEnvelope, now: Instant): Promise<CaseRecord[]> {
  const accepted: Sighting[] = [];
  const refused: { raw: unknown; problem: string }[] = [];
  for (const raw of reading.sightings) {
    const parsed = z.safeParse(sightingSchema, raw);
    if (!parsed.success) refused.push({ raw, problem: z.prettifyError(parsed.error) });
    else if (parsed.data.portal !== reading.portal) refused.push({ raw, problem: FOREIGN });
    else accepted.push(parsed.data);
  }
  return db.transaction('rw', [db.cases, db.lists, db.quarantine, db.undo, db.since], async () => {
    if (refused.length > 0) {
      await db.quarantine.bulkAdd(refused.map(({ raw, problem }) => ({ kind: 'sighting' as const, raw, problem, at: now })));
    }
    const list = await storeList(db, reading, accepted, now);
    const fresh = accepted.map((sighting) => (list === null ? recordFromSighting(sighting) : recordFromRow(sighting, list)));
    return joinHere(db, fresh, now);
  });
}

/** Merges what another device tells into the records, in one transaction. Answers with the records that it touched. */
export const joinRecords = (db: Database, records: readonly CaseRecord[], now: Instant): Promise<CaseRecord[]> =>
  db.transaction('rw', [db.cases, db.quarantine, db.undo, db.since], async () => joinHere(db, records, now));

/** As long as a backup can be taken back, what was learnt since is kept by itself as well. */
async function joinHere(db: Database, records: readonly CaseRecord[], now: Instant): Promise<CaseRecord[]> {
  if ((await db.undo.get(IMPORT)) !== undefined) await join(db, db.since, records, now);
  return join(db, db.cases, records, now);
}

/** The row that tells of the backup itself. */
export const IMPORT: [string, string] = ['import', ''];

/** Answers with the joined records, each once. */
export async function join(
  db: Database,
  table: Table<CaseRow, string>,
  records: readonly CaseRecord[],
  now: Instant,
): Promise<CaseRecord[]> {
  const shelf = await openShelf(db, table, records, now);
  const touched = new Set(records.map((record) => shelf.join(record).key));
  await writeShelf(table, shelf);
  return shelf.records.filter((record) => touched.has(record.key));
}

/** Lists that are kept for a profile: a changed filter makes another list of a view, and the one before it is read no more. */
const MOST_LISTS = 40;

/** Notes how far the list was read. Answers with the list in which the sightings are; null where they are no sign of what a list holds. */
async function storeList(db: Database, reading: ReadingEnvelope, accepted: readonly Sighting[], now: Instant): Promise<string | null> {
  const { portal, view, completeness, seenAt } = reading;
  const list = reading.list ?? null;
  if (list === null || view === null || completeness === null) return null;
  const row = await db.lists.get([portal, list]);
  const before = row === undefined ? null : z.safeParse(listRowSchema, row);
  if (before?.success === false) {
    await db.quarantine.add({ kind: 'list', raw: row, problem: z.prettifyError(before.error), at: now });
  }
  await db.lists.put(listAfter(before?.data ?? null, { portal, list, view, seenAt, completeness, path: reading.path }, accepted));
  if ((await db.lists.count()) > MOST_LISTS) {
    const surplus = (await loadLists(db)).slice(MOST_LISTS);
    await db.lists.bulkDelete(surplus.map((each) => [each.portal, each.list]));
  }
  return list;
}

/** What is stored under the record ids and case numbers of some records, on a shelf. Rows that do not parse go to quarantine. */
export async function openShelf(db: Database, table: Table<CaseRow, string>, records: readonly CaseRecord[], now: Instant): Promise<Shelf> {
  const numbers = records.flatMap((record) => (record.caseNumber === null ? [] : [[record.portal, record.caseNumber]]));
  const rows = [
    ...(await table.bulkGet([...new Set(records.map((record) => record.key))])),
    ...(await table.where('[portal+caseNumber]').anyOf(numbers).toArray()),
  ];
  const sound: CaseRecord[] = [];
  const broken: BrokenRow[] = [];
  for (const row of new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.key, row]]))).values()) {
    const parsed = z.safeParse(caseRecordSchema, row);
    if (parsed.success) sound.push(withoutFuture(parsed.data, now));
    else broken.push({ key: row.key, raw: row, problem: z.prettifyError(parsed.error) });
  }
  await setBrokenAside(db, table, broken, now);
  return new Shelf(sound);
}

/** Moves rows that are no records from their table to the quarantine, in the transaction that is going on, or one of its own. */
async function setBrokenAside(db: Database, table: Table<CaseRow, string>, broken: readonly BrokenRow[], now: Instant): Promise<void> {
  if (broken.length === 0) return;
  await db.transaction('rw', table, db.quarantine, async () => {
    await db.quarantine.bulkAdd(broken.map(({ raw, problem }) => ({ kind: 'case' as const, raw, problem, at: now })));
    await table.bulkDelete(broken.map(({ key }) => key));
  });
}

/** A record as it is stored: with what tells open cases from closed ones. */
export const rowOf = (record: CaseRecord): CaseRow => ({ ...record, open: isClosed(record) ? 0 : 1 });

export async function writeShelf(table: Table<CaseRow, string>, shelf: Shelf): Promise<void> {
  await table.bulkDelete([...shelf.outdated]);
  await table.bulkPut(shelf.records.map(rowOf));
}
