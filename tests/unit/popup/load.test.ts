// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { load, loadFirst, prepare } from '../../../entrypoints/popup/load.ts';
import { recordFromSighting } from '../../../lib/cases/merge.ts';
import { changedOwn } from '../../../lib/cases/own.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import type { Outlook } from '../../../lib/deadlines/types.ts';
import { snoozed } from '../../../lib/reminders/snooze.ts';
import { readAhead } from '../../../lib/storage/ahead.ts';
import { giveAhead } from '../../../lib/storage/ahead-items.ts';
import { rowOf } from '../../../lib/storage/case-store.ts';
import { Database, database } from '../../../lib/storage/database.ts';
import { saveFirstRows } from '../../../lib/storage/first-rows.ts';
import { storeOwn } from '../../../lib/storage/own-store.ts';
import { storeSnoozes } from '../../../lib/storage/snooze-store.ts';
import { listFilters } from '../../../lib/storage/view-state.ts';
import { at, waitingSince } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const SETTINGS = { zone: 'UTC', edition: 'vendor-2022', otherEditions: [] } as const;
const RECORDS = [3, 2, 1].map((id) => recordFromSighting(waitingSince(id, at('2026-11-02T09:00:00Z'), NOW)));
const [first, second, third] = RECORDS.map((record) => outlookOf(record, SETTINGS, NOW)) as [Outlook, Outlook, Outlook];

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
  await database.cases.bulkPut(RECORDS.map(rowOf));
  await storeSnoozes(
    database,
    [second, third].map((outlook) => snoozed(outlook, { until: null, withoutLast: false }, NOW)),
    NOW,
  );
  // Written before the case's record id was known.
  const byNumber = { ...first, key: `${first.portal}|#${first.caseNumber}`, recordId: null };
  await storeOwn(
    database,
    [changedOwn(new Map(), byNumber, { tags: ['down'] }, NOW), changedOwn(new Map(), third, { note: 'x' }, NOW)],
    NOW,
  );
});

const ahead = () => readAhead(fakeBrowser.storage).rows;

it('the cases that stand first are told as among all, by what the user decided and wrote about them, and nothing else is read', async () => {
  await saveFirstRows(300, [first, second]);
  const [some, all] = [await loadFirst(ahead()), await load(database)];
  expect([some.isPartial, some.known, all.isPartial, all.known]).toEqual([true, 300, false, 3]);
  const keys = [first.key, second.key];
  expect(prepare(some, NOW).views).toEqual(prepare(all, NOW).views.filter(({ record }) => keys.includes(record.key)));
  expect(
    prepare(some, NOW)
      .views.filter(({ silent }) => silent !== undefined)
      .map(({ record }) => record.key),
  ).toEqual([second.key]);
  expect([[...some.snoozes.keys()], some.own.size]).toEqual([[second.key], 1]);
});

it('all open ones are read ahead where it is not known which stand first', async () => {
  await database.cases.bulkPut([{ ...rowOf(recordFromSighting(waitingSince(4, at('2026-11-02T09:00:00Z'), NOW))), open: 0 }]);
  await database.lists.put({ portal: 'https://support.proquest.com', list: 'no list' } as never);
  const rows = await ahead();
  expect(rows).toMatchObject({ isPartial: false, known: 4 });
  expect(rows?.cases).toHaveLength(3);
  expect(await loadFirst(ahead())).toEqual(await load(database));
});

it('all are read where the storage does not tell which stand first', async () => {
  vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValueOnce(new Error('no storage'));
  expect(await ahead()).toMatchObject({ isPartial: false, known: 3 });
});

describe('what can’t be read ahead is read as always', () => {
  afterEach(async () => {
    await database.open();
  });

  it('where a row has lost what it is found by', async () => {
    await database.cases.put({ ...RECORDS[0], key: 'lost' } as never);
    expect(await ahead()).toBeNull();
    expect(await loadFirst(ahead())).toMatchObject({ isPartial: false, known: 4 });
  });

  it('where there is no database yet, which is left to those who know its tables', async () => {
    await database.delete();
    expect(await ahead()).toBeNull();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('case-lantern');
  });

  it('where another version of the extension made it', async () => {
    await database.delete();
    const older = new Database([]);
    await older.open();
    older.close();
    expect(await ahead()).toBeNull();
    await older.delete();
  });

  it('where what tells which cases stand first makes no sense', async () => {
    await fakeBrowser.storage.session.set({ firstRows: { open: 300, keys: 3 } });
    expect(await ahead()).toBeNull();
    expect(await loadFirst(ahead())).toMatchObject({ isPartial: false, known: 3 });
  });
});

it('what was asked for ahead serves one reading, and each later one sees what is stored then', async () => {
  await fakeBrowser.storage.local.set({ 'view.listFilters': { asset: 'Alma' } });
  giveAhead(readAhead(fakeBrowser.storage).items);
  await fakeBrowser.storage.local.set({ 'view.listFilters': { asset: 'Primo' } });
  expect([await listFilters.getValue(), await listFilters.getValue()]).toEqual([{ asset: 'Alma' }, { asset: 'Primo' }]);
});
