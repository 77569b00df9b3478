import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseNumber, Instant } from '../../../lib/cases/schemas.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { triage, waitingForCustomer } from '../../../lib/deadlines/triage.ts';
import { type Outlook, URGENCIES } from '../../../lib/deadlines/types.ts';
import { at, between, change, recordOf, seen, text, time } from '../cases/build.ts';

const NOW = at('2026-11-22T08:00Z');
const SETTINGS = { zone: 'UTC', edition: 'vendor-2022', otherEditions: ['consortium-2022'] } as const;

function outlook(number: string, status: string, since: string): Outlook {
  const record = recordOf(
    seen('2026-11-20', status, {}, { recordId: null, caseNumber: number as CaseNumber, changes: [change('New', status, since)] }),
  );
  return outlookOf(record, SETTINGS, NOW);
}

const CASES = [
  outlook('00810001', 'Pending Customer Input', '2026-11-01T10:00Z'),
  outlook('00810002', 'Pending Customer Input', '2026-11-01T12:00Z'),
  outlook('00810004', 'Awaiting Customer Confirmation', '2026-11-15T12:00Z'),
  outlook('00810003', 'Awaiting Customer Confirmation', '2026-11-15T12:00Z'),
  outlook('00810005', 'Pending Customer Testing', '2026-10-01'),
  outlook('00810006', 'Something Odd', '2026-10-01'),
  outlook('00810007', 'Pending Work Plan', '2025-10-01'),
  outlook('00810008', 'Pending Development', '2026-10-01'),
  outlook('00810009', 'Closed', '2026-10-01'),
];
const inOrder = CASES.map(({ caseNumber }) => caseNumber);
const SORTED = ['00810001', '00810002', '00810003', '00810004', '00810005', '00810006', '00810007', '00810008', '00810009'];

describe('the order of cases', () => {
  it('is by the earliest closing of those that wait, then the unknown, the vendor’s, the closed', () => {
    expect(triage(CASES).map(({ caseNumber }) => caseNumber)).toEqual(SORTED);
    expect(inOrder).not.toEqual(SORTED);
  });
  it('puts a case of which only the latest day is known at that day', () => {
    const close = (basis: 'history' | 'bounded', earliest: string, latest: string) => ({
      ...(CASES[0] as Outlook),
      key: `${basis} ${latest}`,
      autoClose: {
        kind: 'auto-close' as const,
        edition: 'vendor-2022' as const,
        after: { amount: 28, unit: 'days' as const },
        basis,
        earliest: at(earliest),
        latest: at(latest),
      },
    });
    const sorted = triage([
      close('bounded', '2026-11-22', '2026-12-18'),
      close('history', '2026-11-24', '2026-11-24'),
      close('bounded', '2026-11-22', '2026-11-23'),
      close('history', '2026-12-20', '2026-12-20'),
    ]);
    expect(sorted.map(({ key }) => key)).toEqual(['bounded 2026-11-23', 'history 2026-11-24', 'bounded 2026-12-18', 'history 2026-12-20']);
  });
  it('is the same whatever the order before', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(CASES, { minLength: CASES.length }), (shuffled) => {
        expect(triage(shuffled)).toEqual(triage(CASES));
      }),
    ));
  it('leaves its argument alone', () => {
    const before = [...CASES];
    triage(CASES);
    expect(CASES).toEqual(before);
  });
  it('a closing that is known to the hour comes after one that may come sooner', () => {
    const [first, second] = triage([
      { ...(CASES[0] as Outlook), key: 'late', autoClose: null },
      { ...(CASES[0] as Outlook), key: 'soon' },
    ]);
    expect([first?.key, second?.key]).toEqual(['soon', 'late']);
  });
});

it('the waiting ones are those whose turn is the customer’s', () =>
  expect(waitingForCustomer(CASES).map(({ caseNumber }) => caseNumber)).toEqual(SORTED.slice(0, 5)));

it('of equal closings the one that may end sooner comes first', () => {
  const base = CASES[0] as Outlook;
  const close = base.autoClose as NonNullable<Outlook['autoClose']>;
  const wide = { ...base, key: 'wide', autoClose: { ...close, latest: (close.latest + 1) as Instant } };
  expect(triage([wide, base]).map(({ key }) => key)).toEqual([base.key, 'wide']);
});

/** Cases of the vendor's turn, the most pressing last. */
const VENDORS = [
  outlook('00810020', 'In Progress', '2026-11-15'),
  watched('00810021', 'New', { priority: text('Normal'), openedAt: time('2026-11-02') }),
  watched('00810022', 'In Progress', { updatedAt: time('2026-10-01') }, { changes: [change('New', 'In Progress', '2026-10-01')] }),
  watched('00810024', 'Update Received', { updatedAt: time('2026-11-03') }, { comments: [{ by: 'customer', at: between('2026-11-03') }] }),
  watched('00810025', 'In Progress', { priority: text('High'), updatedAt: time('2026-10-01') }),
  watched(
    '00810026',
    'New',
    { priority: text('Normal'), openedAt: time('2026-11-02') },
    { comments: [{ by: 'customer', at: between('2026-11-18') }] },
  ),
];

function watched(number: string, status: string, ...[fields, rest]: [Parameters<typeof seen>[2], Parameters<typeof seen>[3]?]): Outlook {
  return outlookOf(
    recordOf(seen('2026-11-20', status, fields, { recordId: null, caseNumber: number as CaseNumber, ...rest })),
    SETTINGS,
    NOW,
  );
}

it('of the vendor’s turn, what is overdue or silent comes first, each with its reason', () =>
  expect(triage(VENDORS).map(({ caseNumber, urgency }) => [caseNumber, urgency.reason.code])).toEqual([
    ['00810026', 'first-response-overdue'],
    ['00810025', 'no-progress'],
    ['00810024', 'unanswered'],
    ['00810022', 'quiet'],
    ['00810021', 'first-response-unread'],
    ['00810020', 'vendors-turn'],
  ]));

it('no case stands behind a less pressing one', () => {
  const levels = triage([...VENDORS, ...CASES]).map(({ urgency }) => URGENCIES.indexOf(urgency.level));
  expect(levels).toEqual([...levels].sort((a, b) => a - b));
  expect(new Set(levels).size).toBeGreaterThan(3);
});
