import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openNotice, snoozeNotice } from '../../../entrypoints/background/notices.ts';
import { reconcile } from '../../../entrypoints/background/reconcile.ts';
import type { Instant, Sighting } from '../../../lib/cases/schemas.ts';
import { storeReading } from '../../../lib/storage/case-store.ts';
import { Database } from '../../../lib/storage/database.ts';
import { loadSnoozes } from '../../../lib/storage/snooze-store.ts';
import { at, change, DAY, exactly, PORTAL, reading, recordId, sighting, waitingSince } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const SOON = (NOW + 3_600_000) as Instant;
const ago = (days: number): Instant => (NOW - days * DAY) as Instant;
const waiting = (id: number, days: number): Sighting => waitingSince(id, ago(days), NOW);

let db: Database;
/** What is on the screen, by id. */
let screen: Map<string, { title: string; message: string }>;

beforeEach(async () => {
  db = new Database();
  screen = new Map();
  await fakeBrowser.storage.local.set({ settings: { zone: 'UTC' } });
  for (const name of ['setBadgeText', 'setBadgeBackgroundColor', 'setTitle'] as const) {
    vi.spyOn(fakeBrowser.action, name).mockImplementation((async () => {}) as never);
  }
  const put = async (id: string, options: { title: string; message: string }) => void screen.set(id, options);
  vi.spyOn(fakeBrowser.notifications, 'create').mockImplementation(put as never);
  vi.spyOn(fakeBrowser.notifications, 'update').mockImplementation(put as never);
  vi.spyOn(fakeBrowser.notifications, 'clear').mockImplementation((async (id: string) => screen.delete(id)) as never);
  vi.spyOn(fakeBrowser.notifications, 'getAll').mockImplementation((async () =>
    Object.fromEntries([...screen].map(([id]) => [id, true]))) as never);
  vi.spyOn(fakeBrowser.notifications, 'getPermissionLevel').mockImplementation((async () => 'granted') as never);
});
afterEach(() => db.delete());

const shown = (): string[] => [...screen.values()].map(({ title }) => title);
const see = (...sightings: Sighting[]) => storeReading(db, reading(SOON, sightings), SOON);

describe('a notification of one case', () => {
  beforeEach(async () => {
    await storeReading(db, reading(NOW, [waiting(1, 25)]), NOW);
    await reconcile(db, NOW);
    expect(shown()).toEqual(['Closes in 3 days, Wed 25 Nov']);
  });

  it('stays while nothing changes', async () => {
    await see(waitingSince(1, ago(25), SOON));
    await reconcile(db, SOON);
    expect(shown()).toEqual(['Closes in 3 days, Wed 25 Nov']);
    expect(fakeBrowser.notifications.create).toHaveBeenCalledOnce();
    expect(fakeBrowser.notifications.update).not.toHaveBeenCalled();
  });

  it.each([
    ['has another status', sighting(1, SOON, { status: 'Update Received' })],
    ['is closed', sighting(1, SOON, { status: 'Closed' })],
    [
      'was answered',
      {
        ...waitingSince(1, ago(25), SOON),
        comments: [{ by: 'customer' as const, at: exactly((SOON - 60_000) as Instant) }],
      },
    ],
  ])('goes when it %s', async (_, later) => {
    await see(later);
    await reconcile(db, SOON);
    expect(shown()).toEqual([]);
  });

  it('goes when it is snoozed by its button, and the case is silent until the morning', async () => {
    const [id = ''] = screen.keys();
    await snoozeNotice(db, id, SOON);
    expect([...(await loadSnoozes(db)).values()]).toMatchObject([{ until: at('2026-11-23T08:00:00Z'), withoutLast: false }]);
    await reconcile(db, SOON);
    expect(shown()).toEqual([]);
  });

  it('is not shown again once the user put it away', async () => {
    screen.clear();
    await see({ ...waitingSince(1, ago(25), SOON), changes: [change('New', 'Pending Customer Input', ago(24))] });
    await reconcile(db, SOON);
    expect(shown()).toEqual([]);
  });

  it('gives way to the next one of its case', async () => {
    await reconcile(db, at('2026-11-24T08:00:00Z'));
    expect(shown()).toEqual(['Closes tomorrow, Wed 25 Nov']);
  });

  it('opens its case at a click', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async () => []) as never);
    await openNotice(db, [...screen.keys()][0] ?? '');
    expect(create).toHaveBeenCalledWith({ url: `${PORTAL}/s/case/${recordId(1)}` });
  });
});

describe('a notification of several cases', () => {
  beforeEach(async () => {
    await storeReading(db, reading(NOW, [waiting(1, 25), waiting(2, 27)]), NOW);
    await reconcile(db, NOW);
    expect(shown()).toEqual(['2 cases will be closed soon']);
  });

  it('is put right when one of them changes, and goes with the last', async () => {
    await see(sighting(2, SOON, { status: 'Closed' }));
    await reconcile(db, SOON);
    expect(shown()).toEqual(['Closes in 3 days, Wed 25 Nov']);
    expect(fakeBrowser.notifications.create).toHaveBeenCalledOnce();
    await see(sighting(1, SOON, { status: 'Closed' }));
    await reconcile(db, SOON);
    expect(shown()).toEqual([]);
  });

  it('opens the popup at a click, or the first case where that is not possible', async () => {
    const [id = ''] = screen.keys();
    const popup = vi.spyOn(fakeBrowser.action, 'openPopup').mockImplementation((async () => {}) as never);
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async () => []) as never);
    await openNotice(db, id);
    expect(create).not.toHaveBeenCalled();
    popup.mockRejectedValueOnce(new Error('no user gesture') as never);
    await openNotice(db, id);
    expect(create).toHaveBeenCalledWith({ url: `${PORTAL}/s/case/${recordId(2)}` });
  });
});

describe('a notification that offers the list', () => {
  const FRIDAY = at('2026-11-20T09:00:00Z');
  const MONDAY = at('2026-11-23T09:00:00Z');
  const LIST = '/s/case-lists?filter=open';
  const PCI = { status: 'Pending Customer Input' };
  const readList = (when: Instant, all: boolean) =>
    storeReading(
      db,
      {
        ...reading(when, [sighting(1, when, PCI, { changes: [change('New', PCI.status, ago(3))] })], {
          completeness: { read: 1, total: all ? 1 : 2, open: false, all, since: when },
        }),
        path: LIST,
      },
      when,
    );
  const begin = (reminders: object) => fakeBrowser.storage.local.set({ settings: { zone: 'UTC', reminders } });
  const opened = () => vi.spyOn(fakeBrowser.tabs, 'create');
  const messages = (): string[] => [...screen.values()].map(({ message }) => message);

  beforeEach(() => void vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async () => []) as never));

  describe.each([
    ['read whole on a working day before', true, 'Your case list was last read whole on Fri 20 Nov. Open it and scroll to its end.'],
    ['never read whole', false, 'Your case list has not been read whole yet. Open it and scroll to its end.'],
  ])('as the digest does of one that was %s', (_, all, line) => {
    beforeEach(async () => {
      await begin({ 'new-case': false });
      await readList(FRIDAY, all);
      await reconcile(db, MONDAY);
    });

    it('says so, and leads to it by its button', async () => {
      expect(shown()).toEqual(['1 case waits for you']);
      expect(messages()).toEqual([`Closes in 24 days, Thu 17 Dec: 00000001 – Subject not read\n${line}`]);
      const tabs = opened();
      await openNotice(db, [...screen.keys()][0] ?? '', true);
      expect(tabs).toHaveBeenCalledWith({ url: PORTAL + LIST });
    });

    it('leads to the popup by a click, and to the list where that is not possible', async () => {
      const popup = vi.spyOn(fakeBrowser.action, 'openPopup').mockImplementation((async () => {}) as never);
      const tabs = opened();
      await openNotice(db, [...screen.keys()][0] ?? '');
      expect(tabs).not.toHaveBeenCalled();
      popup.mockRejectedValueOnce(new Error('no user gesture') as never);
      await openNotice(db, [...screen.keys()][0] ?? '');
      expect(tabs).toHaveBeenCalledWith({ url: PORTAL + LIST });
    });

    it('says it no more when the list was read whole', async () => {
      const later = (MONDAY + 60_000) as Instant;
      await readList(later, true);
      await reconcile(db, later);
      expect(messages()).toEqual(['Closes in 24 days, Thu 17 Dec: 00000001 – Subject not read']);
    });
  });

  it('is none where the list was read whole since the last working day', async () => {
    await begin({ 'new-case': false });
    await readList((MONDAY - 3_600_000) as Instant, true);
    await reconcile(db, MONDAY);
    expect(messages()).toEqual(['Closes in 24 days, Thu 17 Dec: 00000001 – Subject not read']);
  });

  it('opens it at a click where it is time for the daily look, and goes when somebody looked', async () => {
    await begin({ 'new-case': false, digest: false, 'daily-look': true });
    await readList(FRIDAY, true);
    await reconcile(db, at('2026-11-23T08:00:00Z'));
    expect(messages()).toEqual(['It was read on Fri 20 Nov.']);
    const tabs = opened();
    await openNotice(db, [...screen.keys()][0] ?? '');
    expect(tabs).toHaveBeenCalledWith({ url: PORTAL + LIST });
    await readList(MONDAY, true);
    await reconcile(db, MONDAY);
    expect(shown()).toEqual([]);
  });
});
