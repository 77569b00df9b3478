import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordFromSighting } from '../../../lib/cases/merge.ts';
import type { CaseRecord, ListRow, Sighting } from '../../../lib/cases/schemas.ts';
import { loadLists, loadOpenRecords, loadRecords, rowOf, setAside, storeReading } from '../../../lib/storage/case-store.ts';
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
    expect(await loadLists(db)).toMatchObject([
      { portal: PORTAL, view: 'All open cases', seenAt: NOW, completeness: { read: 2, total: 2, all: true, since: NOW }, wholes: [NOW] },
    ]);
    expect(records[0]?.listed).toEqual([{ list: '/s/case-lists|All open cases|', last: NOW }]);
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

  it('keeps lists of one name on two pages apart', async () => {
    await storeReading(db, reading(NOW, [sighting(1, NOW, { status: 'New' })], { list: '/s/|Cases|', view: 'Cases' }), NOW);
    await storeReading(db, reading(NOW, [sighting(2, NOW, { status: 'New' })], { list: '/s/case-lists|Cases|', view: 'Cases' }), NOW);
    expect((await db.lists.toArray()).map(({ list, caseNumbers }) => [list, caseNumbers])).toEqual([
      ['/s/case-lists|Cases|', [caseNumber(2)]],
      ['/s/|Cases|', [caseNumber(1)]],
    ]);
  });

  it('takes rows for no sign of what a list holds while the list is loaded, in a search and in a related list', async () => {
    await storeReading(db, reading(NOW, [sighting(1, NOW, { status: 'New' })], { completeness: null }), NOW);
    await storeReading(db, reading(NOW, [sighting(1, NOW, { status: 'New' })], { list: null }), NOW);
    expect(await loadLists(db)).toEqual([]);
    expect((await loadRecords(db)).records).toMatchObject([{ listed: [] }]);
  });

  it('does not call a list whole when one of its sightings was refused', async () => {
    const bad = { ...sighting(2, NOW, {}), path: 'javascript:alert(1)' };
    await storeReading(db, reading(NOW, [sighting(1, NOW, { status: 'New' }), bad]), NOW);
    expect(await loadLists(db)).toMatchObject([{ completeness: { read: 1, total: 2, all: false }, wholes: [] }]);
  });

  it('puts a row of a list that is none any more into quarantine when the list is read again', async () => {
    await storeReading(db, reading(NOW, [sighting(1, NOW, { status: 'New' })]), NOW);
    const [row] = await db.lists.toArray();
    await db.lists.put({ ...row, wholes: 'nonsense' } as unknown as ListRow);
    expect(await loadLists(db)).toEqual([]);
    await storeReading(db, reading(NOW, [sighting(1, NOW, { status: 'New' })]), NOW);
    expect(await loadLists(db)).toMatchObject([{ wholes: [NOW] }]);
    expect(await db.quarantine.toArray()).toMatchObject([{ kind: 'list', raw: { wholes: 'nonsense' } }]);
  });

  it('keeps no more lists than somebody looks at, the ones read last', async () => {
    for (let i = 0; i < 45; i += 1) {
      const seenAt = (NOW + i) as typeof NOW;
      await storeReading(db, reading(seenAt, [sighting(1, seenAt, { status: 'New' })], { list: `/s/case-lists|All|${i}` }), seenAt);
    }
    const lists = await loadLists(db);
    expect(lists).toHaveLength(40);
    expect(lists[0]?.list).toBe('/s/case-lists|All|44');
  });

  it('reads records that were stored before lists were noted on them', async () => {
    await storeReading(db, reading(NOW, [sighting(1, NOW, { status: 'New' })]), NOW);
    const [row] = await db.cases.toArray();
    const { listed: _, ...before } = row as CaseRecord;
    await db.cases.put(before as CaseRecord);
    expect(await loadRecords(db)).toMatchObject({ records: [{ listed: [] }], broken: [] });
  });
});

describe('reading all cases', () => {
  it('finds each once, however many there are', async () => {
    const rows = Array.from({ length: 4001 }, (_, id) => rowOf(recordFromSighting(sighting(id, NOW, { status: 'Closed' }))));
    await db.cases.bulkPut(rows);
    expect((await loadRecords(db)).records.map(({ key }) => key)).toEqual(rows.map(({ key }) => key));
    expect((await loadOpenRecords(db)).records).toEqual([]);
  });

  it('does not leave out a row that has lost what open cases are found by', async () => {
    await storeReading(db, reading(NOW, [sighting(1, NOW, { status: 'New' }), sighting(2, NOW, { status: 'Closed' })]), NOW);
    await db.cases.put({ key: 'broken' } as unknown as CaseRecord);
    const loaded = await loadOpenRecords(db);
    expect(loaded).toMatchObject({ broken: [{ key: 'broken' }] });
    await setAside(db, loaded, NOW);
    expect(await db.quarantine.toArray()).toMatchObject([{ kind: 'case', raw: { key: 'broken' } }]);
    expect((await loadOpenRecords(db)).records.map(({ caseNumber }) => caseNumber)).toEqual([caseNumber(1)]);
  });
});
