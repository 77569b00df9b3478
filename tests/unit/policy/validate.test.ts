import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../lib/cases/schemas.ts';
import { addSpan } from '../../../lib/deadlines/calendar.ts';
import type { Span } from '../../../lib/policy/types.ts';
import { validateStatuses } from '../../../lib/policy/validate.ts';

const STATUS = 'pending-customer-input';
const days = (amount: unknown) => ({ amount, unit: 'days' });
const months = (amount: unknown) => ({ amount, unit: 'months' });
const problems = (figures: unknown, status: string = STATUS) => {
  const result = validateStatuses({ [status]: figures });
  return result.ok ? [] : result.problems;
};

describe('nonsense is refused', () => {
  it.each([null, undefined, 7, 'text', [], [days(7)]])('%j is no table', (table) =>
    expect(validateStatuses(table)).toEqual({ ok: false, problems: [{ code: 'not-a-table' }] }),
  );
  it.each(['pending', 'Pending Customer Input', 'toString'])('no status "%s"', (status) =>
    expect(problems({}, status)).toEqual([{ code: 'unknown-status', status }]),
  );
  it('a closed case is not closed again', () =>
    expect(problems({ closeAfter: days(1) }, 'closed')).toEqual([{ code: 'status-never-closes', status: 'closed' }]));
  it.each([
    days(0),
    days(-1),
    days(1.5),
    days(Number.NaN),
    days('7'),
    days(99_999),
    months(121),
    { amount: 7 },
    { amount: 7, unit: 'weeks' },
    7,
    null,
  ])('%j is no span', (span) =>
    expect(problems({ closeAfter: span })).toEqual([{ code: 'not-a-span', status: STATUS, entry: 'closeAfter' }]),
  );
  it('an entry nobody knows', () =>
    expect(problems({ closesAfter: days(7) })).toEqual([{ code: 'unknown-entry', status: STATUS, entry: 'closesAfter' }]));
  it.each([
    [days(28), days(28)],
    [days(29), days(28)],
    [months(1), days(28)],
    [months(1), days(31)],
    [days(89), months(3)],
    [months(3), days(92)],
  ])('a reminder after %j, closed after %j: too late, or may be', (reminderAfter, closeAfter) =>
    expect(problems({ reminderAfter, closeAfter })).toEqual([{ code: 'reminder-after-closing', status: STATUS }]),
  );
  it('a status to pass through without a closing', () =>
    expect(problems({ through: { status: 'reopened', after: days(3) } })).toEqual([{ code: 'through-without-closing', status: STATUS }]));
  it.each([STATUS, 'closed', 'Closing', undefined])('passing through %s', (status) =>
    expect(problems({ closeAfter: days(9), through: { status, after: days(3) } })).toEqual([
      { code: 'through-unknown-status', status: STATUS, through: String(status) },
    ]),
  );
  it('passing through after the closing', () =>
    expect(problems({ closeAfter: days(9), through: { status: 'reopened', after: days(9) } })).toEqual([
      { code: 'through-after-closing', status: STATUS },
    ]));
  it('all problems are told', () =>
    expect(validateStatuses({ x: {}, new: { closeAfter: days(0), reminderAfter: days(-1) } })).toEqual({
      ok: false,
      problems: [
        { code: 'unknown-status', status: 'x' },
        { code: 'not-a-span', status: 'new', entry: 'reminderAfter' },
        { code: 'not-a-span', status: 'new', entry: 'closeAfter' },
      ],
    }));
});

it.each([
  {},
  { closeAfter: days(28) },
  { reminderAfter: days(7), closeAfter: days(28) },
  { reminderAfter: days(27), closeAfter: months(1) },
  { reminderAfter: months(1), closeAfter: days(42) },
  { reminderAfter: days(14), closeAfter: days(42), through: { status: 'awaiting-customer-confirmation', after: days(28) } },
])('%j is accepted as it is', (figures) =>
  expect(validateStatuses({ [STATUS]: figures })).toEqual({ ok: true, statuses: { [STATUS]: figures } }),
);

it('whatever is accepted reminds before it closes, from any day on', () => {
  const span = fc.oneof(
    fc.record({ amount: fc.integer({ min: 1, max: 400 }), unit: fc.constant<'days'>('days') }),
    fc.record({ amount: fc.integer({ min: 1, max: 14 }), unit: fc.constant<'months'>('months') }),
  ) satisfies fc.Arbitrary<Span>;
  const start = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) }) as fc.Arbitrary<Instant>;
  fc.assert(
    fc.property(span, span, start, (reminderAfter, closeAfter, from) => {
      fc.pre(problems({ reminderAfter, closeAfter }).length === 0);
      expect(addSpan(from, reminderAfter, 'UTC')).toBeLessThan(addSpan(from, closeAfter, 'UTC'));
    }),
    { numRuns: 2000 },
  );
});
