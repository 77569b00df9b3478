/**
 * Settings as registers: each setting, and each entry of a setting that is a table, with the time at which it was last changed. Of two the later
 * one counts, so that two devices that change different settings both keep theirs.
 *
 * Clocks of devices differ. A change is given the time of its own device's clock, but always a later one than the register had before: who changes
 * what a device with a clock ahead has set still has the last word on it.
 */
import * as z from 'zod/mini';
import { greater } from '../cases/order.ts';
import type { Instant } from '../cases/schemas.ts';
import { canonical, QUOTA, SHARE, sizeOf } from './quota.ts';

/** Time of the change, and the value; without a value: as usual. */
export type Register = readonly [at: number] | readonly [at: number, value: unknown];
export type Registers = ReadonlyMap<string, Register>;

/** Of the items' names. */
export const PREFIX = 'set1/';
/** Till 2100. */
const LAST = 4_102_444_800_000;
const timeSchema = z.int().check(z.minimum(0), z.maximum(LAST));
const registerSchema = z.union([z.tuple([timeSchema]), z.tuple([timeSchema, z.unknown()])]);
const NAME = /^[A-Za-z]{1,40}(?:\/.{1,100})?$/su;

/** Which settings are tables, whose entries are registers of their own, is told by the usual values. */
export type Values = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Usually empty; what has usual entries is one value, whose parts belong together. */
const isTable = (usually: unknown): boolean => isObject(usually) && Object.keys(usually).length === 0;
const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

/** What differs from the usual, by name of the register. */
export function flatten(values: Values, usual: Values): Map<string, unknown> {
  const flat = new Map<string, unknown>();
  for (const [name, plain] of Object.entries(usual)) {
    const value = values[name];
    if (!isTable(plain)) {
      if (value !== undefined && !same(value, plain)) flat.set(name, value);
      continue;
    }
    for (const [entry, each] of Object.entries(isObject(value) ? value : {})) if (each !== undefined) flat.set(`${name}/${entry}`, each);
  }
  return flat;
}

const toldIn = (register: Register | undefined): unknown => register?.[1];
const timeOf = (register: Register | undefined): number => register?.[0] ?? 0;

export function joinRegisters(...all: readonly Registers[]): Map<string, Register> {
  const joined = new Map<string, Register>();
  for (const [name, register] of all.flatMap((each) => [...each])) {
    const known = joined.get(name) ?? null;
    joined.set(name, greater(known, register, (each) => [each[0], each.length, canonical(each[1])]) as Register);
  }
  return joined;
}

/**
 * The registers after the changes that were made on this device. A value that stands so in the area came from there and keeps its time. What was
 * chosen before anything was noted, when another device has told of that setting already, does not go before it.
 *
 * @param noted as this device last noted them
 * @param area as the other devices tell them
 */
export function withOwnChanges(noted: Registers, area: Registers, values: Values, usual: Values, now: Instant): Map<string, Register> {
  const flat = flatten(values, usual);
  const registers = new Map(noted);
  const names = [...flat.keys(), ...[...noted.keys()].filter((name) => !flat.has(name) && isNameOf(name, usual))];
  for (const name of names) {
    const [value, before, told] = [flat.get(name), noted.get(name), area.get(name)];
    if (same(value, toldIn(before)) && (before !== undefined || value === undefined)) continue;
    if (told !== undefined && same(value, toldIn(told))) registers.set(name, told);
    else if (before !== undefined || told === undefined) {
      const at = Math.min(LAST, Math.max(now, timeOf(before) + 1, timeOf(told) + 1));
      registers.set(name, value === undefined ? [at] : [at, value]);
    }
  }
  return registers;
}

/** A register that this version knows; others are passed on as they are. */
function isNameOf(name: string, usual: Values): boolean {
  const [setting = '', entry] = split(name);
  return Object.hasOwn(usual, setting) && isTable(usual[setting]) === (entry !== undefined);
}

function split(name: string): [string, string | undefined] {
  const at = name.indexOf('/');
  return at < 0 ? [name, undefined] : [name.slice(0, at), name.slice(at + 1)];
}

/** The values as the registers tell them; settings that no register tells of are not in it. */
export function valuesOf(registers: Registers, usual: Values): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, register] of registers) {
    if (!isNameOf(name, usual)) continue;
    const [setting, entry] = split(name);
    const value = toldIn(register);
    if (entry === undefined) values[setting] = value === undefined ? usual[setting] : value;
    else {
      const { [entry]: _, ...others } = (values[setting] ?? {}) as Record<string, unknown>;
      values[setting] = value === undefined ? others : { ...others, [entry]: value };
    }
  }
  return values;
}

/** Null for what is none. */
export const registerIn = (raw: unknown): Register | null => z.safeParse(registerSchema, raw).data ?? null;

/** Those in the area, and the names of items that are none. */
export function registersIn(items: Values): { registers: Map<string, Register>; broken: string[] } {
  const registers = new Map<string, Register>();
  const broken: string[] = [];
  for (const [key, raw] of Object.entries(items)) {
    if (!key.startsWith(PREFIX)) continue;
    const name = key.slice(PREFIX.length);
    const register = NAME.test(name) ? registerIn(raw) : null;
    if (register === null) broken.push(key);
    else registers.set(name, register);
  }
  return { registers, broken };
}

/** The items of the registers, small ones first as long as there is room, and the names of those that found none. */
export function itemsOf(registers: Registers): { items: Map<string, unknown>; leftOut: string[] } {
  const items = new Map<string, unknown>();
  const leftOut: string[] = [];
  let size = 0;
  const sized = [...registers].map(([name, register]) => ({ name, register, size: sizeOf(PREFIX + name, register) }));
  for (const each of sized.sort((a, b) => a.size - b.size || (a.name < b.name ? -1 : 1))) {
    size += each.size;
    const fits = size <= SHARE.settingBytes && each.size <= QUOTA.bytesPerItem && items.size < SHARE.settingItems && NAME.test(each.name);
    if (fits) items.set(PREFIX + each.name, each.register);
    else leftOut.push(each.name);
  }
  return { items, leftOut };
}
