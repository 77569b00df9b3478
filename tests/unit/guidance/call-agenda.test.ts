import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordFromSighting } from '../../../lib/cases/merge.ts';
import type { Instant, Sighting } from '../../../lib/cases/schemas.ts';
import { dateOf, dayOf } from '../../../lib/deadlines/calendar.ts';
import type { Steps } from '../../../lib/deadlines/ladder.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { nextCall, suggestedForCall, USUAL_CALL } from '../../../lib/guidance/call-agenda.ts';
import { at, DAY, exactly, type fields, sighting } from '../samples.ts';

const call = (today: string, day = USUAL_CALL) => {
  const { day: next, isShort } = nextCall(day, dayOf(today));
  return [dateOf(next), isShort];
};

describe('the next call', () => {
  it.each([
    ['2026-11-22', '2026-12-02', false],
    ['2026-11-26', '2026-12-02', true],
    ['2026-11-25', '2026-12-02', false],
    ['2026-12-02', '2026-12-02', true],
    ['2026-12-03', '2027-01-06', false],
    ['2028-02-29', '2028-03-01', true],
  ])('from %s on is on %s', (today, next, isShort) => {
    expect(call(today)).toEqual([next, isShort]);
  });

  it('can be any weekday of the first four', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 7 }),
        (today, week, weekday) => {
          const { day, isShort } = nextCall({ week, weekday }, today);
          const date = new Date(day * DAY);
          expect(date.getUTCDay() || 7).toBe(weekday);
          expect(Math.ceil(date.getUTCDate() / 7)).toBe(week);
          expect(day - today).toBeGreaterThanOrEqual(0);
          expect(day - today).toBeLessThan(36);
          expect(isShort).toBe(day - today < 7);
        },
      ),
    );
  });
});

describe('cases for the call', () => {
  const NOW = at('2026-11-22T09:00:00Z');
  const ago = (days: number): Instant => (NOW - days * DAY) as Instant;
  const SETTINGS = { zone: 'UTC', edition: 'vendor-2022', otherEditions: [] } as const;
  const outlook = (id: number, read: Parameters<typeof fields>[0], more: Partial<Sighting> = {}, steps: Steps = {}) =>
    outlookOf(recordFromSighting(sighting(id, NOW, read, more)), SETTINGS, NOW, [], steps);

  it('are those that are down, High without progress, or without an answer after all was used; one that was only asked about comes early', () => {
    const asked = { comments: [{ by: 'customer' as const, at: exactly(ago(9)) }] };
    const askedLong = { comments: [{ by: 'customer' as const, at: exactly(ago(25)) }] };
    const used = { feedback: ago(17), escalation: ago(9), 'programme-manager': ago(9) };
    const cases = [
      outlook(1, { status: 'In Progress', priority: 'System Down' }),
      outlook(2, { status: 'In Progress', priority: 'High', updatedAt: exactly(ago(40)) }),
      outlook(3, { status: 'Update Received', priority: 'Normal', updatedAt: exactly(ago(9)) }, asked),
      outlook(4, { status: 'In Progress', priority: 'Normal', updatedAt: exactly(ago(3)) }),
      outlook(5, { status: 'Closed', priority: 'System Down' }),
      outlook(6, { status: 'Pending Customer Input', priority: 'Low' }),
      outlook(7, { status: 'Update Received', priority: 'Normal', updatedAt: exactly(ago(25)) }, askedLong, used),
      outlook(8, { status: 'In Progress', priority: 'System Down', asset: 'Alma Sandbox', openedAt: exactly(ago(3)) }),
    ];
    const told = suggestedForCall(cases).map(({ outlook: { caseNumber }, why, isEarly }) => [Number(caseNumber), why, isEarly]);
    expect(told.sort()).toEqual([
      [1, 'down', false],
      [2, 'no-progress', false],
      [3, 'unanswered', true],
      [7, 'all-used', false],
    ]);
  });
});
