/** When the place in which everything is kept fails, or is about to: noted where it can still be read, so that no view shows an empty list instead. */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type Instant, instantSchema } from '../cases/schemas.ts';
import type { Database } from './database.ts';
import { storageItem } from './item.ts';
import { DATA_VERSION, DEXIE_STEP } from './migrations/all.ts';

const schema = z.object({
  /**
   * `full`: something could not be stored for want of room. `nearly-full`: that may come soon. `newer`: a later version of the extension wrote what is
   * stored. `unreadable`: the database can't be opened.
   */
  kind: z.enum(['full', 'nearly-full', 'newer', 'unreadable']),
  at: instantSchema,
});
export type Trouble = z.infer<typeof schema>;

const item = storageItem<unknown>('local:trouble', null);

export async function loadTrouble(): Promise<Trouble | null> {
  const parsed = z.safeParse(schema, await item.getValue());
  return parsed.success ? parsed.data : null;
}

/** Calls back after each change. Returns what ends it. */
export const watchTrouble = (changed: () => void): (() => void) => item.watch(changed);

/** What went wrong, if it is the place itself; null for anything else. Dexie hands the browser's error on inside its own. */
export function troubleIn(error: unknown): 'full' | 'unreadable' | null {
  for (let each = error as { name?: unknown; inner?: unknown } | null | undefined, depth = 0; each != null && depth < 5; depth += 1) {
    if (each.name === 'QuotaExceededError') return 'full';
    if (OPENING.has(String(each.name))) return 'unreadable';
    each = each.inner as typeof each;
  }
  return null;
}

const OPENING = new Set(['OpenFailedError', 'MissingAPIError', 'VersionError', 'UnknownError', 'DatabaseClosedError', 'UpgradeError']);

/** Does some work on the database. What is wrong with the place is noted before the error goes on to the caller. */
export async function noting<T>(work: () => Promise<T>, now: Instant): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const kind = troubleIn(error);
    // Where not even this can be stored, the views still see for themselves that the database does not open.
    if (kind !== null) await item.setValue({ kind, at: now } satisfies Trouble).catch(() => {});
    throw error;
  }
}

/** Less than this and the next weeks may not fit. */
const LEAST_ROOM = 50 * 2 ** 20;
const FULLEST_SHARE = 0.8;

/** Looks how the place is, and notes it or takes back what was noted. */
export async function lookForTrouble(db: Database, now: Instant): Promise<Trouble | null> {
  const kind = await noting(() => kindNow(db), now);
  const before = await loadTrouble();
  if (kind === before?.kind) return before;
  // That something could not be stored stays true until something was.
  if (before?.kind === 'full' && kind === 'nearly-full') return before;
  const trouble = kind === null ? null : { kind, at: now };
  if (trouble === null) await item.removeValue();
  else await item.setValue(trouble);
  return trouble;
}

async function kindNow(db: Database): Promise<Trouble['kind'] | null> {
  await db.cases.limit(1).primaryKeys();
  if (db.backendDB().version > DATA_VERSION * DEXIE_STEP) return 'newer';
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota !== undefined && usage !== undefined && quota - usage < LEAST_ROOM) return 'nearly-full';
  const { QUOTA_BYTES: most } = browser.storage.local as { QUOTA_BYTES?: number };
  // Firefox has no bound here, and older ones can't count.
  if (most === undefined || browser.storage.local.getBytesInUse === undefined) return null;
  return (await browser.storage.local.getBytesInUse(null)) > FULLEST_SHARE * most ? 'nearly-full' : null;
}
