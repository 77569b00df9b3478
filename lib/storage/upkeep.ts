/**
 * What keeps the database from growing without end, once a day: closed cases that were not seen for a long time are forgotten, with what was told of
 * them; long lives are made smaller without a change in what they say. Open cases are never forgotten, nor are those that hold the user's own words.
 */
import Dexie from 'dexie';
import * as z from 'zod/mini';
import { compactRecord } from '../cases/compact.ts';
import { keysOf } from '../cases/merge.ts';
import { hasWords } from '../cases/own.ts';
import { isClosed } from '../cases/present.ts';
import { type CaseRecord, caseRecordSchema, type Instant } from '../cases/schemas.ts';
import { DAY } from '../time/zone.ts';
import { forgetUndo } from './backup.ts';
import { loadOpenRecords, rowOf } from './case-store.ts';
import type { CaseRow, Database } from './database.ts';
import { storageItem } from './item.ts';
import { loadOwn } from './own-store.ts';

/** Looks that are older are kept as the first and the last of each stay. */
const COMPACT_AFTER = 90 * DAY;
/** No reminder comes sooner than that before its day, so what was told by then can't be told again. */
const LONGEST_LEAD = 90 * DAY;
/** Of what pages showed and did not fit, the newest are kept: a page shows it again each time it is read. */
const MOST_SIGHTINGS_KEPT = 500;
/** Rows of one transaction: between two of them a reading can be stored. */
const BATCH = 500;

const doneAt = storageItem<number | null>('local:upkeepAt', null);

export interface Upkeep {
  forgotten: number;
  compacted: number;
}

/** After so long nothing is forgotten yet, but a day later: the clock may be wrong, and tomorrow right again. */
const LONGEST_GAP = 30 * DAY;

/** Does its work if a day has gone by since it last did; a clock that was set back does not keep it waiting. Null when it had nothing to do. */
export async function upkeepIfDue(db: Database, retentionDays: number, now: Instant): Promise<Upkeep | null> {
  const last = (await doneAt.getValue()) ?? 0;
  if (last <= now && now - last < DAY) return null;
  const isTrusted = last <= now && now - last <= LONGEST_GAP;
  const done = await upkeep(db, isTrusted ? retentionDays : Number.POSITIVE_INFINITY, now, last);
  await doneAt.setValue(now);
  return done;
}

/** @param last when this was done before; 0 if never */
export async function upkeep(db: Database, retentionDays: number, now: Instant, last = 0): Promise<Upkeep> {
  const over = now - retentionDays * DAY;
  const forgotten = await forgetClosed(db, over);
  const compacted = (await compactOpen(db, now)) + (await compactClosed(db, last, now));
  await forgetTold(db, forgotten, over - LONGEST_LEAD);
  await forgetLists(db, over);
  await forgetSightings(db);
  await forgetUndo(db, now);
  return { forgotten: forgotten.size, compacted };
}

/** Closed cases in the order in which they were seen last. */
const closedSeen = (db: Database, from: number | typeof Dexie.minKey, to: number) =>
  db.cases.where('[open+lastSeen]').between([0, from], [0, to], true, false);

async function forgetClosed(db: Database, over: number): Promise<Set<string>> {
  const forgotten = new Set<string>();
  for (;;) {
    const rows = await db.transaction('rw', db.cases, db.snoozes, db.own, async () => {
      // A note may be written between two transactions.
      const kept = new Set([...(await loadOwn(db)).values()].filter(hasWords).map(({ key }) => key));
      const batch = await closedSeen(db, Dexie.minKey, over)
        .filter((row) => !keysOf(row).some((key) => kept.has(key)))
        .limit(BATCH)
        .toArray();
      const keys = batch.flatMap(keysOf);
      await db.cases.bulkDelete(batch.map(({ key }) => key));
      await db.snoozes.bulkDelete(keys);
      await db.own.bulkDelete(keys);
      return batch;
    });
    for (const { key } of rows) forgotten.add(key);
    if (rows.length < BATCH) return forgotten;
  }
}

/** Also finds those that count as open by their row and are closed by now: rows from before the two were told apart, or a name learned since. */
async function compactOpen(db: Database, now: Instant): Promise<number> {
  const { records } = await loadOpenRecords(db);
  const changed = records.filter(
    (record) => isClosed(record) || isSmaller(compactRecord(record, (now - COMPACT_AFTER) as Instant), record),
  );
  return rewrite(
    db,
    changed.map(({ key }) => key),
    now,
  );
}

/** Those that came of age since the last time. */
async function compactClosed(db: Database, last: number, now: Instant): Promise<number> {
  const keys = await closedSeen(db, last - COMPACT_AFTER, now - COMPACT_AFTER).primaryKeys();
  return rewrite(db, keys, now);
}

/** Each is read again in the transaction that writes it: a reading may have come in between. */
async function rewrite(db: Database, keys: readonly string[], now: Instant): Promise<number> {
  let written = 0;
  for (let from = 0; from < keys.length; from += BATCH) {
    written += await db.transaction('rw', db.cases, async () => {
      const rows = await db.cases.bulkGet(keys.slice(from, from + BATCH));
      const changed = rows.flatMap((row) => {
        const parsed = row === undefined ? null : z.safeParse(caseRecordSchema, row);
        if (row === undefined || !parsed?.success) return [];
        const next = rowOf(compactRecord(parsed.data, (now - COMPACT_AFTER) as Instant));
        return isSmaller(next, row) || next.open !== row.open ? [next] : [];
      });
      await db.cases.bulkPut(changed);
      return changed.length;
    });
  }
  return written;
}

const isSmaller = (compacted: CaseRecord, { seen }: CaseRecord | CaseRow): boolean => compacted.seen.length < seen.length;

/** The case that the id of a reminder names. */
const caseOf = (id: string): string | undefined => /https:\/\/[^|\s]+\|(?:500[A-Za-z0-9]{12}|#\d{8})/.exec(id)?.[0];

async function forgetTold(db: Database, forgotten: ReadonlySet<string>, before: number): Promise<void> {
  await db.told.where('at').below(before).delete();
  if (forgotten.size === 0) return;
  const ids = await db.told.toCollection().primaryKeys();
  await db.told.bulkDelete(ids.filter((id) => forgotten.has(caseOf(id) ?? '')));
}

/** A list that nobody opened for so long tells nothing of closed cases; one in which an open case stood tells that it left. */
async function forgetLists(db: Database, over: number): Promise<void> {
  const { records } = await loadOpenRecords(db);
  const needed = new Set(records.flatMap(({ portal, listed }) => listed.map(({ list }) => `${portal}|${list}`)));
  await db.lists.filter(({ portal, list, seenAt }) => seenAt < over && !needed.has(`${portal}|${list}`)).delete();
}

async function forgetSightings(db: Database): Promise<void> {
  const ids = await db.quarantine.filter(({ kind }) => kind === 'sighting').primaryKeys();
  await db.quarantine.bulkDelete(ids.slice(0, -MOST_SIGHTINGS_KEPT));
}
