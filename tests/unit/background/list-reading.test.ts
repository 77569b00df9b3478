import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listReader } from '../../../entrypoints/background/list-reading.ts';
import { reconcile } from '../../../entrypoints/background/reconcile.ts';
import type { Completeness, Instant } from '../../../lib/cases/schemas.ts';
import { lastWholeOf } from '../../../lib/reminders/freshness.ts';
import { loadLists, storeReading } from '../../../lib/storage/case-store.ts';
import { Database } from '../../../lib/storage/database.ts';
import { loadListResult, loadUnderWay } from '../../../lib/storage/list-reading.ts';
import { at, DAY, PORTAL, reading, waitingSince } from '../samples.ts';

/** Friday. */
const BEFORE = at('2026-11-20T09:00:00Z');
const NOW = at('2026-11-23T09:00:00Z');
const PATH = '/s/case-lists?view=open';

interface Tab {
  id: number;
  url: string;
  active: boolean;
  lastAccessed: number;
}

let db: Database;
let tabs: Map<number, Tab>;
let done: ReturnType<typeof vi.fn<() => void>>;
const clock = (): Instant => Date.now() as Instant;
/** As a worker has it that was just started. */
const reader = () => listReader(db, clock, done);
const settings = (chosen: object) => fakeBrowser.storage.local.set({ settings: { zone: 'UTC', ...chosen } });
const alarm = async (name: string) => (await fakeBrowser.alarms.getAll()).find((each) => each.name === name)?.scheduledTime;

const completeness = (since: Instant, read: number, total: number | null): Completeness => ({
  read,
  total,
  open: total === null,
  all: read === total,
  since,
});
/** The page in a tab shows so many rows of so many. */
async function shows(read: number, total: number | null, since: Instant, worker = reader(), tabId = 7): Promise<void> {
  const rows = Array.from({ length: read }, (_, i) => waitingSince(i + 1, (BEFORE - DAY) as Instant, clock()));
  const told = completeness(since, read, total);
  await storeReading(db, { ...reading(clock(), rows, { completeness: told }), path: PATH }, clock());
  await worker.heard(tabId, told);
}
const go = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
const settled = (isSo: () => void | Promise<void>): Promise<void> => vi.waitFor(isSo);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: BEFORE });
  db = new Database();
  tabs = new Map();
  done = vi.fn<() => void>();
  await settings({});
  for (const name of ['setBadgeText', 'setBadgeBackgroundColor', 'setTitle'] as const)
    vi.spyOn(fakeBrowser.action, name).mockImplementation((async () => {}) as never);
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation((async ({ url, active }: Tab) => {
    const tab = { id: 7, url, active, lastAccessed: Date.now() };
    tabs.set(tab.id, tab);
    return tab;
  }) as never);
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation((async (id: number) => {
    const tab = tabs.get(id);
    if (tab === undefined) throw new Error('no such tab');
    return tab;
  }) as never);
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async () => [...tabs.values()].filter(({ active }) => !active)) as never);
  vi.spyOn(fakeBrowser.tabs, 'remove').mockImplementation((async (id: number) => void tabs.delete(id)) as never);
  // On Friday the user has read the list to its end.
  await shows(2, 2, BEFORE);
  vi.setSystemTime(NOW);
});
afterEach(async () => {
  vi.useRealTimers();
  await db.delete();
});

describe('reading the list in a tab of its own', () => {
  it('opens the list that was read before behind the others, and closes it when it was read to its end', async () => {
    const worker = reader();
    expect(await worker.read()).toBe(true);
    expect([...tabs.values()]).toMatchObject([{ url: PORTAL + PATH, active: false }]);
    expect(await worker.read()).toBe(true);
    expect(fakeBrowser.tabs.create).toHaveBeenCalledOnce();
    await shows(2, 2, NOW, worker);
    await go(2000);
    await settled(() => expect(done).toHaveBeenCalledOnce());
    expect([tabs.size, await loadUnderWay(), await alarm('list-reading')]).toEqual([0, null, undefined]);
    expect(await loadListResult()).toMatchObject({ read: 'whole' });
    expect(lastWholeOf(await loadLists(db)).wholeAt).toBe(NOW);
  });

  it('closes a long one when no more of it comes, and the list is as old as its last whole reading', async () => {
    const worker = reader();
    await worker.read();
    await shows(1, null, NOW, worker);
    await go(5000);
    await shows(2, null, NOW, worker);
    await go(5000);
    expect(tabs.size).toBe(1);
    await go(1000);
    await settled(() => expect(done).toHaveBeenCalledOnce());
    expect(tabs.size).toBe(0);
    expect(await loadListResult()).toMatchObject({ read: 'part' });
    expect(lastWholeOf(await loadLists(db)).wholeAt).toBe(BEFORE);
  });

  it('closes after a minute what shows no list', async () => {
    await reader().read();
    await go(59_000);
    expect(tabs.size).toBe(1);
    await go(1000);
    await settled(() => expect(done).toHaveBeenCalledOnce());
    expect([tabs.size, (await loadListResult())?.read]).toEqual([0, 'none']);
  });

  it('hears of no other tab', async () => {
    const worker = reader();
    await worker.read();
    await shows(2, 2, NOW, worker, 8);
    await go(10_000);
    expect(tabs.size).toBe(1);
  });

  it.each([
    ['in which the user is', { active: true, lastAccessed: NOW + 1000 }],
    ['in which the user was', { lastAccessed: NOW + 1000 }],
    ['that the user pinned', { pinned: true }],
  ])('leaves a tab %s', async (_, change) => {
    const worker = reader();
    await worker.read();
    Object.assign(tabs.get(7) as Tab, change);
    await shows(2, 2, NOW, worker);
    await go(2000);
    await settled(() => expect(done).toHaveBeenCalledOnce());
    expect([tabs.size, await loadUnderWay()]).toEqual([1, null]);
  });

  it('is content with a tab that the user has closed', async () => {
    await reader().read();
    tabs.clear();
    await go(60_000);
    await settled(() => expect(done).toHaveBeenCalledOnce());
    expect(await loadUnderWay()).toBeNull();
  });

  it.each([
    ['no list was ever read', () => db.lists.clear()],
    ['nothing is to be read there', () => settings({ pausedSites: [PORTAL] })],
    ['there is no window', async () => void vi.spyOn(fakeBrowser.tabs, 'create').mockRejectedValueOnce(new Error('No current window'))],
  ])('is refused where %s', async (_, given) => {
    await given();
    expect([await reader().read(), tabs.size, await loadUnderWay()]).toEqual([false, 0, null]);
  });
});

describe('a worker that is stopped while the list is read', () => {
  it('is followed by one that closes the tab', async () => {
    await reader().read();
    expect(await alarm('list-reading')).toBe(NOW + 60_000);
    vi.clearAllTimers();
    vi.setSystemTime(NOW + 60_000);
    await reader().goOn();
    expect([tabs.size, (await loadListResult())?.read]).toEqual([0, 'none']);
  });

  it('is followed by one that goes on where its time is not over', async () => {
    await reader().read();
    await shows(1, null, NOW);
    vi.clearAllTimers();
    vi.setSystemTime(NOW + 1000);
    const next = reader();
    await next.goOn();
    expect(tabs.size).toBe(1);
    await go(6000);
    await settled(() => expect(done).toHaveBeenCalledOnce());
    expect([tabs.size, (await loadListResult())?.read]).toEqual([0, 'part']);
  });

  it('before it knew the tab, is followed by one that finds it by its address, and closes no other', async () => {
    const set = fakeBrowser.storage.session.set.bind(fakeBrowser.storage.session);
    let calls = 0;
    vi.spyOn(fakeBrowser.storage.session, 'set').mockImplementation(async (items) => {
      calls += 1;
      if (calls === 2) throw new Error('stopped');
      await set(items);
    });
    await expect(reader().read()).rejects.toThrow('stopped');
    vi.clearAllTimers();
    tabs.set(8, { id: 8, url: PORTAL + PATH, active: false, lastAccessed: NOW - 60_000 });
    vi.setSystemTime(NOW + 60_000);
    await reader().goOn();
    expect([...tabs.keys()]).toEqual([8]);
  });
});

describe('reading the list on each working day', () => {
  const MORNING = at('2026-11-24T07:58:00Z');

  it('is not done until it is wanted', async () => {
    await reader().readIfDue();
    expect(tabs.size).toBe(0);
  });

  it('is done once, shortly before the digest, unless the user has read it whole on that day', async () => {
    await settings({ readsList: true });
    await reader().readIfDue();
    expect(tabs.size).toBe(1);
    vi.setSystemTime(NOW + 60_000);
    await reader().goOn();
    await reader().readIfDue();
    expect(tabs.size).toBe(0);
    await reconcile(db, clock());
    expect(await alarm('next-reminder')).toBe(MORNING);
    vi.setSystemTime(MORNING - 1000);
    await reader().readIfDue();
    expect(tabs.size).toBe(0);
    await shows(2, 2, clock());
    vi.setSystemTime(MORNING);
    await reader().readIfDue();
    expect(tabs.size).toBe(0);
  });

  it('is tried again in an hour where there was no window', async () => {
    await settings({ readsList: true, reminders: { digest: false, 'new-case': false } });
    await reconcile(db, NOW);
    expect(await alarm('next-reminder')).toBe(NOW + 3_600_000);
  });

  it('comes before the digest, which waits for it', async () => {
    await settings({ readsList: true, reminders: { 'new-case': false } });
    const create = vi.spyOn(fakeBrowser.notifications, 'create');
    const worker = reader();
    await worker.readIfDue();
    await reconcile(db, clock());
    expect(create).not.toHaveBeenCalled();
    await shows(3, 3, NOW, worker);
    await go(2000);
    await settled(() => expect(done).toHaveBeenCalledOnce());
    await reconcile(db, clock());
    expect(create.mock.calls[0]?.[1]).toMatchObject({ title: '3 cases wait for you' });
  });
});
