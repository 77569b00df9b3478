/** What is forgotten, and when; and that nothing else is. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordFromSighting } from '../../../lib/cases/merge.ts';
import type { OwnRow } from '../../../lib/cases/own.ts';
import type { CaseRecord, Instant } from '../../../lib/cases/schemas.ts';
import { loadLists, loadOpenRecords, loadRecords, rowOf, storeReading } from '../../../lib/storage/case-store.ts';
import { Database } from '../../../lib/storage/database.ts';
import { loadOwn, storeOwn } from '../../../lib/storage/own-store.ts';
import { upkeep, upkeepIfDue } from '../../../lib/storage/upkeep.ts';
import { at, caseNumber, DAY, PORTAL, reading, recordId, sighting } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const ago = (days: number): Instant => (NOW - days * DAY) as Instant;
let db: Database;

beforeEach(() => {
  db = new Database();
});
afterEach(() => db.delete());

const see = (id: number, days: number, status: string, more: Parameters<typeof reading>[2] = { list: null }) =>
  storeReading(db, reading(ago(days), [sighting(id, ago(days), { status })], more), ago(days));
const numbers = async (): Promise<(string | null)[]> => (await loadRecords(db)).records.map((record) => record.caseNumber);

describe('upkeep', () => {
  it('forgets a closed case that was not seen for longer than is set, and no open one', async () => {
    await see(1, 500, 'Closed');
    await see(2, 500, 'Pending Customer Input');
    await see(3, 399, 'Closed');
    await see(4, 500, 'Closed');
    await see(4, 10, 'Closed');
    await see(5, 500, 'Strange');
    await upkeep(db, 400, NOW);
    expect(await numbers()).toEqual([2, 3, 4, 5].map(caseNumber));
    await upkeep(db, 30, NOW);
    expect(await numbers()).toEqual([2, 4, 5].map(caseNumber));
  });

  it('forgets many in pieces', async () => {
    const rows = Array.from({ length: 1201 }, (_, id) => recordFromSighting(sighting(id, ago(500), { status: 'Closed' })));
    await db.cases.bulkPut(rows.map(rowOf));
    await see(9000, 1, 'Closed');
    expect(await upkeep(db, 400, NOW)).toEqual({ forgotten: 1201, compacted: 0 });
    expect(await numbers()).toEqual([caseNumber(9000)]);
  });

  it('forgets with a case what was told of it and that it was put off, and what was told so long ago that it can’t come again', async () => {
    await see(1, 500, 'Closed');
    await see(2, 500, 'New');
    const key = (id: number) => `${PORTAL}|${recordId(id)}`;
    await db.told.bulkAdd([
      { id: `closing|${key(1)}|2026-01-01|7`, at: ago(320) },
      { id: `closing|${key(2)}|2026-01-01|7`, at: ago(320) },
      { id: `digest|2025-06-01|480|${key(2)}`, at: ago(530) },
      { id: `digest|2025-07-30|480|${key(2)}`, at: ago(480) },
    ]);
    await db.snoozes.bulkAdd([{ key: key(1) }, { key: key(2) }]);
    await upkeep(db, 400, NOW);
    expect(await db.told.toCollection().primaryKeys()).toEqual([`closing|${key(2)}|2026-01-01|7`, `digest|2025-07-30|480|${key(2)}`]);
    expect(await db.snoozes.toCollection().primaryKeys()).toEqual([key(2)]);
  });

  it('keeps what the user wrote about, however long it is closed, until those words are gone', async () => {
    for (const id of [1, 2, 3, 4]) await see(id, 500, 'Closed');
    const key = (id: number) => `${PORTAL}|${recordId(id)}`;
    const write = (...rows: OwnRow[]) => storeOwn(db, rows, NOW);
    await write(
      { key: key(1), note: { value: 'The cure was a new index', changedAt: NOW } },
      { key: `${PORTAL}|#${caseNumber(2)}`, tags: { value: ['case of record'], changedAt: NOW } },
      { key: key(3), assignee: { value: 'Ada', changedAt: NOW } },
    );
    expect((await upkeep(db, 400, NOW)).forgotten).toBe(2);
    expect(await numbers()).toEqual([1, 2].map(caseNumber));
    expect([...(await loadOwn(db)).keys()]).toEqual([`${PORTAL}|#${caseNumber(2)}`, key(1)]);
    await write({ key: key(1), note: { value: '', changedAt: (NOW + 1) as Instant } });
    await upkeep(db, 400, NOW);
    expect(await numbers()).toEqual([caseNumber(2)]);
    expect([...(await loadOwn(db)).keys()]).toEqual([`${PORTAL}|#${caseNumber(2)}`]);
  });

  it('keeps a list in which an open case stood: that it left there is still told', async () => {
    await see(1, 500, 'New', { list: 'with an open one' });
    await see(2, 500, 'Closed', { list: 'without' });
    await see(3, 10, 'Closed', { list: 'read lately' });
    await upkeep(db, 400, NOW);
    expect((await loadLists(db)).map(({ list }) => list)).toEqual(['read lately', 'with an open one']);
  });

  it('finds closed cases among those that count as open by their row, and makes long lives smaller', async () => {
    await db.cases.put({ ...recordFromSighting(sighting(1, ago(5), { status: 'Closed' })), open: 1 });
    for (const days of [200, 199, 198, 197, 10, 9]) await see(2, days, 'New');
    expect(await upkeep(db, 400, NOW)).toEqual({ forgotten: 0, compacted: 2 });
    const [left] = (await loadOpenRecords(db)).records as [CaseRecord];
    expect(left.caseNumber).toBe(caseNumber(2));
    expect(left.seen.map(({ first, last }) => [(NOW - first) / DAY, (NOW - last) / DAY])).toEqual([
      [200, 197],
      [10, 10],
      [9, 9],
    ]);
    expect(await upkeep(db, 400, NOW)).toEqual({ forgotten: 0, compacted: 0 });
  });

  it('makes a closed case’s life smaller when it comes of age', async () => {
    for (const days of [95, 94, 93, 92]) await see(1, days, 'New');
    await see(1, 91, 'Closed');
    expect(await upkeep(db, 400, ago(3), ago(4))).toEqual({ forgotten: 0, compacted: 0 });
    expect(await upkeep(db, 400, NOW, ago(3))).toEqual({ forgotten: 0, compacted: 1 });
    expect((await loadRecords(db)).records[0]?.seen).toHaveLength(2);
  });

  it('keeps what was set aside, but of what pages show again and again only the newest', async () => {
    const raw = { raw: {}, problem: '', at: NOW };
    await db.quarantine.bulkAdd([{ kind: 'case', ...raw }, ...Array.from({ length: 700 }, () => ({ kind: 'sighting' as const, ...raw }))]);
    await upkeep(db, 400, NOW);
    const kept = await db.quarantine.toArray();
    expect([kept.length, kept[0]?.kind, kept.at(-1)?.id]).toEqual([501, 'case', 701]);
  });

  it('is done once a day, and not put off by a clock that was set back', async () => {
    await see(1, 500, 'Closed');
    expect(await upkeepIfDue(db, 400, (NOW - DAY) as Instant)).toEqual({ forgotten: 0, compacted: 0 });
    expect(await upkeepIfDue(db, 400, NOW)).toEqual({ forgotten: 1, compacted: 0 });
    expect(await upkeepIfDue(db, 400, (NOW + DAY - 1) as Instant)).toBeNull();
    expect(await upkeepIfDue(db, 400, (NOW + DAY) as Instant)).not.toBeNull();
    expect(await upkeepIfDue(db, 400, ago(400))).not.toBeNull();
  });

  it('forgets nothing on a day that a wrong clock may have made up', async () => {
    await see(1, 50, 'Closed');
    await upkeepIfDue(db, 400, ago(1));
    await upkeepIfDue(db, 400, (NOW + 370 * DAY) as Instant);
    await upkeepIfDue(db, 400, NOW);
    await upkeepIfDue(db, 400, (NOW + DAY) as Instant);
    expect(await numbers()).toEqual([caseNumber(1)]);
  });
});
