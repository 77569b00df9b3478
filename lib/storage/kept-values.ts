/** What did not fit and was set aside is tried again by each new version of the extension, which may be able to read it. */

import * as z from 'zod/mini';
import { recordFromSighting } from '../cases/merge.ts';
import { ownRowSchema } from '../cases/own.ts';
import { caseRecordSchema, type Instant, listRowSchema, sightingSchema } from '../cases/schemas.ts';
import { snoozeSchema } from '../reminders/snooze.ts';
import { isSame, soundRecord, toldSchema } from './backup-file.ts';
import { FOREIGN, joinRecords } from './case-store.ts';
import type { Database, QuarantineRow } from './database.ts';
import { storageItem } from './item.ts';
import type { KeptKind } from './kept-kinds.ts';
import { DATA_VERSION, MIGRATIONS } from './migrations/all.ts';
import { migrateRow, type Row } from './migrations/migration.ts';
import { storeOwn } from './own-store.ts';
import { saveSettings } from './settings.ts';
import { DEFAULTS, isObject, soundSettings } from './settings-schema.ts';
import { storeSnoozes } from './snooze-store.ts';

const triedBy = storageItem<string | null>('local:keptTriedBy', null);

/** @param version of the extension. Answers how many values are in their place again; null when this version has tried already. */
export async function tryKeptAgain(db: Database, version: string, now: Instant): Promise<number | null> {
  if ((await triedBy.getValue()) === version) return null;
  const rows = await db.quarantine.toArray();
  let found = 0;
  for (const row of rows) if (await TAKE[row.kind](db, row, now)) found += 1;
  await triedBy.setValue(version);
  return found;
}

/** Puts the value in its place and takes it out of the quarantine, in one transaction. False where it still does not fit. */
type Take = (db: Database, row: QuarantineRow, now: Instant) => Promise<boolean>;

/** As it is, or as a row of an earlier version; undefined where it is none. */
function rowIn<T>(table: string, raw: unknown, schema: z.ZodMiniType<T>): T | undefined {
  if (!isObject(raw)) return undefined;
  for (let version = DATA_VERSION; version >= 1; version -= 1) {
    try {
      const parsed = z.safeParse(schema, migrateRow(MIGRATIONS, table, raw as Row, version));
      if (parsed.success) return parsed.data;
    } catch {
      // Of another version.
    }
  }
  return undefined;
}

/** @param read undefined where the value still does not fit */
const taking =
  <T>(read: (raw: unknown, row: QuarantineRow) => T | undefined, put: (db: Database, value: T, now: Instant) => Promise<unknown>): Take =>
  async (db, row, now) => {
    const value = read(row.raw, row);
    if (value === undefined) return false;
    await db.transaction('rw', db.tables, async () => {
      await put(db, value, now);
      await db.quarantine.delete(row.id);
    });
    return true;
  };

const TAKE: Record<KeptKind, Take> = {
  case: taking(
    (raw) => soundRecord(rowIn('cases', raw, caseRecordSchema)),
    (db, record, now) => joinRecords(db, [record], now),
  ),
  sighting: taking(
    (raw, { problem }) => (problem === FOREIGN ? undefined : z.safeParse(sightingSchema, raw).data),
    (db, sighting, now) => joinRecords(db, [recordFromSighting(sighting)], now),
  ),
  list: taking(
    (raw) => rowIn('lists', raw, listRowSchema),
    async (db, list) => {
      const present = await db.lists.get([list.portal, list.list]);
      if (present === undefined || !(present.seenAt >= list.seenAt)) await db.lists.put(list);
    },
  ),
  told: taking(
    (raw) => rowIn('told', raw, toldSchema),
    (db, told) => db.told.put(told),
  ),
  snooze: taking(
    (raw) => rowIn('snoozes', raw, snoozeSchema),
    (db, snooze, now) => storeSnoozes(db, [snooze], now),
  ),
  own: taking(
    (raw) => rowIn('own', raw, ownRowSchema),
    (db, own, now) => storeOwn(db, [own], now),
  ),
  /** Those that fit now, where the user has not chosen anew. All of them have to fit, as they were set aside together. */
  async settings(db, row) {
    const { settings, problems, others } = soundSettings(isObject(row.raw) ? row.raw : {});
    if (!isObject(row.raw) || problems.length > 0 || Object.keys(others).length > 0) return false;
    const names = Object.keys(row.raw) as (keyof typeof settings)[];
    await saveSettings((now) =>
      Object.fromEntries(names.filter((name) => isSame(now[name], DEFAULTS[name])).map((name) => [name, settings[name]])),
    );
    await db.quarantine.delete(row.id);
    return true;
  },
};
