import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUS_IDS, type StatusId, type Turn } from '../../../lib/status/types.ts';
import { isHalfStatus, normaliseStatus, STATUSES } from '../../../lib/status/vocabulary.ts';

/** Every name of the vocabulary: today's first, then the earlier ones; whose turn it is; whether W4I covers it. */
const TABLE: [StatusId, string[], Turn, boolean][] = [
  ['new', ['New'], 'vendor', false],
  ['under-review', ['Under Review'], 'vendor', false],
  ['in-progress', ['In Progress'], 'vendor', false],
  ['in-progress-tier-1', ['In Progress - Tier 1', 'Tier 1 Analysis'], 'vendor', false],
  ['in-progress-tier-2', ['In Progress - Tier 2', 'Tier 2 New', 'Tier 2 Analysis'], 'vendor', false],
  ['pending-customer-input', ['Pending Customer Input', 'Pending Customer Response', 'Pending Customer Reply'], 'customer', true],
  ['update-received', ['Update Received', 'Waiting for Process'], 'vendor', false],
  ['pending-development', ['Pending Development', 'Development'], 'vendor', false],
  ['pending-release', ['Pending Release'], 'vendor', false],
  ['pending-customer-testing', ['Pending Customer Testing'], 'customer', true],
  ['pending-content-operations', ['Pending Content Operations'], 'vendor', false],
  ['pending-third-party-provider', ['Pending Third Party Provider', 'Waiting for Vendor Input'], 'third-party', false],
  ['awaiting-customer-confirmation', ['Awaiting Customer Confirmation', 'Closing'], 'customer', false],
  ['reopened', ['Reopened'], 'vendor', false],
  ['closed', ['Closed'], 'nobody', false],
  ['pending-work-plan', ['Pending Work Plan'], 'vendor', false],
  ['pending-product-review', ['Pending Product Review', 'Product Manager Review'], 'vendor', false],
  ['tier-2-w4i', ['Tier 2 W4I'], 'vendor', false],
  ['tier-1-answer-to-tier-2', ['Tier 1 Answer to Tier 2'], 'vendor', false],
  ['tier-2-closed', ['Tier 2 Closed'], 'vendor', false],
  ['shared-with-pq', ['Shared with PQ'], 'vendor', false],
  ['scheduled-support-service', ['Pending Scheduled Support Service'], 'vendor', false],
];

describe.each(TABLE)('%s', (id, names, turn, w4i) => {
  it('has its names, turn and flag', () => {
    const { name, earlierNames } = STATUSES[id];
    expect([name, ...earlierNames]).toEqual(names);
    expect(STATUSES[id]).toMatchObject({ id, turn, w4i, open: id !== 'closed' });
  });

  it.each(names)('is what "%s" stands for, in one field', (name) => {
    expect(normaliseStatus(name, null)).toBe(id);
    expect(normaliseStatus(name, '')).toBe(id);
  });

  it.each(names)('is what "%s" stands for, however it is written', (name) => {
    fc.assert(
      fc.property(respelled(name), (written) => {
        expect(normaliseStatus(written, null)).toBe(id);
      }),
    );
  });

  it.each(names.filter((name) => name.startsWith('Pending ')))('is what "%s" stands for, in two fields', (name) => {
    const sub = name.slice('Pending '.length);
    expect(normaliseStatus('Pending', sub)).toBe(id);
    expect(normaliseStatus('PENDING ', ` ${sub.toLowerCase()}`)).toBe(id);
    expect(normaliseStatus('Pending', name)).toBe(id);
    expect(normaliseStatus(name, sub)).toBe(id);
    expect(normaliseStatus(name, name)).toBe(id);
  });
});

it('the table above is the whole vocabulary', () => {
  expect(TABLE.map(([id]) => id)).toEqual([...STATUS_IDS]);
});

it('no two statuses share a name', () => {
  const names = TABLE.flatMap(([, names]) => names.map((name) => name.toLowerCase()));
  expect(new Set(names).size).toBe(names.length);
});

describe('traps', () => {
  it('"Tier 2 Closed" is an open case', () => expect(STATUSES['tier-2-closed']).toMatchObject({ open: true, turn: 'vendor' }));
  it('"Closing" is not Closed: the customer can still object', () => {
    expect(normaliseStatus('Closing', null)).toBe('awaiting-customer-confirmation');
    expect(STATUSES['awaiting-customer-confirmation']).toMatchObject({ open: true, turn: 'customer' });
  });
  it('"Tier 2 W4I" is not the customer’s turn, and W4I does not cover it', () =>
    expect(STATUSES['tier-2-w4i']).toMatchObject({ turn: 'vendor', w4i: false, internal: true }));
  it.each(['Re-opened', 'RE‑OPENED', 're opened', 'Reopened'])('"%s" is Reopened', (name) =>
    expect(normaliseStatus(name, null)).toBe('reopened'),
  );
  it.each(['In Progress – Tier 1', 'In Progress — Tier 1', 'In Progress-Tier 1', 'In\u00a0Progress\u00a0-\u00a0Tier\u00a01'])(
    '"%s": any dash, any space',
    (name) => expect(normaliseStatus(name, null)).toBe('in-progress-tier-1'),
  );
  it('two statuses are deprecated since the day the vendor named', () =>
    expect(
      Object.values(STATUSES).flatMap(({ id, deprecatedSince }) => (deprecatedSince === undefined ? [] : [[id, deprecatedSince]])),
    ).toEqual([
      ['pending-work-plan', '2022-09-14'],
      ['pending-product-review', '2022-09-14'],
    ]));
});

describe('unknown stays unknown', () => {
  it.each([
    ['Pending', null],
    ['Pending', ''],
    ['Pending', 'Somebody Else'],
    ['Pending', 'Closed'],
    ['Pending', 'Closing'],
    ['Pending', 'Reopened'],
    ['In Progress', 'Customer Input'],
    ['Closed', 'Customer Input'],
    ['Closed', 'Something'],
    ['Customer Input', null],
    ['Pending Customer Inputs', null],
    ['Pending Customer', 'Input Needed'],
    ['Not Closed', null],
    ['Closed - Duplicate', null],
    ['W4I', null],
    ['', null],
    ['constructor', null],
    ['__proto__', null],
  ])('"%s" / "%s"', (status, subStatus) => expect(normaliseStatus(status, subStatus)).toBeNull());

  it('whatever is added to a name', () => {
    const name = fc.constantFrom(...TABLE.flatMap(([, names]) => names));
    fc.assert(
      fc.property(
        name,
        fc.string({ minLength: 1 }).filter((added) => /[a-z0-9]/i.test(added)),
        (known, added) => {
          const written = `${known}${added}`;
          const other = TABLE.find(([, names]) => names.some((each) => each.toLowerCase() === written.trim().toLowerCase()));
          expect(normaliseStatus(written, null)).toBe(other?.[0] ?? null);
        },
      ),
    );
  });

  it('only "Pending" is half of a status', () => {
    expect(isHalfStatus('Pending', null)).toBe(true);
    expect(isHalfStatus('Pending', 'Customer Input')).toBe(false);
    expect(isHalfStatus('Closed', null)).toBe(false);
  });
});

/** The same words with other letter cases, spaces, dashes and invisible characters. */
function respelled(name: string): fc.Arbitrary<string> {
  const space = fc.constantFrom(' ', '  ', '\u00a0', '\u202f', '\t', '\n ');
  const dash = fc.constantFrom('-', '‐', '‑', '–', '—', '−');
  const each = [...name].map((char) =>
    char === ' '
      ? space
      : char === '-'
        ? dash
        : fc.constantFrom(char, char.toUpperCase(), char.toLowerCase(), `${char}\u200b`, `\u00ad${char}`),
  );
  return fc.tuple(space, fc.tuple(...each), space).map(([before, chars, after]) => before + chars.join('') + after);
}
