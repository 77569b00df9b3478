import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { targetOfNotice } from '../../../entrypoints/background/notice-target.ts';
import { reconcile, reconcileSoon } from '../../../entrypoints/background/reconcile.ts';
import type { Instant, Sighting } from '../../../lib/cases/schemas.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import type { Outlook } from '../../../lib/deadlines/types.ts';
import { snoozed } from '../../../lib/reminders/snooze.ts';
import type { FirstRows } from '../../../lib/storage/ahead.ts';
import { storeReading } from '../../../lib/storage/case-store.ts';
import { Database } from '../../../lib/storage/database.ts';
import { storeSnoozes } from '../../../lib/storage/snooze-store.ts';
import { at, DAY, exactly, PORTAL, reading, recordId, sighting, waitingSince } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
/** On all days of the week, and without what else is told of cases that wait. */
const CLOSINGS_ONLY = { zone: 'UTC', workdays: [1, 2, 3, 4, 5, 6, 7], reminders: { digest: false, 'new-case': false } };
const ago = (days: number): Instant => (NOW - days * DAY) as Instant;
const later = (days: number): Instant => (NOW + days * DAY) as Instant;

let db: Database;
let create: ReturnType<typeof vi.spyOn>;

beforeEach(async () => {
  db = new Database();
  await fakeBrowser.storage.local.set({ settings: CLOSINGS_ONLY });
  create = vi.spyOn(fakeBrowser.notifications, 'create');
  for (const name of ['setBadgeText', 'setBadgeBackgroundColor', 'setTitle'] as const) {
    vi.spyOn(fakeBrowser.action, name).mockImplementation((async () => {}) as never);
  }
});
afterEach(() => db.delete());

const waiting = (id: number, days: number): Sighting => waitingSince(id, ago(days), NOW);

const alarm = async (): Promise<number | undefined> => (await fakeBrowser.alarms.getAll())[0]?.scheduledTime;

describe('bringing reminders up to date', () => {
  it('sets the alarm for the first lead and shows nothing while no case is near its closing', async () => {
    await storeReading(db, reading(NOW, [waiting(1, 1)]), NOW);
    await reconcile(db, NOW);
    expect(create).not.toHaveBeenCalled();
    // 28 days after 21 November is 19 December; seven days before, at eight.
    expect(await alarm()).toBe(at('2026-12-12T08:00:00Z'));
    expect(fakeBrowser.action.setBadgeText).toHaveBeenLastCalledWith({ text: '1' });
  });

  it('tells a case before it closes, once, and waits for the next lead', async () => {
    await storeReading(db, reading(NOW, [waiting(1, 23)]), NOW);
    await reconcile(db, NOW);
    expect(create).toHaveBeenCalledTimes(1);
    expect(create.mock.calls[0]?.[1]).toMatchObject({ title: 'Closes in 5 days, Fri 27 Nov', message: '00000001 – Case 1' });
    expect(await alarm()).toBe(at('2026-11-24T08:00:00Z'));
    await reconcile(db, NOW);
    await reconcile(db, later(1));
    expect(create).toHaveBeenCalledTimes(1);
    await reconcile(db, later(2));
    expect(create).toHaveBeenCalledTimes(2);
  });

  it('shows one notification for several cases, the soonest first', async () => {
    await storeReading(db, reading(NOW, [waiting(1, 25), waiting(2, 27), waiting(3, 24)]), NOW);
    await reconcile(db, NOW);
    expect(create).toHaveBeenCalledTimes(1);
    expect(create.mock.calls[0]?.[1]).toMatchObject({
      title: '3 cases will be closed soon',
      message: 'Closes tomorrow, Mon 23 Nov: 00000002 – Case 2',
    });
  });

  it('opens the first case of a notification from its id alone', async () => {
    await storeReading(db, reading(NOW, [waiting(1, 25), waiting(2, 27)]), NOW);
    await reconcile(db, NOW);
    const id = create.mock.calls[0]?.[0] as unknown as string;
    expect(await targetOfNotice(db, id)).toEqual({ portal: PORTAL, path: `/s/case/${recordId(2)}` });
    expect(await targetOfNotice(db, 'notice|gone nowhere')).toBeNull();
  });

  it('loses nothing when the worker stops between showing and noting', async () => {
    await storeReading(db, reading(NOW, [waiting(1, 27)]), NOW);
    const stop = vi.spyOn(db.told, 'bulkPut').mockRejectedValueOnce(new Error('stopped'));
    await expect(reconcile(db, NOW)).rejects.toThrow('stopped');
    // In another minute what is due has another name, but what was shown stands there still.
    await reconcile(db, (NOW + 60_000) as Instant);
    expect(stop).toHaveBeenCalledTimes(2);
    expect(create).toHaveBeenCalledTimes(1);
    expect(await db.told.count()).toBe(1);
  });

  it('tells again what was about to be shown when the worker stopped', async () => {
    await storeReading(db, reading(NOW, [waiting(1, 27)]), NOW);
    await fakeBrowser.storage.local.set({
      telling: { id: 'notice|never shown', jobs: [`closing|${PORTAL}|${recordId(1)}|2026-11-23|1`], at: NOW },
    });
    await reconcile(db, NOW);
    expect(create).toHaveBeenCalledTimes(1);
    expect((await fakeBrowser.storage.local.get('telling')).telling).toBeUndefined();
  });

  it('wakes for the digest of tomorrow when today’s was told', async () => {
    const bounded = sighting(1, NOW, { status: 'Pending Customer Input', openedAt: exactly(ago(60)) });
    await storeReading(db, reading(NOW, [bounded]), NOW);
    await reconcile(db, NOW);
    expect(create).toHaveBeenCalledTimes(1);
    expect(await alarm()).toBe(at('2026-11-23T08:00:00Z'));
  });

  it('has an alarm that starts the worker again, should it be stopped while it tells', async () => {
    await storeReading(db, reading(NOW, [waiting(1, 23)]), NOW);
    let meanwhile: number | undefined;
    create.mockImplementationOnce((async () => {
      meanwhile = await alarm();
    }) as never);
    await reconcile(db, NOW);
    expect(meanwhile).toBe(NOW + 30_000);
  });

  it('tries again in an hour when the system refuses the notification', async () => {
    await storeReading(db, reading(NOW, [waiting(1, 27)]), NOW);
    create.mockRejectedValueOnce(new Error('denied') as never);
    await reconcile(db, NOW);
    expect(await db.told.count()).toBe(0);
    expect(await alarm()).toBe(NOW + 3_600_000);
    await reconcile(db, (NOW + 3_600_000) as Instant);
    expect(create).toHaveBeenCalledTimes(2);
    expect(await db.told.count()).toBe(1);
  });

  it('announces cases of which only the latest closing is known together', async () => {
    const bounded = [1, 2, 3].map((id) => sighting(id, NOW, { status: 'Pending Customer Input', openedAt: exactly(ago(60)) }));
    await storeReading(db, reading(NOW, bounded), NOW);
    await reconcile(db, NOW);
    expect(create).toHaveBeenCalledTimes(1);
    expect(create.mock.calls[0]?.[1]).toMatchObject({ title: '3 waiting cases may be closed any day' });
  });

  it('does not count or tell a case that is snoozed, until that is over', async () => {
    const records = await storeReading(db, reading(NOW, [waiting(1, 23)]), NOW);
    const [outlook] = records.map((record) => outlookOf(record, { zone: 'UTC', edition: 'vendor-2022', otherEditions: [] }, NOW));
    const until = at('2026-11-23T08:00:00Z');
    await storeSnoozes(db, [snoozed(outlook as Outlook, { until, withoutLast: false }, NOW)], NOW);
    await reconcile(db, NOW);
    expect(create).not.toHaveBeenCalled();
    expect(await alarm()).toBe(until);
    expect(fakeBrowser.action.setBadgeText).toHaveBeenLastCalledWith({ text: '' });
    await reconcile(db, until);
    expect(create.mock.calls[0]?.[1]).toMatchObject({ title: 'Closes in 4 days, Fri 27 Nov' });
    expect(fakeBrowser.action.setBadgeText).toHaveBeenLastCalledWith({ text: '1' });
  });

  it('says on the toolbar button that a portal may not be read, until it may', async () => {
    await fakeBrowser.storage.managed.set({ portals: ['https://support.library.example'] });
    const contains = vi
      .spyOn(fakeBrowser.permissions, 'contains')
      .mockImplementation((async ({ origins = [] }: { origins?: string[] }) =>
        origins.every((origin) => origin.startsWith(PORTAL))) as never);
    await reconcile(db, NOW);
    expect(fakeBrowser.action.setBadgeText).toHaveBeenLastCalledWith({ text: '!' });
    expect(fakeBrowser.action.setTitle).toHaveBeenLastCalledWith({ title: 'Case Lantern\nA portal may not be read.' });
    contains.mockResolvedValue(true as never);
    await reconcile(db, NOW);
    expect(fakeBrowser.action.setBadgeText).toHaveBeenLastCalledWith({ text: '' });
  });

  it('does not tell a case that was closed meanwhile', async () => {
    await storeReading(db, reading(NOW, [waiting(1, 1)]), NOW);
    await storeReading(db, reading(later(1), [sighting(1, later(1), { status: 'Closed' })]), later(1));
    await reconcile(db, later(26));
    expect(create).not.toHaveBeenCalled();
    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
    expect(fakeBrowser.action.setBadgeText).toHaveBeenLastCalledWith({ text: '' });
  });
});

describe('readings one soon after the other', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());
  const told = (): Promise<void> => vi.waitFor(() => expect(create).toHaveBeenCalled());

  it('are told of together, when no more come', async () => {
    for (const [id, days] of [
      [1, 25],
      [2, 27],
      [3, 24],
    ] as const) {
      await storeReading(db, reading(NOW, [waiting(id, days)]), NOW);
      reconcileSoon(db, () => NOW);
      await vi.advanceTimersByTimeAsync(1000);
      expect(create).not.toHaveBeenCalled();
    }
    await vi.advanceTimersByTimeAsync(1000);
    await told();
    expect(create).toHaveBeenCalledTimes(1);
    expect(create.mock.calls[0]?.[1]).toMatchObject({ title: '3 cases will be closed soon' });
  });

  it('are told of though they never end', async () => {
    await storeReading(db, reading(NOW, [waiting(1, 25)]), NOW);
    for (let ms = 0; ms < 9000; ms += 1000) {
      reconcileSoon(db, () => (NOW + ms) as Instant);
      await vi.advanceTimersByTimeAsync(1000);
    }
    await told();
  });
});

describe('what stands first in the popup', () => {
  const firstRows = async (): Promise<FirstRows | undefined> =>
    (await fakeBrowser.storage.session.get('firstRows')).firstRows as FirstRows | undefined;
  const many = (count: number) => Array.from({ length: count }, (_, id) => waiting(id, id === 150 ? 26 : 1));

  it('is kept ready where there are many cases, without those that are snoozed', async () => {
    const records = await storeReading(db, reading(NOW, many(201)), NOW);
    await reconcile(db, NOW);
    const soonest = records.find(({ caseNumber }) => caseNumber === '00000150');
    const first = await firstRows();
    expect(first).toMatchObject({ open: 201, keys: expect.arrayContaining([soonest?.key]) });
    expect(first?.keys[0]).toBe(soonest?.key);
    expect(first?.keys).toHaveLength(5);
    expect(first?.own).toEqual(expect.arrayContaining([soonest?.key, `${soonest?.portal}|#00000150`]));

    const outlook = outlookOf(soonest as NonNullable<typeof soonest>, { zone: 'UTC', edition: 'vendor-2022', otherEditions: [] }, NOW);
    await storeSnoozes(db, [snoozed(outlook, { until: later(3), withoutLast: false }, NOW)], NOW);
    await reconcile(db, NOW);
    expect((await firstRows())?.keys).not.toContain(soonest?.key);
  });

  it('is not kept of few', async () => {
    await storeReading(db, reading(NOW, many(200)), NOW);
    await reconcile(db, NOW);
    expect(await firstRows()).toBeUndefined();
  });
});
