/** The pure parts, in this process: medians of runs. */
import 'fake-indexeddb/auto';
import { performance } from 'node:perf_hooks';
import { mergeRecords, recordFromSighting } from '../../lib/cases/merge.ts';
import type { CaseRecord, Instant } from '../../lib/cases/schemas.ts';
import { outlookOf } from '../../lib/deadlines/outlook.ts';
import { plan } from '../../lib/reminders/plan.ts';
import { USUAL_REMINDERS } from '../../lib/reminders/settings.ts';
import { storeReading } from '../../lib/storage/case-store.ts';
import { Database } from '../../lib/storage/database.ts';
import { at, change, DAY, exactly, reading, sighting } from '../unit/samples.ts';
import { tell } from './figures.ts';
import { benchLinter } from './linter.ts';

const NOW = at('2026-11-22T09:00:00Z');
const SETTINGS = { zone: 'Europe/London', edition: 'vendor-2022', otherEditions: ['consortium-2022'] } as const;
const STATUSES = ['New', 'In Progress', 'Pending Customer Input', 'Pending Customer Testing', 'Awaiting Customer Confirmation', 'Closed'];
const ago = (days: number): Instant => (NOW - days * DAY) as Instant;

const RUNS = 9;
const WARM_UP = 3;

/** After a warm-up that is not counted. */
async function time(name: string, work: () => unknown): Promise<number> {
  const taken: number[] = [];
  for (let run = -WARM_UP; run < RUNS; run += 1) {
    const start = performance.now();
    await work();
    if (run >= 0) taken.push(performance.now() - start);
  }
  return tell(name, taken);
}

/** How cost grows with size: 1 is linear. */
const exponent = (small: number, large: number, factor: number): string => (Math.log(large / small) / Math.log(factor)).toFixed(2);

const PRIORITIES = ['Normal', 'High', 'Low', 'Down'];

/** As a case's page tells it, with what a first response and the silence are counted by. */
const seen = (id: number) =>
  sighting(
    id,
    NOW,
    {
      status: STATUSES[id % STATUSES.length] ?? '',
      subject: `Case ${id}`,
      priority: PRIORITIES[id % PRIORITIES.length] ?? '',
      openedAt: exactly(ago(200)),
      updatedAt: exactly(ago(id % 20)),
    },
    {
      changes: [change('New', STATUSES[id % STATUSES.length] ?? '', ago(id % 28))],
      comments: [
        { by: 'vendor', at: exactly(ago(id % 28)) },
        { by: 'customer', at: exactly(ago(id % 17)) },
      ],
    },
  );
const records = (count: number): CaseRecord[] => Array.from({ length: count }, (_, id) => recordFromSighting(seen(id)));
const outlooksAndPlan = (of: CaseRecord[]) =>
  plan(
    of.map((record) => outlookOf(record, SETTINGS, NOW)),
    { ...USUAL_REMINDERS, zone: 'Europe/London' },
    new Map(),
    NOW,
  );

export async function benchPure(): Promise<void> {
  // One after the other: what lies in memory is walked each time that it is tidied.
  const small = records(10_000);
  const ten = await time('outlooks and reminder plan, 10,000 records', () => outlooksAndPlan(small));
  const large = records(100_000);
  const hundred = await time('outlooks and reminder plan, 100,000 records', () => outlooksAndPlan(large));
  console.log(`  grows with exponent ${exponent(ten, hundred, 10)}`);
  await time('merge of two records, 10,000 times', () => small.map((record) => mergeRecords(record, record)));

  await benchLinter();

  const db = new Database();
  const rows = reading(
    NOW,
    Array.from({ length: 200 }, (_, id) => seen(id)),
  );
  await time('storing a reading of 200 rows (in-memory IndexedDB)', () => storeReading(db, rows, NOW));
  await db.delete();
}
