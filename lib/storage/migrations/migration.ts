/**
 * How what was stored by an earlier version becomes what this one stores. The database, the settings and a backup have one version together, so that
 * a file made by any earlier version goes the same way as the profile of one.
 *
 * A field that is only added needs none of this: the schemas give it where it is missing.
 */

export type Row = Record<string, unknown>;

export interface Migration {
  /** What it leads to, from the version before. */
  version: number;
  /** The tables and indexes that change, as Dexie writes them. */
  stores: Record<string, string | null>;
  /** By table: what becomes of a row. A row for which this throws is set aside. */
  rows?: Readonly<Record<string, (row: Row) => Row>>;
  /** What becomes of the settings. Where this throws, all of them are set aside. */
  settings?: (settings: Row) => Row;
}

/** The row as the latest version keeps it. @throws what a migration throws that can't make it out */
export function migrateRow(migrations: readonly Migration[], table: string, row: Row, from: number): Row {
  return after(migrations, from).reduce((now, { rows }) => rows?.[table]?.(now) ?? now, row);
}

/** The settings as the latest version keeps them. @throws what a migration throws that can't make them out */
export function migrateSettings(migrations: readonly Migration[], settings: Row, from: number): Row {
  return after(migrations, from).reduce((now, migration) => migration.settings?.(now) ?? now, settings);
}

const after = (migrations: readonly Migration[], from: number): Migration[] => migrations.filter(({ version }) => version > from);
