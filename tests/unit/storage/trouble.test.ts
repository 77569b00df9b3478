/** A place that fails is told of, never taken for an empty one. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Database } from '../../../lib/storage/database.ts';
import { DATA_VERSION, MIGRATIONS } from '../../../lib/storage/migrations/all.ts';
import { loadTrouble, lookForTrouble, noting } from '../../../lib/storage/trouble.ts';
import { at } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const MB = 2 ** 20;
let db: Database;
let bytes = 0;

const room = (quota: number, usage: number) => vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota, usage }) } });

beforeEach(() => {
  db = new Database();
  vi.spyOn(fakeBrowser.storage.local, 'getBytesInUse').mockImplementation(async () => bytes);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await db.delete();
});

describe('trouble', () => {
  it('is none in a place with room', async () => {
    room(1000 * MB, 10 * MB);
    expect(await lookForTrouble(db, NOW)).toBeNull();
    expect(await loadTrouble()).toBeNull();
  });

  it('is told before the room is used up, and no more when there is room again', async () => {
    room(1000 * MB, 960 * MB);
    expect(await lookForTrouble(db, NOW)).toEqual({ kind: 'nearly-full', at: NOW });
    expect(await loadTrouble()).toEqual({ kind: 'nearly-full', at: NOW });
    room(1000 * MB, 100 * MB);
    expect(await lookForTrouble(db, NOW)).toBeNull();
    expect(await loadTrouble()).toBeNull();
  });

  it('is told when the place of settings and drafts is nearly full', async () => {
    room(1000 * MB, 10 * MB);
    bytes = 9 * MB;
    expect(await lookForTrouble(db, NOW)).toEqual({ kind: 'nearly-full', at: NOW });
    bytes = 0;
    expect(await lookForTrouble(db, NOW)).toBeNull();
  });

  it('is told when something could not be stored, with the error of the browser inside the database’s own', async () => {
    vi.spyOn(db.cases, 'bulkPut').mockRejectedValue({ name: 'AbortError', inner: new DOMException('full', 'QuotaExceededError') });
    await expect(noting(async () => db.cases.bulkPut([]), NOW)).rejects.toMatchObject({ name: 'AbortError' });
    expect(await loadTrouble()).toEqual({ kind: 'full', at: NOW });
  });

  it('stays told while there is hardly any room', async () => {
    await expect(noting(() => Promise.reject(new DOMException('full', 'QuotaExceededError')), NOW)).rejects.toThrow();
    room(1000 * MB, 960 * MB);
    expect(await lookForTrouble(db, NOW)).toEqual({ kind: 'full', at: NOW });
  });

  it('is told when the database can’t be opened', async () => {
    db.close();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('the disk is broken', 'UnknownError');
    });
    db = new Database();
    await expect(lookForTrouble(db, NOW)).rejects.toThrow();
    expect(await loadTrouble()).toEqual({ kind: 'unreadable', at: NOW });
    vi.restoreAllMocks();
  });

  it('is told when a later version used this profile', async () => {
    const later = new Database([...MIGRATIONS, { version: DATA_VERSION + 1, stores: { inventions: 'id' } }]);
    await later.open();
    later.close();
    expect(await lookForTrouble(db, NOW)).toEqual({ kind: 'newer', at: NOW });
  });

  it('is not what goes wrong for another reason', async () => {
    await expect(noting(() => Promise.reject(new TypeError('a bug')), NOW)).rejects.toThrow('a bug');
    expect(await loadTrouble()).toBeNull();
  });
});
