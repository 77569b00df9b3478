import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { recordFromSighting } from '../../../lib/cases/merge.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { lifted, snoozed } from '../../../lib/reminders/snooze.ts';
import { Database } from '../../../lib/storage/database.ts';
import { loadSnoozes, storeSnoozes } from '../../../lib/storage/snooze-store.ts';
import { at, waitingSince } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const outlook = outlookOf(
  recordFromSighting(waitingSince(1, at('2026-11-20T09:00:00Z'), NOW)),
  { zone: 'UTC', edition: 'vendor-2022', otherEditions: [] },
  NOW,
);
const snooze = snoozed(outlook, { until: null, withoutLast: false }, NOW);

let db: Database;
beforeEach(() => {
  db = new Database();
});
afterEach(() => db.delete());

it('keeps the latest decision, in whatever order they come', async () => {
  const back = lifted(snooze, NOW);
  await storeSnoozes(db, [back], NOW);
  await storeSnoozes(db, [snooze], NOW);
  expect(await loadSnoozes(db)).toEqual(new Map([[snooze.key, back]]));
});

it('passes over a row that is no snooze, and sets it aside when another takes its place', async () => {
  await db.snoozes.put({ key: snooze.key, until: 'some day' });
  expect(await loadSnoozes(db)).toEqual(new Map());
  await storeSnoozes(db, [snooze], NOW);
  expect(await loadSnoozes(db)).toEqual(new Map([[snooze.key, snooze]]));
  expect(await db.quarantine.toArray()).toMatchObject([{ kind: 'snooze', raw: { until: 'some day' } }]);
});
