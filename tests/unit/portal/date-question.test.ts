import { describe, expect, it } from 'vitest';
import { mergeRecords, recordFromSighting } from '../../../lib/cases/merge.ts';
import type { CaseRecord, Instant, UnreadableReason } from '../../../lib/cases/schemas.ts';
import { choicesFor, dateQuestion } from '../../../lib/portal/date-question.ts';
import { readTime } from '../../../lib/portal/dates.ts';
import { at, exactly, PORTAL, sighting } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');

function recordWith(raw: string, more: { reason?: UnreadableReason; seenAt?: Instant; portal?: string } = {}): CaseRecord {
  const { reason = 'ambiguous-date', seenAt = NOW, portal = PORTAL } = more;
  const seen = sighting(1, seenAt, { status: 'New' }, { portal });
  return recordFromSighting({ ...seen, fields: { ...seen.fields, openedAt: { state: 'unreadable', raw, reason } } });
}

const none: ReadonlySet<string> = new Set();

describe('the days that a date can stand for', () => {
  it.each([
    ['03/04/2026 15:00', ['dmy 2026-4-3', 'mdy 2026-3-4']],
    ['03/04/05', ['dmy 2005-4-3', 'mdy 2005-3-4', 'ymd 2003-4-5']],
    ['28/10/2025', []],
    ['2025.04.03', ['ymd 2025-4-3']],
    ['soon-ish', []],
  ])('%s', (raw, days) => {
    expect(choicesFor(raw).map(({ order, day }) => `${order} ${day.year}-${day.month}-${day.day}`)).toEqual(days);
  });

  it('are those that the reader reads once the order is known', () => {
    for (const { order, day } of choicesFor('03/04/2026')) {
      const time = readTime('03/04/2026', { now: NOW, zone: 'UTC', order });
      expect(time).toMatchObject({ value: { earliest: Date.UTC(day.year, day.month - 1, day.day) } });
    }
  });
});

describe('the question', () => {
  it('is about a date that could be either way round, of a portal whose order is not known', () => {
    expect(dateQuestion([recordWith('03/04/2026')], none)).toMatchObject({ portal: PORTAL, raw: '03/04/2026' });
    expect(dateQuestion([recordWith('03/04/2026')], new Set([PORTAL]))).toBeNull();
    expect(dateQuestion([recordWith('03/04/2026', { portal: 'https://other.example' })], new Set([PORTAL]))?.portal).toBe(
      'https://other.example',
    );
  });

  it('is not asked where an answer would not help', () => {
    expect(dateQuestion([recordWith('soon-ish', { reason: 'unknown-date-form' })], none)).toBeNull();
    // A Latvian date of the old style: both have the year in front.
    expect(dateQuestion([recordWith('2025.04.03')], none)).toBeNull();
    expect(dateQuestion([], none)).toBeNull();
  });

  it('is not asked about a date that another page has told since', () => {
    const later = recordFromSighting(sighting(1, (NOW + 1000) as Instant, { status: 'New', openedAt: exactly(NOW) }));
    expect(dateQuestion([mergeRecords(recordWith('03/04/2026'), later)], none)).toBeNull();
  });

  it('is about the date that was met last', () => {
    const earlier = recordWith('01/02/2026', { seenAt: (NOW - 1000) as Instant });
    expect(dateQuestion([recordWith('03/04/2026'), earlier], none)?.raw).toBe('03/04/2026');
    expect(dateQuestion([mergeRecords(earlier, recordWith('03/04/2026'))], none)?.raw).toBe('03/04/2026');
  });
});
