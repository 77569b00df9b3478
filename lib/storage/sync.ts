/**
 * The area that the browser itself carries between the user's devices (`storage.sync`), if the user wants it: what is learnt from it is joined with
 * what is here, and what it lacks is written there. What is exchanged and how it is joined stands in `lib/sync`.
 */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type CaseRecord, type Instant, instantSchema } from '../cases/schemas.ts';
import { sendAlarm } from '../platform/single-alarm.ts';
import { joinSnoozes, type Snooze, snoozeSchema } from '../reminders/snooze.ts';
import { exchange, type KnownSettings, toldIn } from '../sync/exchange.ts';
import { canonical } from '../sync/quota.ts';
import { type Registers, registerIn } from '../sync/registers.ts';
import { joinRecords, loadLatestRecords, openShelf } from './case-store.ts';
import type { Database } from './database.ts';
import { storageItem } from './item.ts';
import { loadOwnSettings, loadSettings, saveSettings } from './settings.ts';
import { DEFAULTS, settingsSchema, soundOverrides } from './settings-schema.ts';

/** What stays on the device: the switch itself, addresses and names of persons, keys of findings, which were made of what the user typed, and the user's own words. */
const { sync: _switch, contacts: _addresses, ignoredFindings: _findings, savedViews: _views, myName: _name, ...usual } = DEFAULTS;

const KNOWN: KnownSettings = {
  usual,
  fits: (name, value) => {
    const schema = settingsSchema.shape[name as keyof typeof usual];
    return schema !== undefined && z.safeParse(schema, value).success && (name !== 'overrides' || soundOverrides(value).problem === null);
  },
};

/** The browser allows a write every two seconds; nobody reads on two devices at once. */
const BETWEEN_SENDINGS = 5 * 60_000;

/** What is not there or does not fit is taken for nothing: each exchange tells it anew. */
const stateSchema = z.object({
  /** The settings with the time of their last change, by name. */
  noted: z.catch(z.record(z.string(), z.unknown()), {}),
  sentAt: z.catch(z.nullable(instantSchema), null),
  told: z.catch(
    z.nullable(z.object({ open: z.int(), leftOut: z.int(), tooLarge: z.array(z.string()), broken: z.array(z.string()) })),
    null,
  ),
  /** Why the last sending did not work. */
  problem: z.catch(z.nullable(z.string()), null),
});
export type SyncState = z.infer<typeof stateSchema>;

const stateItem = storageItem<unknown>('local:sync', null);

export const loadSyncState = async (): Promise<SyncState> => {
  const stored = (await stateItem.getValue()) ?? {};
  return z.parse(stateSchema, typeof stored === 'object' ? stored : {});
};

export const watchSyncState = (changed: () => void): (() => void) => stateItem.watch(changed);

/** Another device wrote, or this one. */
export function onSyncArea(changed: () => void): void {
  browser.storage.sync.onChanged.addListener(changed);
}

/** Takes everything out of the area; a device on which it is still switched on writes its own again. */
export async function clearSync(): Promise<void> {
  await browser.storage.sync.clear();
  await stateItem.removeValue();
}

/** One after the other: two at once would each send without the other. */
let last: Promise<unknown> = Promise.resolve();

/** One exchange, if it is switched on. Answers whether anything was learnt. May be stopped anywhere: the next one does what is missing. */
export function syncNow(db: Database, now: Instant): Promise<boolean> {
  const done = last.then(() => run(db, now));
  last = done.catch(() => {});
  return done;
}

async function run(db: Database, now: Instant): Promise<boolean> {
  const { settings } = await loadSettings();
  if (!settings.sync) {
    await sendAlarm.set(null);
    return false;
  }
  const area = (await browser.storage.sync.get(null)) as Record<string, unknown>;
  const [state, own, records, snoozes] = await Promise.all([
    loadSyncState(),
    loadOwnSettings(),
    recordsFor(db, area, now),
    loadSnoozes(db),
  ]);
  const noted = registersOf(state.noted);
  const here = { records, snoozes, settings: own.problem === null ? { values: own.settings, noted } : null };
  const { learnt, told, ...rest } = exchange(area, here, KNOWN, now);
  if (learnt.records.length > 0) await joinRecords(db, learnt.records, now);
  if (learnt.snoozes.length > 0) await storeSnoozes(db, learnt.snoozes);
  // Noted after they are stored: what is stored and not noted is found in the area, what is noted and not stored would seem to be changed back.
  if (Object.keys(learnt.settings).length > 0) await takeSettings(learnt.settings, own.settings);

  const isDue = state.sentAt === null || state.sentAt > now || now - state.sentAt >= BETWEEN_SENDINGS;
  const hasNews = rest.remove.length > 0 || Object.keys(rest.set).length > 0;
  const isSent = hasNews && isDue;
  const next: SyncState = {
    noted: here.settings === null ? state.noted : Object.fromEntries(rest.noted),
    sentAt: isSent ? now : state.sentAt,
    told,
    problem: isSent ? null : state.problem,
  };
  // Before it is sent: should the worker be stopped again and again, it would send too often.
  if (canonical(next) !== canonical(state)) await stateItem.setValue(next);
  // What could not be sent is tried again then; what was sent is found to be there, and the alarm goes.
  await sendAlarm.set(hasNews ? (((next.sentAt ?? now) + BETWEEN_SENDINGS) as Instant) : null);
  if (isSent) await send(rest, next);
  return learnt.records.length > 0 || learnt.snoozes.length > 0 || Object.keys(learnt.settings).length > 0;
}

/** The open cases, the closed ones that were seen last, and of the others those that the area tells of. */
async function recordsFor(db: Database, area: Record<string, unknown>, now: Instant): Promise<CaseRecord[]> {
  const [latest, { records: told }] = await Promise.all([loadLatestRecords(db), openShelf(db, db.cases, toldIn(area), now)]);
  return [...new Map([...told, ...latest].map((record) => [record.key, record])).values()];
}

async function loadSnoozes(db: Database): Promise<Snooze[]> {
  return (await db.snoozes.toArray()).flatMap((row) => z.safeParse(snoozeSchema, row).data ?? []);
}

/** The user may have decided anew meanwhile. */
const storeSnoozes = (db: Database, learnt: readonly Snooze[]): Promise<void> =>
  db.transaction('rw', db.snoozes, async () => {
    for (const snooze of learnt) {
      const here = z.safeParse(snoozeSchema, await db.snoozes.get(snooze.key)).data ?? null;
      await db.snoozes.put(joinSnoozes(here, snooze) ?? snooze);
    }
  });

async function send({ remove, set }: { remove: string[]; set: Record<string, unknown> }, state: SyncState): Promise<void> {
  try {
    if (remove.length > 0) await browser.storage.sync.remove(remove);
    if (Object.keys(set).length > 0) await browser.storage.sync.set(set);
  } catch (error) {
    await stateItem.setValue({ ...state, problem: error instanceof Error ? error.message : String(error) });
  }
}

function registersOf(noted: SyncState['noted']): Registers {
  return new Map(
    Object.entries(noted).flatMap(([name, raw]) => {
      const register = registerIn(raw);
      return register === null ? [] : [[name, register] as const];
    }),
  );
}

/** What the user has changed meanwhile is left as it is, for the next exchange. */
const takeSettings = (learnt: Record<string, unknown>, before: object): Promise<void> =>
  saveSettings((now) =>
    Object.fromEntries(
      Object.entries(learnt).filter(
        ([name]) => canonical(now[name as keyof typeof now]) === canonical(before[name as keyof typeof before]),
      ),
    ),
  );
