/** A reading is stored, or its page is told that it was not, and sends it again. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { store } from '../../../entrypoints/background/store.ts';
import type { Instant } from '../../../lib/cases/schemas.ts';
import { loadRecords, storeReading } from '../../../lib/storage/case-store.ts';
import { Database } from '../../../lib/storage/database.ts';
import { loadTrouble } from '../../../lib/storage/trouble.ts';
import { at, caseNumber, DAY, reading, sighting } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const now = () => NOW;
const full = () => Object.assign(new Error('full'), { name: 'AbortError', inner: new DOMException('full', 'QuotaExceededError') });
let db: Database;

beforeEach(() => {
  db = new Database();
});
afterEach(() => db.delete());

const one = reading(NOW, [sighting(1, NOW, { status: 'New' })]);
const numbers = async () => (await loadRecords(db)).records.map((record) => record.caseNumber);

describe('a reading for which there is no room', () => {
  it('gets the room of closed cases that may be forgotten', async () => {
    const old = (NOW - 500 * DAY) as Instant;
    await storeReading(db, reading(old, [sighting(2, old, { status: 'Closed' })]), old);
    vi.spyOn(db.cases, 'bulkPut').mockRejectedValueOnce(full());
    expect(await store(db, one, now)).toMatchObject([{ caseNumber: caseNumber(1) }]);
    expect(await numbers()).toEqual([caseNumber(1)]);
    expect(await loadTrouble()).toBeNull();
  });

  it('is refused as a whole where that is not enough, and the user is told', async () => {
    vi.spyOn(db.cases, 'bulkPut').mockRejectedValueOnce(full()).mockRejectedValueOnce(full());
    await expect(store(db, one, now)).rejects.toThrow('full');
    expect([await numbers(), await db.lists.count()]).toEqual([[], 0]);
    expect(await loadTrouble()).toEqual({ kind: 'full', at: NOW });
    await store(db, one, now);
    expect(await numbers()).toEqual([caseNumber(1)]);
  });
});

describe('a reading whose writing fails', () => {
  it('leaves nothing half stored at any step, and is whole when it is sent again', async () => {
    const steps = [
      [db.quarantine, 'bulkAdd'],
      [db.lists, 'put'],
      [db.cases, 'bulkGet'],
      [db.cases, 'bulkDelete'],
      [db.cases, 'bulkPut'],
    ] as const;
    const bad = { ...sighting(3, NOW, {}), recordId: 'garbage' };
    const mixed = { ...one, sightings: [...one.sightings, bad] };
    for (const [table, method] of steps) {
      const stopped = vi.spyOn(table as never, method as never) as ReturnType<typeof vi.spyOn>;
      stopped.mockRejectedValue(new Error('stopped'));
      await expect(store(db, mixed, now), `${table.name}.${method}`).rejects.toThrow('stopped');
      stopped.mockRestore();
      expect([await numbers(), await db.lists.count(), await db.quarantine.count()]).toEqual([[], 0, 0]);
    }
    await store(db, mixed, now);
    expect([await numbers(), await db.lists.count(), await db.quarantine.count()]).toEqual([[caseNumber(1)], 1, 1]);
  });
});
