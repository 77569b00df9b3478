import { describe, expect, it } from 'vitest';
import type { CaseRecord } from '../../../lib/cases/schemas.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { caseWords } from '../../../lib/i18n/case-words.ts';
import { businessHours } from '../../../lib/policy/response-hours.ts';
import { at, between, change, recordOf, seen, text, time } from '../cases/build.ts';

const NOW = at('2026-11-22T08:00Z');
const READ = '2026-11-20T09:00Z';

function badge(record: CaseRecord) {
  const response = { scale: 'by-product', hours: businessHours('uk') } as const;
  const outlook = outlookOf(record, { zone: 'UTC', edition: 'vendor-2022', otherEditions: [], response }, NOW);
  const { text: shown, short, isLate, tone } = caseWords(record, outlook, { zone: 'UTC', now: NOW }, false).badge;
  return { shown, short, isLate, tone };
}

const filed = (opened: string) =>
  recordOf(
    seen(
      READ,
      'New',
      { priority: text('High'), asset: text('Alma'), openedAt: time(opened) },
      { comments: [{ by: 'customer', at: between(opened) }] },
    ),
  );
const inProgress = (since: string) =>
  recordOf(
    seen(
      READ,
      'In Progress',
      { priority: text('Normal'), openedAt: time(since), updatedAt: time(since) },
      { changes: [change('New', 'In Progress', since)] },
    ),
  );

describe('the badge of a case that support has', () => {
  it('tells that the first answer is late, by a sign alone where there is no room', () => {
    expect(badge(filed('2026-11-17T10:00Z'))).toEqual({ shown: 'First answer late', short: '', isLate: true, tone: 'theirs' });
    expect(badge(filed('2026-11-19T16:00Z'))).toEqual({ shown: 'Vendor’s turn', short: undefined, isLate: undefined, tone: 'theirs' });
  });

  it('tells of silence, with its days as they were read', () => {
    expect(badge(inProgress('2026-10-01T09:00Z'))).toEqual({ shown: 'Silent · 50d', short: '50d', isLate: true, tone: 'theirs' });
    expect(badge(inProgress('2026-11-10T09:00Z'))).toMatchObject({ shown: 'Vendor’s turn', isLate: undefined });
  });
});
