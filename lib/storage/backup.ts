/** Backups: what is stored goes into a file, comes back from one, and that can be taken back for some days. */

import * as z from 'zod/mini';
import { type OwnRow, ownRowSchema, takenBack } from '../cases/own.ts';
import { type CaseRecord, caseRecordSchema, type Instant } from '../cases/schemas.ts';
import { type Snooze, snoozeSchema } from '../reminders/snooze.ts';
import { DAY } from '../time/zone.ts';
import { allRows } from './all-rows.ts';
import { type Backup, type Changes, type Contents, casesOf, changesBy, isSame, listKey } from './backup-file.ts';
import { IMPORT, join, loadLists, loadRecords, openShelf, writeShelf } from './case-store.ts';
import type { Database, UndoRow } from './database.ts';
import { loadDateOrders, saveDateOrders } from './date-order.ts';
import { loadDrafts, removeDrafts, saveDraft } from './drafts.ts';
import { loadOwn } from './own-store.ts';
import { loadOwnSettings, type Settings, saveSettings } from './settings.ts';
import { loadSnoozes } from './snooze-store.ts';

/** For how long what a backup changed can be taken back. */
const UNDO_DAYS = 7;
/** Cases of one look into the database. */
const BATCH = 500;

/** All that is stored, the organisation's policy left out. */
export async function loadContents(db: Database): Promise<Contents> {
  const [{ records }, lists, told, snoozes, own, quarantine, { settings }, drafts, dateOrders] = await Promise.all([
    loadRecords(db),
    loadLists(db),
    allRows(db.told),
    loadSnoozes(db),
    loadOwn(db),
    db.quarantine.toArray(),
    loadOwnSettings(),
    loadDrafts(),
    loadDateOrders(),
  ]);
  return {
    settings,
    cases: records,
    lists,
    told,
    snoozes: [...snoozes.values()],
    own: [...own.values()],
    drafts,
    dateOrders,
    quarantine: quarantine.map(({ id: _, ...row }) => row),
  };
}

/**
 * Reads a backup in: joins its cases with those that are here, adds what is missing, and takes over the settings that are named. The database in one
 * transaction, with what stood there before; then the rest.
 */
export async function readIn(db: Database, backup: Backup, names: readonly (keyof Settings)[], now: Instant): Promise<void> {
  const present = await loadContents(db);
  const { lists, told, snoozes, own, drafts, dateOrders, quarantine } = changesBy({ ...backup, cases: [] }, { ...present, cases: [] });
  const cases = casesOf(backup);
  await db.transaction('rw', db.tables, async () => {
    await db.undo.clear();
    await db.since.clear();
    for (let from = 0; from < cases.length; from += BATCH) await joinCases(db, cases.slice(from, from + BATCH), now);
    const before = <T>(kind: string, rows: readonly T[], ours: readonly T[], key: (row: T) => string): UndoRow[] =>
      rows.map((row) => ({ kind, key: key(row), before: ours.find((each) => key(each) === key(row)) ?? null, after: row }));
    const ids = await db.quarantine.bulkAdd(quarantine, { allKeys: true });
    await db.lists.bulkPut(lists);
    await db.told.bulkPut(told);
    await db.snoozes.bulkPut(snoozes);
    await db.own.bulkPut(own);
    await db.undo.bulkPut([
      { kind: IMPORT[0], key: IMPORT[1], before: null, after: now },
      ...before('list', lists, present.lists, listKey),
      ...before('told', told, [], ({ id }) => id),
      ...before('snooze', snoozes, present.snoozes, ({ key }) => key),
      ...before('own', own, present.own, ({ key }) => key),
      ...before('draft', drafts, present.drafts, ({ sitting }) => sitting),
      ...ids.map((id) => ({ kind: 'quarantine', key: String(id), before: null })),
      ...Object.entries(dateOrders).map(([key, after]) => ({ kind: 'date-order', key, before: null, after })),
      ...names.map((key) => ({ kind: 'setting', key, before: present.settings[key], after: backup.settings[key] })),
    ]);
  });
  for (const draft of drafts) await saveDraft(draft);
  if (Object.keys(dateOrders).length > 0) await saveDateOrders({ ...present.dateOrders, ...dateOrders });
  if (names.length > 0) await saveSettings(Object.fromEntries(names.map((name) => [name, backup.settings[name]])));
}

async function joinCases(db: Database, records: readonly CaseRecord[], now: Instant): Promise<void> {
  const shelf = await openShelf(db, db.cases, records, now);
  const before = new Map(shelf.records.map((record) => [record.key, record]));
  for (const record of records) shelf.join(record);
  const after = new Map(shelf.records.map((record) => [record.key, record]));
  await db.undo.bulkPut(
    [...new Set([...before.keys(), ...after.keys()])].flatMap((key): UndoRow[] => {
      const [was, is] = [before.get(key) ?? null, after.get(key) ?? null];
      if (isSame(was, is)) return [];
      const { portal, caseNumber } = (is ?? was) as CaseRecord;
      return [{ kind: 'case', key, before: was, after: [portal, caseNumber] }];
    }),
  );
  await writeShelf(db.cases, shelf);
}

/** When the backup was read in that can be taken back; null without one. */
export async function undoableSince(db: Database, now: Instant): Promise<Instant | null> {
  const at = (await db.undo.get(IMPORT))?.after as Instant | undefined;
  return at === undefined || now - at >= UNDO_DAYS * DAY ? null : at;
}

/**
 * Takes back what reading a backup in has changed. What was seen since is joined with what stood there before, and whatever the user has changed since
 * stays. The rest first, then the database with the notes of what stood there: stopped in between, it can be done again.
 */
export async function takeBack(db: Database, now: Instant): Promise<void> {
  const rows = await allRows(db.undo);
  const of = (kind: string): UndoRow[] => rows.filter((row) => row.kind === kind);
  const [{ settings }, drafts, dateOrders] = await Promise.all([loadOwnSettings(), loadDrafts(), loadDateOrders()]);
  const unchanged = of('setting').filter(({ key, after }) => isSame(settings[key as keyof Settings], after));
  if (unchanged.length > 0) await saveSettings(Object.fromEntries(unchanged.map(({ key, before }) => [key, before])));
  const added = of('date-order').filter(({ key, after }) => isSame(dateOrders[key], after));
  const left = Object.entries(dateOrders).filter(([portal]) => !added.some(({ key }) => key === portal));
  if (added.length > 0) await saveDateOrders(Object.fromEntries(left));
  for (const { key, before, after } of of('draft')) {
    const draft = drafts.find(({ sitting }) => sitting === key);
    if (draft === undefined || !isSame(draft, after)) continue;
    if (before === null) await removeDrafts([draft]);
    else await saveDraft(before as typeof draft);
  }
  await db.transaction('rw', db.tables, async () => {
    await takeBackCases(db, of('case'), now);
    for (const { key, before, after } of of('list')) {
      const { portal, list } = after as { portal: string; list: string };
      const row = await db.lists.get([portal, list]);
      if (row === undefined || listKey(row) !== key || !isSame(row, after)) continue;
      if (before === null) await db.lists.delete([portal, list]);
      else await db.lists.put(before as typeof row);
    }
    for (const { key, before, after } of of('snooze')) {
      // The order of what a row holds is that of its schema.
      if (!isSame(z.safeParse(snoozeSchema, await db.snoozes.get(key)).data, after)) continue;
      if (before === null) await db.snoozes.delete(key);
      else await db.snoozes.put(before as Snooze);
    }
    for (const { key, before, after } of of('own')) {
      const row = z.safeParse(ownRowSchema, await db.own.get(key)).data;
      if (row === undefined) continue;
      const left = takenBack(row, before as OwnRow | null, after as OwnRow);
      if (left === null) await db.own.delete(key);
      else await db.own.put({ ...left });
    }
    await db.told.bulkDelete(of('told').map(({ key }) => key));
    await db.quarantine.bulkDelete(of('quarantine').map(({ key }) => Number(key)));
    await db.undo.clear();
    await db.since.clear();
  });
}

async function takeBackCases(db: Database, rows: readonly UndoRow[], now: Instant): Promise<void> {
  const seenSince = (await allRows(db.since)).flatMap((row) => z.safeParse(caseRecordSchema, row).data ?? []);
  await db.cases.bulkDelete(rows.map(({ key }) => key));
  // One that was read in under its number, and whose record id was seen since, goes by another key now.
  const numbers = rows.flatMap(({ after }) => ((after as unknown[])[1] === null ? [] : [after as [string, string]]));
  await db.cases.where('[portal+caseNumber]').anyOf(numbers).delete();
  const before = rows.flatMap((row) => (row.before === null ? [] : [row.before as CaseRecord]));
  for (const records of [before, seenSince]) {
    for (let from = 0; from < records.length; from += BATCH) await join(db, db.cases, records.slice(from, from + BATCH), now);
  }
}

/** Notes of what stood there before go when they are no more of use. */
export async function forgetUndo(db: Database, now: Instant): Promise<void> {
  if ((await db.undo.get(IMPORT)) === undefined || (await undoableSince(db, now)) !== null) return;
  await db.transaction('rw', db.undo, db.since, async () => {
    await db.undo.clear();
    await db.since.clear();
  });
}

/** What a backup would change here. */
export const previewOf = async (db: Database, backup: Backup): Promise<Changes> => changesBy(backup, await loadContents(db));
