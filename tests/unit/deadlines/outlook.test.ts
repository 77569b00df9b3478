import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../lib/cases/schemas.ts';
import { type OutlookSettings, outlookOf } from '../../../lib/deadlines/outlook.ts';
import { at, change, recordOf, seen, sighting, text, time, unreadable } from '../cases/build.ts';

const SETTINGS: OutlookSettings = { zone: 'UTC', edition: 'vendor-2022', otherEditions: ['consortium-2022'] };
const NOW = at('2026-11-22T08:00Z');
const look = (record: ReturnType<typeof recordOf>, settings: Partial<OutlookSettings> = {}, now: Instant = NOW) =>
  outlookOf(record, { ...SETTINGS, ...settings }, now);
const dates = (deadline: { earliest: number; latest: number } | null) =>
  deadline && [deadline.earliest, deadline.latest].map((ms) => new Date(ms).toISOString());

describe('auto-close of a case whose history is known', () => {
  const record = recordOf(
    seen(
      '2026-11-10T09:00Z',
      'Pending Customer Input',
      {},
      { changes: [change('In Progress', 'Pending Customer Input', '2026-11-02T15:04Z', '2026-11-02T15:04:59.999Z')] },
    ),
  );
  it('is told from the start of its day to the minute', () => {
    expect(dates(look(record).autoClose)).toEqual(['2026-11-30T00:00:00.000Z', '2026-11-30T15:04:59.999Z']);
    expect(look(record).autoClose).toMatchObject({ basis: 'history', edition: 'vendor-2022', after: { amount: 28, unit: 'days' } });
    expect(look(record).problems).toEqual([]);
  });
  it('comes with the earlier date of another edition that may be in force', () => {
    expect(look(record, {}, at('2026-11-10T09:00Z')).earlierByOtherEdition).toMatchObject({
      edition: 'consortium-2022',
      earliest: at('2026-11-16'),
    });
  });
  it('under the edition of 2016 comes after 42 days', () => {
    expect(dates(look(record, { edition: 'old-portal-2016' }).autoClose)).toEqual(['2026-12-14T00:00:00.000Z', '2026-12-14T15:04:59.999Z']);
  });
  it('starts anew when the case comes back', () => {
    const back = recordOf(
      seen(
        '2026-11-20T09:00Z',
        'Pending Customer Input',
        {},
        {
          changes: [
            change('In Progress', 'Pending Customer Input', '2026-11-02T15:04Z'),
            change('Pending Customer Input', 'Update Received', '2026-11-10T10:00Z'),
            change('Update Received', 'Pending Customer Input', '2026-11-12T11:00Z'),
          ],
        },
      ),
    );
    expect(dates(look(back).autoClose)).toEqual(['2026-12-10T00:00:00.000Z', '2026-12-10T11:00:00.000Z']);
  });
});

describe('auto-close of a case that was only seen in lists', () => {
  it('lies between the last sighting in another status and the first in this one', () => {
    const record = recordOf(
      seen('2026-11-02T09:00Z', 'In Progress'),
      seen('2026-11-03T09:00Z', 'Pending Customer Input'),
      seen('2026-11-04T09:00Z', 'Pending Customer Input'),
    );
    expect(look(record).start).toEqual({ earliest: at('2026-11-02T09:00Z'), latest: at('2026-11-03T09:00Z'), basis: 'watched' });
    expect(dates(look(record).autoClose)).toEqual(['2026-11-30T00:00:00.000Z', '2026-12-01T09:00:00.000Z']);
  });
  it('is narrowed by the last update', () => {
    const record = recordOf(
      seen('2026-11-02T09:00Z', 'In Progress'),
      seen('2026-11-05T09:00Z', 'Pending Customer Input', { updatedAt: time('2026-11-03T12:00Z', '2026-11-03T12:00:59Z') }),
    );
    expect(look(record).start).toEqual({ earliest: at('2026-11-02T09:00Z'), latest: at('2026-11-03T12:00:59Z'), basis: 'watched' });
  });
  it('can come at any time after the sighting when no start is known', () => {
    const record = recordOf(seen('2026-11-20T09:00Z', 'Pending Customer Input', { updatedAt: time('2026-11-18T12:00Z') }));
    expect(dates(look(record).autoClose)).toEqual(['2026-11-20T09:00:00.000Z', '2026-12-16T12:00:00.000Z']);
    expect(look(record).problems).toEqual([{ code: 'start-only-bounded' }]);
  });
  it('is counted from the opening when that is all there is', () => {
    const record = recordOf(seen('2026-11-20T09:00Z', 'Pending Customer Input', { openedAt: time('2026-11-16T12:00Z') }));
    expect(dates(look(record).autoClose)).toEqual(['2026-12-14T00:00:00.000Z', '2026-12-18T09:00:00.000Z']);
    expect(look(record).autoClose?.basis).toBe('bounded');
  });
});

describe('what is not known is not told as known', () => {
  it.each(['Pending', 'Pending / Something New', 'Pending Customer', 'Frobnicated', ''])('status "%s"', (status) => {
    const record = recordOf(seen('2026-11-20T09:00Z', status || '-'));
    expect(look(record)).toMatchObject({ turn: 'unknown', waits: false, autoClose: null, status: { id: null } });
    expect(look(record).problems[0]).toMatchObject({ code: 'status-unknown' });
  });
  it('a status that was never read', () => {
    expect(look(recordOf(sighting('2026-11-20T09:00Z')))).toMatchObject({
      turn: 'unknown',
      status: null,
      problems: [{ code: 'status-never-read' }],
    });
  });
  it('a failed reading keeps the deadline of the last good one, and is told', () => {
    const record = recordOf(
      seen('2026-11-03T09:00Z', 'In Progress'),
      seen('2026-11-04T09:00Z', 'Pending Customer Input'),
      sighting('2026-11-10T09:00Z', { fields: { status: unreadable, subject: text('Subject'), priority: unreadable } }),
    );
    const outlook = look(record);
    expect(outlook.autoClose).not.toBeNull();
    expect(outlook.problems).toEqual([
      { code: 'status-unread', raw: '???', reason: 'malformed' },
      { code: 'field-unread', field: 'priority', raw: '???', reason: 'malformed' },
    ]);
  });
});

it('a closed case has no deadlines', () => {
  expect(look(recordOf(seen('2026-11-03T09:00Z', 'Pending Customer Input'), seen('2026-11-10T09:00Z', 'Closed')))).toMatchObject({
    turn: 'nobody',
    waits: false,
    autoClose: null,
    reminderEmail: null,
    problems: [],
  });
});
