/** Snoozes in items of the browser's sync storage: the latest decisions, as many as there is room for. */
import * as z from 'zod/mini';
import { by } from '../cases/order.ts';
import { joinSnoozes, type Snooze, snoozeSchema } from '../reminders/snooze.ts';
import { fingerprint } from '../reminders/told.ts';
import { QUOTA, SHARE, sizeOf } from './quota.ts';

const shardName = (index: number): string => `snoozes1/${index}`;
export const snoozeShardNames: readonly string[] = Array.from({ length: SHARE.snoozeShards }, (_, index) => shardName(index));

const shardSchema = z.array(snoozeSchema).check(z.maxLength(500));

/** Null for what is no shard. */
export const decodeSnoozes = (raw: unknown): Snooze[] | null => z.safeParse(shardSchema, raw).data ?? null;

/** By name; a shard without snoozes is not there. */
export function fillSnoozes(snoozes: readonly Snooze[]): { shards: Map<string, Snooze[]>; leftOut: Snooze[] } {
  const shards = new Map<string, Snooze[]>();
  const leftOut: Snooze[] = [];
  for (const snooze of [...snoozes].sort(by((each) => [-each.at, each.key]))) {
    const name = shardName(Number.parseInt(fingerprint([snooze.key]), 36) % SHARE.snoozeShards);
    const shard = [...(shards.get(name) ?? []), snooze];
    if (sizeOf(name, shard) <= QUOTA.bytesPerItem) shards.set(name, shard);
    else leftOut.push(snooze);
  }
  return { shards, leftOut };
}

/** One for each case. */
export function joinAllSnoozes(...all: readonly (readonly Snooze[])[]): Map<string, Snooze> {
  const joined = new Map<string, Snooze>();
  for (const snooze of all.flat()) joined.set(snooze.key, joinSnoozes(joined.get(snooze.key) ?? null, snooze) ?? snooze);
  return joined;
}
