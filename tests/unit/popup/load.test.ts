// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { load, loadFirst, prepare } from '../../../entrypoints/popup/load.ts';
import { recordFromSighting } from '../../../lib/cases/merge.ts';
import { changedOwn } from '../../../lib/cases/own.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import type { Outlook } from '../../../lib/deadlines/types.ts';
import { snoozed } from '../../../lib/reminders/snooze.ts';
import { rowOf } from '../../../lib/storage/case-store.ts';
import { database } from '../../../lib/storage/database.ts';
import { saveFirstRows } from '../../../lib/storage/first-rows.ts';
import { storeOwn } from '../../../lib/storage/own-store.ts';
import { storeSnoozes } from '../../../lib/storage/snooze-store.ts';
import { at, waitingSince } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const SETTINGS = { zone: 'UTC', edition: 'vendor-2022', otherEditions: [] } as const;
const RECORDS = [3, 2, 1].map((id) => recordFromSighting(waitingSince(id, at('2026-11-02T09:00:00Z'), NOW)));
const [first, second, third] = RECORDS.map((record) => outlookOf(record, SETTINGS, NOW)) as [Outlook, Outlook, Outlook];

beforeEach(async () => {
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

it('the cases that stand first are told as among all, by what the user decided and wrote about them, and nothing else is read', async () => {
  await saveFirstRows(300, [first.key, second.key]);
  const [some, all] = [await loadFirst(), await load()];
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

it('all are read where it is not known which stand first', async () => {
  expect(await loadFirst()).toMatchObject({ isPartial: false, known: 3 });
});
