/** The list of cases, read in a tab of its own: how far that is, and how it went the last time. */

import * as z from 'zod/mini';
import { type Instant, instantSchema } from '../cases/schemas.ts';
import { MINUTE, SECOND } from '../time/zone.ts';
import { storageItem } from './item.ts';

const underWaySchema = z.object({
  since: instantSchema,
  url: z.string(),
  /** Null before it is opened. */
  tab: z.nullable(z.object({ id: z.int(), accessed: z.nullable(z.number()) })),
  /** When a list was heard of from that tab last. */
  heard: z.nullable(instantSchema),
  /** A list was read to its end in it. */
  whole: z.boolean(),
});
export type UnderWay = z.infer<typeof underWaySchema>;

const resultSchema = z.object({
  at: instantSchema,
  /** `none`: the page showed no list. */
  read: z.enum(['whole', 'part', 'none']),
});
export type ListResult = z.infer<typeof resultSchema>;

/** A page that shows no list by then shows none: the user is signed out, perhaps. */
const AT_MOST = MINUTE;
/** Rows come in several readings, and another list may stand on the same page. */
const QUIET = 6 * SECOND;
const QUIET_WHOLE = 2 * SECOND;

/** When nothing more is to be expected of it. */
export const endOf = ({ since, heard, whole }: UnderWay): Instant =>
  Math.min(since + AT_MOST, heard === null ? Number.POSITIVE_INFINITY : heard + (whole ? QUIET_WHOLE : QUIET)) as Instant;

/** After a clock was put back nobody can tell how long it has gone on. */
export const goesOn = (underWay: UnderWay | null, now: Instant): boolean =>
  underWay !== null && underWay.since <= now && endOf(underWay) > now;

/** Goes with the browser, as the tab's number does. */
const underWay = storageItem<unknown>('session:listReading', null);
const result = storageItem<unknown>('local:listResult', null);

export const loadUnderWay = async (): Promise<UnderWay | null> => z.safeParse(underWaySchema, await underWay.getValue()).data ?? null;
export const saveUnderWay = (now: UnderWay | null): Promise<void> => (now === null ? underWay.removeValue() : underWay.setValue(now));

export const loadListResult = async (): Promise<ListResult | null> => z.safeParse(resultSchema, await result.getValue()).data ?? null;
export const saveListResult = (now: ListResult): Promise<void> => result.setValue(now);

/** Calls back after each change of either. Returns what ends it. */
export function watchListReading(changed: () => void): () => void {
  const stops = [underWay.watch(changed), result.watch(changed)];
  return () => {
    for (const stop of stops) stop();
  };
}
