import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { caseKey, mergeRecords, recordFromRow, recordFromSighting, sameCase } from '../../../lib/cases/merge.ts';
import {
  type CaseNumber,
  type CaseRecord,
  caseRecordSchema,
  type How,
  type Instant,
  type RecordId,
  type Sighting,
  type SightingFields,
  type StatusChange,
  type StatusSeen,
  sightingSchema,
  statusSeenSchema,
  unreadableReasonSchema,
} from '../../../lib/cases/schemas.ts';
import { at, between, CASE_NUMBER, change, PORTAL, RECORD_ID, recordOf, seen, sighting, text, time, unreadable } from './build.ts';

describe('the join of records', () => {
  it('does not depend on the order', () =>
    fc.assert(
      fc.property(aRecord(), aRecord(), (a, b) => {
        expect(mergeRecords(a, b)).toEqual(mergeRecords(b, a));
      }),
    ));
  it('does not depend on the grouping', () =>
    fc.assert(
      fc.property(aRecord(), aRecord(), aRecord(), (a, b, c) => {
        expect(mergeRecords(mergeRecords(a, b), c)).toEqual(mergeRecords(a, mergeRecords(b, c)));
      }),
      { numRuns: 500 },
    ));
  it('is not changed by a repetition', () =>
    fc.assert(
      fc.property(aRecord(), aRecord(), (a, b) => {
        const joined = mergeRecords(a, b);
        expect(mergeRecords(joined, a)).toEqual(joined);
        expect(mergeRecords(joined, joined)).toEqual(joined);
        expect(mergeRecords(a, a)).toEqual(a);
      }),
    ));
  it('gives records that the schema accepts, and that survive storage', () =>
    fc.assert(
      fc.property(aRecord(), aRecord(), (a, b) => {
        const joined = mergeRecords(a, b);
        expect(z.parse(caseRecordSchema, JSON.parse(JSON.stringify(joined)))).toEqual(joined);
      }),
    ));
  it('changes none of its arguments', () =>
    fc.assert(
      fc.property(aRecord(), aRecord(), (a, b) => {
        const before = JSON.stringify([a, b]);
        mergeRecords(a, b);
        expect(JSON.stringify([a, b])).toBe(before);
      }),
    ));
  it('takes sightings that the schema accepts', () => fc.assert(fc.property(aSighting, (each) => void z.parse(sightingSchema, each))));
});

describe('which case it is', () => {
  const id = RECORD_ID;
  const number = CASE_NUMBER;
  const only = (recordId: RecordId | null, caseNumber: CaseNumber | null, portal = PORTAL) => ({ portal, recordId, caseNumber });
  it('the record id names it, or the number while no id is known', () => {
    expect(caseKey(PORTAL, id, number)).toBe(`${PORTAL}|${id}`);
    expect(caseKey(PORTAL, null, number)).toBe(`${PORTAL}|#${number}`);
    expect(() => caseKey(PORTAL, null, null)).toThrow(TypeError);
  });
  it.each([
    [only(id, number), only(id, null), true],
    [only(id, number), only(null, number), true],
    [only(null, number), only(null, number), true],
    [only(id, number), only('500A00000000002' as RecordId, number), false],
    [only(id, null), only(null, number), false],
    [only(null, number), only(null, '00812346' as CaseNumber), false],
    [only(id, number), only(id, number, 'https://other.example'), false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(sameCase(a, b)).toBe(same);
    expect(sameCase(b, a)).toBe(same);
  });
  it('a record under its number moves to its id, whatever comes first', () => {
    const [listed, opened] = [sighting('2026-11-01', { recordId: null }), sighting('2026-11-02')];
    for (const record of [recordOf(listed, opened), recordOf(opened, listed)]) {
      expect(record).toMatchObject({ key: `${PORTAL}|${id}`, recordId: id, caseNumber: number });
    }
  });
});

describe('fields', () => {
  it('hold the latest reading, and what is absent changes nothing', () => {
    const record = recordOf(
      sighting('2026-11-01', { fields: { subject: text('Old') } }),
      sighting('2026-11-02', { fields: { subject: text('New') } }),
      sighting('2026-11-03'),
    );
    expect(record.subject).toMatchObject({ value: 'New', seenAt: at('2026-11-02') });
  });
  it('shown empty are empty', () => {
    const record = recordOf(
      sighting('2026-11-01', { fields: { asset: text('Alma') } }),
      sighting('2026-11-02', { fields: { asset: { state: 'empty', how: 'label' } } }),
    );
    expect(record.asset).toMatchObject({ value: null, seenAt: at('2026-11-02') });
  });
  it('that could not be read keep their value beside the failure', () => {
    const record = recordOf(
      sighting('2026-11-01', { fields: { asset: text('Alma') } }),
      sighting('2026-11-02', { fields: { asset: unreadable } }),
    );
    expect(record.asset).toMatchObject({ value: 'Alma' });
    expect(record.failures).toEqual({ asset: { raw: '???', reason: 'malformed', seenAt: at('2026-11-02') } });
  });
  it('keep the opening that is told most exactly', () => {
    const exact = sighting('2026-11-01', { fields: { openedAt: time('2026-10-20T15:04Z', '2026-10-20T15:04:59Z') } });
    const rough = sighting('2026-11-02', { fields: { openedAt: time('2026-10-20', '2026-10-20T23:59:59Z') } });
    expect(recordOf(exact, rough).openedAt?.value).toEqual(between('2026-10-20T15:04Z', '2026-10-20T15:04:59Z'));
  });
});

describe('statuses seen', () => {
  it('are one entry per status and UTC day', () => {
    const record = recordOf(
      seen('2026-11-01T09:00Z', 'New'),
      seen('2026-11-01T17:00Z', 'New', { updatedAt: time('2026-11-01T08:00Z') }),
      seen('2026-11-01T12:00Z', 'New', { updatedAt: time('2026-11-01T07:00Z') }),
      seen('2026-11-02T09:00Z', 'New'),
      seen('2026-11-01T20:00Z', 'Pending / Customer Input'),
    );
    expect(record.seen).toEqual([
      {
        status: 'New',
        subStatus: null,
        day: '2026-11-01',
        first: at('2026-11-01T09:00Z'),
        last: at('2026-11-01T17:00Z'),
        entered: [
          { at: at('2026-11-01T12:00Z'), by: at('2026-11-01T07:00Z') },
          { at: at('2026-11-01T17:00Z'), by: at('2026-11-01T08:00Z') },
        ],
      },
      {
        status: 'Pending',
        subStatus: 'Customer Input',
        day: '2026-11-01',
        first: at('2026-11-01T20:00Z'),
        last: at('2026-11-01T20:00Z'),
        entered: [],
      },
      { status: 'New', subStatus: null, day: '2026-11-02', first: at('2026-11-02T09:00Z'), last: at('2026-11-02T09:00Z'), entered: [] },
    ]);
  });
  it('stay as few as there are days, however often one looks', () => {
    const looks = Array.from({ length: 500 }, (_, i) => seen(new Date(Date.UTC(2026, 0, 1) + i * 3_600_000).toISOString(), 'New'));
    expect(recordOf(...(looks as [Sighting, ...Sighting[]])).seen).toHaveLength(21);
  });
  it('a status whose second half could not be read was not seen', () =>
    expect(recordOf(seen('2026-11-01T09:00Z', 'Pending', { subStatus: unreadable })).seen).toEqual([]));

  it('that says everything by itself is seen, whatever its sub-status is', () =>
    expect(recordOf(seen('2026-11-01T09:00Z', 'Awaiting Customer Confirmation', { subStatus: unreadable })).seen).toMatchObject([
      { status: 'Awaiting Customer Confirmation', subStatus: null },
    ]));
  it('of rows from before there was `entered` bear the last update of their day', () => {
    const { entered: _, ...day } = recordOf(seen('2026-11-01T09:00Z', 'New')).seen[0] as StatusSeen;
    const updatedBy = at('2026-10-30');
    expect(z.parse(statusSeenSchema, { ...day, updatedBy })).toEqual({ ...day, entered: [{ at: day.first, by: updatedBy }] });
    expect(z.parse(statusSeenSchema, { ...day, updatedBy: null })).toEqual({ ...day, entered: [] });
    expect(z.parse(statusSeenSchema, { ...day, updatedBy: day.first })).toEqual({ ...day, entered: [] });
  });
});

describe('by when the case had come into the status shown', () => {
  const PCI = 'Pending Customer Input';
  const entered = (...looks: [Sighting, ...Sighting[]]) =>
    recordOf(...looks).seen.flatMap((entry) => entry.entered.map(({ by }) => new Date(by).toISOString()));
  const told = (...changes: StatusChange[]) => entered(seen('2026-11-09', PCI, {}, { changes }));

  it('is told by the last update, where that lies before the look', () => {
    expect(entered(seen('2026-11-09', PCI, { updatedAt: time('2026-11-05T10:00Z', '2026-11-05T10:00:59Z') }))).toEqual([
      '2026-11-05T10:00:59.000Z',
    ]);
    expect(entered(seen('2026-11-09T09:00Z', PCI, { updatedAt: time('2026-11-09', '2026-11-09T23:59:59Z') }))).toEqual([]);
  });
  it('is kept once for an update that is told in hours, however often one looks', () => {
    const look = (minute: string) =>
      seen(`2026-11-09T15:${minute}Z`, PCI, { updatedAt: time(`2026-11-09T09:${minute}:00.001Z`, `2026-11-09T10:${minute}Z`) });
    expect(entered(look('16'), look('20'), look('29'))).toEqual(['2026-11-09T10:29:59.999Z']);
  });
  it('does not move a day that is told to its end', () =>
    expect(entered(seen('2026-11-09', PCI, { updatedAt: time('2026-11-03T18:30Z', '2026-11-04T18:29:59.999Z') }))).toEqual([
      '2026-11-04T18:29:59.999Z',
    ]));
  it('is told by a history whose newest row leads there', () => {
    const came = change('New', PCI, '2026-11-02');
    const left = change(PCI, 'In Progress', '2026-11-05');
    expect(told(came)).toEqual(['2026-11-02T00:00:00.000Z']);
    expect(told(came, left, change('In Progress', PCI, '2026-11-07'))).toEqual(['2026-11-07T00:00:00.000Z']);
    expect(told(came, left)).toEqual([]);
  });
  it('is not told by a feed, which need not stand in the order of time', () =>
    expect(told({ ...change('New', PCI, '2026-11-02'), source: 'feed' })).toEqual([]));
  it('is told by the sooner of update and history', () =>
    expect(entered(seen('2026-11-09', PCI, { updatedAt: time('2026-11-05') }, { changes: [change('New', PCI, '2026-11-02')] }))).toEqual([
      '2026-11-02T00:00:00.000Z',
    ]));
  it('is told of two fields by a history of both', () => {
    const main = change('New', 'Pending', '2026-11-02');
    const sub = change(null, 'Customer Input', '2026-11-03', '2026-11-03', 'subStatus');
    const twoFields = (...changes: StatusChange[]) => entered(seen('2026-11-09', 'Pending / Customer Input', {}, { changes }));
    expect(twoFields(main, sub)).toEqual(['2026-11-03T00:00:00.000Z']);
    expect(twoFields(main)).toEqual([]);
    expect(twoFields(change('New', PCI, '2026-11-02'))).toEqual([]);
    expect(twoFields(main, sub, change('Customer Input', 'Development', '2026-11-05', '2026-11-05', 'subStatus'))).toEqual([]);
  });
  it('is left out where a later look tells of a sooner time', () =>
    expect(
      entered(
        seen('2026-11-09T09:00Z', PCI, { updatedAt: time('2026-11-05') }),
        seen('2026-11-09T10:00Z', PCI, { updatedAt: time('2026-11-04') }),
      ),
    ).toEqual(['2026-11-04T00:00:00.000Z']));
});

describe('changes', () => {
  it('that are told twice are kept as they are told most exactly', () => {
    const exact = change('New', 'In Progress', '2026-11-01T10:04Z', '2026-11-01T10:04:59Z');
    const rough = change('New', 'In Progress', '2026-11-01', '2026-11-01T23:59:59Z');
    expect(recordOf(sighting('2026-11-05', { changes: [rough] }), sighting('2026-11-04', { changes: [exact] })).changes).toEqual([exact]);
  });
  it('that overlap only are both kept', () => {
    const [a, b] = [
      change('New', 'Closed', '2026-11-01T10:00Z', '2026-11-01T11:00Z'),
      change('New', 'Closed', '2026-11-01T10:30Z', '2026-11-01T11:30Z'),
    ];
    expect(recordOf(sighting('2026-11-05', { changes: [b, a] })).changes).toEqual([a, b]);
  });
  it('between other statuses are others', () => {
    const [a, b] = [change('New', 'Closed', '2026-11-01T10:00Z'), change(null, 'Closed', '2026-11-01T10:00Z')];
    expect(recordOf(sighting('2026-11-05', { changes: [a, b] })).changes).toHaveLength(2);
  });
  it('have happened before they are seen', () =>
    expect(
      recordOf(sighting('2026-11-01T10:04:20Z', { changes: [change('New', 'Closed', '2026-11-01T10:04Z', '2026-11-01T10:04:59Z')] }))
        .changes[0]?.at,
    ).toEqual(between('2026-11-01T10:04Z', '2026-11-01T10:04:20Z')));
});

describe('lists', () => {
  const row = (seenAt: string, name: string) => recordFromRow(sighting(seenAt), name);
  it('are kept with the last time the case stood in each', () => {
    const record = [row('2026-11-03', 'Mine'), row('2026-11-01', 'All'), row('2026-11-02', 'Mine')].reduce(mergeRecords);
    expect(record.listed).toEqual([
      { list: 'Mine', last: at('2026-11-03') },
      { list: 'All', last: at('2026-11-01') },
    ]);
  });
  it('stay few, the latest ones, whatever the grouping', () => {
    const all = Array.from({ length: 30 }, (_, i) => row(`2026-11-${String(i + 1).padStart(2, '0')}`, `View ${i}`));
    const [first, rest] = [all.slice(0, 20).reduce(mergeRecords), all.slice(20).reduce(mergeRecords)];
    expect(mergeRecords(first, rest)).toEqual(all.reverse().reduce(mergeRecords));
    expect(mergeRecords(first, rest).listed.map((entry) => entry.list)).toEqual(Array.from({ length: 10 }, (_, i) => `View ${29 - i}`));
  });
});

// Few values, so that they meet.
const instant = fc.integer({ min: 0, max: 8 }).map((hours) => (at('2026-11-01T18:00Z') + hours * 3_600_000) as Instant);
const interval = fc.tuple(instant, instant).map(([a, b]) => ({ earliest: Math.min(a, b) as Instant, latest: Math.max(a, b) as Instant }));
const how = fc.constantFrom<How[]>('label', 'header');
const word = fc.constantFrom('a', 'Pending');
const field = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(
    fc.record({ state: fc.constant<'read'>('read'), value, raw: word, how }),
    fc.record({ state: fc.constant<'empty'>('empty'), how }),
    fc.constant({ state: 'absent' as const }),
    fc.record({ state: fc.constant<'unreadable'>('unreadable'), raw: word, reason: fc.constantFrom(...unreadableReasonSchema.options) }),
  );
const fields: fc.Arbitrary<SightingFields> = fc.record({
  subject: field(word),
  status: field(word),
  subStatus: field(word),
  priority: field(word),
  asset: field(word),
  caseType: field(word),
  contact: field(word),
  institution: field(word),
  waitingForInformation: field(fc.boolean()),
  openedAt: field(interval),
  updatedAt: field(interval),
  closedAt: field(interval),
});
const statusChange = fc.record({
  field: fc.constantFrom<('status' | 'subStatus')[]>('status', 'subStatus'),
  from: fc.option(word),
  to: word,
  at: interval,
  raw: word,
  source: fc.constantFrom<('history' | 'feed')[]>('history', 'feed'),
});
const aSighting: fc.Arbitrary<Sighting> = fc.record({
  seenAt: instant,
  portal: fc.constant(PORTAL),
  surface: fc.constant('case-list'),
  recordId: fc.constant(RECORD_ID),
  caseNumber: fc.constant(CASE_NUMBER),
  path: fc.option(fc.constantFrom('/s/a', '/s/b')),
  fields,
  changes: fc.array(statusChange, { maxLength: 5 }),
  comments: fc.array(
    fc.record({ by: fc.constantFrom<('customer' | 'vendor' | 'unknown')[]>('customer', 'vendor', 'unknown'), at: interval }),
    { maxLength: 4 },
  ),
});

// More lists than a record keeps, so that some are cut off.
const list = fc.integer({ min: 1, max: 14 }).map((number) => `/s/case-lists|View ${number}|`);
const rowOf = (each: Sighting, in_: string | null) => (in_ === null ? recordFromSighting(each) : recordFromRow(each, in_));

/** A record of one case, of which some sightings know the id only, some the number only. */
function aRecord(): fc.Arbitrary<CaseRecord> {
  const known = fc.constantFrom({}, { recordId: null }, { caseNumber: null });
  return fc
    .array(fc.tuple(aSighting, known, fc.option(list)), { minLength: 1, maxLength: 4 })
    .map((rows) => rows.map(([each, identity, in_]) => rowOf({ ...each, ...identity }, in_)).reduce(mergeRecords));
}

describe('when comments were read', () => {
  const comments: Sighting['comments'] = [{ by: 'customer', at: between('2026-05-01') }];
  it('is the last time a page showed any: a page without comments may be one that shows none', () => {
    expect(recordOf(seen('2026-05-03', 'New', {}, { comments }), seen('2026-05-04', 'New')).commentsRead).toBe(at('2026-05-03'));
    expect(recordOf(seen('2026-05-03', 'New', {}, { comments }), seen('2026-05-05', 'New', {}, { comments })).commentsRead).toBe(
      at('2026-05-05'),
    );
  });
  it('is never, when none did', () => expect(recordOf(seen('2026-05-04', 'New')).commentsRead).toBeNull());
});
