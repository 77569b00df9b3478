/** The page of an extension made for `npm run bench`: fills a database as the product does and tells how long its work there takes. */
import { recordFromSighting } from '../../lib/cases/merge.ts';
import type { CaseRecord, Instant } from '../../lib/cases/schemas.ts';
import { outlookOf } from '../../lib/deadlines/outlook.ts';
import { plan } from '../../lib/reminders/plan.ts';
import { USUAL_REMINDERS } from '../../lib/reminders/settings.ts';
import { loadOpenRecords, loadRecords, rowOf, storeReading } from '../../lib/storage/case-store.ts';
import { Database } from '../../lib/storage/database.ts';
import { change, DAY, exactly, reading, sighting } from '../unit/samples.ts';

const NOW = Date.now() as Instant;
const ago = (days: number): Instant => (NOW - days * DAY) as Instant;
const STATUSES = ['In Progress', 'Pending Customer Input', 'Update Received', 'Pending Customer Testing', 'Pending Development'];
/** Days on which a case was looked at. */
const LOOKS = 10;
const BATCH = 1000;
const SETTINGS = { zone: 'Europe/London', edition: 'vendor-2022', otherEditions: ['consortium-2022'] } as const;

const statusOf = (id: number, closed: boolean): string => (closed ? 'Closed' : (STATUSES[id % STATUSES.length] ?? ''));

const seen = (id: number, closed: boolean, at: Instant) =>
  sighting(
    id,
    at,
    {
      status: statusOf(id, closed),
      subject: `Loans of branch ${id} are not renewed after the update`,
      priority: 'Normal',
      asset: 'Alma',
      contact: 'Ada Example',
      openedAt: exactly(ago(200)),
      updatedAt: exactly(ago(20 + (id % 20))),
    },
    {
      changes: [change('New', 'In Progress', ago(100)), change('In Progress', statusOf(id, closed), ago(20 + (id % 20)))],
      comments: [
        { by: 'vendor', at: exactly(ago(20 + (id % 28))) },
        { by: 'customer', at: exactly(ago(20 + (id % 17))) },
      ],
    },
  );

/** A record of many looks, as the join would make it of them. */
function recordOf(id: number, closed: boolean): CaseRecord {
  const record = recordFromSighting(seen(id, closed, ago(closed ? 10 + (id % 300) : 1)));
  const [last] = record.seen;
  if (last === undefined) return record;
  const days = Array.from({ length: LOOKS }, (_, i) => {
    const at = (record.lastSeen - (LOOKS - i) * DAY) as Instant;
    return { ...last, status: 'In Progress', day: new Date(at).toISOString().slice(0, 10), first: at, last: at, entered: [] };
  });
  return { ...record, seen: [...days, last] };
}

const db = new Database();

/** Answers with the milliseconds that each run took. */
async function times(runs: number, work: (run: number) => unknown): Promise<number[]> {
  const taken: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work(run);
    taken.push(performance.now() - start);
  }
  return taken;
}

/** Brings the database to so many cases; the open ones have the first ids. */
async function fill(open: number, closed: number): Promise<void> {
  const all = open + closed;
  for (let from = await db.cases.count(); from < all; from += BATCH) {
    const ids = Array.from({ length: Math.min(BATCH, all - from) }, (_, i) => from + i);
    await db.cases.bulkPut(ids.map((id) => rowOf(recordOf(id, id >= open))));
  }
}

/** What the bench asks for, by name. */
const QUESTIONS = {
  fill: async ({ open, closed }: Size) => {
    await db.cases.clear();
    await db.lists.clear();
    await fill(open, closed);
    return [await db.cases.count()];
  },
  /** 200 rows that are known, of which half have news. */
  store: ({ open }: Size) =>
    times(9, (run) => {
      const at = (NOW + run * 60_000) as Instant;
      const first = (run * 200) % Math.max(1, open - 200);
      return storeReading(
        db,
        reading(
          at,
          Array.from({ length: 200 }, (_, i) => seen(first + i, false, at)),
        ),
        at,
      );
    }),
  open: () => times(5, () => loadOpenRecords(db)),
  all: () => times(2, () => loadRecords(db)),
  plan: async () => {
    const { records } = await loadOpenRecords(db);
    return times(9, () =>
      plan(
        records.map((record) => outlookOf(record, SETTINGS, NOW)),
        { ...USUAL_REMINDERS, zone: 'Europe/London' },
        new Map(),
        NOW,
      ),
    );
  },
  usage: async () => [((await navigator.storage.estimate()).usage ?? Number.NaN) / 2 ** 20],
};
export type StorageQuestion = keyof typeof QUESTIONS;
export interface Size {
  open: number;
  closed: number;
}

Object.assign(globalThis, { askStorage: (question: StorageQuestion, size: Size) => QUESTIONS[question](size) });
