import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRecords, recordFromSighting } from '../../../lib/cases/merge.ts';
import type { CaseNumber, CaseRecord, Instant, RecordId } from '../../../lib/cases/schemas.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { DEFAULT_EDITION } from '../../../lib/policy/editions.ts';
import { briefOf, isOpenCase, joinBriefs } from '../../../lib/sync/brief.ts';
import { decodeShard, encodeShard, fillShards, joinCases, shardNames } from '../../../lib/sync/case-shards.ts';
import { QUOTA, sizeOf } from '../../../lib/sync/quota.ts';
import { aLife, aLook, sightingOf } from '../cases/life.ts';
import { at, caseNumber, DAY, exactly, PORTAL, recordId, sighting, waitingSince } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const outlook = (record: CaseRecord, now = NOW) =>
  outlookOf(record, { zone: 'UTC', edition: DEFAULT_EDITION, otherEditions: ['consortium-2022'] }, now);

/** What one device saw of a case: some looks at one life. */
const aHistory = fc.boolean().chain((twoFields) =>
  aLife({ again: true, twoFields }).chain((life) =>
    fc.record({
      looks: fc.array(
        aLook(life).map((look) => recordFromSighting(sightingOf(life, look))),
        { minLength: 1, maxLength: 12 },
      ),
      until: fc.constant(life.until),
    }),
  ),
);
const joined = (records: readonly CaseRecord[]): CaseRecord => records.reduce(mergeRecords);

describe('what is told of a case', () => {
  it('joined with what is known here changes nothing', () =>
    fc.assert(
      fc.property(aHistory, ({ looks }) => {
        const record = joined(looks);
        const brief = briefOf(record);
        if (brief !== null) expect(mergeRecords(record, brief)).toEqual(record);
      }),
      { numRuns: 500 },
    ));

  it('gives another device the same dates, or wider ones: a status that is not known is not told', () => {
    const counts = { same: 0, wider: 0 };
    fc.assert(
      fc.property(aHistory, ({ looks, until }) => {
        const record = joined(looks);
        const brief = briefOf(record);
        if (brief === null) return;
        const [here, there] = [outlook(record, until), outlook(brief, until)];
        expect(there.status?.id).toBe(here.status?.id);
        const [a, b] = [here.autoClose, there.autoClose];
        expect(b === null).toBe(a === null);
        if (a === null || b === null) return;
        counts[a.earliest === b.earliest && a.latest === b.latest ? 'same' : 'wider'] += 1;
        expect(b.earliest).toBeLessThanOrEqual(a.earliest);
        expect(b.latest).toBeGreaterThanOrEqual(a.latest);
      }),
      { numRuns: 500 },
    );
    console.log(counts);
  });

  it('holds no text of the page but words of the vocabulary', () => {
    const record = recordFromSighting(
      sighting(
        1,
        NOW,
        { subject: 'Loans of Ms Example', status: 'Pending Customer Input', contact: 'A. Example', updatedAt: exactly(NOW) },
        {
          changes: [
            { field: 'status', from: 'New', to: 'Pending Customer Input', at: exactly(NOW), raw: 'by A. Example', source: 'history' },
            { field: 'status', from: 'Ms Example wrote', to: 'New', at: exactly(NOW), raw: 'x', source: 'history' },
          ],
          comments: [{ by: 'customer', at: exactly(NOW) }],
        },
      ),
    );
    const told = JSON.stringify(encodeShard([briefOf(record) as CaseRecord]));
    expect(told).not.toMatch(/Example|Loans|case\//);
    expect(JSON.parse(told).words).toEqual(['Pending Customer Input', 'New']);
  });

  it('is nothing for a case in a status that is not known', () => {
    expect(briefOf(recordFromSighting(sighting(1, NOW, { status: 'Waiting for Ms Example' })))).toBeNull();
    expect(briefOf(recordFromSighting(sighting(1, NOW, { subject: 'Loans' })))).toBeNull();
  });

  it('is the same in any order of devices', () =>
    fc.assert(
      fc.property(aHistory, fc.integer({ min: 0, max: 99 }), ({ looks }, cut) => {
        const parts = [looks.slice(0, cut % looks.length), looks.slice(cut % looks.length)].filter((part) => part.length > 0).map(joined);
        const [a, b] = parts.map(briefOf);
        if (!a || !b) return;
        expect(joinBriefs(a, b)).toEqual(joinBriefs(b, a));
        expect(joinBriefs(joinBriefs(a, b), a)).toEqual(joinBriefs(a, b));
        expect(joinBriefs(a, a)).toEqual(a);
      }),
      { numRuns: 500 },
    ));
});

describe('shards', () => {
  it('come back as they were', () =>
    fc.assert(
      fc.property(aHistory, ({ looks }) => {
        const brief = briefOf(joined(looks));
        if (brief === null) return;
        expect(decodeShard(JSON.parse(JSON.stringify(encodeShard([brief]))))).toEqual([brief]);
      }),
    ));

  it('that make no sense are none, whatever stands in them', () => {
    const sound = encodeShard([briefOf(recordFromSighting(waitingSince(1, NOW, NOW))) as CaseRecord]);
    expect(decodeShard(sound)).toHaveLength(1);
    for (const wrong of [
      null,
      [],
      'cases',
      { ...sound, words: [] },
      { ...sound, portals: [] },
      { ...sound, words: sound.words.map(() => 'Ms Example') },
      { ...sound, cases: sound.cases.map(([portal, , , ...rest]) => [portal, 0, 0, ...rest]) },
      JSON.parse(JSON.stringify(sound).replaceAll(String(NOW), String(Number.MAX_SAFE_INTEGER))),
      JSON.parse(JSON.stringify(sound).slice(0, 40).concat('"]}')),
    ])
      expect(decodeShard(wrong)).toBeNull();
    fc.assert(fc.property(fc.jsonValue(), (raw) => void expect(decodeShard(raw)).toBeNull()));
  });

  it('that were damaged anywhere are refused or sound, and never crash', () => {
    const sound = JSON.stringify(encodeShard([1, 2, 3].map((id) => briefOf(recordFromSighting(waitingSince(id, NOW, NOW))) as CaseRecord)));
    let refused = 0;
    for (let i = 0; i < sound.length; i += 1) {
      for (const put of ['9', '"', '-', 'x']) {
        let raw: unknown;
        try {
          raw = JSON.parse(sound.slice(0, i) + put + sound.slice(i + 1));
        } catch {
          continue;
        }
        if (decodeShard(raw) === null) refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(0);
  });
});

describe('the quota', () => {
  const told = (
    count: number,
    more: (id: number) => CaseRecord = (id) => recordFromSighting(waitingSince(id, (NOW - (id % 27) * DAY) as Instant, NOW)),
  ) => Array.from({ length: count }, (_, i) => briefOf(more(i + 1)) as CaseRecord);

  it('has room for the cases of a library', () => {
    const { shards, open, leftOut } = fillShards(told(200));
    expect([open, leftOut]).toEqual([200, 0]);
    expect(shards.size).toBeLessThanOrEqual(shardNames.length);
  });

  it('is never exceeded: the farthest deadlines stay out, and that is told', () => {
    const cases = told(5000);
    const { shards, open, leftOut } = fillShards(cases);
    for (const [name, shard] of shards) expect(sizeOf(name, shard)).toBeLessThanOrEqual(QUOTA.bytesPerItem);
    expect(open + leftOut).toBe(5000);
    expect(open).toBeGreaterThan(250);
    const inside = new Set([...shards.values()].flatMap((shard) => (decodeShard(shard) ?? []).map(({ key }) => key)));
    const closing = (wanted: boolean) =>
      cases.filter(({ key }) => inside.has(key) === wanted).map((each) => outlook(each).autoClose?.earliest ?? 0);
    // By shard: the nearest of those left out may be a day nearer than the farthest of another shard.
    expect(Math.max(...closing(true))).toBeLessThan(Math.min(...closing(false)) + 3 * DAY);
  });

  it('is taken from closed cases first, the oldest in front', () => {
    const closed = (id: number) => recordFromSighting(sighting(id, (NOW - (id % 80) * DAY) as Instant, { status: 'Closed' }));
    const { shards, open, leftOut } = fillShards([
      ...told(200),
      ...Array.from({ length: 2000 }, (_, i) => briefOf(closed(1000 + i)) as CaseRecord),
    ]);
    expect([open, leftOut]).toEqual([200, 0]);
    const kept = [...shards.values()].flatMap((shard) => decodeShard(shard) ?? []).filter((each) => !isOpenCase(each));
    expect(kept.length).toBeGreaterThan(50);
    expect(Math.min(...kept.map(({ lastSeen }) => lastSeen))).toBeGreaterThan(NOW - 60 * DAY);
  });

  it('is not spent on what nobody has seen for long', () => {
    const old = recordFromSighting(sighting(9, (NOW - 401 * DAY) as Instant, { status: 'New' }));
    const closed = recordFromSighting(sighting(8, (NOW - 91 * DAY) as Instant, { status: 'Closed' }));
    expect(
      fillShards([old, closed, ...[recordFromSighting(sighting(1, NOW, { status: 'New' }))]].map((each) => briefOf(each) as CaseRecord))
        .shards.size,
    ).toBe(1);
  });
});

it('a case that goes by its number here and by its record id there is one case', () => {
  const byNumber = recordFromSighting(sighting(1, NOW, { status: 'New' }, { recordId: null as RecordId | null }));
  const byId = recordFromSighting(sighting(1, NOW, { status: 'New' }, { caseNumber: null as CaseNumber | null }));
  const both = recordFromSighting(sighting(1, NOW, { status: 'New' }));
  const brief = [byNumber, byId, both].map((each) => briefOf(each) as CaseRecord);
  expect(joinCases(brief)).toMatchObject([{ portal: PORTAL, recordId: recordId(1), caseNumber: caseNumber(1) }]);
});
