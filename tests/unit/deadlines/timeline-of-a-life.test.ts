/** Timelines against the truth: invented lives of cases, seen in pieces. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRecords, recordFromSighting } from '../../../lib/cases/merge.ts';
import type { Instant } from '../../../lib/cases/schemas.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { type Timeline, timelineOf } from '../../../lib/deadlines/timeline.ts';
import { aLife, aLook, type Life, type Look, sightingOf, stayAt } from '../cases/life.ts';

const looksAt = (life: Life) => fc.tuple(fc.constant(life), fc.array(aLook(life), { minLength: 1, maxLength: 8 }));

function timelineFrom(life: Life, looks: readonly Look[]): Timeline {
  const now = looks.reduce((last, { at }) => Math.max(last, at), 0) as Instant;
  const record = looks.map((look) => recordFromSighting(sightingOf(life, look))).reduce(mergeRecords);
  const line = timelineOf(record, outlookOf(record, { zone: 'UTC', edition: 'vendor-2022', otherEditions: [] }, now), now);
  return line as Timeline;
}

describe.each([true, false])('of a life (two fields: %s)', (twoFields) => {
  it('what is sure of a stay is true, in a case that comes back to no status', () => {
    let sure = 0;
    fc.assert(
      fc.property(aLife({ again: false, twoFields }).chain(looksAt), ([life, looks]) => {
        for (const { status, subStatus, from, to } of timelineFrom(life, looks).stays) {
          if (to.earliest <= from.latest) continue;
          sure += 1;
          for (const at of [from.latest, ((from.latest + to.earliest) / 2) as Instant, (to.earliest - 1) as Instant]) {
            const truth = stayAt(life, at);
            expect([status, subStatus]).toEqual([truth.status, truth.subStatus]);
          }
        }
      }),
      { numRuns: 500 },
    );
    expect(sure).toBeGreaterThan(200);
  });

  it('each stay is over by the time at which the next one had begun, and no later began before it can have been over', () =>
    fc.assert(
      fc.property(aLife({ again: true, twoFields }).chain(looksAt), ([life, looks]) => {
        const { stays } = timelineFrom(life, looks);
        for (const [index, { from, to }] of stays.entries()) {
          const next = stays[index + 1];
          expect(from.earliest ?? from.latest).toBeLessThanOrEqual(from.latest);
          expect(to.earliest).toBeLessThanOrEqual(to.latest);
          expect(from.latest).toBeLessThanOrEqual(to.latest);
          if (next === undefined) continue;
          expect(to.latest).toBeGreaterThanOrEqual(next.from.latest);
          expect(to.earliest).toBeLessThanOrEqual(next.from.earliest ?? next.from.latest);
        }
      }),
      { numRuns: 500 },
    ));
});
