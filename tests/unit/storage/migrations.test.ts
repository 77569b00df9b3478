/** Whatever version stored it: it comes here, and nothing of it is lost. One round for each file of earlier data beside the migrations. */
import 'fake-indexeddb/auto';
import { globSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as z from 'zod/mini';
import { caseRecordSchema, listRowSchema } from '../../../lib/cases/schemas.ts';
import { loadOpenRecords, loadRecords, storeReading } from '../../../lib/storage/case-store.ts';
import { Database, database } from '../../../lib/storage/database.ts';
import { DATA_VERSION, MIGRATIONS } from '../../../lib/storage/migrations/all.ts';
import type { Migration, Row } from '../../../lib/storage/migrations/migration.ts';
import { loadSettings, saveSettings } from '../../../lib/storage/settings.ts';
import { upkeep } from '../../../lib/storage/upkeep.ts';
import { at, caseNumber, reading, sighting } from '../samples.ts';

interface Earlier {
  tables: Record<string, Row[]>;
  settings: Row;
}

const FOLDER = 'lib/storage/migrations';
const earlier = MIGRATIONS.map(({ version }) => {
  const [file = ''] = globSync(`${FOLDER}/${version}-*.json`);
  return { file, before: version - 1, data: JSON.parse(readFileSync(file, 'utf8')) as Earlier };
});
const upTo = (version: number): Migration[] => MIGRATIONS.filter((migration) => migration.version <= version);

/** Every value that stands anywhere in it, with the name that it goes by. */
function leaves(value: unknown, name = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${name}: ${JSON.stringify(value)}`];
  return Object.entries(value).flatMap(([key, each]) => leaves(each, Array.isArray(value) ? name : key));
}

async function storeAs(version: number, tables: Record<string, Row[]>): Promise<void> {
  const old = new Database(upTo(version));
  for (const [name, rows] of Object.entries(tables)) await old.table(name).bulkAdd(rows);
  expect(old.verno).toBe(version);
  old.close();
}

let db = new Database();
afterEach(async () => {
  database.close({ disableAutoOpen: false });
  await db.delete();
});

describe('migrations', () => {
  it('lead from each version to the next, each with data of the version before', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, i) => i + 2));
    expect(globSync(`${FOLDER}/*-*.json`)).toHaveLength(MIGRATIONS.length);
    for (const { data } of earlier) expect(leaves(data).length).toBeGreaterThan(50);
  });
});

describe.each(earlier)('data of version $before ($file)', ({ before, data }) => {
  it('comes to this version in the database, parses, and loses nothing', async () => {
    await storeAs(before, data.tables);
    db = new Database();
    for (const [name, rows] of Object.entries(data.tables)) {
      const now: Row[] = await db.table(name).toArray();
      expect(now).toHaveLength(rows.length);
      expect(leaves(now)).toEqual(expect.arrayContaining(leaves(rows)));
    }
    expect(db.verno).toBe(DATA_VERSION);
    for (const row of await db.cases.toArray()) expect(z.safeParse(caseRecordSchema, row).error).toBeUndefined();
    for (const row of await db.lists.toArray()) expect(z.safeParse(listRowSchema, row).error).toBeUndefined();
    expect(await db.quarantine.count()).toBe(data.tables.quarantine?.length ?? 0);
  });

  it('comes to this version in the settings, and loses nothing, also when something is saved', async () => {
    await fakeBrowser.storage.local.set({ settings: data.settings });
    const { settings, problem } = await loadSettings();
    expect(problem).toBeNull();
    expect(leaves(settings)).toEqual(expect.arrayContaining(leaves(data.settings)));
    await saveSettings({ silentDays: 30 });
    const { silentDays: _, ...others } = data.settings;
    const { settings: stored } = (await fakeBrowser.storage.local.get('settings')) as { settings: Row };
    expect(leaves(stored)).toEqual(expect.arrayContaining(leaves(others)));
    expect(stored).toMatchObject({ version: DATA_VERSION, silentDays: 30 });
    db = new Database();
  });

  it('is all read as long as nobody knows which cases are closed', async () => {
    await storeAs(before, data.tables);
    db = new Database();
    expect((await loadRecords(db)).records).toHaveLength(data.tables.cases?.length ?? 0);
    expect((await loadOpenRecords(db)).broken).toEqual([]);
    await upkeep(db, 3650, at('2026-11-22T09:00:00Z'));
    const open = (await loadOpenRecords(db)).records.map(({ key }) => key);
    expect(open.length).toBeLessThan((await loadRecords(db)).records.length);
  });
});

describe('a migration that can’t make out a row', () => {
  it('sets that row aside as it was, and goes on with the others', async () => {
    const rows = [1, 2].map((id) => sighting(id, at('2026-11-22T09:00:00Z'), { status: 'New' }));
    db = new Database();
    await storeReading(db, reading(at('2026-11-22T09:00:00Z'), rows), at('2026-11-22T09:00:00Z'));
    db.close();
    const picky: Migration = {
      version: DATA_VERSION + 1,
      stores: {},
      rows: {
        cases: (row) => {
          if (row.caseNumber === caseNumber(1)) throw new TypeError('what is this?');
          return { ...row, renamed: true };
        },
      },
    };
    db = new Database([...MIGRATIONS, picky]);
    expect(await db.cases.toArray()).toMatchObject([{ caseNumber: caseNumber(2), renamed: true }]);
    expect(await db.quarantine.toArray()).toMatchObject([
      { kind: 'case', raw: { caseNumber: caseNumber(1) }, problem: `version ${DATA_VERSION + 1}: TypeError: what is this?` },
    ]);
  });
});

describe('a profile that a later version used', () => {
  it('is opened all the same, and keeps what that version stored besides', async () => {
    const later: Migration = { version: DATA_VERSION + 1, stores: { inventions: 'id' } };
    db = new Database([...MIGRATIONS, later]);
    const now = at('2026-11-22T09:00:00Z');
    await storeReading(db, reading(now, [sighting(1, now, { status: 'New' })]), now);
    await db.table('inventions').add({ id: 1 });
    db.close();
    db = new Database();
    expect((await loadOpenRecords(db)).records).toHaveLength(1);
    db.close();
    db = new Database([...MIGRATIONS, later]);
    expect(await db.table('inventions').count()).toBe(1);
  });

  it('keeps its settings', async () => {
    const settings = { version: DATA_VERSION + 1, silentDays: 9, leads: 'in another shape', invention: 'kept' };
    await fakeBrowser.storage.local.set({ settings });
    expect(await loadSettings()).toMatchObject({ settings: { silentDays: 9 }, problem: expect.stringContaining('leads') });
    db = new Database();
    await saveSettings({ sharedAccount: true });
    const stored = (await fakeBrowser.storage.local.get('settings')).settings;
    expect(stored).toMatchObject({ version: DATA_VERSION + 1, silentDays: 9, invention: 'kept', sharedAccount: true });
    expect(await db.quarantine.toArray()).toMatchObject([{ kind: 'settings', raw: { leads: 'in another shape' } }]);
  });
});
