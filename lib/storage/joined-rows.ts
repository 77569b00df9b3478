/** A table with a row for each case that the user decided or wrote something about. What comes is joined with what stands there. */
import type { EntityTable } from 'dexie';
import * as z from 'zod/mini';
import type { Instant } from '../cases/schemas.ts';
import type { Database, KeyedRow } from './database.ts';
import type { KeptKind } from './kept-kinds.ts';

interface JoinedRows<T> {
  /** By key. A row that does not parse says nothing. */
  load(db: Database): Promise<ReadonlyMap<string, T>>;
  parse(rows: readonly unknown[]): ReadonlyMap<string, T>;
  /** All of the rows or none. A stored row that does not parse goes to quarantine. */
  store(db: Database, rows: readonly T[], now: Instant): Promise<void>;
}

export function joinedRows<T extends { key: string }>(
  kind: KeptKind,
  table: (db: Database) => EntityTable<KeyedRow, 'key'>,
  schema: z.ZodMiniType<T>,
  join: (before: T | null, row: T) => T,
): JoinedRows<T> {
  const parse = (rows: readonly unknown[]): ReadonlyMap<string, T> =>
    new Map(rows.flatMap((row) => z.safeParse(schema, row).data ?? []).map((row) => [row.key, row]));
  return {
    parse,
    load: async (db) => parse(await table(db).toArray()),
    store(db, rows, now) {
      return db.transaction('rw', table(db), db.quarantine, async () => {
        const stored = await table(db).bulkGet(rows.map(({ key }) => key));
        const joined = new Map<string, T>();
        for (const [i, row] of rows.entries()) {
          const before = stored[i] === undefined ? null : z.safeParse(schema, stored[i]);
          if (before?.success === false && !joined.has(row.key)) {
            await db.quarantine.add({ kind, raw: stored[i], problem: z.prettifyError(before.error), at: now });
          }
          joined.set(row.key, join(joined.get(row.key) ?? before?.data ?? null, row));
        }
        await table(db).bulkPut([...joined.values()].map((row) => ({ ...row })));
      });
    },
  };
}
