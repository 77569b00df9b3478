// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { leftList, listAfter } from '../../../lib/cases/lists.ts';
import { mergeRecords, recordFromRow, recordFromSighting } from '../../../lib/cases/merge.ts';
import { type CaseRecord, type Instant, type ListRow, listRowSchema, type Sighting } from '../../../lib/cases/schemas.ts';
import { gather } from '../../../lib/portal/gathering.ts';
import { aKind, anAction, ScrolledList } from '../portal/scrolled-list.ts';
import { at, caseNumber, PORTAL, recordId, sighting } from '../samples.ts';

const MINE = '/s/case-lists|My cases|';
const monday = at('2026-11-16T09:00:00Z');
const days = (count: number): Instant => (monday + count * 86_400_000) as Instant;

/** Cases by their digits as a list showed them, all of them unless told otherwise. */
function read(
  before: ListRow | null,
  seenAt: Instant,
  ids: number[],
  more: { view?: string; total?: number | null; status?: string } = {},
) {
  const { view = 'My cases', total = ids.length, status = 'In Progress' } = more;
  const sightings = ids.map((id) => sighting(id, seenAt, { status }));
  const completeness = { read: ids.length, total, open: total === null, all: ids.length === total, since: seenAt };
  return listAfter(before, { portal: PORTAL, list: `/s/case-lists|${view}|`, view, seenAt, completeness }, sightings);
}
const inList = (id: number, seenAt: Instant, list = MINE) => recordFromRow(sighting(id, seenAt, { status: 'In Progress' }), list);
const onItsPage = (id: number, seenAt: Instant) =>
  recordFromSighting(sighting(id, seenAt, { status: 'In Progress' }, { surface: 'record' }));

describe('a case that is no longer listed', () => {
  const stood = read(null, monday, [1, 2]);
  const record = inList(1, monday);

  it('stood in the list before, and is missing from a whole reading of it', () => {
    expect(leftList(record, [stood])).toBeNull();
    expect(leftList(record, [read(stood, days(1), [2])])).toEqual({ view: 'My cases', since: days(1) });
  });
  it('is told with the first whole reading that missed it', () => {
    const row = read(read(stood, days(1), [2]), days(2), [2]);
    expect(leftList(record, [row])).toEqual({ view: 'My cases', since: days(1) });
  });
  it.each<[string, ListRow]>([
    ['a list that was read in part', read(stood, days(1), [2], { total: 5 })],
    ['a list that does not tell its number', read(stood, days(1), [2], { total: null })],
    ['an empty list, which may be one that is not filled yet', read(stood, days(1), [])],
    ['a list that showed a closed case before', read(read(stood, days(1), [3], { status: 'Closed' }), days(2), [2])],
    ['a list in which no status can be read', read(read(null, monday, [1, 2], { status: 'Odd' }), days(1), [2], { status: 'Odd' })],
    ['another list', read(null, days(1), [2], { view: 'All cases' })],
  ])('is not told by %s', (_which, row) => {
    expect(leftList(record, [row])).toBeNull();
  });
  it.each(['Recently Viewed', 'Updated this week', 'New cases', 'Zuletzt angesehen', '最近查看的'])('is not told by “%s”', (view) => {
    const row = read(read(null, monday, [1, 2], { view }), days(1), [2], { view });
    expect(leftList(inList(1, monday, row.list), [row])).toBeNull();
  });
  it('was not seen since, in another list or on its own page', () => {
    const row = read(stood, days(1), [2]);
    for (const later of [inList(1, days(2), '/s/case-lists|All cases|'), onItsPage(1, days(2)), inList(1, days(2))]) {
      expect(leftList(mergeRecords(record, later), [row])).toBeNull();
    }
  });
  it('that was looked at on its own page is told again only after it was in the list once more', () => {
    const looked = mergeRecords(record, onItsPage(1, days(2)));
    const row = read(read(stood, days(1), [2]), days(3), [2]);
    expect(leftList(looked, [row])).toBeNull();
    const back = mergeRecords(looked, inList(1, days(4)));
    expect(leftList(back, [read(row, days(5), [2])])).toMatchObject({ since: days(5) });
  });
  it('that was opened from the list while it stood there is told all the same', () => {
    expect(leftList(mergeRecords(record, onItsPage(1, (monday + 60_000) as Instant)), [read(stood, days(1), [2])])).not.toBeNull();
  });
  it('is known by both its names, as it could stand there under the other', () => {
    const row = read(stood, days(1), [2]);
    expect(leftList({ ...record, recordId: null }, [row])).toBeNull();
    expect(leftList({ ...record, caseNumber: null }, [row])).toBeNull();
  });
});

describe('a list is whole', () => {
  const reading = (seenAt: Instant, ids: number[], claimed = true) => ({
    portal: PORTAL,
    list: MINE,
    view: 'My cases',
    seenAt,
    completeness: { read: ids.length, total: 3, open: false, all: claimed, since: monday },
  });
  const rows = (ids: number[]) => ids.map((id) => sighting(id, monday, { status: 'New' }));
  it('once every case of the gathering has arrived', () => {
    const part = listAfter(null, reading(monday, [1, 2], false), rows([1, 2]));
    expect(part).toMatchObject({ completeness: { all: false }, wholes: [] });
    expect(listAfter(part, reading(days(1), [1, 2, 3]), rows([3]))).toMatchObject({ completeness: { all: true }, wholes: [monday] });
  });
  it('not when the page says so and a message was lost on the way', () => {
    const row = listAfter(null, reading(monday, [1, 2, 3]), rows([3]));
    expect(row).toMatchObject({ completeness: { read: 1, all: false }, wholes: [] });
  });
  it('as often as it was read, but only so many times are kept', () => {
    let row: ListRow | null = null;
    for (let day = 0; day < 70; day += 1) row = read(read(row, days(day), [1]), days(day), [1]);
    expect(row?.wholes).toHaveLength(50);
    expect(row?.wholes.at(-1)).toBe(days(69));
    expect(z.parse(listRowSchema, row)).toEqual(row);
  });
});

describe('whatever happens on the portal and on the way here', () => {
  it('a case is told to have left a list only when that list did not hold it, and nothing was seen of it since', () => {
    let marks = 0;
    fc.assert(
      fc.property(
        aKind,
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.tuple(anAction, fc.integer({ min: 0, max: 9 })), { maxLength: 60, size: 'max' }),
        (kind, size, actions) => {
          const portal = new ScrolledList(kind, size, monday);
          const records = new Map<number, CaseRecord>();
          const lists = new Map<string, ListRow>();
          const held = new Map<string, Set<number>>();
          for (const [action, luck] of actions) {
            for (const look of portal.play(action)) {
              const gathered = gather(portal.table, look);
              // Where the rows are another list's still, nobody counts them to this one.
              if (gathered === null || look.count === null) continue;
              // One message in ten is lost.
              if (luck === 0) continue;
              const { read, since } = gathered;
              const total = look.count.open ? null : look.count.total;
              const completeness = { read, total, open: look.count.open, all: total !== null && read >= total, since };
              const seen = portal.shown.map((id) => shownCase(id, look.now));
              const row = listAfter(
                lists.get(portal.view) ?? null,
                { portal: PORTAL, list: portal.view, view: portal.view, seenAt: look.now, completeness },
                seen.map(([, each]) => each),
              );
              lists.set(portal.view, row);
              if (row.completeness.all) held.set(`${portal.view}|${since}`, new Set(portal.rows));
              for (const [id, each] of seen) {
                const record = recordFromRow(each, portal.view);
                const known = records.get(id);
                records.set(id, known === undefined ? record : mergeRecords(known, record));
              }
              for (const [id, record] of records) {
                const left = leftList(record, [...lists.values()]);
                if (left === null) continue;
                marks += 1;
                expect(held.get(`${left.view}|${left.since}`)?.has(id)).toBe(false);
                expect(record.lastSeen).toBeLessThan(left.since);
                expect(record.listed.some(({ list }) => list === left.view)).toBe(true);
                if (row.completeness.all && left.view === portal.view) expect(portal.rows).not.toContain(id);
              }
            }
          }
        },
      ),
      { numRuns: 600 },
    );
    expect(marks).toBeGreaterThan(100);
  });
});

/** Some rows show the number only, as in `keyOf`. */
const shownCase = (id: number, seenAt: Instant): [number, Sighting] => [
  id,
  sighting(id, seenAt, { status: 'In Progress' }, { recordId: id % 7 === 0 ? null : recordId(id), caseNumber: caseNumber(id) }),
];
