/** The database in the browser's profile: case records and what was told about them. Only the background writes. */
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { CaseRecord, ListRow } from '../cases/schemas.ts';

/** A reminder that was shown. */
interface ToldRow {
  /** The job's stable id. */
  id: string;
  at: number;
}

/** A case that the user put off, by its key; parsed where it is read. */
interface SnoozeRow {
  key: string;
  [name: string]: unknown;
}

/** A value that did not fit its schema, kept as it was. */
interface QuarantineRow {
  id: number;
  kind: 'sighting' | 'case' | 'list' | 'settings' | 'snooze';
  raw: unknown;
  problem: string;
  at: number;
}

export class Database extends Dexie {
  /** Rows of cases and lists are parsed on every read (`case-store.ts`): what stands here is only believed to be a record. */
  declare cases: Table<CaseRecord, string>;
  declare lists: Table<ListRow, [string, string]>;
  declare told: Table<ToldRow, string>;
  declare snoozes: EntityTable<SnoozeRow, 'key'>;
  declare quarantine: EntityTable<QuarantineRow, 'id'>;

  constructor() {
    super('case-lantern');
    this.version(1).stores({
      cases: 'key, [portal+caseNumber]',
      lists: '[portal+list]',
      told: 'id',
      quarantine: '++id',
    });
    this.version(2).stores({ snoozes: 'key' });
  }
}

export const database = new Database();
