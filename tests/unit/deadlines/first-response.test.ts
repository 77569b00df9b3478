import { describe, expect, it } from 'vitest';
import { mergeRecords } from '../../../lib/cases/merge.ts';
import type { CommentSighting, SightingFields } from '../../../lib/cases/schemas.ts';
import { type OutlookSettings, outlookOf } from '../../../lib/deadlines/outlook.ts';
import { businessHours } from '../../../lib/policy/response-hours.ts';
import { at, between, change, recordOf, seen, text, time } from '../cases/build.ts';

const UK = { scale: 'by-product', hours: businessHours('uk') } as const;
const SETTINGS: OutlookSettings = { zone: 'UTC', edition: 'vendor-2022', otherEditions: [], response: UK };
const comment = (by: CommentSighting['by'], when: string): CommentSighting => ({ by, at: between(when) });

/** Opened on a Tuesday at ten, looked at on Friday. */
const filed = (
  priority: string,
  more: Partial<SightingFields> = {},
  rest: { comments?: CommentSighting[]; status?: string; at?: string } = {},
) =>
  recordOf(
    seen(
      rest.at ?? '2026-11-20T09:00Z',
      rest.status ?? 'New',
      { priority: text(priority), asset: text('Alma'), openedAt: time('2026-11-17T10:00Z'), ...more },
      { comments: rest.comments ?? [] },
    ),
  );
const response = (record: Parameters<typeof outlookOf>[0], now = '2026-11-20T09:00Z', settings = SETTINGS) =>
  outlookOf(record, settings, at(now)).firstResponse;
const due = (record: Parameters<typeof outlookOf>[0], settings = SETTINGS) => {
  const first = response(record, undefined, settings);
  return first === null ? null : [first.due.earliest, first.due.latest].map((instant) => new Date(instant).toISOString().slice(0, 16));
};

describe('when the first answer is due', () => {
  it.each([
    ['System Down', '2026-11-17T11:00', '2026-11-17T11:00'],
    ['Component Down', '2026-11-17T12:00', '2026-11-17T12:00'],
    ['System-Component Down', '2026-11-17T11:00', '2026-11-17T12:00'],
    ['High', '2026-11-18T10:00', '2026-11-18T17:30'],
    ['Normal', '2026-11-19T10:00', '2026-11-19T17:30'],
    ['Low', '2026-11-19T10:00', '2026-11-20T17:30'],
  ])('%s', (priority, earliest, latest) => expect(due(filed(priority))).toEqual([earliest, latest]));

  it('down is answered around the clock: on a Sunday, too', () =>
    expect(due(filed('System Down', { openedAt: time('2026-11-15T03:00Z') }))).toEqual(['2026-11-15T04:00', '2026-11-15T04:00']));
  it('of an opening known to the day: from its first minute to its last', () =>
    expect(due(filed('High', { openedAt: time('2026-11-17T00:00Z', '2026-11-17T23:59Z') }))).toEqual([
      '2026-11-18T08:30',
      '2026-11-19T17:30',
    ]));
  it('a sandbox is never down: the time for High counts', () => {
    const record = filed('System Down', { asset: text('Alma SAMPLE 01 - Sandbox') });
    expect(due(record)).toEqual(due(filed('High')));
    expect(response(record)).toMatchObject({ priority: 'high', sandbox: true });
    expect(response(filed('High', { asset: text('Alma Sandbox') }))).toMatchObject({ sandbox: false });
  });
  it('in an unknown region: overdue only when it is in all of them', () =>
    expect(due(filed('High'), { ...SETTINGS, response: { ...UK, hours: businessHours(null) } })).toEqual([
      '2026-11-18T07:00',
      '2026-11-19T07:00',
    ]));
});

describe('no target', () => {
  it.each([
    ['a priority of another scale', filed('Medium')],
    ['a priority that nobody knows', filed('P2')],
    ['another vendor’s product', filed('High', { asset: text('Sierra') })],
    ['a product that is not known, with a priority that others use', filed('High', { asset: text('Something') })],
    ['an unknown time of opening', recordOf(seen('2026-11-20', 'New', { priority: text('Normal') }))],
    ['an unknown priority', recordOf(seen('2026-11-20', 'New', { openedAt: time('2026-11-17') }))],
    ['a closed case', filed('Normal', {}, { status: 'Closed' })],
    ['an unknown status', filed('Normal', {}, { status: 'Odd' })],
    ['a status to which a customer leads, without a sign of the vendor', filed('Normal', {}, { status: 'Pending Customer Testing' })],
  ])('%s', (_, record) => expect(response(record)).toBeNull());
  it('by the setting', () => expect(response(filed('Normal'), undefined, { ...SETTINGS, response: { ...UK, scale: 'none' } })).toBeNull());
});

describe('whether it came', () => {
  const asked = comment('customer', '2026-11-19T09:00Z');
  it('is due until the latest of it', () => {
    expect(response(filed('High'), '2026-11-18T17:30Z')).toMatchObject({ state: 'due', answeredBy: null });
    expect(response(filed('High', {}, { comments: [asked] }), '2026-11-18T17:31Z')?.state).toBe('overdue');
  });
  it('overdue tells what was read, and when', () =>
    expect(response(filed('High', {}, { comments: [asked] }))).toMatchObject({
      state: 'overdue',
      read: { status: at('2026-11-20T09:00Z'), comments: at('2026-11-20T09:00Z') },
    }));
  it.each([
    ['no comment was ever read', filed('High')],
    [
      'comments were read before it was due only',
      mergeRecords(filed('High', {}, { comments: [comment('customer', '2026-11-17T12:00Z')], at: '2026-11-18T12:00Z' }), filed('High')),
    ],
    [
      'both were read before it was due only',
      filed('High', {}, { comments: [comment('customer', '2026-11-17T12:00Z')], at: '2026-11-18T12:00Z' }),
    ],
    ['a comment may be the vendor’s', filed('High', {}, { comments: [asked, comment('unknown', '2026-11-18T09:00Z')] })],
  ])('is not known when %s', (_, record) => expect(response(record)?.state).toBe('unknown'));
  it('by a comment of the vendor’s', () =>
    expect(response(filed('High', {}, { comments: [asked, comment('vendor', '2026-11-19T12:00Z')] }))).toMatchObject({
      state: 'answered',
      answeredBy: 'comment',
    }));
  it.each(['In Progress', 'Tier 1 Analysis', 'Pending Customer Input', 'Pending Third Party Provider', 'Awaiting Customer Confirmation'])(
    'by the status %s, which only the vendor’s work brings',
    (status) => expect(response(filed('High', {}, { status }))).toMatchObject({ state: 'answered', answeredBy: 'status' }),
  );
  it('by such a status in the past, seen or told', () => {
    const fields = { priority: text('Normal'), openedAt: time('2026-11-10T10:00Z') };
    expect(response(recordOf(seen('2026-11-12', 'In Progress', fields), seen('2026-11-20', 'Update Received')))?.state).toBe('answered');
    const told = seen('2026-11-20', 'Under Review', fields, { changes: [change('In Progress', 'Under Review', '2026-11-14')] });
    expect(response(recordOf(told))?.state).toBe('answered');
  });
  it('Under Review is no answer', () => expect(response(filed('High', {}, { status: 'Under Review' }))?.state).toBe('unknown'));
});
