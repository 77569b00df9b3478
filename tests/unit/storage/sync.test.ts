import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { recordFromSighting } from '../../../lib/cases/merge.ts';
import type { Instant } from '../../../lib/cases/schemas.ts';
import { loadRecords, rowOf, storeReading } from '../../../lib/storage/case-store.ts';
import { Database } from '../../../lib/storage/database.ts';
import { loadSettings, saveSettings } from '../../../lib/storage/settings.ts';
import { clearSync, loadSyncState, syncNow } from '../../../lib/storage/sync.ts';
import { at, DAY, reading, sighting, waitingSince } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const minutes = (count: number): Instant => (NOW + count * 60_000) as Instant;
const area = () => fakeBrowser.storage.sync.get(null) as Promise<Record<string, unknown>>;
const alarms = async () => (await fakeBrowser.alarms.getAll()).map(({ name, scheduledTime }) => [name, scheduledTime]);
const see = (id: number, seenAt = NOW) => storeReading(db, reading(seenAt, [waitingSince(id, (NOW - DAY) as Instant, seenAt)]), seenAt);

let db: Database;
beforeEach(async () => {
  db = new Database();
  await saveSettings({ sync: true });
});
afterEach(() => db.delete());

/** Another device takes the place of this one: the area stays, all else is new. */
async function elsewhere(): Promise<void> {
  await db.delete();
  db = new Database();
  await fakeBrowser.storage.local.clear();
  await saveSettings({ sync: true });
}

describe('keeping in step with other devices', () => {
  it('does nothing until it is switched on', async () => {
    await saveSettings({ sync: false, leads: [2] });
    await see(1);
    expect(await syncNow(db, NOW)).toBe(false);
    expect([await area(), await alarms()]).toEqual([{}, []]);
  });

  it('sends settings, cases and snoozes, and another device has them', async () => {
    await saveSettings({ leads: [2], contacts: { Alma: ['systems@library.example'] }, ignoredFindings: ['blame:1'] });
    await see(1);
    const snooze = {
      key: (await loadRecords(db)).records[0]?.key ?? '',
      at: NOW,
      until: minutes(60),
      untilChange: false,
      closing: null,
      withoutLast: false,
      known: { since: NOW, status: 'pending-customer-input', comments: NOW },
      lifted: false,
    };
    await db.snoozes.put(snooze);
    await syncNow(db, NOW);
    const sent = JSON.stringify(await area());
    expect(sent).not.toMatch(/library\.example|blame|Case 1/);
    expect(await loadSyncState()).toMatchObject({ sentAt: NOW, told: { open: 1, leftOut: 0, tooLarge: [], broken: [] }, problem: null });

    await elsewhere();
    expect(await syncNow(db, minutes(1))).toBe(true);
    expect((await loadSettings()).settings).toMatchObject({ leads: [2], contacts: {}, ignoredFindings: [] });
    expect((await loadRecords(db)).records).toMatchObject([
      { caseNumber: '00000001', subject: null, seen: [{ status: 'Pending Customer Input' }] },
    ]);
    expect(await db.snoozes.toArray()).toEqual([snooze]);
    expect(await syncNow(db, minutes(2))).toBe(false);
    expect(await alarms()).toEqual([]);
  });

  it('sends what changed only, and not more often than every five minutes', async () => {
    await see(1);
    await syncNow(db, NOW);
    const set = vi.spyOn(fakeBrowser.storage.sync, 'set');
    await see(2);
    await syncNow(db, minutes(1));
    expect(set).not.toHaveBeenCalled();
    expect(await alarms()).toEqual([['send', minutes(5)]]);
    await syncNow(db, minutes(5));
    expect(set.mock.calls.map(([items]) => Object.keys(items as object).length)).toEqual([1]);
    await syncNow(db, minutes(11));
    expect(set).toHaveBeenCalledTimes(1);
    expect(await alarms()).toEqual([]);
  });

  it('sends at once again when the clock was put back', async () => {
    await see(1);
    await syncNow(db, (NOW + 365 * DAY) as Instant);
    await see(2);
    await syncNow(db, NOW);
    expect((await loadSyncState()).sentAt).toBe(NOW);
  });

  it('tells why it could not be sent, and tries again', async () => {
    vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValueOnce(new Error('MAX_WRITE_OPERATIONS_PER_HOUR'));
    await see(1);
    await syncNow(db, NOW);
    expect((await loadSyncState()).problem).toBe('MAX_WRITE_OPERATIONS_PER_HOUR');
    expect(await alarms()).toEqual([['send', minutes(5)]]);
    await syncNow(db, minutes(5));
    expect((await loadSyncState()).problem).toBeNull();
    expect(Object.keys(await area())).not.toEqual([]);
  });

  it('passes over what is nonsense, tells it, and writes it anew', async () => {
    await fakeBrowser.storage.sync.set({ 'cases1/0': 'nonsense', 'set1/zone': [NOW, 'Mars/Base'], 'set1/leads': [NOW, [5]], other: 1 });
    await see(1);
    expect(await syncNow(db, NOW)).toBe(true);
    expect((await loadSettings()).settings).toMatchObject({ zone: null, leads: [5] });
    expect((await loadSyncState()).told?.broken).toEqual(['cases1/0']);
    expect(await area()).toMatchObject({ other: 1, 'set1/zone': [NOW, 'Mars/Base'] });
    expect((await area())['cases1/0']).not.toBe('nonsense');
  });

  it('leaves settings alone that can’t be read, here and there', async () => {
    await fakeBrowser.storage.sync.set({ 'set1/leads': [NOW, [5]] });
    await fakeBrowser.storage.local.set({ settings: { sync: true, overrides: 'nonsense' } });
    await syncNow(db, NOW);
    expect((await fakeBrowser.storage.local.get('settings')).settings).toEqual({ sync: true, overrides: 'nonsense' });
    expect(await area()).toEqual({ 'set1/leads': [NOW, [5]] });
  });

  it('is not changed by what is stored of it and makes no sense', async () => {
    await fakeBrowser.storage.local.set({ sync: { noted: { leads: 'x' }, sentAt: 'yesterday', told: 7 } });
    await saveSettings({ leads: [2] });
    await syncNow(db, NOW);
    expect(await area()).toEqual({ 'set1/leads': [NOW, [2]] });
  });

  it('knows of a case that it is closed, however many were seen since', async () => {
    await see(1);
    await syncNow(db, NOW);
    const told = await area();
    const closed = (id: number, seenAt: Instant) => rowOf(recordFromSighting(sighting(id, seenAt, { status: 'Closed' })));
    await storeReading(db, reading(minutes(1), [sighting(1, minutes(1), { status: 'Closed' })]), minutes(1));
    await db.cases.bulkPut(Array.from({ length: 2100 }, (_, i) => closed(10 + i, (NOW + 91 * DAY + i) as Instant)));
    expect(await syncNow(db, (NOW + 92 * DAY) as Instant)).toBe(false);
    expect(JSON.stringify(await area())).not.toContain('00000001"');
    await fakeBrowser.storage.sync.set(told);
    expect(await syncNow(db, (NOW + 92 * DAY) as Instant)).toBe(false);
  });

  it('is off where the organisation says so', async () => {
    await fakeBrowser.storage.managed.set({ sync: false });
    await see(1);
    await syncNow(db, NOW);
    expect([await area(), (await loadSettings()).locked.has('sync')]).toEqual([{}, true]);
  });

  it('is taken out of the browser’s account at a word', async () => {
    await see(1);
    await syncNow(db, NOW);
    await clearSync();
    expect([await area(), (await loadSyncState()).sentAt]).toEqual([{}, null]);
  });
});

describe('a worker that is stopped in an exchange', () => {
  it('loses no setting, on either device, wherever it is stopped', async () => {
    let tried = 0;
    for (let stopAt = 1; ; stopAt += 1) {
      await fakeBrowser.storage.sync.clear();
      await elsewhere();
      await saveSettings({ leads: [2], zone: 'Asia/Tokyo' });
      await see(1);
      await syncNow(db, NOW);
      await elsewhere();
      await saveSettings({ silentDays: 3 });
      let calls = 0;
      const spies = (['local', 'sync'] as const).map((name) => {
        const real = fakeBrowser.storage[name].set.bind(fakeBrowser.storage[name]);
        return vi.spyOn(fakeBrowser.storage[name], 'set').mockImplementation(async (items) => {
          calls += 1;
          if (calls >= stopAt) throw new Error('stopped');
          await real(items);
        });
      });
      await syncNow(db, minutes(1)).catch(() => {});
      for (const spy of spies) spy.mockRestore();
      tried += 1;
      await syncNow(db, minutes(2));
      await syncNow(db, minutes(10));
      expect((await loadSettings()).settings).toMatchObject({ leads: [2], zone: 'Asia/Tokyo', silentDays: 3 });
      expect(Object.keys(await area()).sort()).toEqual([expect.stringMatching(/^cases1/), 'set1/leads', 'set1/silentDays', 'set1/zone']);
      if (calls < stopAt) break;
    }
    expect(tried).toBeGreaterThan(2);
  });
});
