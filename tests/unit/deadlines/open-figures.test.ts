import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordFromSighting } from '../../../lib/cases/merge.ts';
import type { Instant, Interval } from '../../../lib/cases/schemas.ts';
import { AGES, type Age, agesByTurn, type KnownCase, openFigures, TOLD_TURNS } from '../../../lib/deadlines/open-figures.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { at, DAY, exactly, sighting } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const SETTINGS = { zone: 'UTC', edition: 'vendor-2022', otherEditions: [] } as const;
const ago = (days: number): Instant => (NOW - days * DAY) as Instant;

let id = 0;
function aCase(status: string | null, openedAt?: Interval, flag?: boolean): KnownCase {
  id += 1;
  const record = recordFromSighting(
    sighting(id, NOW, {
      ...(status === null ? {} : { status }),
      ...(openedAt === undefined ? {} : { openedAt }),
      ...(flag === undefined ? {} : { waitingForInformation: flag }),
    }),
  );
  return { record, outlook: outlookOf(record, SETTINGS, NOW) };
}
const ageOf = (openedAt?: Interval, zone = 'UTC', now = NOW): Age | undefined => {
  const [figures] = openFigures([aCase('New', openedAt)], zone, now);
  return AGES.find((age) => figures?.ages[age] === 1);
};

describe('the age of an open case', () => {
  it.each([
    [0, 'week'],
    [6, 'week'],
    [7, 'month'],
    [27, 'month'],
    [28, 'quarter'],
    [90, 'quarter'],
    [91, 'year'],
    [364, 'year'],
    [365, 'longer'],
  ] as const)('opened %i days ago: %s', (days, age) => {
    expect(ageOf(exactly(ago(days)))).toBe(age);
  });

  it('counts days of the calendar in the zone of the user', () => {
    const opened = exactly(at('2026-11-15T23:30:00Z'));
    expect(ageOf(opened, 'UTC')).toBe('month');
    expect(ageOf(opened, 'Europe/Berlin')).toBe('week');
  });

  it('is not known where no page told it, where it can be two, and where a clock was wrong', () => {
    expect(ageOf()).toBe('unknown');
    expect(ageOf({ earliest: ago(8), latest: ago(3) })).toBe('unknown');
    expect(ageOf({ earliest: ago(6), latest: ago(3) })).toBe('week');
    expect(ageOf(exactly(ago(-3)))).toBe('unknown');
  });
});

describe('figures of open cases', () => {
  it('go by status and turn; those that are the turn of the user first, closed ones not at all', () => {
    const figures = openFigures(
      [
        aCase('In Progress'),
        aCase('Tier 1 Analysis'),
        aCase('Pending Customer Input'),
        aCase('Moonshine'),
        aCase('Moonshine', undefined, true),
        aCase(null),
        aCase('Closed'),
      ],
      'UTC',
      NOW,
    );
    expect(figures.map(({ status, turn, count }) => [status, turn, count])).toEqual([
      ['pending-customer-input', 'customer', 1],
      ['unknown', 'customer', 1],
      ['in-progress', 'vendor', 1],
      ['in-progress-tier-1', 'vendor', 1],
      ['unknown', 'unknown', 1],
      ['unread', 'unknown', 1],
    ]);
  });

  it('add up: each open case is counted once by status and once by age', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom('New', 'Pending Customer Input', 'Pending Third Party Provider', 'Closed', 'Moonshine', null),
            fc.option(fc.tuple(fc.integer({ min: -5, max: 800 }), fc.integer({ min: 0, max: 40 })), { nil: undefined }),
          ),
          { maxLength: 30 },
        ),
        (drawn) => {
          const cases = drawn.map(([status, days]) =>
            aCase(status, days === undefined ? undefined : { earliest: ago(days[0] + days[1]), latest: ago(days[0]) }),
          );
          const figures = openFigures(cases, 'UTC', NOW);
          const open = cases.filter(({ outlook }) => outlook.turn !== 'nobody').length;
          expect(figures.reduce((sum, { count }) => sum + count, 0)).toBe(open);
          const ages = agesByTurn(figures);
          expect(AGES.flatMap((age) => TOLD_TURNS.map((turn) => ages[age][turn])).reduce((sum, count) => sum + count, 0)).toBe(open);
          for (const { count, ages: each } of figures) expect(AGES.reduce((sum, age) => sum + each[age], 0)).toBe(count);
        },
      ),
    ));
});
