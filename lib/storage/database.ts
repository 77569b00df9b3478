/** The database in the browser's profile: case records and what was told about them. Only the background writes, and the settings page for a backup. */
import Dexie, { type EntityTable, type Table, type Transaction } from 'dexie';
import type { CaseRecord, Instant, ListRow } from '../cases/schemas.ts';
import { type KeptKind, KIND_OF_ROW } from './kept-kinds.ts';
import { MIGRATIONS } from './migrations/all.ts';
import type { Migration, Row } from './migrations/migration.ts';

/** A reminder that was shown. */
export interface ToldRow {
  /** The job's stable id. */
  id: string;
  at: number;
}

/** What the user decided or wrote about a case, by its key; parsed where it is read. */
export interface KeyedRow {
  key: string;
  [name: string]: unknown;
}

/** `open`: 0 for a case of which nothing is to be expected any more. Built by `case-store.ts` only. */
export type CaseRow = CaseRecord & { open?: 0 | 1 };

/** A value that did not fit its schema, kept as it was. */
export interface QuarantineRow {
  id: number;
  kind: KeptKind;
  raw: unknown;
  problem: string;
  at: number;
}

/** What a backup replaced: `before` is what stood there, null for nothing. */
export interface UndoRow {
  kind: string;
  key: string;
  before: unknown;
  after?: unknown;
}

const KIND: Readonly<Record<string, KeptKind>> = KIND_OF_ROW;

const FIRST_STORES = { cases: 'key, [portal+caseNumber]', lists: '[portal+list]', told: 'id', quarantine: '++id' };

export class Database extends Dexie {
  /** Rows of cases and lists are parsed on every read (`case-store.ts`): what stands here is only believed to be a record. */
  declare cases: Table<CaseRow, string>;
  declare lists: Table<ListRow, [string, string]>;
  declare told: Table<ToldRow, string>;
  declare snoozes: EntityTable<KeyedRow, 'key'>;
  /** What the user writes about cases. */
  declare own: EntityTable<KeyedRow, 'key'>;
  declare quarantine: EntityTable<QuarantineRow, 'id'>;
  declare undo: Table<UndoRow, [string, string]>;
  /** What was seen since a backup was read in, so that taking it back costs no sighting. */
  declare since: Table<CaseRecord, string>;

  /** @param migrations of tests: those that lead to an earlier version */
  constructor(migrations: readonly Migration[] = MIGRATIONS) {
    super('case-lantern');
    this.version(1).stores(FIRST_STORES);
    for (const migration of migrations) {
      this.version(migration.version)
        .stores(migration.stores)
        .upgrade((transaction) => upgrade(transaction, migration));
    }
  }
}

/** In the one transaction that brings the database to the next version: a worker that is stopped in it begins it anew. */
async function upgrade(transaction: Transaction, { version, rows = {} }: Migration): Promise<void> {
  const at = Date.now() as Instant;
  for (const [name, change] of Object.entries(rows)) {
    const kept: Omit<QuarantineRow, 'id'>[] = [];
    await transaction
      .table<Row>(name)
      .toCollection()
      .modify((row, ref: { value?: Row }) => {
        try {
          ref.value = change(row);
        } catch (error) {
          kept.push({ kind: KIND[name] ?? 'case', raw: row, problem: `version ${version}: ${String(error)}`, at });
          delete ref.value;
        }
      });
    if (kept.length > 0) await transaction.table('quarantine').bulkAdd(kept);
  }
}

export const database = new Database();
