/** A compacted record says what the whole one says: today, after more looks, and when the whole one comes back from a backup. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactRecord } from '../../../lib/cases/compact.ts';
import { mergeRecords, recordFromSighting } from '../../../lib/cases/merge.ts';
import { isClosed } from '../../../lib/cases/present.ts';
import type { CaseRecord, Instant } from '../../../lib/cases/schemas.ts';
import { type OutlookSettings, outlookOf } from '../../../lib/deadlines/outlook.ts';
import { EDITION_IDS } from '../../../lib/policy/editions.ts';
import { aLife, aLook, type Life, type Look, sightingOf } from './life.ts';

const DAY = 86_400_000;
const settings: fc.Arbitrary<OutlookSettings> = fc.record({
  zone: fc.constantFrom('UTC', 'Asia/Tokyo', 'America/Chicago'),
  edition: fc.constantFrom(...EDITION_IDS),
  otherEditions: fc.subarray([...EDITION_IDS]),
});
const kinds = fc.record({ again: fc.boolean(), twoFields: fc.boolean() });

/** A life and many looks at it, in the order of time, of which some are made before it is compacted. */
const watched = kinds.chain(aLife).chain((life) =>
  fc.record({
    life: fc.constant(life),
    looks: fc.array(aLook(life), { minLength: 12, maxLength: 40 }).map((looks) => looks.sort((a, b) => a.at - b.at)),
    share: fc.double({ min: 0.2, max: 1, noNaN: true }),
    age: fc.integer({ min: 0, max: 20 }),
  }),
);

const recordsOf = (life: Life, looks: readonly Look[]): CaseRecord[] => looks.map((look) => recordFromSighting(sightingOf(life, look)));
const joined = (records: readonly CaseRecord[]): CaseRecord => records.reduce(mergeRecords);

describe('a compacted record', () => {
  it('has the outlook of the whole one, at any time and by every edition', () => {
    let smaller = 0;
    fc.assert(
      fc.property(watched, settings, fc.integer({ min: 0, max: 500 }), ({ life, looks, age }, how, later) => {
        const whole = joined(recordsOf(life, looks));
        const compact = compactRecord(whole, (life.until - age * DAY) as Instant);
        if (compact.seen.length < whole.seen.length) smaller += 1;
        const now = (life.until + later * DAY) as Instant;
        expect(outlookOf(compact, how, now)).toEqual(outlookOf(whole, how, now));
        expect(isClosed(compact)).toBe(isClosed(whole));
      }),
      { numRuns: 1000 },
    );
    expect(smaller).toBeGreaterThan(300);
  });

  it('has it also after more looks, and after the whole one was joined with it again', () => {
    let smaller = 0;
    fc.assert(
      fc.property(watched, settings, ({ life, looks, share, age }, how) => {
        const records = recordsOf(life, looks);
        const count = Math.max(1, Math.floor(share * looks.length));
        const [early, late] = [joined(records.slice(0, count)), records.slice(count)];
        const compact = compactRecord(early, ((looks[count - 1] as Look).at - age * DAY) as Instant);
        if (compact.seen.length < early.seen.length) smaller += 1;
        const expected = outlookOf(joined(records), how, life.until);
        expect(outlookOf(joined([compact, ...late]), how, life.until)).toEqual(expected);
        expect(outlookOf(joined([...late, compact, early]), how, life.until)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
    expect(smaller).toBeGreaterThan(300);
  });

  it('keeps the first and the last look of each stay, and all that lies after the given time', () => {
    const day = (n: number, status: string) =>
      recordFromSighting(
        sightingOf(
          {
            openedAt: 0 as Instant,
            stays: [{ status, subStatus: null, from: 0 as Instant }],
            touched: [],
            until: (100 * DAY) as Instant,
          },
          { at: (n * DAY) as Instant, updated: false, opened: false, history: null, source: 'history', rows: 1 },
        ),
      );
    const whole = joined([
      ...[1, 2, 3].map((n) => day(n, 'New')),
      ...[4, 5, 6, 7, 8].map((n) => day(n, 'Pending Customer Input')),
      ...[9, 10].map((n) => day(n, 'New')),
    ]);
    const days = compactRecord(whole, (7 * DAY) as Instant).seen.map(({ status, first, last }) => [status, first / DAY, last / DAY]);
    expect(days).toEqual([
      ['New', 1, 3],
      ['Pending Customer Input', 4, 6],
      ['Pending Customer Input', 7, 7],
      ['Pending Customer Input', 8, 8],
      ['New', 9, 9],
      ['New', 10, 10],
    ]);
    expect(compactRecord(compactRecord(whole, (7 * DAY) as Instant), (7 * DAY) as Instant).seen).toHaveLength(6);
  });
});
