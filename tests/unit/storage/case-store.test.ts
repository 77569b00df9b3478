import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseRecord, Sighting } from '../../../lib/cases/schemas.ts';
import { loadRecords, storeReading } from '../../../lib/storage/case-store.ts';
import { Database } from '../../../lib/storage/database.ts';
import { at, caseNumber, PORTAL, reading, recordId, sighting } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
let db: Database;

beforeEach(() => {
  db = new Database();
});
afterEach(() => db.delete());

describe('storing a reading', () => {
  it('keeps every case of it, and how far the list was read', async () => {
    await storeReading(db, reading(NOW, [sighting(1, NOW, { status: 'New' }), sighting(2, NOW, { status: 'Closed' })]), NOW);
    const { records, broken } = await loadRecords(db);
    expect(records.map((record) => record.caseNumber)).toEqual([caseNumber(1), caseNumber(2)]);
    expect(broken).toEqual([]);
    expect(await db.lists.toArray()).toEqual([
      { portal: PORTAL, view: 'All open cases', seenAt: NOW, completeness: { read: 2, total: 2, all: true } },
    ]);
  });

  it('is the same when it is stored twice', async () => {
    const once = reading(NOW, [sighting(1, NOW, { status: 'New', subject: 'Loans' })]);
    await storeReading(db, once, NOW);
    const before = await loadRecords(db);
    await storeReading(db, once, NOW);
    expect(await loadRecords(db)).toEqual(before);
  });

  it('joins a case that went by its number with the same case under its record id', async () => {
    await storeReading(db, reading(NOW, [sighting(1, NOW, { status: 'New' }, { recordId: null })]), NOW);
    await storeReading(db, reading(NOW, [sighting(1, NOW, { subject: 'Loans' })]), NOW);
    const { records } = await loadRecords(db);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ recordId: recordId(1), subject: { value: 'Loans' }, seen: [{ status: 'New' }] });
  });

  it('joins a case by record id alone with what its number is known for', async () => {
    await storeReading(db, reading(NOW, [sighting(1, NOW, { status: 'New' })]), NOW);
    await storeReading(db, reading(NOW, [sighting(1, NOW, { subject: 'Loans' }, { caseNumber: null })]), NOW);
    expect((await loadRecords(db)).records).toMatchObject([{ caseNumber: caseNumber(1), subject: { value: 'Loans' } }]);
  });

  it('stores the others when one sighting does not fit, and keeps that one in quarantine', async () => {
    const bad = { ...sighting(2, NOW, {}), recordId: 'garbage' } as unknown as Sighting;
    const foreign = { ...sighting(3, NOW, {}), portal: 'https://elsewhere.example' };
    await storeReading(db, reading(NOW, [sighting(1, NOW, { status: 'New' }), bad, foreign]), NOW);
    expect((await loadRecords(db)).records).toHaveLength(1);
    expect(await db.quarantine.toArray()).toMatchObject([
      { kind: 'sighting', raw: bad, at: NOW },
      { kind: 'sighting', raw: foreign, problem: 'another portal than the reading' },
    ]);
  });

  it('puts a stored row that is no record into quarantine when its case is read again, and names it until then', async () => {
    await storeReading(db, reading(NOW, [sighting(1, NOW, { status: 'New' })]), NOW);
    const [row] = await db.cases.toArray();
    await db.cases.put({ ...row, seen: 'nonsense' } as unknown as CaseRecord);
    expect(await loadRecords(db)).toMatchObject({ records: [], broken: [{ key: row?.key }] });
    await storeReading(db, reading(NOW, [sighting(1, NOW, { status: 'New' })]), NOW);
    expect(await loadRecords(db)).toMatchObject({ records: [{ key: row?.key }], broken: [] });
    expect(await db.quarantine.toArray()).toMatchObject([{ kind: 'case', raw: { seen: 'nonsense' } }]);
  });
});
