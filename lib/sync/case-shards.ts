/**
 * Cases in items of the browser's sync storage. What comes out of it was written by another device, another version or anybody who can write there:
 * a shard that does not fit is passed over as a whole.
 */
import * as z from 'zod/mini';
import { sameCase } from '../cases/merge.ts';
import { by, latestOf } from '../cases/order.ts';
import {
  type CaseRecord,
  caseNumberSchema,
  type Instant,
  type Interval,
  instantSchema,
  portalSchema,
  recordIdSchema,
  type StatusChange,
} from '../cases/schemas.ts';
import { outlookOf } from '../deadlines/outlook.ts';
import { DEFAULT_EDITION } from '../policy/editions.ts';
import { fingerprint } from '../reminders/told.ts';
import { DAY } from '../time/zone.ts';
import { bareRecord, isOpenCase, isSayable, isSayableChange, joinBriefs, MAX_WORDS, timeOf } from './brief.ts';
import { QUOTA, SHARE, sizeOf } from './quota.ts';

/** The version of the form stands in the name, so that a later form leaves items of this one alone. */
const shardName = (index: number): string => `cases1/${index}`;
export const shardNames: readonly string[] = Array.from({ length: SHARE.caseShards }, (_, index) => shardName(index));

/** 2000 to 2100: what lies outside is no time of a case. */
const instant = instantSchema.check(z.minimum(946_684_800_000), z.maximum(4_102_444_800_000));
const span = z.int().check(z.minimum(0), z.maximum(4_102_444_800_000));
const index = z.int().check(z.minimum(0), z.maximum(10_000));
const indexOrNone = z.int().check(z.minimum(-1), z.maximum(10_000));

/** Earliest, milliseconds to the latest, and when it was read. */
const timeSchema = z.tuple([instant, span, instant]);
/** Words of status and sub-status, first, milliseconds to the last, and milliseconds from the first to each `at`, with those back to its `by`. */
const seenSchema = z.tuple([index, indexOrNone, instant, span, z.array(z.tuple([z.int(), span])).check(z.maxLength(50))]);
/** 1 for the sub-status, words from and to, earliest, milliseconds to the latest, 1 for a feed. */
const changeSchema = z.tuple([z.literal([0, 1]), indexOrNone, index, instant, span, z.literal([0, 1])]);
const shardSchema = z.object({
  portals: z.array(portalSchema).check(z.maxLength(100)),
  words: z.array(z.string().check(z.maxLength(MAX_WORDS))).check(z.maxLength(500)),
  cases: z
    .array(
      z.tuple([
        index,
        z.union([z.literal(0), recordIdSchema]),
        z.union([z.literal(0), caseNumberSchema]),
        z.array(seenSchema).check(z.minLength(1), z.maxLength(50)),
        z.array(changeSchema).check(z.maxLength(50)),
        z.union([z.literal(0), timeSchema]),
        z.union([z.literal(0), timeSchema]),
      ]),
    )
    .check(z.maxLength(500)),
});
type Shard = z.infer<typeof shardSchema>;

class Table {
  readonly words: string[] = [];
  readonly #places = new Map<string, number>();
  place(word: string): number {
    const known = this.#places.get(word);
    if (known !== undefined) return known;
    this.#places.set(word, this.words.length);
    return this.words.push(word) - 1;
  }
}

export function encodeShard(cases: readonly CaseRecord[]): Shard {
  const [portals, words] = [new Table(), new Table()];
  const time = (read: CaseRecord['openedAt']): Shard['cases'][number][5] =>
    read?.value == null ? 0 : [read.value.earliest, read.value.latest - read.value.earliest, read.seenAt];
  const coded = cases.map((each): Shard['cases'][number] => [
    portals.place(each.portal),
    each.recordId ?? 0,
    each.caseNumber ?? 0,
    each.seen.map(({ status, subStatus, first, last, entered }) => [
      words.place(status),
      subStatus === null ? -1 : words.place(subStatus),
      first,
      last - first,
      entered.map(({ at, by }) => [at - first, at - by]),
    ]),
    each.changes.map(({ field, from, to, at, source }) => [
      field === 'subStatus' ? 1 : 0,
      from === null ? -1 : words.place(from),
      words.place(to),
      at.earliest,
      at.latest - at.earliest,
      source === 'feed' ? 1 : 0,
    ]),
    time(each.openedAt),
    time(each.updatedAt),
  ]);
  return { portals: portals.words, words: words.words, cases: coded };
}

const after = (start: Instant, ms: number): Instant => (start + ms) as Instant;
const utcDay = (at: Instant): string => new Date(at).toISOString().slice(0, 10);

/** Null for what is no shard. */
export function decodeShard(raw: unknown): CaseRecord[] | null {
  const parsed = z.safeParse(shardSchema, raw);
  if (!parsed.success) return null;
  const { portals, words, cases } = parsed.data;
  try {
    return cases.map((coded) => decodeCase(coded, portals, words));
  } catch (error) {
    if (error instanceof Misfit) return null;
    throw error;
  }
}

/** A part that the schema accepts and that makes no sense. */
class Misfit extends Error {
  override name = 'Misfit';
}

function insist<T>(value: T | undefined | null | false): T {
  if (value === undefined || value === null || value === false) throw new Misfit();
  return value;
}

function decodeCase(coded: Shard['cases'][number], portals: readonly string[], words: readonly string[]): CaseRecord {
  const [portal, recordId, caseNumber, seen, changes, opened, updated] = coded;
  insist(recordId !== 0 || caseNumber !== 0);
  const interval = (earliest: Instant, width: number): Interval => ({ earliest, latest: after(earliest, width) });
  const time = (read: typeof opened) => (read === 0 ? null : timeOf(interval(read[0], read[1]), read[2]));
  return bareRecord(
    { portal: insist(portals[portal]), recordId: recordId || null, caseNumber: caseNumber || null },
    {
      seen: seen.map(([main, sub, first, width, told]) => {
        const [status, subStatus] = [insist(words[main]), sub === -1 ? null : insist(words[sub])];
        const last = after(first, width);
        insist(isSayable(status, subStatus) && utcDay(first) === utcDay(last));
        const entered = told.map(([ahead, back]) => ({ at: after(first, ahead), by: after(first, ahead - back) }));
        insist(entered.every(({ at, by }) => at >= first && at <= last && by < at));
        return { status, subStatus, day: utcDay(first), first, last, entered };
      }),
      changes: changes.map(([isSub, from, to, earliest, width, isFeed]) => {
        const change: StatusChange = {
          field: isSub === 1 ? 'subStatus' : 'status',
          from: from === -1 ? null : insist(words[from]),
          to: insist(words[to]),
          at: interval(earliest, width),
          raw: '',
          source: isFeed === 1 ? 'feed' : 'history',
        };
        insist(isSayableChange(change));
        return change;
      }),
      openedAt: time(opened),
      updatedAt: time(updated),
    },
  );
}

const placeOf = ({ caseNumber, recordId }: CaseRecord): number =>
  Number.parseInt(fingerprint([caseNumber ?? recordId ?? '']), 36) % SHARE.caseShards;

/** Told no more: a closed case, and one that nobody has seen, this long before the last sighting of any case. */
const CLOSED_FOR = 90 * DAY;
const UNSEEN_FOR = 400 * DAY;

export interface FilledShards {
  /** By name; a shard without cases is not there. */
  shards: Map<string, Shard>;
  /** Open cases that are told, and those that found no room. */
  open: number;
  leftOut: number;
}

/**
 * What all devices together can tell within the quota. Which cases have to stay out is decided by what is told of them alone, by no setting and no
 * clock of this device, so that every device with the same knowledge decides the same and none writes over what another one has just written.
 *
 * @param cases joined: each case once
 */
export function fillShards(cases: readonly CaseRecord[]): FilledShards {
  const newest = latestOf(cases.map(({ lastSeen }) => lastSeen)) ?? (0 as Instant);
  const filled: FilledShards = { shards: new Map(), open: 0, leftOut: 0 };
  const queues = new Map<number, { each: CaseRecord; isOpen: boolean; rank: [number, number, string] }[]>();
  for (const each of cases) {
    const isOpen = isOpenCase(each);
    if (newest - each.lastSeen > (isOpen ? UNSEEN_FOR : CLOSED_FOR)) continue;
    const queue = queues.get(placeOf(each)) ?? [];
    queue.push({ each, isOpen, rank: [...weight(each, isOpen), each.key] });
    queues.set(placeOf(each), queue);
  }
  for (const [place, queue] of queues) {
    const name = shardName(place);
    queue.sort(by(({ rank }) => rank));
    const told = longestFitting(name, queue);
    if (told > 0) filled.shards.set(name, shardOf(queue.slice(0, told)));
    filled.open += queue.slice(0, told).filter(({ isOpen }) => isOpen).length;
    filled.leftOut += queue.slice(told).filter(({ isOpen }) => isOpen).length;
  }
  return filled;
}

/** In the order of their keys, so that the same cases make the same shard. */
const shardOf = (queue: readonly { each: CaseRecord }[]): Shard => encodeShard(queue.map(({ each }) => each).sort(by(({ key }) => [key])));

/** How many from the front have room together. */
function longestFitting(name: string, queue: readonly { each: CaseRecord }[]): number {
  let [fits, tooMany] = [0, queue.length + 1];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (sizeOf(name, shardOf(queue.slice(0, middle))) <= QUOTA.bytesPerItem) fits = middle;
    else tooMany = middle;
  }
  return fits;
}

/** First the open cases, those with the nearest closing in front, then closed ones, those seen last in front. By the usual edition, for all devices alike. */
function weight(each: CaseRecord, isOpen: boolean): [number, number] {
  if (!isOpen) return [2, -each.lastSeen];
  const { autoClose } = outlookOf(each, { zone: 'UTC', edition: DEFAULT_EDITION, otherEditions: [] }, each.lastSeen);
  return autoClose === null ? [1, -each.lastSeen] : [0, autoClose.earliest];
}

/** Each case once: what is told of it here and there, joined. */
export function joinCases(...told: readonly (readonly CaseRecord[])[]): CaseRecord[] {
  const byId = new Map<string, CaseRecord>();
  const byNumber = new Map<string, CaseRecord>();
  const numberKey = ({ portal, caseNumber }: CaseRecord): string => `${portal}|#${caseNumber}`;
  for (const each of told.flat()) {
    let joined = each;
    const rivals = [byId.get(each.key), each.caseNumber === null ? undefined : byNumber.get(numberKey(each))];
    for (const rival of new Set(rivals)) {
      if (rival === undefined || !sameCase(joined, rival)) continue;
      byId.delete(rival.key);
      joined = joinBriefs(joined, rival);
    }
    byId.set(joined.key, joined);
    if (joined.caseNumber !== null) byNumber.set(numberKey(joined), joined);
  }
  return [...byId.values()];
}
