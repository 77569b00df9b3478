/** Two or three devices that share an area, as the browser's account gives it: items come late, in any order, some never, and of two that write one item one wins. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { mergeRecords, recordFromSighting, sameCase } from '../../../lib/cases/merge.ts';
import type { CaseRecord, Instant } from '../../../lib/cases/schemas.ts';
import type { Snooze } from '../../../lib/reminders/snooze.ts';
import { settingsSchema } from '../../../lib/storage/settings-schema.ts';
import { briefOf } from '../../../lib/sync/brief.ts';
import { exchange, type KnownSettings } from '../../../lib/sync/exchange.ts';
import { canonical, QUOTA, sizeOf } from '../../../lib/sync/quota.ts';
import { flatten, type Registers, type Values } from '../../../lib/sync/registers.ts';
import { joinAllSnoozes } from '../../../lib/sync/snooze-shards.ts';
import { at, caseNumber, DAY, exactly, PORTAL, recordId, sighting, waitingSince } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const USUAL = z.parse(settingsSchema, {}) as Values;
const known: KnownSettings = {
  usual: USUAL,
  fits: (setting, value) => z.safeParse(settingsSchema, { [setting]: value }).success,
};

type Items = Record<string, unknown>;

class Device {
  records: CaseRecord[] = [];
  snoozes = new Map<string, Snooze>();
  values: Values = USUAL;
  noted: Registers = new Map();
  /** What its browser has of the shared area. */
  area: Items = {};
  /** Items that it wrote and the account has not heard of; undefined: removed. */
  unsent = new Map<string, unknown>();
  /** Its clock differs from the true one by so much. */
  readonly skew: number;

  constructor(skew = 0) {
    this.skew = skew;
  }

  see(record: CaseRecord): void {
    const same = this.records.filter((each) => sameCase(each, record));
    this.records = [...this.records.filter((each) => !same.includes(each)), [record, ...same].reduce(mergeRecords)];
  }

  set(values: Values): void {
    this.values = { ...this.values, ...values };
  }

  snooze(snooze: Snooze): void {
    const before = this.snoozes.get(snooze.key);
    this.snoozes.set(snooze.key, before === undefined ? snooze : { ...snooze, at: Math.max(snooze.at, before.at + 1) as Instant });
  }

  /** @param killed the worker is stopped before the area is written */
  run(now: number, killed = false): void {
    const done = exchange(
      this.area,
      { records: this.records, snoozes: [...this.snoozes.values()], settings: { values: this.values, noted: this.noted } },
      known,
      (now + this.skew) as Instant,
    );
    for (const record of done.learnt.records) this.see(record);
    this.snoozes = joinAllSnoozes([...this.snoozes.values()], done.learnt.snoozes);
    this.set(done.learnt.settings);
    if (killed) return;
    this.noted = done.noted;
    for (const name of done.remove) this.write(name, undefined);
    for (const [name, value] of Object.entries(done.set)) this.write(name, value);
  }

  write(name: string, value: unknown): void {
    // As browsers do: what is kept went through JSON.
    if (value === undefined) delete this.area[name];
    else this.area[name] = JSON.parse(JSON.stringify(value));
    this.unsent.set(name, value);
  }

  get isQuiet(): boolean {
    return this.unsent.size === 0;
  }
}

/** The account: the last that arrives counts, item by item. Sends an item out, and hands one that is new to a device. */
class Account {
  items: Items = {};
  upload(device: Device, which: number): void {
    const names = [...device.unsent.keys()];
    const name = names[which % (names.length || 1)];
    if (name === undefined) return;
    if (device.unsent.get(name) === undefined) delete this.items[name];
    else this.items[name] = device.unsent.get(name);
    device.unsent.delete(name);
  }
  download(device: Device, which: number): void {
    // What a device has not sent yet is not written over.
    const names = [...new Set([...Object.keys(this.items), ...Object.keys(device.area)])].filter((name) => !device.unsent.has(name));
    const name = names[which % (names.length || 1)];
    if (name === undefined) return;
    if (Object.hasOwn(this.items, name)) device.area[name] = JSON.parse(JSON.stringify(this.items[name]));
    else delete device.area[name];
  }
  /** Everything arrives everywhere, until nobody has anything to add. Answers with the number of rounds. */
  settle(devices: Device[], now: number): number {
    for (let round = 1; round <= 20; round += 1) {
      for (const device of devices) {
        while (!device.isQuiet) this.upload(device, 0);
      }
      for (const device of devices) {
        device.area = JSON.parse(JSON.stringify(this.items));
        device.run(now);
      }
      if (devices.every((device) => device.isQuiet)) return round;
    }
    return Number.POSITIVE_INFINITY;
  }
}

const STATUSES = ['New', 'In Progress', 'Pending Customer Input', 'Awaiting Customer Confirmation', 'Closed', 'Strange'];

const aSighting = fc
  .record({
    id: fc.integer({ min: 1, max: 6 }),
    days: fc.integer({ min: 0, max: 40 }),
    status: fc.constantFrom(...STATUSES),
    by: fc.constantFrom('both', 'id', 'number'),
  })
  .map(({ id, days, status, by }) => {
    const seenAt = (NOW - days * DAY - id) as Instant;
    const more = { ...(by === 'id' ? { caseNumber: null } : {}), ...(by === 'number' ? { recordId: null } : {}) };
    return recordFromSighting(sighting(id, seenAt, { status, subject: `Case ${id}`, updatedAt: exactly((seenAt - DAY) as Instant) }, more));
  });
const aSetting = fc.oneof(
  fc.constantFrom('Europe/London', 'Asia/Tokyo', null).map((zone) => ({ zone })),
  fc.constantFrom([7], [3, 1], [7, 3, 1, 0]).map((leads) => ({ leads })),
  fc.constantFrom({ blame: 'off' }, { insult: 'error' }, {}).map((rules) => ({ rules })),
  fc.boolean().map((sharedAccount) => ({ sharedAccount })),
);
const aSnooze = fc
  .record({ id: fc.integer({ min: 1, max: 6 }), days: fc.integer({ min: 1, max: 9 }), lifted: fc.boolean() })
  .map(({ id, days, lifted }) => snooze(id, NOW, days, lifted));

function snooze(id: number, when: Instant, days: number, lifted = false): Snooze {
  return {
    key: `${PORTAL}|${recordId(id)}`,
    at: when,
    until: (when + days * DAY) as Instant,
    untilChange: false,
    closing: null,
    withoutLast: false,
    known: { since: when, status: 'pending-customer-input', comments: when },
    lifted,
  };
}

type Step =
  | { is: 'see'; on: number; record: CaseRecord }
  | { is: 'set'; on: number; values: Values }
  | { is: 'snooze'; on: number; snooze: Snooze }
  | { is: 'run'; on: number }
  | { is: 'killed'; on: number }
  | { is: 'upload'; on: number; which: number }
  | { is: 'download'; on: number; which: number }
  | { is: 'lose'; which: number }
  | { is: 'spoil'; which: number };

const on = fc.integer({ min: 0, max: 2 });
const which = fc.integer({ min: 0, max: 50 });
const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ is: fc.constant('see' as const), on, record: aSighting }) },
  { weight: 3, arbitrary: fc.record({ is: fc.constant('set' as const), on, values: aSetting as fc.Arbitrary<Values> }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('snooze' as const), on, snooze: aSnooze }) },
  { weight: 4, arbitrary: fc.record({ is: fc.constant('run' as const), on }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('killed' as const), on }) },
  { weight: 4, arbitrary: fc.record({ is: fc.constant('upload' as const), on, which }) },
  { weight: 4, arbitrary: fc.record({ is: fc.constant('download' as const), on, which }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('lose' as const), which }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('spoil' as const), which }) },
);

describe('devices that share an area', () => {
  it('come to the same settings, snoozes and timelines, and lose none', () => {
    const counts = { devices: 0, steps: 0, settings: 0, snoozes: 0, sightings: 0, lost: 0, killed: 0, mostRounds: 0 };
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 3 }),
        fc.tuple(...[0, 0, 0].map(() => fc.constantFrom(0, 0, 3_600_000, -3_600_000))),
        fc.array(aStep, { minLength: 10, maxLength: 60, size: 'max' }),
        (count, skews, steps) => {
          const devices = Array.from({ length: count }, (_, i) => new Device(skews[i]));
          const account = new Account();
          const seen: CaseRecord[] = [];
          const decided: Snooze[] = [];
          const chosen = new Map<string, unknown[]>();
          let now: number = NOW;
          for (const step of steps) {
            now += 60_000;
            const device = ('on' in step ? devices[step.on % count] : devices[0]) as Device;
            if (step.is === 'see') {
              device.see(step.record);
              seen.push(step.record);
              counts.sightings += 1;
            } else if (step.is === 'set') {
              device.set(step.values);
              const flat = flatten(device.values, USUAL);
              for (const name of [...chosen.keys(), ...flat.keys()])
                chosen.set(name, [...(chosen.get(name) ?? [undefined]), flat.get(name)]);
              counts.settings += 1;
            } else if (step.is === 'snooze') {
              device.snooze({ ...step.snooze, at: (now + device.skew) as Instant });
              decided.push(device.snoozes.get(step.snooze.key) as Snooze);
              counts.snoozes += 1;
            } else if (step.is === 'run') device.run(now);
            else if (step.is === 'killed') {
              device.run(now, true);
              counts.killed += 1;
            } else if (step.is === 'upload') account.upload(device, step.which);
            else if (step.is === 'download') account.download(device, step.which);
            else {
              const names = Object.keys(account.items);
              const name = names[step.which % (names.length || 1)];
              // A setting that the account alone knows can't be brought back, nor can anything: but every device keeps its own.
              if (name === undefined) continue;
              if (step.is === 'lose') delete account.items[name];
              else account.items[name] = { what: 'nonsense' };
              counts.lost += 1;
            }
          }
          counts.devices += count;
          counts.steps += steps.length;
          counts.mostRounds = Math.max(counts.mostRounds, account.settle(devices, now + 60_000));
          expect(counts.mostRounds).toBeLessThan(10);

          const [first] = devices as [Device];
          const snoozes = joinAllSnoozes(decided);
          for (const device of devices) {
            expect(device.values).toEqual(first.values);
            const flat = flatten(device.values, USUAL);
            for (const [name, values] of chosen) expect(values.map(canonical)).toContain(canonical(flat.get(name)));
            expect([...flat.keys()].filter((name) => !chosen.has(name))).toEqual([]);
            expect(canonical([...device.snoozes].sort())).toBe(canonical([...snoozes].sort()));
            // Timelines: what can be told of each case is the same everywhere, but for closed ones, which nobody needs who has not seen them.
            for (const record of device.records) {
              const told = briefOf(record);
              for (const other of devices) {
                const theirs = other.records.find((each) => sameCase(each, record));
                if (told !== null && theirs !== undefined) expect(briefOf(theirs) ?? told).toEqual(told);
              }
            }
          }
          // Nothing that was seen on a device is gone there.
          for (const record of seen)
            expect(
              devices.some((device) =>
                device.records.some((each) => sameCase(each, record) && canonical(mergeRecords(each, record)) === canonical(each)),
              ),
            ).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
    console.log('sync', counts);
  });

  it('that change different settings at the same time both keep theirs', () => {
    const [a, b, account] = [new Device(), new Device(), new Account()];
    a.set({ zone: 'Asia/Tokyo', rules: { blame: 'off' } });
    b.set({ leads: [5], rules: { insult: 'error' } });
    a.run(NOW);
    b.run(NOW);
    account.settle([a, b], NOW + 1);
    for (const { values } of [a, b])
      expect(values).toMatchObject({ zone: 'Asia/Tokyo', leads: [5], rules: { blame: 'off', insult: 'error' } });
  });

  it('go by the last change, also after one of a device whose clock is ahead', () => {
    const [a, b, account] = [new Device(365 * DAY), new Device(), new Account()];
    a.set({ zone: 'Asia/Tokyo' });
    a.run(NOW);
    account.settle([a, b], NOW);
    expect(b.values.zone).toBe('Asia/Tokyo');
    b.set({ zone: 'Europe/London' });
    b.run(NOW + 60_000);
    account.settle([a, b], NOW + 60_000);
    expect(a.values.zone).toBe('Europe/London');
    a.set({ zone: null });
    a.run(NOW + 120_000);
    account.settle([a, b], NOW + 120_000);
    expect(b.values.zone).toBeNull();
  });

  it('begin with the settings that are there, and bring those that nobody has told of', () => {
    const [a, b, account] = [new Device(), new Device(), new Account()];
    a.set({ zone: 'Asia/Tokyo' });
    a.run(NOW);
    account.settle([a], NOW);
    b.set({ zone: 'Europe/London', leads: [2] });
    account.settle([a, b], NOW + 60_000);
    for (const { values } of [a, b]) expect(values).toMatchObject({ zone: 'Asia/Tokyo', leads: [2] });
  });

  it('keep a case of a wrong clock in the area, and do not believe it here', () => {
    const [a, b, account] = [new Device(365 * DAY), new Device(), new Account()];
    a.see(recordFromSighting(sighting(1, (NOW + 365 * DAY) as Instant, { status: 'Closed' })));
    b.see(recordFromSighting(sighting(1, NOW, { status: 'New' })));
    expect(account.settle([a, b], NOW)).toBeLessThan(5);
    expect(b.records.map(({ lastSeen }) => lastSeen)).toEqual([NOW]);
  });
});

describe('what stands in the area', () => {
  const here = (values: Values = USUAL) => ({ records: [], snoozes: [], settings: { values, noted: new Map() } });

  it('never stops anything, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('cases1/0', 'snoozes1/1', 'set1/zone', 'set1/rules/blame', 'set1/__proto__', 'set1/overrides/__proto__', 'other'),
          fc.jsonValue(),
        ),
        (area) => {
          const done = exchange(area, here(), known, NOW);
          expect(known.fits('zone', done.learnt.settings.zone ?? null)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is not taken where it makes no sense, and a setting of a later version is passed on', () => {
    const area = {
      'set1/zone': [NOW, 'Mars/Base'],
      'set1/moons': [NOW, 2],
      'set1/leads': [NOW, [4]],
      'set1/silentDays': 'nonsense',
      'cases1/3': { v: 2 },
    };
    const done = exchange(area, here(), known, NOW);
    expect(done.learnt.settings).toEqual({ leads: [4] });
    expect([...done.noted.keys()]).toEqual(['leads']);
    expect([done.set, done.remove, done.told.broken]).toEqual([{}, ['cases1/3', 'set1/silentDays'], ['cases1/3', 'set1/silentDays']]);
  });

  it('is left alone as to settings while the own ones can’t be read', () => {
    const area = { 'set1/zone': [NOW, 'Asia/Tokyo'] };
    const done = exchange(area, { ...here(), settings: null }, known, NOW);
    expect([done.learnt.settings, done.set, done.remove]).toEqual([{}, {}, []]);
  });

  it('is within the quota with everything that there can be', () => {
    const records = Array.from({ length: 3000 }, (_, i) => recordFromSighting(waitingSince(i + 1, (NOW - (i % 27) * DAY) as Instant, NOW)));
    const snoozes = Array.from({ length: 500 }, (_, i) => snooze(i + 1, (NOW + i) as Instant, 3));
    const values = {
      ...USUAL,
      institutions: Array.from({ length: 200 }, (_, i) => `Instituto número ${i} <${'x'.repeat(150)}>`),
      holidays: Array.from({ length: 300 }, (_, i) => `20${10 + Math.floor(i / 28)}-01-${String((i % 28) + 1).padStart(2, '0')}`),
      rules: Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`rule-${i}`, 'off'])),
    };
    const { set, told } = exchange({}, { records, snoozes, settings: { values, noted: new Map() } }, known, NOW);
    const sizes = Object.entries(set).map(([name, value]) => sizeOf(name, value));
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(QUOTA.bytes);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(QUOTA.bytesPerItem);
    expect(sizes.length).toBeLessThanOrEqual(QUOTA.items);
    expect(told.open + told.leftOut).toBe(3000);
    expect(told.tooLarge).toContain('institutions');
  });

  it('is written again only where it changed', () => {
    const records = [1, 2, 3].map((id) => recordFromSighting(waitingSince(id, NOW, NOW)));
    const first = exchange({}, { ...here(), records }, known, NOW);
    expect(exchange(first.set, { ...here(), records }, known, NOW)).toMatchObject({ set: {}, remove: [] });
    const seenAgain = recordFromSighting(waitingSince(2, NOW, (NOW + DAY) as Instant));
    const more = records.map((record) => (record.caseNumber === caseNumber(2) ? mergeRecords(record, seenAgain) : record));
    expect(Object.keys(exchange(first.set, { ...here(), records: more }, known, NOW).set)).toHaveLength(1);
  });
});
