import { describe, expect, it } from 'vitest';
import { recordFromSighting } from '../../../lib/cases/merge.ts';
import type { Instant } from '../../../lib/cases/schemas.ts';
import { localDay } from '../../../lib/deadlines/calendar.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { waysFor, whileAway } from '../../../lib/guidance/absence.ts';
import { at, change, DAY, sighting } from '../samples.ts';

const ZONE = 'Europe/London';
const NOW = at('2026-11-22T09:00:00Z');
const ago = (days: number): Instant => (NOW - days * DAY) as Instant;
/** Days from today on. */
const days = (from: number, to: number) => ({ from: localDay(NOW, ZONE) + from, to: localDay(NOW, ZONE) + to });

/** In its status for so many days; null: nothing tells since when. */
function outlook(id: number, status: string, since: number | null, seenAt = NOW, otherEditions: readonly 'consortium-2022'[] = []) {
  const more = since === null ? {} : { changes: [change('New', status, ago(since))] };
  return outlookOf(recordFromSighting(sighting(id, seenAt, { status }, more)), { zone: ZONE, edition: 'vendor-2022', otherEditions }, NOW);
}
function told(cases: ReturnType<typeof outlook>[], away: { from: number; to: number }) {
  const { sure, possible, reminded } = whileAway(cases, away, ZONE, NOW);
  const numbers = (outlooks: typeof sure): number[] => outlooks.map(({ caseNumber }) => Number(caseNumber));
  return { sure: numbers(sure), possible: numbers(possible), reminded: numbers(reminded) };
}

describe('while the user is away', () => {
  it('what closes on a day of it closes for certain, the first and the last day included', () => {
    const cases = [
      outlook(1, 'Pending Customer Input', 27),
      outlook(2, 'Pending Customer Input', 24),
      outlook(3, 'Pending Customer Input', 19),
    ];
    expect(told(cases, days(4, 9))).toEqual({ sure: [2, 3], possible: [], reminded: [] });
    expect(told(cases, days(5, 8))).toEqual({ sure: [], possible: [], reminded: [] });
  });

  it('what may close at any time may close then', () => {
    expect(told([outlook(1, 'Pending Customer Input', null)], days(4, 9))).toEqual({ sure: [], possible: [1], reminded: [] });
  });

  it('what another edition closes then may close then', () => {
    const cases = [outlook(1, 'Pending Customer Input', 8, NOW, ['consortium-2022'])];
    expect(told(cases, days(4, 9))).toEqual({ sure: [], possible: [1], reminded: [] });
    expect(told(cases, days(19, 21)).sure).toEqual([1]);
  });

  it('a reminder mail is told of cases that do not close then', () => {
    expect(told([outlook(1, 'Pending Customer Input', 2)], days(4, 9))).toEqual({ sure: [], possible: [], reminded: [1] });
  });

  it('what is closed, or most likely was, is not told, nor what nothing closes', () => {
    const cases = [outlook(1, 'Closed', 3), outlook(2, 'Pending Customer Input', 29, ago(6)), outlook(3, 'In Progress', 3)];
    expect(told(cases, days(0, 60))).toEqual({ sure: [], possible: [], reminded: [] });
  });
});

it('offers what fits each case', () => {
  expect(waysFor(outlook(1, 'Pending Customer Input', 3))).toEqual(['answerAndKeepOpen', 'holdForTesting', 'whileAway']);
  expect(waysFor(outlook(1, 'Pending Customer Testing', 3))).toEqual(['answerAndKeepOpen', 'whileAway']);
  expect(waysFor(outlook(1, 'Pending Work Plan', 3))).toEqual(['askForUpdate', 'whileAway']);
});
