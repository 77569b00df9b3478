import { describe, expect, it } from 'vitest';
import { DEFAULT_EDITION, EDITION_IDS, EDITIONS } from '../../../lib/policy/editions.ts';
import { statusPolicy } from '../../../lib/policy/resolve.ts';
import type { EditionId, Span } from '../../../lib/policy/types.ts';
import { validateStatuses } from '../../../lib/policy/validate.ts';
import type { StatusId } from '../../../lib/status/types.ts';

const days = (amount: number): Span => ({ amount, unit: 'days' });
const months = (amount: number): Span => ({ amount, unit: 'months' });

/** Edition, status, reminder after, closed after. */
const FIGURES: [EditionId, StatusId, Span | undefined, Span | undefined][] = [
  ['vendor-2022', 'pending-customer-input', days(7), days(28)],
  ['vendor-2022', 'pending-customer-testing', undefined, months(3)],
  ['vendor-2022', 'awaiting-customer-confirmation', undefined, days(14)],
  ['consortium-2022', 'pending-customer-input', days(7), days(14)],
  ['consortium-2022', 'pending-customer-testing', undefined, months(3)],
  ['consortium-2022', 'awaiting-customer-confirmation', undefined, days(14)],
  ['consortium-2022', 'pending-work-plan', undefined, months(24)],
  ['old-portal-2016', 'pending-customer-input', days(14), days(42)],
  ['old-portal-2016', 'pending-customer-testing', undefined, months(11)],
  ['old-portal-2016', 'awaiting-customer-confirmation', undefined, days(14)],
  ['old-portal-2016', 'pending-work-plan', undefined, months(24)],
];

it.each(FIGURES)('%s: %s', (edition, status, reminderAfter, closeAfter) => {
  expect(EDITIONS[edition].statuses[status]?.reminderAfter).toEqual(reminderAfter);
  expect(EDITIONS[edition].statuses[status]?.closeAfter).toEqual(closeAfter);
});

it('no edition has figures besides', () => {
  const all = EDITION_IDS.flatMap((edition) => Object.keys(EDITIONS[edition].statuses).map((status) => `${edition} ${status}`));
  expect(all).toEqual(FIGURES.map(([edition, status]) => `${edition} ${status}`));
});

it('in 2016 a case that waited 28 days passed through Closing', () => {
  expect(EDITIONS['old-portal-2016'].statuses['pending-customer-input']?.through).toEqual({
    status: 'awaiting-customer-confirmation',
    after: days(28),
  });
});

describe.each(EDITION_IDS)('%s', (id) => {
  it('names its source and date', () => {
    expect(EDITIONS[id].id).toBe(id);
    expect(EDITIONS[id].source).toMatch(/^https:\/\/\S+$/);
    // The consortium's copy bears no date.
    if (id === 'consortium-2022') expect(EDITIONS[id].published).toBeNull();
    else expect(EDITIONS[id].published).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(EDITIONS[id].title).not.toBe('');
  });
  it('passes the validator', () => expect(validateStatuses(EDITIONS[id].statuses)).toEqual({ ok: true, statuses: EDITIONS[id].statuses }));
});

describe('default < organisation < user, status by status', () => {
  const organisation = { 'pending-customer-input': { closeAfter: days(21) }, 'pending-customer-testing': {} };
  const user = { 'pending-customer-input': { closeAfter: days(10) } };
  const resolve = (status: StatusId, overrides = {}) => statusPolicy(DEFAULT_EDITION, status, overrides)?.closeAfter;
  it('the edition', () => expect(resolve('pending-customer-input')).toEqual(days(28)));
  it('the organisation', () => expect(resolve('pending-customer-input', { organisation })).toEqual(days(21)));
  it('the user', () => expect(resolve('pending-customer-input', { organisation, user })).toEqual(days(10)));
  it('other statuses keep theirs', () => expect(resolve('awaiting-customer-confirmation', { organisation, user })).toEqual(days(14)));
  it('an entry replaces the whole status: no reminder is left over', () =>
    expect(statusPolicy(DEFAULT_EDITION, 'pending-customer-input', { user })).toEqual({ closeAfter: days(10) }));
  it('an empty entry says that there is no clock', () =>
    expect(statusPolicy(DEFAULT_EDITION, 'pending-customer-testing', { organisation })).toEqual({}));
  it('a status without a clock has none', () => expect(statusPolicy(DEFAULT_EDITION, 'new')).toBeUndefined());
});
