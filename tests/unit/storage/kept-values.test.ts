import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { recordFromSighting } from '../../../lib/cases/merge.ts';
import { ownOf } from '../../../lib/cases/own.ts';
import type { CaseRecord } from '../../../lib/cases/schemas.ts';
import { loadLists, loadRecords, rowOf, setAside, storeReading } from '../../../lib/storage/case-store.ts';
import { Database, database } from '../../../lib/storage/database.ts';
import type { KeptKind } from '../../../lib/storage/kept-kinds.ts';
import { tryKeptAgain } from '../../../lib/storage/kept-values.ts';
import { loadOwn } from '../../../lib/storage/own-store.ts';
import { loadSettings, saveSettings } from '../../../lib/storage/settings.ts';
import { loadSnoozes } from '../../../lib/storage/snooze-store.ts';
import { at, DAY, reading, sighting, waitingSince } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const record = recordFromSighting(waitingSince(1, (NOW - DAY) as typeof NOW, NOW));
const snooze = {
  key: record.key,
  at: NOW,
  until: NOW + DAY,
  untilChange: false,
  closing: null,
  withoutLast: false,
  known: { since: NOW, status: 'pending-customer-input', comments: NOW },
  lifted: false,
};
const list = {
  portal: record.portal,
  list: '/s/case-lists|My cases|',
  view: 'My cases',
  seenAt: NOW,
  completeness: { read: 1, total: 1, open: false, all: true, since: NOW },
  recordIds: [],
  caseNumbers: [],
  showedOpen: true,
  showedClosed: false,
  wholes: [NOW],
};

let db: Database;
beforeEach(() => {
  db = new Database();
});
afterEach(async () => {
  await db.delete();
  await database.quarantine.clear();
});

/** A value of each kind that fits now. */
const FITTING: Readonly<Record<Exclude<KeptKind, 'settings'>, unknown>> = {
  case: { ...rowOf(record), open: 1 },
  sighting: sighting(2, NOW, { status: 'New' }),
  list,
  told: { id: 'digest|2026-11-20', at: NOW - DAY },
  snooze,
  own: { key: record.key, note: { value: 'Ask Ada', changedAt: NOW } },
};

const keep = (kind: KeptKind, raw: unknown, problem = 'did not fit') => db.quarantine.add({ kind, raw, problem, at: NOW });
const left = async (): Promise<string[]> => (await db.quarantine.toArray()).map(({ kind }) => kind);

describe('a version that can read what an earlier one could not', () => {
  it('puts it back in its place', async () => {
    for (const [kind, raw] of Object.entries(FITTING)) await keep(kind as keyof typeof FITTING, raw);
    expect(await tryKeptAgain(db, '2', NOW)).toBe(Object.keys(FITTING).length);
    expect(await left()).toEqual([]);
    expect((await loadRecords(db)).records.map(({ caseNumber }) => caseNumber)).toEqual(['00000001', '00000002']);
    expect((await loadLists(db)).map(({ view }) => view)).toEqual(['My cases']);
    expect(ownOf(await loadOwn(db), record).note).toBe('Ask Ada');
    expect([await db.told.count(), [...(await loadSnoozes(db)).keys()]]).toEqual([1, [record.key]]);
  });

  it('joins a case with what was seen of it since', async () => {
    await keep('case', rowOf(record));
    const later = (NOW + DAY) as typeof NOW;
    await storeReading(db, reading(later, [sighting(1, later, { status: 'Closed' })]), later);
    await tryKeptAgain(db, '2', later);
    const [joined] = (await loadRecords(db)).records;
    expect([joined?.firstSeen, joined?.lastSeen, joined?.seen.length]).toEqual([NOW, later, 2]);
  });

  it('leaves what it can’t read, and what was not believed', async () => {
    await db.cases.put({ ...rowOf(record), seen: 'nonsense' } as unknown as CaseRecord);
    await setAside(db, await loadRecords(db), NOW);
    await keep('sighting', sighting(2, NOW, { status: 'New' }), 'another portal than the reading');
    await keep('case', { ...rowOf(record), key: 'another' });
    await keep('told', 7);
    expect(await tryKeptAgain(db, '2', NOW)).toBe(0);
    expect(await left()).toEqual(['case', 'sighting', 'case', 'told']);
    expect((await loadRecords(db)).records).toEqual([]);
  });

  it('takes settings back that the user has not chosen anew', async () => {
    await saveSettings({ leads: [5] });
    await keep('settings', { leads: [2], silentDays: 9 });
    await keep('settings', { silentDays: 'often' });
    await tryKeptAgain(db, '2', NOW);
    expect((await loadSettings()).settings).toMatchObject({ leads: [5], silentDays: 9 });
    expect(await left()).toEqual(['settings']);
  });

  it('tries once', async () => {
    expect(await tryKeptAgain(db, '2', NOW)).toBe(0);
    await keep('case', rowOf(record));
    expect(await tryKeptAgain(db, '2', NOW)).toBeNull();
    expect(await tryKeptAgain(db, '3', NOW)).toBe(1);
    expect((await fakeBrowser.storage.local.get('keptTriedBy')).keptTriedBy).toBe('3');
  });
});
