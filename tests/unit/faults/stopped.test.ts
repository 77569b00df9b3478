import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Instant } from '../../../lib/cases/schemas.ts';
import type { Snooze } from '../../../lib/reminders/snooze.ts';
import { loadRecords } from '../../../lib/storage/case-store.ts';
import { database } from '../../../lib/storage/database.ts';
import { canonical } from '../../../lib/sync/quota.ts';
import { at, DAY, exactly, PORTAL, reading, recordId, sighting, waitingSince } from '../samples.ts';
import {
  awaits,
  CLOSINGS_ONLY,
  clock,
  closeWorld,
  decides,
  faults,
  newProfile,
  openWorld,
  sends,
  shown,
  starts,
  stopAfter,
  wait,
} from './world.ts';

/** A quarter of a minute before a full one: what is done half a minute later has another minute in its name. */
const BEGIN = at('2026-11-23T09:00:45Z');
const ago = (days: number): Instant => (BEGIN - days * DAY) as Instant;

beforeAll(openWorld);
afterAll(closeWorld);
afterEach(() => void vi.useRealTimers());

/** Two days: a list is read, then the page of a case in it; one case is closed by the user meanwhile, the others near their closing. */
async function twoDays(): Promise<void> {
  await fakeBrowser.storage.local.set({ settings: CLOSINGS_ONLY });
  await starts();
  const seen = clock();
  await sends(
    reading(seen, [
      waitingSince(1, ago(23), seen),
      waitingSince(2, ago(20), seen),
      sighting(3, seen, { status: 'New' }),
      sighting(4, seen, { status: 'Pending Customer Input', openedAt: exactly(ago(60)) }),
    ]),
  );
  await wait(20_000);
  const page = clock();
  await sends(reading(page, [waitingSince(5, ago(26), page)], { surface: 'history-table', view: null, list: null, completeness: null }));
  await wait(DAY);
  const closed = clock();
  await sends(reading(closed, [sighting(5, closed, { status: 'Closed' })]));
  await wait(DAY);
}

const NIGHT = (BEGIN + DAY / 2) as Instant;

/** A day on a device that is kept in step with others: a case is put off till the night, another one the user wants back after all. */
async function dayInStep(): Promise<void> {
  await fakeBrowser.storage.local.set({ settings: { ...CLOSINGS_ONLY, sync: true } });
  await fakeBrowser.storage.sync.set({ 'set1/silentDays': [ago(1), 9] });
  await starts();
  const seen = clock();
  await sends(reading(seen, [waitingSince(1, ago(20), seen), waitingSince(2, ago(20), seen)]));
  await wait(60_000);
  const put = (id: number, more: Partial<Snooze> = {}): Promise<unknown> =>
    decides({
      key: `${PORTAL}|${recordId(id)}`,
      at: (BEGIN + 60_000) as Instant,
      until: NIGHT,
      untilChange: false,
      closing: (BEGIN + 8 * DAY) as Instant,
      withoutLast: false,
      known: { since: BEGIN, status: 'pending-customer-input', comments: BEGIN },
      lifted: false,
      ...more,
    });
  await put(1);
  await put(2);
  await wait(60_000);
  await put(2, { at: (BEGIN + 120_000) as Instant, lifted: true });
  await wait(DAY);
}

interface Outcome {
  /** What is known of each case, but for when it was looked at. */
  records: string[];
  /** What was told: the kind, the case and the day or lead, without the minute. */
  told: string[];
  notices: number;
  texts: string[];
  /** What the user decided, here and in the area, and which settings each of them has. */
  kept: string[];
}

async function outcome(): Promise<Outcome> {
  const { records, broken } = await loadRecords(database);
  expect(broken).toEqual([]);
  const what = ({ key, seen, changes }: (typeof records)[number]): string =>
    canonical([key, seen.map(({ status, day }) => [status, day]), changes.map(({ to, at }) => [to, at])]);
  const told = (await database.told.toArray()).map(({ id }) => id.replace(/^(any-time|digest)\|([\d-]+)\|\d+\|/, '$1|$2|'));
  return {
    records: records.map(what).sort(),
    told: [...new Set(told)].sort(),
    notices: new Set(shown.map(({ id }) => id)).size,
    texts: shown.map(({ title, message }) => `${title} – ${message}`),
    kept: await keptNow(),
  };
}

async function keptNow(): Promise<string[]> {
  const area = (await fakeBrowser.storage.sync.get(null)) as Record<string, unknown>;
  const { settings } = (await fakeBrowser.storage.local.get('settings')) as { settings: Record<string, unknown> };
  const told = Object.entries(area).map(([name, value]) => canonical(name.startsWith('snoozes') ? [name, value] : [name]));
  return [...told.sort(), canonical(settings.silentDays ?? null), ...(await database.snoozes.toArray()).map(canonical).sort()];
}

describe('a worker that is stopped at any of its awaits', () => {
  it.each([
    ['sighting', twoDays, 5],
    ['snooze or setting', dayInStep, 2],
  ])(
    'loses no %s, misses no reminder and tells none twice',
    async (what, live, cases) => {
      await newProfile(BEGIN);
      await live();
      const undisturbed = await outcome();
      const [all, count] = [shown.length, awaits()];
      expect(faults()).toEqual([]);
      expect(undisturbed.records).toHaveLength(cases);
      expect(undisturbed.notices).toBe(all);
      const wrong: unknown[] = [];
      let tried = 0;
      for (let n = 0; n <= count; n += 1) {
        await newProfile(BEGIN);
        stopAfter(n);
        await live();
        tried += 1;
        const now = await outcome();
        const lost = undisturbed.records.filter((each) => !now.records.includes(each));
        const missed = undisturbed.told.filter((each) => !now.told.includes(each));
        lost.push(...undisturbed.kept.filter((each) => !now.kept.includes(each)));
        if (lost.length + missed.length > 0 || now.notices > undisturbed.notices || faults().length > 0)
          wrong.push({ n, lost, missed, texts: now.texts, faults: faults().map(String) });
      }
      console.log(
        `faults: a worker was stopped after each of ${count} awaits of ${what === 'sighting' ? 'two days' : 'a day in step with others'}, ${tried} runs`,
      );

      expect(wrong).toEqual([]);
    },
    600_000,
  );
});
