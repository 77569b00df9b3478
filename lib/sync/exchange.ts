/**
 * One exchange with the area that the user's devices share: what this device learns from it, and what it has to write there. Each device joins what
 * it finds and writes the join, so that it does not matter who writes when, whose writing wins where two write at once, or what gets lost: whoever
 * finds something missing writes it again.
 */
import { mergeRecords, sameCase } from '../cases/merge.ts';
import type { CaseRecord, Instant } from '../cases/schemas.ts';
import type { Snooze } from '../reminders/snooze.ts';
import { DAY } from '../time/zone.ts';
import { briefOf, isOpenCase } from './brief.ts';
import { decodeShard, fillShards, joinCases, shardNames } from './case-shards.ts';
import { canonical } from './quota.ts';
import {
  flatten,
  itemsOf,
  joinRegisters,
  PREFIX,
  type Registers,
  registersIn,
  type Values,
  valuesOf,
  withOwnChanges,
} from './registers.ts';
import { decodeSnoozes, fillSnoozes, joinAllSnoozes, snoozeShardNames } from './snooze-shards.ts';

/** What this device has. */
export interface Here {
  records: readonly CaseRecord[];
  snoozes: readonly Snooze[];
  /** Null where what is stored of the settings can't be read: they are left alone then, here and there. */
  settings: { values: Values; noted: Registers } | null;
}

/** What settings are, as this version knows them. */
export interface KnownSettings {
  /** What they are where nobody has set them. Tables, whose entries are changed one by one, are tables here. */
  usual: Values;
  fits(setting: string, value: unknown): boolean;
}

export interface Exchange {
  /** To be joined with the records, the snoozes and the settings of this device. */
  learnt: { records: CaseRecord[]; snoozes: Snooze[]; settings: Record<string, unknown> };
  /** To be noted when the settings are stored. */
  noted: Registers;
  /** To be written to the area, with what makes room for it. */
  set: Record<string, unknown>;
  remove: string[];
  told: {
    /** Open cases in the area, and those that found no room. */
    open: number;
    leftOut: number;
    /** Names of settings that found no room. */
    tooLarge: string[];
    /** Items that are none of ours any more, or never were; they are written anew. */
    broken: string[];
  };
}

/** What another device saw so far in the future was seen by a wrong clock: it would count as the last word here until then. */
const AHEAD = DAY;

/** The cases that the area tells of. */
export const toldIn = (area: Values, broken: string[] = []): CaseRecord[] => readShards(area, shardNames, decodeShard, broken);

/** @param here without closed cases that were seen before thousands of others and that the area does not tell of: there is no room for them */
export function exchange(area: Values, here: Here, ours: KnownSettings, now: Instant): Exchange {
  const broken: string[] = [];
  const told = toldIn(area, broken);
  const toldSnoozes = readShards(area, snoozeShardNames, decodeSnoozes, broken);
  const settings = exchangeSettings(area, here.settings, ours, now);
  const known = new Shelf(here.records);
  const learnt = joinCases(told.filter(({ lastSeen }) => lastSeen <= now + AHEAD)).flatMap((each) => known.learn(each));
  const cases = fillShards(
    joinCases(
      told,
      [...known.records].flatMap((record) => briefOf(record) ?? []),
    ),
  );
  const snoozes = joinAllSnoozes(here.snoozes, toldSnoozes);
  const wanted = new Map<string, unknown>([...cases.shards, ...fillSnoozes([...snoozes.values()]).shards, ...settings.items]);
  const owned = [...shardNames, ...snoozeShardNames, ...settings.owned];
  const before = new Map(here.snoozes.map((each) => [each.key, each]));
  return {
    learnt: {
      records: learnt,
      snoozes: [...snoozes.values()].filter((each) => canonical(each) !== canonical(before.get(each.key))),
      settings: settings.learnt,
    },
    noted: settings.noted,
    set: Object.fromEntries([...wanted].filter(([name, value]) => canonical(value) !== canonical(area[name]))),
    remove: owned.filter((name) => Object.hasOwn(area, name) && !wanted.has(name)),
    told: {
      open: cases.open,
      leftOut: cases.leftOut,
      tooLarge: settings.leftOut,
      broken: [...broken, ...settings.broken],
    },
  };
}

function readShards<T>(area: Values, names: readonly string[], decode: (raw: unknown) => T[] | null, broken: string[]): T[] {
  return names.flatMap((name) => {
    if (area[name] === undefined) return [];
    const decoded = decode(area[name]);
    if (decoded === null) broken.push(name);
    return decoded ?? [];
  });
}

/** The records of this device by their names. */
class Shelf {
  readonly records: Set<CaseRecord>;
  readonly #byName = new Map<string, CaseRecord>();

  constructor(records: readonly CaseRecord[]) {
    this.records = new Set(records);
    for (const record of records) this.#place(record);
  }

  #place(record: CaseRecord): void {
    for (const name of namesOf(record)) this.#byName.set(name, record);
  }

  /** What is told, if a record lacks it, or if it is an open case that was never seen here. Whoever has not seen a case needs not know that it was closed. */
  learn(told: CaseRecord): CaseRecord[] {
    const same = new Set(namesOf(told).flatMap((name) => this.#byName.get(name) ?? []));
    const records = [...same].filter((record) => sameCase(record, told));
    const joined = records.reduce(mergeRecords, told);
    const [only] = records;
    const isKnown = only === undefined ? !isOpenCase(told) : records.length === 1 && canonical(joined) === canonical(only);
    if (isKnown) return [];
    for (const record of records) this.records.delete(record);
    this.records.add(joined);
    this.#place(joined);
    return [told];
  }
}

const namesOf = ({ portal, recordId, caseNumber }: CaseRecord): string[] =>
  [recordId, caseNumber].flatMap((name) => (name === null ? [] : [`${portal}|${name}`]));

interface SettingsExchange {
  learnt: Record<string, unknown>;
  noted: Registers;
  items: Map<string, unknown>;
  /** Items that may be removed. */
  owned: string[];
  leftOut: string[];
  broken: string[];
}

function exchangeSettings(area: Values, here: Here['settings'], { usual, fits }: KnownSettings, now: Instant): SettingsExchange {
  const { registers: told, broken } = registersIn(area);
  if (here === null) return { learnt: {}, noted: new Map(), items: keptItems(area, told), owned: [], leftOut: [], broken };
  const own = withOwnChanges(here.noted, told, here.values, usual, now);
  // What a later version has set is passed on, and is no change of this device's.
  const understood = new Map([...told].filter(([name, register]) => isUnderstood(name, register)));
  const noted = joinRegisters(own, understood);
  const { items, leftOut } = itemsOf(joinRegisters(noted, told));
  const values = valuesOf(noted, usual);
  const [before, after] = [flatten(here.values, usual), flatten({ ...here.values, ...values }, usual)];
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => canonical(before.get(name)) !== canonical(after.get(name)),
  );
  const changedSettings = new Set(changed.map((name) => name.split('/', 1)[0] as string));
  return {
    learnt: Object.fromEntries(Object.entries(values).filter(([setting]) => changedSettings.has(setting))),
    noted,
    items,
    owned: Object.keys(area).filter((key) => key.startsWith(PREFIX)),
    leftOut,
    broken,
  };

  function isUnderstood(name: string, register: ReturnType<Registers['get']> & object): boolean {
    const entries = Object.entries(valuesOf(new Map([[name, register]]), usual));
    return entries.length > 0 && entries.every(([setting, value]) => fits(setting, value));
  }
}

const keptItems = (area: Values, told: Registers): Map<string, unknown> =>
  new Map([...told.keys()].map((name) => [PREFIX + name, area[PREFIX + name]]));
