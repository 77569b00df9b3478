/** Case records in the database: sightings are merged in, records are parsed on the way out. */
import * as z from 'zod/mini';
import { listAfter } from '../cases/lists.ts';
import { mergeRecords, recordFromRow, recordFromSighting, sameCase } from '../cases/merge.ts';
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
import type { Database } from './database.ts';

/** A row that is no case record any more, by its key. */
export interface BrokenRow {
  key: string;
  problem: string;
}

export interface LoadedRecords {
  records: CaseRecord[];
  broken: BrokenRow[];
}

/** All case records; rows that do not parse are named, not dropped. */
export async function loadRecords(db: Database): Promise<LoadedRecords> {
  const loaded: LoadedRecords = { records: [], broken: [] };
  for (const row of await db.cases.toArray()) {
    const parsed = z.safeParse(caseRecordSchema, row);
    if (parsed.success) loaded.records.push(parsed.data);
    else loaded.broken.push({ key: String((row as { key: unknown }).key), problem: z.prettifyError(parsed.error) });
  }
  return loaded;
}

/** What is known of the lists, the one read last in front. A row that does not parse tells nothing until its list is read again. */
export async function loadLists(db: Database): Promise<ListRow[]> {
  const rows = (await db.lists.toArray()).flatMap((row) => {
    const parsed = z.safeParse(listRowSchema, row);
    return parsed.success ? [parsed.data] : [];
  });
  return rows.sort((a, b) => b.seenAt - a.seenAt);
}

type ReadingEnvelope = Omit<Reading, 'sightings'> & { sightings: readonly unknown[] };

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
    else if (parsed.data.portal !== reading.portal) refused.push({ raw, problem: 'another portal than the reading' });
    else accepted.push(parsed.data);
  }
  return db.transaction('rw', db.cases, db.lists, db.quarantine, async () => {
    if (refused.length > 0) {
      await db.quarantine.bulkAdd(refused.map(({ raw, problem }) => ({ kind: 'sighting' as const, raw, problem, at: now })));
    }
    const list = await storeList(db, reading, accepted, now);
    return join(
      db,
      accepted.map((sighting) => (list === null ? recordFromSighting(sighting) : recordFromRow(sighting, list))),
      now,
    );
  });
}

/** Merges what another device or a backup tells into the records, in one transaction. Answers with the records that it touched. */
export const joinRecords = (db: Database, records: readonly CaseRecord[], now: Instant): Promise<CaseRecord[]> =>
  db.transaction('rw', db.cases, db.quarantine, () => join(db, records, now));

async function join(db: Database, records: readonly CaseRecord[], now: Instant): Promise<CaseRecord[]> {
  const shelf = await Shelf.open(db, records, now);
  const touched = new Set(records.map((record) => shelf.join(record).key));
  await shelf.write();
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
  await db.lists.put(listAfter(before?.data ?? null, { portal, list, view, seenAt, completeness }, accepted));
  if ((await db.lists.count()) > MOST_LISTS) {
    const surplus = (await loadLists(db)).slice(MOST_LISTS);
    await db.lists.bulkDelete(surplus.map((each) => [each.portal, each.list]));
  }
  return list;
}

/** The stored records that some sightings may belong to, joined in memory and written back at once. */
class Shelf {
  readonly #db: Database;
  readonly #byKey = new Map<string, CaseRecord>();
  readonly #keyByNumber = new Map<string, string>();
  readonly #outdated = new Set<string>();

  private constructor(db: Database) {
    this.#db = db;
  }

  /** Reads what is stored under the record ids and case numbers of these. Rows that do not parse go to quarantine. */
  static async open(db: Database, fresh: readonly CaseRecord[], now: Instant): Promise<Shelf> {
    const shelf = new Shelf(db);
    const numbers = fresh.flatMap((record) => (record.caseNumber === null ? [] : [[record.portal, record.caseNumber]]));
    const rows = [
      ...(await db.cases.bulkGet([...new Set(fresh.map((record) => record.key))])),
      ...(await db.cases.where('[portal+caseNumber]').anyOf(numbers).toArray()),
    ];
    for (const row of rows) {
      if (row === undefined || shelf.#byKey.has(row.key) || shelf.#outdated.has(row.key)) continue;
      const parsed = z.safeParse(caseRecordSchema, row);
      if (parsed.success) shelf.#place(parsed.data);
      else {
        shelf.#outdated.add(row.key);
        await db.quarantine.add({ kind: 'case', raw: row, problem: z.prettifyError(parsed.error), at: now });
      }
    }
    return shelf;
  }

  get records(): CaseRecord[] {
    return [...this.#byKey.values()];
  }

  /** Joins a record with what the shelf has of the same case, which may have gone by its case number so far. */
  join(record: CaseRecord): CaseRecord {
    const byNumber = record.caseNumber === null ? undefined : this.#keyByNumber.get(numberKey(record));
    let joined = record;
    for (const key of new Set([record.key, byNumber])) {
      const other = key === undefined ? undefined : this.#byKey.get(key);
      if (other === undefined || !sameCase(joined, other)) continue;
      joined = mergeRecords(joined, other);
      this.#byKey.delete(other.key);
      this.#outdated.add(other.key);
    }
    this.#place(joined);
    return joined;
  }

  #place(record: CaseRecord): void {
    this.#byKey.set(record.key, record);
    this.#outdated.delete(record.key);
    if (record.caseNumber !== null) this.#keyByNumber.set(numberKey(record), record.key);
  }

  async write(): Promise<void> {
    await this.#db.cases.bulkDelete([...this.#outdated]);
    await this.#db.cases.bulkPut(this.records);
  }
}

const numberKey = (record: CaseRecord): string => `${record.portal}|${record.caseNumber}`;
