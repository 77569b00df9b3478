/** What can go wrong besides a worker that is stopped: the disk, the clock, the calendar, the browser. */
import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { presentStatus } from '../../../lib/cases/present.ts';
import type { CaseRecord, Instant } from '../../../lib/cases/schemas.ts';
import { loadRecords } from '../../../lib/storage/case-store.ts';
import { database } from '../../../lib/storage/database.ts';
import { at, change, DAY, reading, sighting, waitingSince } from '../samples.ts';
import {
  CLOSINGS_ONLY,
  clock,
  closeWorld,
  failing,
  faults,
  losesAlarms,
  newProfile,
  openWorld,
  sends,
  setClock,
  shown,
  starts,
  wait,
} from './world.ts';

const BEGIN = at('2026-11-23T09:00:45Z');
const ago = (days: number, from: Instant = BEGIN): Instant => (from - days * DAY) as Instant;
const counts: Record<string, number> = {};
const count = (what: string): void => {
  counts[what] = (counts[what] ?? 0) + 1;
};

beforeAll(openWorld);
afterAll(() => {
  closeWorld();
  console.log('faults:', JSON.stringify(counts));
});
afterEach(() => void vi.useRealTimers());

const begin = async (from: Instant = BEGIN, settings: object = CLOSINGS_ONLY): Promise<void> => {
  await newProfile(from);
  await fakeBrowser.storage.local.set({ settings });
};
const look = (...sightings: Parameters<typeof reading>[1]): Promise<unknown> => sends(reading(clock(), sightings));
const told = async (): Promise<string[]> =>
  (await database.told.toArray()).map(({ id }) => id.replace(/^closing\|https:[^|]*\|/, '')).sort();
const notices = (): number => new Set(shown.map(({ id }) => id)).size;
const records = async (): Promise<CaseRecord[]> => (await loadRecords(database)).records;
const FIVE_DAYS_TO_GO = ['0', '1', '3', '7'].map((lead) => `500000000000001|2026-11-28|${lead}`);
const waiting = () => waitingSince(1, ago(23), clock());

describe('a place that fails', () => {
  const full = (): Error => new DOMException('full', 'QuotaExceededError');

  it.each([
    ['a write fails', (name: string) => (name === 'cases.mutate' ? new Error('write failed') : null)],
    ['the disk is full', (name: string) => (name.endsWith('.mutate') || name.endsWith('.set') ? full() : null)],
    ['the settings can’t be read', (name: string) => (name === 'storage.local.get' ? new Error('read failed') : null)],
    ['alarms can’t be set', (name: string) => (name === 'alarms.create' ? new Error('no alarms') : null)],
  ])('%s for a while: what was read comes again, and is told', async (_, fails) => {
    for (let tries = 1; tries <= 3; tries += 1) {
      await begin();
      await starts();
      let left = tries;
      failing((name) => {
        const error = left > 0 ? fails(name) : null;
        if (error !== null) left -= 1;
        return error;
      });
      await look(waiting());
      await wait(5 * DAY);
      expect(await records()).toHaveLength(1);
      expect(await told()).toEqual(FIVE_DAYS_TO_GO);
      expect(notices()).toBe(4);
      count('writes and reads that failed');
    }
  });

  it('notifications are refused: each comes later, none twice', async () => {
    await begin();
    await starts();
    failing((name) => (name === 'notifications.create' && Date.now() < BEGIN + 5 * 3_600_000 ? new Error('denied') : null));
    await look(waiting());
    await wait(5 * DAY);
    expect(await told()).toEqual(FIVE_DAYS_TO_GO);
    expect(notices()).toBe(4);
    count('notifications refused');
  });

  it('a corrupt record harms no other, and is there again with the next look', async () => {
    for (const damage of [{ seen: 'nonsense' }, { firstSeen: 'x' }, { changes: [{ to: 1 }] }, { openedAt: { value: 7 } }]) {
      await begin();
      await starts();
      await look(waiting(), waitingSince(2, ago(20), clock()));
      const [row] = await database.cases.toArray();
      await database.cases.put({ ...row, ...damage } as unknown as CaseRecord);
      await wait(DAY);
      await look(waiting());
      await wait(DAY);
      expect(await records()).toHaveLength(2);
      expect((await database.quarantine.toArray()).map(({ kind }) => kind)).toContain('case');
      count('corrupt records');
    }
  });
});

describe('a clock that is wrong', () => {
  it.each([
    ['a year ahead', 365],
    ['a year behind', -365],
    ['a day ahead', 1],
    ['an hour behind', -1 / 24],
  ])('%s for an hour, and right again: every reminder comes, none twice', async (_, days) => {
    await begin();
    await starts();
    await look(waiting());
    await wait(3_600_000);
    setClock(clock() + days * DAY);
    await starts();
    await wait(3_600_000);
    const before = shown.length;
    setClock(clock() - days * DAY);
    await starts();
    // Firefox and Chrome ring an alarm that is a year away a year later.
    await wait(5 * DAY);
    const ids = shown.slice(before).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of FIVE_DAYS_TO_GO.slice(0, 3)) expect(await told()).toContain(id);
    count('clock jumps');
  });

  it('what was seen before a clock was behind stays, and counts again when it is right', async () => {
    await begin();
    await starts();
    const seen = clock();
    await look(sighting(1, seen, { status: 'Closed' }, { changes: [change('New', 'Closed', ago(1))] }));
    setClock(BEGIN - 365 * DAY);
    await look(sighting(1, clock(), { status: 'New' }));
    setClock(BEGIN + 3_600_000);
    await starts();
    const [record] = await records();
    expect([presentStatus(record as CaseRecord)?.id, record?.lastSeen]).toEqual(['closed', seen]);
    count('clock jumps');
  });

  it('what was seen by a clock that was ahead does not hide what is seen after it was put right', async () => {
    await begin();
    await starts();
    await look(waiting());
    setClock(BEGIN + 365 * DAY);
    await look(waitingSince(1, ago(23), clock()));
    setClock(BEGIN + 3_600_000);
    await look(sighting(1, clock(), { status: 'Closed' }));
    const [record] = await records();
    expect(presentStatus(record as CaseRecord)?.id).toBe('closed');
    const before = shown.length;
    await wait(6 * DAY);
    expect(shown.slice(before)).toEqual([]);
    count('clock jumps');
  });
});

describe('another time', () => {
  it.each(['America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Kiritimati'])(
    'zone, %s: what was told is not told again, what is due is',
    async (zone) => {
      await begin();
      await starts();
      await look(waiting());
      await wait(DAY);
      await fakeBrowser.storage.local.set({ settings: { ...CLOSINGS_ONLY, zone } });
      await starts();
      await wait(5 * DAY);
      const texts = shown.map(({ title }) => title);
      expect(new Set(texts).size).toBe(texts.length);
      expect((await told()).map((id) => id.split('|').at(-1))).toEqual(expect.arrayContaining(['0', '1', '3', '7']));
      count('zones changed');
    },
  );

  it.each([
    ['Europe/London', '2026-10-22T09:00:45Z'],
    ['Europe/London', '2026-03-26T09:00:45Z'],
    ['America/New_York', '2026-10-29T12:00:45Z'],
    ['Australia/Lord_Howe', '2026-10-01T00:00:45Z'],
  ])('nights on which clocks change in %s, from %s: a reminder for each lead, in the morning by the wall clock', async (zone, from) => {
    const start = at(from);
    await begin(start, { ...CLOSINGS_ONLY, zone });
    await starts();
    await look(waitingSince(1, ago(23, start), clock()));
    await wait(6 * DAY);
    expect((await told()).map((id) => id.split('|').at(-1)).sort()).toEqual(['0', '1', '3', '7']);
    const hours = shown
      .slice(1)
      .map((each) => new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(each.at));
    expect(new Set(hours)).toEqual(new Set(['08:00']));
    count('nights of clock changes');
  });
});

describe('a browser that was closed', () => {
  it('and lost its alarms sets them again when it is started, each day anew', async () => {
    await begin();
    await starts();
    await look(waiting());
    for (let day = 0; day < 5; day += 1) {
      await losesAlarms();
      setClock(clock() + DAY / 2);
      await starts();
      await wait(DAY / 2);
      count('restarts without alarms');
    }
    expect(await told()).toEqual(FIVE_DAYS_TO_GO);
    expect(notices()).toBe(4);
  });

  it('for days tells what was missed at once, in one notice', async () => {
    await begin();
    await starts();
    await look(waiting(), waitingSince(2, ago(22), clock()), waitingSince(3, ago(21), clock()));
    const before = shown.length;
    await losesAlarms();
    setClock(BEGIN + 4 * DAY);
    await starts();
    expect(shown.length - before).toBe(1);
    count('restarts without alarms');
  });
});

it('the background leaves no error uncaught in any of this', () => {
  expect(faults()).toEqual([]);
});
