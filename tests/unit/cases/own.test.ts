/** What the user writes about a case: how it comes together, and what becomes of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  caseNumberFrom,
  changedOwn,
  hasWords,
  isWithin,
  joinOwn,
  MOST,
  NO_OWN,
  type OwnRow,
  ownOf,
  ownRowSchema,
  takenBack,
  unchanged,
} from '../../../lib/cases/own.ts';
import type { Instant } from '../../../lib/cases/schemas.ts';
import { at, caseNumber, PORTAL, recordId } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const later = (ms: number): Instant => (NOW + ms) as Instant;
const key = `${PORTAL}|${recordId(1)}`;
const numberKey = `${PORTAL}|#${caseNumber(1)}`;
const byId = { key, portal: PORTAL, caseNumber: caseNumber(1) };
const byNumber = { ...byId, key: numberKey };
const rowsOf = (...rows: OwnRow[]) => new Map(rows.map((row) => [row.key, row]));
const NOBODY = new Map();

const instant = fc.integer({ min: 0, max: 20 }).map((ms) => later(ms));
const register = <T>(value: fc.Arbitrary<T>) => fc.option(fc.record({ value, changedAt: instant }), { nil: undefined });
const aRow = fc
  .record({
    note: register(fc.constantFrom('', 'a', 'b')),
    tags: register(fc.subarray(['x', 'y'])),
    assignee: register(fc.constantFrom(null, 'Ada')),
    related: register(fc.subarray([{ number: caseNumber(7), institution: null }])),
    steps: fc.dictionary(fc.constantFrom('commented', 'feedback'), fc.record({ value: fc.option(instant), changedAt: instant })),
  })
  .map((row) => joinOwn({ key } as OwnRow, z.parse(ownRowSchema, JSON.parse(JSON.stringify({ key, ...row })))));

describe('what was written', () => {
  it('is joined in any order, any number of times', () => {
    fc.assert(
      fc.property(aRow, aRow, aRow, (a, b, c) => {
        const all = JSON.stringify(joinOwn(joinOwn(a, b), c));
        expect(JSON.stringify(joinOwn(joinOwn(c, a), joinOwn(b, a)))).toBe(all);
        expect(z.safeParse(ownRowSchema, JSON.parse(all)).error).toBeUndefined();
      }),
    );
  });

  it('is the same object when it is read again and says the same, so that nothing is made of it anew', () => {
    const row = changedOwn(NOBODY, byId, { note: 'Ask Ada' }, NOW);
    const other = changedOwn(NOBODY, { ...byId, key: 'other' }, { note: 'Ask Kim' }, NOW);
    const before = rowsOf(row, other);
    const again = structuredClone(rowsOf(row, joinOwn(other, changedOwn(before, { ...byId, key: 'other' }, { note: 'Kim knows' }, NOW))));
    const now = unchanged(before, again);
    expect(now).toEqual(again);
    expect([now.get(key) === row, now.get('other') === other]).toEqual([true, false]);
    expect(ownOf(now, byId)).toBe(ownOf(before, byId));
    expect(unchanged(now, rowsOf(row)).size).toBe(1);
  });

  it('is all there is: each field by its last change, each step by itself', () => {
    const first = changedOwn(NOBODY, byId, { note: 'Ask Ada', tags: ['urgent'], steps: { commented: NOW } }, NOW);
    const second = changedOwn(rowsOf(first), byId, { note: 'Ada knows', steps: { escalated: later(5) } }, later(5));
    expect(ownOf(rowsOf(joinOwn(first, second)), byId)).toEqual({
      ...NO_OWN,
      note: 'Ada knows',
      tags: ['urgent'],
      steps: { commented: NOW, escalated: later(5) },
    });
    const back = changedOwn(rowsOf(joinOwn(first, second)), byId, { steps: { commented: null }, tags: [] }, later(9));
    expect(ownOf(rowsOf(joinOwn(joinOwn(back, first), second)), byId)).toMatchObject({ tags: [], steps: { escalated: later(5) } });
  });

  it('holds in a change only what was changed', () => {
    expect(changedOwn(NOBODY, byId, { assignee: 'Ada' }, NOW)).toEqual({ key, assignee: { value: 'Ada', changedAt: NOW } });
  });

  it('comes along when a case that went by its number gets its record id', () => {
    const before = changedOwn(NOBODY, byNumber, { note: 'Ask Ada', tags: ['urgent'] }, NOW);
    expect(ownOf(rowsOf(before), byId)).toMatchObject({ note: 'Ask Ada', tags: ['urgent'] });
    const after = changedOwn(rowsOf(before), byId, { note: '' }, later(1));
    expect(ownOf(rowsOf(before, after), byId)).toMatchObject({ note: '', tags: ['urgent'] });
  });

  it('is replaced by what is written after it, also when the clock has gone back', () => {
    const first = changedOwn(NOBODY, byId, { note: 'first' }, NOW);
    const second = changedOwn(rowsOf(first), byId, { note: 'second' }, later(-1000));
    expect(ownOf(rowsOf(joinOwn(first, second)), byId).note).toBe('second');
  });

  it('of one case says nothing of another', () => {
    const other = { key: `${PORTAL}|${recordId(2)}`, portal: PORTAL, caseNumber: caseNumber(2) };
    expect(ownOf(rowsOf(changedOwn(NOBODY, byId, { note: 'x' }, NOW)), other)).toEqual(NO_OWN);
  });

  it('is tidied: one tag of two spellings, no empty ones, each related case once, the last word on it', () => {
    const row = changedOwn(
      NOBODY,
      byId,
      {
        tags: [' Case of  record', 'case of record', '', 'down'],
        assignee: '  ',
        related: [
          { number: caseNumber(7), institution: null },
          { number: caseNumber(7), institution: ' Example College ' },
        ],
      },
      NOW,
    );
    expect(ownOf(rowsOf(row), byId)).toEqual({
      ...NO_OWN,
      tags: ['Case of record', 'down'],
      related: [{ number: '00000007', institution: 'Example College' }],
    });
  });

  it('fits its schema, however much was typed', () => {
    const long = 'x'.repeat(20_000);
    const many = Array.from({ length: 100 }, (_, i) => `${i} ${long}`);
    const related = many.map((_, i) => ({ number: caseNumber(i + 100), institution: long }));
    const row = changedOwn(NOBODY, byId, { note: long, tags: many, assignee: long, related }, NOW);
    expect(z.safeParse(ownRowSchema, row).error).toBeUndefined();
    expect([row.note?.value.length, row.tags?.value.length, row.related?.value.length]).toEqual([MOST.note, MOST.tags, MOST.related]);
  });

  it('knows when it has arrived', () => {
    const first = changedOwn(NOBODY, byId, { note: 'first', steps: { commented: NOW } }, NOW);
    const second = changedOwn(rowsOf(first), byId, { note: 'second' }, later(1));
    const tagged = changedOwn(rowsOf(first), byId, { tags: ['x'] }, later(1));
    expect([isWithin(NOBODY, first), isWithin(rowsOf(first), first), isWithin(rowsOf(first), second)]).toEqual([false, true, false]);
    expect([isWithin(rowsOf(joinOwn(first, second)), first), isWithin(rowsOf(first), tagged)]).toEqual([true, false]);
  });

  it('keeps a case from being forgotten where it is the user’s own words', () => {
    const has = (change: Parameters<typeof changedOwn>[2]) => hasWords(changedOwn(NOBODY, byId, change, NOW));
    expect([has({ note: 'x' }), has({ tags: ['x'] }), has({ related: [{ number: caseNumber(7), institution: null }] })]).toEqual([
      true,
      true,
      true,
    ]);
    expect([has({ note: ' \n' }), has({ assignee: 'Ada' }), has({ steps: { commented: NOW } }), has({ tags: [] })]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('a change that is taken back', () => {
  const before = changedOwn(NOBODY, byId, { note: 'ours', steps: { commented: NOW } }, NOW);
  const after = joinOwn(
    before,
    changedOwn(rowsOf(before), byId, { note: 'theirs', tags: ['theirs'], steps: { commented: null } }, later(1)),
  );

  it('leaves what stood there before', () => {
    expect(takenBack(after, before, after)).toEqual(before);
    expect(takenBack(after, null, after)).toBeNull();
  });

  it('leaves what was changed since, field by field', () => {
    const now = joinOwn(after, changedOwn(rowsOf(after), byId, { tags: ['ours'], steps: { escalated: NOW } }, later(2)));
    expect(ownOf(rowsOf(takenBack(now, before, after) as OwnRow), byId)).toEqual({
      ...NO_OWN,
      note: 'ours',
      tags: ['ours'],
      steps: { commented: NOW, escalated: NOW },
    });
  });
});

it.each([
  ['00812345', '00812345'],
  ['812345', '00812345'],
  [' #812345 ', '00812345'],
  ['08123456', '08123456'],
  ['12345678', '12345678'],
  ['000812345', '00812345'],
  ['123456789', null],
  ['81', null],
  ['8123x', null],
  ['', null],
])('%j as a case number is %j', (text, number) => {
  expect(caseNumberFrom(text)).toBe(number);
});
