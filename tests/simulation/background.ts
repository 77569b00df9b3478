/**
 * The real background through what a user lived through: the readings of a run are stored in a database, alarms ring when the browser is open, and
 * the worker is stopped now and then while it tells. What it told is held against what the run's own product told. Runs within Vitest, which brings
 * the browser's API and a database.
 */
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reconcile } from '../../entrypoints/background/reconcile.ts';
import type { Instant, Sighting } from '../../lib/cases/schemas.ts';
import { storeReading } from '../../lib/storage/case-store.ts';
import { Database } from '../../lib/storage/database.ts';
import { Random } from './random.ts';
import type { Run } from './run.ts';
import { DAY } from './wall-clock.ts';

export interface Delivery {
  planned: number;
  delivered: number;
  /** Ids that the one told and the other did not. */
  missed: string[];
  unplanned: string[];
  /** Ids that came in two notifications. */
  doubled: string[];
  notifications: number;
  readings: number;
  /** How often the worker was stopped between showing and noting, and started with nothing new. */
  stopped: number;
  started: number;
  /** The most rings on one day of the user's at which nothing was told. */
  mostIdleWakes: number;
}

interface Event {
  at: number;
  what: 'open' | 'look' | 'close';
  sightings?: Sighting[];
}

const PORTAL = 'https://support.proquest.com';

/** @param days from the first look at a page on */
export async function liveThrough(run: Run, days: number, seed: number): Promise<Delivery> {
  const random = new Random(seed, 'background');
  const { world, reminders } = run;
  const until = (run.shown[0]?.at ?? world.installed) + days * DAY;
  const { kinds, ...settings } = reminders;
  await fakeBrowser.storage.local.set({ settings: { ...settings, edition: world.edition } });
  const db = new Database();
  const told = vi.spyOn(db.told, 'bulkPut');
  const shown = vi.spyOn(fakeBrowser.notifications, 'create');
  const delivery: Delivery = {
    planned: 0,
    delivered: 0,
    missed: [],
    unplanned: [],
    doubled: [],
    notifications: 0,
    readings: 0,
    stopped: 0,
    started: 0,
    mostIdleWakes: 0,
  };
  const noticeOf = new Map<string, string>();
  const idle = new Map<number, number>();

  /** Answers whether anything was told. */
  async function wake(at: number): Promise<boolean> {
    const isStopped = random.chance(0.03);
    const before = shown.mock.calls.length;
    // A stop that found nothing to stop is over.
    told.mockReset();
    if (isStopped) told.mockRejectedValueOnce(new Error('stopped'));
    await reconcile(db, (at + world.skew) as Instant).catch(() => {});
    const ids = told.mock.calls.flatMap(([rows]) => (rows as unknown as { id: string }[]).map(({ id }) => id));
    const notice = shown.mock.calls.length > before ? String(shown.mock.calls.at(-1)?.[0]) : null;
    if (notice === null) return false;
    if (isStopped) delivery.stopped += 1;
    for (const id of ids) {
      const known = noticeOf.get(id);
      // A notification under the same id replaces itself.
      if (known !== undefined && known !== notice) delivery.doubled.push(id);
      noticeOf.set(id, notice);
    }
    return true;
  }

  async function ring(until: number, notBefore: number): Promise<void> {
    for (let at = await alarm(world.skew); at !== null && at <= until; at = await alarm(world.skew)) {
      const now = Math.max(at, notBefore);
      if (await wake(now)) continue;
      const day = world.clock.day(now);
      idle.set(day, (idle.get(day) ?? 0) + 1);
    }
  }

  let from = world.installed;
  for (const event of eventsOf(run, until)) {
    if (event.what !== 'open') await ring(event.at, from);
    from = event.at;
    if (event.what === 'open') {
      // Firefox loses the alarms when it is closed, so each start plans anew.
      await fakeBrowser.alarms.clearAll();
      await wake(event.at);
    }
    if (event.what === 'close') continue;
    if (event.sightings !== undefined) {
      delivery.readings += 1;
      await storeReading(db, readingOf(event.sightings, event.at + world.skew), (event.at + world.skew) as Instant);
      await wake(event.at);
    }
    if (random.chance(0.1)) {
      delivery.started += 1;
      await wake(event.at);
    }
  }
  if (run.sessions.some(({ opens, closes }) => opens <= until && closes >= until)) await ring(until - 1, from);
  const planned = new Set(run.told.filter(({ at }) => at < until).map(({ job }) => job.id));
  delivery.planned = planned.size;
  delivery.delivered = noticeOf.size;
  delivery.missed = [...planned].filter((id) => !noticeOf.has(id));
  delivery.unplanned = [...noticeOf.keys()].filter((id) => !planned.has(id));
  delivery.notifications = new Set(noticeOf.values()).size;
  delivery.mostIdleWakes = Math.max(0, ...idle.values());
  await db.delete();
  return delivery;
}

async function alarm(skew: number): Promise<number | null> {
  const [first] = await fakeBrowser.alarms.getAll();
  return first === undefined ? null : first.scheduledTime - skew;
}

/** In the order of time; what was looked at together is one reading. */
function eventsOf({ sessions, shown }: Run, until: number): Event[] {
  const looks = Map.groupBy(shown, ({ at }) => at);
  const events: Event[] = [...looks].map(([at, all]) => ({ at, what: 'look' as const, sightings: all.map(({ sighting }) => sighting) }));
  for (const { opens, closes } of sessions) events.push({ at: opens, what: 'open' }, { at: closes, what: 'close' });
  return events.filter(({ at }) => at < until).sort((a, b) => a.at - b.at);
}

function readingOf(sightings: Sighting[], seenAt: number) {
  const isList = (sightings[0]?.surface ?? '').includes('list');
  const at = seenAt as Instant;
  return {
    portal: PORTAL,
    surface: sightings[0]?.surface ?? 'datatable-list',
    seenAt: at,
    view: isList ? 'My open cases' : null,
    list: isList ? '/s/cases|My open cases|' : null,
    completeness: isList ? { read: sightings.length, total: null, open: false, all: false, since: at } : null,
    sightings,
  };
}
