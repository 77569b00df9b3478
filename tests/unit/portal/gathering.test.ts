// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Instant, RecordId } from '../../../lib/cases/schemas.ts';
import { gather, type ListLook } from '../../../lib/portal/gathering.ts';
import { at, recordId } from '../samples.ts';
import { aKind, anAction, keyOf, ScrolledList } from './scrolled-list.ts';

const NOW = at('2026-11-22T09:00:00Z');
const later = (seconds: number): Instant => (NOW + seconds * 1000) as Instant;
const rows = (from: number, to: number): Set<RecordId> =>
  new Set(Array.from({ length: to - from + 1 }, (_, index) => recordId(from + index)));
const look = (from: number, to: number, more: Partial<ListLook> = {}): ListLook => ({
  identity: `My cases, test ${test}`,
  count: { total: 60, open: false },
  held: null,
  cases: rows(from, to),
  loading: false,
  now: NOW,
  ...more,
});
const open = (total: number) => ({ count: { total, open: true } });

/** The tests share a document, and what it remembers. */
let test = 0;
let table: Element;
function newTable(): Element {
  const made = document.createElement('table');
  document.body.append(made);
  return made;
}
beforeEach(() => {
  document.body.replaceChildren();
  test += 1;
  table = newTable();
});

describe('what a list has shown', () => {
  it('adds up while rows are added', () => {
    expect(gather(table, look(1, 25, open(25)))).toEqual({ read: 25, since: NOW, twin: false });
    expect(gather(table, look(1, 50, { ...open(50), now: later(5) }))).toEqual({ read: 50, since: NOW, twin: false });
    expect(gather(table, look(1, 60, { now: later(9) }))).toEqual({ read: 60, since: NOW, twin: false });
  });

  it('adds up while rows come into view and leave the document', () => {
    gather(table, look(1, 25));
    gather(table, look(20, 45, { now: later(5) }));
    expect(gather(table, look(40, 60, { now: later(9) }))).toMatchObject({ read: 60, since: NOW });
  });

  it('goes on when the table is made anew, or a row changes its place', () => {
    gather(table, look(1, 40));
    table.remove();
    table = newTable();
    expect(gather(table, look(1, 40, { now: later(1) }))).toMatchObject({ read: 40, since: NOW });
    const [first, ...others] = rows(1, 40);
    expect(gather(table, { ...look(1, 40), cases: new Set([...others, first as RecordId]) })).toMatchObject({ read: 40, since: NOW });
  });

  it('counts a case once that is known by its number in one row and by its record id in another', () => {
    gather(table, { ...look(1, 2), count: { total: 3, open: false }, cases: new Set([keyOf(7), recordId(1)]) });
    expect(gather(table, { ...look(1, 2), count: { total: 3, open: false }, cases: new Set([recordId(7), recordId(1)]) })).toMatchObject({
      read: 2,
    });
  });

  it.each<[string, Partial<ListLook>]>([
    ['another view, order or filter', { identity: 'All cases' }],
    ['another total', { count: { total: 59, open: false } }],
    ['a number of rows that is open again', open(25)],
    ['fewer rows that the table holds', { held: 24 }],
  ])('starts anew with %s', (_what, change) => {
    gather(table, look(1, 40, { held: 40 }));
    expect(gather(table, look(30, 45, { held: 40, ...change, now: later(5) }))).toEqual({ read: 16, since: later(5), twin: false });
  });

  it('starts anew when another view was shown in between', () => {
    gather(table, look(1, 40));
    gather(table, look(1, 25, { identity: 'All cases', now: later(5) }));
    expect(gather(table, look(1, 25, { now: later(9) }))).toEqual({ read: 25, since: later(9), twin: false });
  });

  it('starts anew when there are more cases than the total', () => {
    gather(table, look(1, 40));
    expect(gather(table, look(38, 63, { now: later(5) }))).toEqual({ read: 26, since: later(5), twin: false });
  });

  it('starts anew when a row is gone from between two that still stand', () => {
    gather(table, look(1, 40));
    const [first, , ...others] = rows(1, 40);
    expect(gather(table, { ...look(1, 40, { now: later(5) }), cases: new Set([first as RecordId, ...others]) })).toEqual({
      read: 39,
      since: later(5),
      twin: false,
    });
  });

  it.each<[string, number[]]>([
    ['the last row is another one', [1, 2, 3, 4, 5, 7]],
    ['the first row is another one', [7, 2, 3, 4, 5, 6]],
  ])('starts anew when %s', (_how, ids) => {
    gather(table, look(1, 6));
    expect(gather(table, { ...look(1, 6, { now: later(5) }), cases: new Set(ids.map(recordId)) })).toMatchObject({
      read: ids.length,
      since: later(5),
    });
  });

  it.each<[string, number[]]>([
    ['is moved down', [4, 5, 6, 7, 8, 9]],
    ['is moved up to what was shown before', [1, 2, 3, 4]],
    ['gets shorter', [3, 4, 5]],
    ['gets longer', [2, 3, 4, 5, 6, 7, 8]],
    ['jumps', [30, 31, 32]],
    ['shows a row between others that could not be read before', [2, 3, 31, 4, 5, 6]],
  ])('goes on when the window over it %s', (_how, ids) => {
    gather(table, look(1, 3));
    gather(table, look(2, 6, { now: later(2) }));
    expect(gather(table, { ...look(1, 6, { now: later(5) }), cases: new Set(ids.map(recordId)) })).toMatchObject({ since: NOW });
  });

  it.each<[string, number, Partial<ListLook>]>([
    ['without rows', 0, { count: null, loading: true }],
    ['with the rows of the list before it', 25, { loading: true }],
    ['without the count that was there', 25, { count: null }],
  ])('neither grows, ends nor starts anew in a loading state %s', (_how, standing, loading) => {
    gather(table, look(1, 25));
    expect(gather(table, look(1, standing, loading))).toBeNull();
    expect(gather(table, look(1, 40, { now: later(5) }))).toEqual({ read: 40, since: NOW, twin: false });
  });

  it('starts anew after a loading state when the rows are not those from before with more below', () => {
    gather(table, look(1, 25));
    gather(table, look(1, 0, { count: null, loading: true }));
    expect(gather(table, look(1, 25, { now: later(5) }))).toMatchObject({ since: later(5) });
  });

  it('starts anew when the list comes back after a while', () => {
    gather(table, look(1, 40));
    table.remove();
    table = newTable();
    expect(gather(table, look(1, 25, { now: later(600) }))).toEqual({ read: 25, since: later(600), twin: false });
  });

  it('keeps a list of another page that is hidden in the document apart', () => {
    (table as HTMLElement).style.display = 'none';
    gather(table, look(1, 40));
    expect(gather(newTable(), look(1, 25, { now: later(5) }))).toEqual({ read: 25, since: later(5), twin: false });
    expect(gather(table, look(41, 60, { now: later(9) }))).toMatchObject({ read: 60, since: NOW });
  });

  it('tells two lists of one name on one page apart, and that nobody else can', () => {
    const other = newTable();
    gather(table, look(1, 40));
    expect(gather(other, look(41, 60))).toEqual({ read: 20, since: NOW, twin: true });
    expect(gather(table, look(1, 40))).toEqual({ read: 40, since: NOW, twin: true });
  });

  it('keeps only so many lists of a document, and of a list only so many cases', () => {
    for (let i = 0; i < 30; i += 1) gather(newTable(), look(1, 3, { identity: `List ${i}` }));
    expect(gather(table, look(1, 9000, { count: { total: 9000, open: false } }))?.read).toBe(5000);
  });
});

describe('however somebody scrolls, sorts and switches views', () => {
  it('a list is called whole only when each of its rows was shown in it since the gathering began', () => {
    let wholes = 0;
    let looks = 0;
    fc.assert(
      fc.property(aKind, fc.integer({ min: 1, max: 16 }), fc.array(anAction, { maxLength: 60, size: 'max' }), (kind, size, actions) => {
        const list = new ScrolledList(kind, size, NOW);
        const shown: { identity: string; key: string; when: number }[] = [];
        for (const action of actions) {
          for (const each of list.play(action)) {
            const settled = !each.loading && each.count !== null;
            if (settled) for (const key of each.cases) shown.push({ identity: each.identity, key, when: each.now });
            const gathered = gather(list.table, each);
            looks += 1;
            if (gathered === null || each.count === null || each.count.open || gathered.read < each.count.total) continue;
            wholes += 1;
            const since = shown.filter(({ identity, when }) => identity === list.identity && when >= gathered.since);
            const keys = new Set(since.map(({ key }) => key));
            expect(list.rows.map(keyOf).filter((key) => !keys.has(key))).toEqual([]);
          }
        }
      }),
      { numRuns: 1000 },
    );
    // The property says nothing unless lists are read to their ends.
    expect(wholes / looks).toBeGreaterThan(0.05);
  });
});
