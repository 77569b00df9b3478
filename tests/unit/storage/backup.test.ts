/** Out into a file, back in, and back out again. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deleteEverything } from '../../../entrypoints/background/delete-everything.ts';
import type { OwnRow } from '../../../lib/cases/own.ts';
import type { Instant } from '../../../lib/cases/schemas.ts';
import type { Snooze } from '../../../lib/reminders/snooze.ts';
import { forgetUndo, loadContents, previewOf, readIn, takeBack, undoableSince } from '../../../lib/storage/backup.ts';
import { type Backup, backupText, readBackup } from '../../../lib/storage/backup-file.ts';
import { loadRecords, storeReading } from '../../../lib/storage/case-store.ts';
import { Database } from '../../../lib/storage/database.ts';
import { saveDateOrder } from '../../../lib/storage/date-order.ts';
import { loadDrafts, saveDraft } from '../../../lib/storage/drafts.ts';
import { loadOwn, storeOwn } from '../../../lib/storage/own-store.ts';
import { loadSettings, saveSettings } from '../../../lib/storage/settings.ts';
import { at, caseNumber, DAY, PORTAL, reading, recordId, sighting } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const later = (days: number): Instant => (NOW + days * DAY) as Instant;
const key = (id: number) => `${PORTAL}|${recordId(id)}`;
let db: Database;

beforeEach(() => {
  db = new Database();
});
afterEach(() => db.delete());

const see = (id: number, when: Instant, status: string, more: Parameters<typeof sighting>[3] = {}) =>
  storeReading(db, reading(when, [sighting(id, when, { status }, more)]), when);
const draft = (sitting: string, when: Instant, subject: string) =>
  saveDraft({ portal: PORTAL, form: 'case', case: 'new', sitting, texts: { subject }, at: when, pressed: null, comments: null });

const snooze = (when: Instant): Snooze => ({
  key: key(2),
  at: when,
  until: later(9),
  untilChange: false,
  closing: null,
  withoutLast: false,
  known: { since: NOW, status: null, comments: NOW },
  lifted: false,
});

const note = (id: number, value: string, changedAt: Instant): OwnRow => ({ key: key(id), note: { value, changedAt } });

/** A profile in use. */
async function fill(): Promise<void> {
  await see(1, NOW, 'New');
  await see(2, NOW, 'Pending Customer Input');
  await db.told.add({ id: `closing|${key(2)}|2026-12-20|7`, at: NOW });
  await db.snoozes.add(snooze(NOW));
  await storeOwn(db, [note(1, 'Ask Ada', NOW)], NOW);
  await db.quarantine.add({ kind: 'list', raw: 'garbage', problem: 'no list', at: NOW });
  await saveSettings({ silentDays: 9, zone: 'Asia/Tokyo' });
  await saveDateOrder(PORTAL, 'dmy', 'user');
  await draft('a', NOW, 'Loans are not renewed');
}

async function fileOf(): Promise<Backup> {
  const backup = readBackup(backupText(await loadContents(db), NOW).join(''));
  if (typeof backup === 'string') throw new Error(backup);
  return backup;
}

/** A new profile. */
async function empty(): Promise<void> {
  await db.delete();
  await fakeBrowser.storage.local.clear();
  db = new Database();
}

const statuses = async (id: number): Promise<string[] | undefined> =>
  (await loadRecords(db)).records.find((record) => record.caseNumber === caseNumber(id))?.seen.map(({ status }) => status);

it('has a place for each table but for those that take a backup back', async () => {
  const kept = Object.keys(await loadContents(db));
  const own = db.tables.map(({ name }) => name).filter((name) => name !== 'undo' && name !== 'since');
  expect(kept).toEqual(expect.arrayContaining(own));
});

describe('a backup', () => {
  it('brings everything into a new profile', async () => {
    await fill();
    const before = await loadContents(db);
    const backup = await fileOf();
    await empty();
    const { settings } = await previewOf(db, backup);
    expect(settings).toEqual(['zone', 'silentDays']);
    await readIn(db, backup, settings, NOW);
    expect(await loadContents(db)).toEqual(before);
  });

  it('that was read in changes nothing when it is read in again', async () => {
    await fill();
    const backup = await fileOf();
    await readIn(db, backup, [], NOW);
    const before = await loadContents(db);
    await readIn(db, backup, [], NOW);
    expect(await loadContents(db)).toEqual(before);
  });

  it('takes over the settings that were chosen, and no other', async () => {
    await fill();
    const backup = await fileOf();
    await saveSettings({ silentDays: 20, zone: 'UTC', sharedAccount: true });
    await readIn(db, backup, ['silentDays'], NOW);
    expect((await loadSettings()).settings).toMatchObject({ silentDays: 9, zone: 'UTC', sharedAccount: true });
  });

  it('is joined with what is here of the same cases', async () => {
    await see(1, NOW, 'New');
    const backup = await fileOf();
    await empty();
    await see(1, later(1), 'In Progress');
    await readIn(db, backup, [], later(2));
    expect(await statuses(1)).toEqual(['New', 'In Progress']);
  });

  it('does not hold what the organisation decides', async () => {
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation((async () => ({ silentDays: 30 })) as never);
    await saveSettings({ sharedAccount: true });
    expect((await loadSettings()).settings.silentDays).toBe(30);
    expect((await fileOf()).settings).toMatchObject({ silentDays: 7, sharedAccount: true });
  });

  it('is read in altogether or not at all', async () => {
    await fill();
    const backup = await fileOf();
    await empty();
    vi.spyOn(db.snoozes, 'bulkPut').mockRejectedValueOnce(new Error('stopped'));
    await expect(readIn(db, backup, [], NOW)).rejects.toThrow('stopped');
    expect(await loadContents(db)).toMatchObject({ cases: [], lists: [], told: [], snoozes: [], own: [], drafts: [] });
    expect(await undoableSince(db, NOW)).toBeNull();
  });
});

describe('taking a backup back', () => {
  it('leaves everything as it was before', async () => {
    await fill();
    const backup = await fileOf();
    await empty();
    await see(2, later(-1), 'New');
    await see(3, later(-1), 'New');
    await saveSettings({ silentDays: 20 });
    await storeOwn(db, [note(1, 'Loans again', later(-1)), note(3, 'mine', later(-1))], NOW);
    await draft('b', NOW, 'Another');
    const before = await loadContents(db);
    await readIn(db, backup, ['silentDays', 'zone'], later(1));
    expect(await undoableSince(db, later(2))).toBe(later(1));
    await takeBack(db, later(2));
    expect(await loadContents(db)).toEqual(before);
    expect(await undoableSince(db, later(2))).toBeNull();
  });

  it('costs nothing that was seen or decided since', async () => {
    await fill();
    const backup = await fileOf();
    await empty();
    await see(1, later(-1), 'In Progress');
    await readIn(db, backup, ['silentDays', 'zone'], later(1));
    await see(1, later(2), 'Update Received');
    await see(2, later(2), 'Closed');
    await see(4, later(2), 'New');
    await saveSettings({ silentDays: 30 });
    await db.snoozes.put(snooze(later(2)));
    await storeOwn(db, [{ key: key(1), tags: { value: ['mine'], changedAt: later(2) } }, note(2, 'mine', later(2))], later(2));
    await draft('a', later(2), 'Loans are not renewed, and more');
    await takeBack(db, later(3));
    expect(await statuses(1)).toEqual(['In Progress', 'Update Received']);
    expect(await statuses(2)).toEqual(['Closed']);
    expect(await statuses(4)).toEqual(['New']);
    expect((await loadSettings()).settings).toMatchObject({ silentDays: 30, zone: null });
    expect(await db.snoozes.toArray()).toEqual([snooze(later(2))]);
    expect([...(await loadOwn(db)).values()]).toEqual([
      { key: key(1), tags: { value: ['mine'], changedAt: later(2) } },
      note(2, 'mine', later(2)),
    ]);
    expect((await loadDrafts()).map(({ texts }) => texts.subject)).toEqual(['Loans are not renewed, and more']);
  });

  it('knows a case that went by its number then, and whose record id was seen since', async () => {
    await see(1, NOW, 'New', { recordId: null });
    const backup = await fileOf();
    await empty();
    await readIn(db, backup, [], later(1));
    await see(1, later(2), 'Closed');
    await takeBack(db, later(3));
    expect((await loadRecords(db)).records).toMatchObject([{ key: key(1), seen: [{ status: 'Closed' }] }]);
  });

  it('can be done for a week, and then its notes go', async () => {
    await see(1, NOW, 'New');
    await readIn(db, await fileOf(), [], NOW);
    await forgetUndo(db, (NOW + 7 * DAY - 1) as Instant);
    expect(await undoableSince(db, (NOW + 7 * DAY - 1) as Instant)).toBe(NOW);
    expect(await undoableSince(db, later(7))).toBeNull();
    await see(1, later(7), 'New');
    expect(await db.since.count()).toBe(1);
    await forgetUndo(db, later(7));
    expect([await db.undo.count(), await db.since.count()]).toEqual([0, 0]);
  });
});

describe('deleting everything', () => {
  it('leaves nothing, and the extension goes on', async () => {
    await fill();
    for (const name of ['setBadgeText', 'setBadgeBackgroundColor', 'setTitle'] as const) {
      vi.spyOn(fakeBrowser.action, name).mockImplementation((async () => {}) as never);
    }
    await fakeBrowser.alarms.create('reminder', { when: later(1) });
    await deleteEverything(db);
    for (const table of db.tables) expect(await table.count()).toBe(0);
    for (const area of ['local', 'session', 'sync'] as const) expect(await fakeBrowser.storage[area].get()).toEqual({});
    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
    expect(fakeBrowser.action.setBadgeText).toHaveBeenLastCalledWith({ text: '' });
    await see(1, later(1), 'New');
    expect(await statuses(1)).toEqual(['New']);
  });
});
