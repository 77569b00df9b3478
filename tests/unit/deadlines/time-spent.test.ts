/** Whose turn it was for how long, against the truth: invented lives of cases, seen in pieces. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRecords, recordFromSighting } from '../../../lib/cases/merge.ts';
import type { CaseRecord, Instant } from '../../../lib/cases/schemas.ts';
import { TOLD_TURNS } from '../../../lib/deadlines/open-figures.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { addTime, noTime, type TimeSpent } from '../../../lib/deadlines/time-spent.ts';
import { staysOf } from '../../../lib/deadlines/timeline.ts';
import type { Turn } from '../../../lib/status/types.ts';
import { normaliseStatus, STATUSES } from '../../../lib/status/vocabulary.ts';
import { aLife, aLook, type Life, sightingOf } from '../cases/life.ts';
import { at, change, DAY, exactly, sighting } from '../samples.ts';

function spent(record: CaseRecord, now: Instant): TimeSpent {
  const time = noTime();
  const outlook = outlookOf(record, { zone: 'UTC', edition: 'vendor-2022', otherEditions: [] }, now);
  addTime(time, record, staysOf(record, outlook, now), now);
  return time;
}

const OPENED = at('2026-11-01T09:00:00Z');
const onDay = (days: number): Instant => (OPENED + days * DAY) as Instant;
const WAITING = 'Pending Customer Input';

describe('the time of a case', () => {
  it('goes to whose turn it was, until the last look', () => {
    const changes = [change('New', WAITING, onDay(2)), change(WAITING, 'Update Received', onDay(5))];
    const record = recordFromSighting(sighting(1, onDay(9), { status: 'Update Received', openedAt: exactly(OPENED) }, { changes }));
    expect(spent(record, onDay(10))).toEqual({
      cases: 1,
      turns: { customer: 3 * DAY, vendor: (2 + 4) * DAY, 'third-party': 0, unknown: 0 },
      lives: 10 * DAY,
      seen: 9 * DAY,
    });
  });

  it('ends when it was closed', () => {
    const changes = [change('New', WAITING, onDay(2)), change(WAITING, 'Closed', onDay(5))];
    const record = recordFromSighting(sighting(1, onDay(9), { status: 'Closed', openedAt: exactly(OPENED) }, { changes }));
    expect(spent(record, onDay(100))).toMatchObject({ cases: 1, lives: 5 * DAY, seen: 5 * DAY });
  });

  it('is not counted between two looks that found it in two statuses', () => {
    const looks = [sighting(1, onDay(1), { status: 'In Progress' }), sighting(1, onDay(8), { status: WAITING })];
    const record = looks.map(recordFromSighting).reduce(mergeRecords);
    expect(spent(record, onDay(8))).toEqual(noTime());
  });

  it('is none where a single look is all there is', () => {
    expect(spent(recordFromSighting(sighting(1, onDay(9), { status: WAITING })), onDay(10))).toEqual(noTime());
  });
});

/**
 * How long it truly was whose turn until `now`. A change that is told to the day has the case in its first status from the beginning of that day, be it
 * opened later on it.
 */
function truth({ stays }: Life, now: Instant): Record<Turn, number> {
  const turns: Record<Turn, number> = { customer: 0, vendor: 0, 'third-party': 0, nobody: 0, unknown: 0 };
  for (const [index, { status, subStatus, from }] of stays.entries()) {
    const id = normaliseStatus(status, subStatus);
    turns[id === null ? 'unknown' : STATUSES[id].turn] += Math.max(
      0,
      Math.min(stays[index + 1]?.from ?? now, now) - (index === 0 ? from - DAY : from),
    );
  }
  return turns;
}

describe.each([true, false])('of a life that comes back to no status (two fields: %s)', (twoFields) => {
  it('no more is told of any turn than was so', () => {
    let told = 0;
    const seen = aLife({ again: false, twoFields }).chain((life) =>
      fc.tuple(fc.constant(life), fc.array(aLook(life), { minLength: 1, maxLength: 8 })),
    );
    fc.assert(
      fc.property(seen, ([life, looks]) => {
        const now = looks.reduce((last, { at: look }) => Math.max(last, look), 0) as Instant;
        const time = spent(looks.map((look) => recordFromSighting(sightingOf(life, look))).reduce(mergeRecords), now);
        const real = truth(life, now);
        for (const turn of TOLD_TURNS) expect(time.turns[turn]).toBeLessThanOrEqual(real[turn]);
        expect(time.seen).toBeLessThanOrEqual(time.lives);
        told += time.cases;
      }),
      { numRuns: 5000 },
    );
    expect(told).toBeGreaterThan(200);
  });
});
