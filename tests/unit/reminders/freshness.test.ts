import { describe, expect, it } from 'vitest';
import type { Instant, ListRow } from '../../../lib/cases/schemas.ts';
import { freshnessOf } from '../../../lib/reminders/freshness.ts';
import { usualWorkday } from '../../../lib/reminders/workdays.ts';
import { at, PORTAL } from '../samples.ts';

const DAYS = { zone: 'Europe/Berlin', isWorkday: usualWorkday };

const row = (since: Instant, more: Partial<ListRow> = {}): ListRow => ({
  portal: PORTAL,
  list: '/s/case-lists|My cases|',
  view: 'My cases',
  seenAt: since,
  completeness: { read: 61, total: 61, open: false, all: true, since },
  recordIds: [],
  caseNumbers: [],
  showedOpen: true,
  showedClosed: false,
  wholes: [since],
  ...more,
});
const partly = (since: Instant, wholes: Instant[]): ListRow => ({
  ...row(since),
  completeness: { read: 25, total: 61, open: false, all: false, since },
  wholes,
});

const MONDAY = at('2026-11-16T08:00:00Z');
const FRIDAY = at('2026-11-20T08:00:00Z');

describe('how fresh the list is', () => {
  it.each([
    ['2026-11-16T20:00:00Z', MONDAY, false],
    ['2026-11-17T07:59:00Z', MONDAY, false],
    ['2026-11-17T08:00:00Z', MONDAY, true],
    // A weekend is no working day.
    ['2026-11-22T20:00:00Z', FRIDAY, false],
    ['2026-11-23T07:59:00Z', FRIDAY, false],
    ['2026-11-23T08:00:00Z', FRIDAY, true],
  ])('at %s', (now, read, isStale) => {
    expect(freshnessOf([row(read)], DAYS, at(now))).toMatchObject({ wholeAt: read, isStale });
  });

  it('goes by the user’s own days', () => {
    const never = { ...DAYS, isWorkday: (day: number) => usualWorkday(day) && day !== 20774 };
    expect(freshnessOf([row(MONDAY)], never, at('2026-11-17T20:00:00Z')).isStale).toBe(false);
  });

  it('goes by the last whole reading, not by one that went only so far', () => {
    const now = at('2026-11-18T10:00:00Z');
    expect(freshnessOf([partly(at('2026-11-18T09:00:00Z'), [MONDAY])], DAYS, now)).toMatchObject({ wholeAt: MONDAY, isStale: true });
    expect(freshnessOf([partly(at('2026-11-18T09:00:00Z'), [])], DAYS, now)).toEqual({ list: null, wholeAt: null, isStale: true });
  });

  it('goes by the list that was read last, and by none that leaves out what waits', () => {
    const tuesday = at('2026-11-17T08:00:00Z');
    const lists = [row(MONDAY), row(tuesday, { view: 'All open cases' }), row(at('2026-11-17T09:00:00Z'), { view: 'Recently Viewed' })];
    expect(freshnessOf(lists, DAYS, at('2026-11-17T12:00:00Z')).list?.view).toBe('All open cases');
    expect(freshnessOf([row(tuesday, { showedOpen: false, showedClosed: true })], DAYS, tuesday).list).toBeNull();
  });

  it('is not known without any list', () => {
    expect(freshnessOf([], DAYS, MONDAY)).toEqual({ list: null, wholeAt: null, isStale: true });
  });
});
