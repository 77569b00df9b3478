import { describe, expect, it } from 'vitest';
import type { Instant, ListRow } from '../../../lib/cases/schemas.ts';
import { type OutlookSettings, outlookOf } from '../../../lib/deadlines/outlook.ts';
import { at, change, PORTAL, recordOf, seen, sighting, text, time, unreadable } from '../cases/build.ts';

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
  it('lies between the last sighting in another status and the last in this one, as it may have been away meanwhile', () => {
    const record = recordOf(
      seen('2026-11-02T09:00Z', 'In Progress'),
      seen('2026-11-03T09:00Z', 'Pending Customer Input'),
      seen('2026-11-04T09:00Z', 'Pending Customer Input'),
    );
    expect(look(record).start).toEqual({ earliest: at('2026-11-02T09:00Z'), latest: at('2026-11-04T09:00Z'), basis: 'watched' });
    expect(dates(look(record).autoClose)).toEqual(['2026-11-30T00:00:00.000Z', '2026-12-02T09:00:00.000Z']);
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

describe('a case that may have been away and back between two looks', () => {
  const came = { changes: [change('In Progress', 'Pending Customer Input', '2026-11-02T15:04Z')] };
  const early = seen('2026-11-03T09:00Z', 'Pending Customer Input', {}, came);
  it('is warned of as if it had not, and closes as late as if it had', () => {
    const record = recordOf(early, seen('2026-11-20T09:00Z', 'Pending Customer Input'));
    expect(dates(look(record).autoClose)).toEqual(['2026-11-30T00:00:00.000Z', '2026-12-18T09:00:00.000Z']);
    expect(look(record).autoClose?.basis).toBe('watched');
  });
  it('is counted from its coming when it was not updated since', () => {
    const record = recordOf(early, seen('2026-11-20T09:00Z', 'Pending Customer Input', { updatedAt: time('2026-11-02T15:04Z') }));
    expect(dates(look(record).autoClose)).toEqual(['2026-11-30T00:00:00.000Z', '2026-11-30T15:04:00.000Z']);
    expect(look(record).autoClose?.basis).toBe('history');
  });
  it('has no earliest day any more but the last look, when it is still open after the day counted from its first coming', () => {
    const late = look(recordOf(early, seen('2026-12-01T09:00Z', 'Pending Customer Input')), {}, at('2026-12-01T09:00Z'));
    expect(dates(late.autoClose)).toEqual(['2026-12-01T09:00:00.000Z', '2026-12-29T09:00:00.000Z']);
    expect(late.autoClose?.basis).toBe('bounded');
    expect(late.problems).toEqual([]);
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

describe('the figure of each status, counted on the calendar', () => {
  const since = (status: string, time: string) => recordOf(seen(time, status, {}, { changes: [change('New', status, time)] }));
  it.each([
    ['Pending Customer Input', '2026-11-02T15:04Z', '2026-11-30T00:00:00.000Z', '2026-11-30T15:04:00.000Z'],
    ['Pending Customer Reply', '2026-11-02T15:04Z', '2026-11-30T00:00:00.000Z', '2026-11-30T15:04:00.000Z'],
    ['Pending / Customer Input', '2026-11-02T15:04Z', '2026-11-30T00:00:00.000Z', '2026-11-30T15:04:00.000Z'],
    ['Pending Customer Testing', '2026-01-31T15:04Z', '2026-04-30T00:00:00.000Z', '2026-04-30T15:04:00.000Z'],
    ['Pending Customer Testing', '2026-11-30T15:04Z', '2027-02-28T00:00:00.000Z', '2027-02-28T15:04:00.000Z'],
    ['Awaiting Customer Confirmation', '2026-11-02T15:04Z', '2026-11-16T00:00:00.000Z', '2026-11-16T15:04:00.000Z'],
    ['Closing', '2026-11-02T15:04Z', '2026-11-16T00:00:00.000Z', '2026-11-16T15:04:00.000Z'],
  ])('%s since %s', (status, time, earliest, latest) => {
    const [main, sub] = status.split(' / ') as [string, string | undefined];
    const changes =
      sub === undefined ? [change('New', main, time)] : [change('New', main, time), change(null, sub, time, time, 'subStatus')];
    expect(dates(look(recordOf(seen(time, status, {}, { changes })), {}, at(time)).autoClose)).toEqual([earliest, latest]);
  });

  it.each([
    'New',
    'Under Review',
    'In Progress',
    'Update Received',
    'Pending Development',
    'Pending Release',
    'Pending Third Party Provider',
    'Reopened',
    'Tier 2 Closed',
  ])('%s has no clock', (status) =>
    expect(look(since(status, '2026-11-02'))).toMatchObject({
      waits: false,
      autoClose: null,
      reminderEmail: null,
      earlierByOtherEdition: null,
    }),
  );

  it('a work plan expires by an edition that knows it, and waits for nobody', () => {
    const plan = since('Pending Work Plan', '2025-11-30T10:00Z');
    const expiry = { kind: 'work-plan-expiry', after: { amount: 24, unit: 'months' }, earliest: at('2027-11-30') };
    expect(look(plan)).toMatchObject({ turn: 'vendor', waits: false, autoClose: { edition: 'consortium-2022', ...expiry } });
    for (const edition of ['consortium-2022', 'old-portal-2016'] as const) {
      expect(look(plan, { edition, otherEditions: [] }).autoClose).toMatchObject({ edition, ...expiry });
    }
    expect(look(plan, { otherEditions: [] }).autoClose).toBeNull();
  });

  it('a release has a date that no case shows, so nothing is reckoned from it', () =>
    expect(look(since('Pending Release', '2026-01-01'), { edition: 'old-portal-2016' })).toMatchObject({
      waits: false,
      autoClose: null,
      reminderEmail: null,
      earlierByOtherEdition: null,
    }));

  it('days are those of the zone', () => {
    const record = since('Awaiting Customer Confirmation', '2026-11-02T02:00Z');
    expect(look(record, { zone: 'America/Los_Angeles' }).autoClose?.earliest).toBe(at('2026-11-15T08:00Z'));
    expect(look(record, { zone: 'Asia/Tokyo' }).autoClose?.earliest).toBe(at('2026-11-15T15:00Z'));
  });

  it('an override replaces it', () => {
    const record = since('Pending Customer Input', '2026-11-02T15:04Z');
    const overrides = { organisation: { 'pending-customer-input': { closeAfter: { amount: 10, unit: 'days' } } } } as const;
    expect(look(record, { overrides }, at('2026-11-02T15:04Z')).autoClose).toMatchObject({
      earliest: at('2026-11-12'),
      after: { amount: 10 },
    });
    expect(look(record, { overrides: { user: { 'pending-customer-input': {} } } }).autoClose).toBeNull();
  });
});

describe('a case still seen open has not closed', () => {
  const changes = [change('New', 'Pending Customer Input', '2026-10-01T10:00Z')];
  it('so the earliest closing is never before the last sighting', () => {
    const record = recordOf(seen('2026-10-29T09:00Z', 'Pending Customer Input', {}, { changes }));
    expect(dates(look(record, {}, at('2026-10-29T09:00Z')).autoClose)).toEqual(['2026-10-29T09:00:00.000Z', '2026-10-29T10:00:00.000Z']);
  });
  it('and when it should have been, the clock was started anew unseen: the contradiction is told', () => {
    const record = recordOf(seen('2026-11-05T09:00Z', 'Pending Customer Input', { updatedAt: time('2026-10-20T12:00Z') }, { changes }));
    expect(dates(look(record).autoClose)).toEqual(['2026-11-05T09:00:00.000Z', '2026-11-17T12:00:00.000Z']);
    expect(look(record).autoClose?.basis).toBe('bounded');
    expect(look(record).problems).toEqual([{ code: 'outlived' }]);
  });
  it('at the latest when it was seen', () => {
    const updatedAt = time('2026-11-05', '2026-11-05T23:59:59Z');
    const record = recordOf(seen('2026-11-05T09:00Z', 'Pending Customer Input', { updatedAt }, { changes }));
    expect(look(record).autoClose?.latest).toBe(at('2026-12-03T09:00Z'));
  });
  it('or, when nothing tells of an update, any time until now', () => {
    const record = recordOf(seen('2026-11-05T09:00Z', 'Pending Customer Input', {}, { changes }));
    expect(dates(look(record).autoClose)).toEqual(['2026-11-05T09:00:00.000Z', '2026-12-03T09:00:00.000Z']);
  });
  it('an edition that would have closed it is not warned of, when nothing was updated since', () => {
    const waits = (updated: string) =>
      recordOf(seen('2026-10-20T09:00Z', 'Pending Customer Input', { updatedAt: time(updated) }, { changes }));
    expect(look(waits('2026-10-01T10:00Z'), {}, at('2026-10-20T09:00Z')).earlierByOtherEdition).toBeNull();
    expect(look(waits('2026-10-10T10:00Z'), {}, at('2026-10-20T09:00Z')).earlierByOtherEdition).toMatchObject({
      earliest: at('2026-10-20T09:00Z'),
      latest: at('2026-10-24T10:00Z'),
    });
  });
  it('in 2016 it is seen waiting no longer than until it goes on to Closing: then another edition is in force', () => {
    const waits = (seenAt: string) =>
      look(recordOf(seen(seenAt, 'Pending Customer Input', {}, { changes })), { edition: 'old-portal-2016' });
    expect(waits('2026-10-29T09:00Z').problems).toEqual([]);
    expect(dates(waits('2026-10-29T09:00Z').autoClose)).toEqual(['2026-11-12T00:00:00.000Z', '2026-11-12T10:00:00.000Z']);
    expect(waits('2026-10-30T09:00Z').problems).toEqual([{ code: 'outlived' }]);
  });
  it('in 2016 it still had to pass through Closing', () => {
    const record = recordOf(seen('2026-11-20T09:00Z', 'Pending Customer Input'));
    expect(dates(look(record, { edition: 'old-portal-2016' }).autoClose)).toEqual(['2026-12-04T00:00:00.000Z', '2027-01-01T09:00:00.000Z']);
  });
});

describe('the vendor’s reminder', () => {
  const record = recordOf(
    seen('2026-11-03T09:00Z', 'Pending Customer Input', {}, { changes: [change('New', 'Pending Customer Input', '2026-11-02T15:04Z')] }),
  );
  it('comes after 7 days, 14 in 2016', () => {
    const early = at('2026-11-03T09:00Z');
    expect(dates(look(record, {}, early).reminderEmail)).toEqual(['2026-11-09T00:00:00.000Z', '2026-11-09T15:04:00.000Z']);
    expect(look(record, { edition: 'old-portal-2016' }, early).reminderEmail).toMatchObject({
      earliest: at('2026-11-16'),
      after: { amount: 14 },
    });
  });
  it('is expected no more when its time is over', () => {
    expect(look(record, {}, at('2026-11-09T15:05Z')).reminderEmail).toBeNull();
    const later = recordOf(
      seen('2026-11-12T09:00Z', 'Pending Customer Input', {}, { changes: [change('New', 'Pending Customer Input', '2026-11-02T15:04Z')] }),
    );
    expect(look(later, {}, at('2026-11-12T09:00Z')).reminderEmail).toBeNull();
  });
});

describe('whose turn it is', () => {
  const flag = (value: boolean) => ({ state: 'read', value, raw: String(value), how: 'header' }) as const;
  it('is told by the W4I flag where the status is not shown or not known', () => {
    expect(look(recordOf(sighting('2026-11-20', { fields: { waitingForInformation: flag(true) } })))).toMatchObject({
      turn: 'customer',
      waits: true,
      autoClose: null,
    });
    expect(look(recordOf(seen('2026-11-20', 'Odd', { waitingForInformation: flag(true) })))).toMatchObject({
      turn: 'customer',
      waits: true,
    });
    expect(look(recordOf(seen('2026-11-20', 'Odd', { waitingForInformation: flag(false) })))).toMatchObject({
      turn: 'unknown',
      waits: false,
    });
  });
  it('is not told by a flag that is older than the status', () =>
    expect(look(recordOf(sighting('2026-11-19', { fields: { waitingForInformation: flag(true) } }), seen('2026-11-20', 'Odd'))).turn).toBe(
      'unknown',
    ));
  it('is told by the status where that is known', () =>
    expect(look(recordOf(seen('2026-11-20', 'In Progress', { waitingForInformation: flag(true) })))).toMatchObject({
      turn: 'vendor',
      waits: false,
    }));
});

describe('what could not be told', () => {
  it('ends with the next reading that succeeds', () => {
    const failed = sighting('2026-11-10', { fields: { status: unreadable, updatedAt: unreadable } });
    const read = seen('2026-11-11', 'New', { updatedAt: time('2026-11-09') });
    expect(look(recordOf(failed)).problems.map(({ code }) => code)).toEqual(['status-unread', 'field-unread']);
    expect(look(recordOf(failed, read)).problems).toEqual([]);
  });
  it('counts a sub-status that could not be read as a status that was not', () =>
    expect(look(recordOf(seen('2026-11-10', 'Pending', { subStatus: unreadable })))).toMatchObject({
      turn: 'unknown',
      autoClose: null,
      problems: [{ code: 'status-unread', raw: '???', reason: 'malformed' }],
    }));
  it('names an unknown status in both fields', () =>
    expect(look(recordOf(seen('2026-11-10', 'Pending / Moonshine'))).problems).toEqual([
      { code: 'status-unknown', raw: 'Pending · Moonshine' },
    ]));
});

describe('a case that left its list', () => {
  const listed = (status: string) => ({ ...recordOf(seen('2026-11-10', status)), listed: [{ list: 'Mine', last: at('2026-11-10') }] });
  const whole: ListRow = {
    portal: PORTAL,
    list: 'Mine',
    view: 'My cases',
    seenAt: at('2026-11-20'),
    completeness: { read: 4, total: 4, open: false, all: true, since: at('2026-11-20') },
    recordIds: [],
    caseNumbers: [],
    showedOpen: true,
    showedClosed: false,
    wholes: [at('2026-11-20')],
  };
  it('says so first, and everything else as before', () => {
    const record = listed('Pending Customer Input');
    const [left, without] = [outlookOf(record, SETTINGS, NOW, [whole]), outlookOf(record, SETTINGS, NOW)];
    expect(left).toEqual({
      ...without,
      problems: [left.actions[0]?.reason, ...without.problems],
      actions: left.actions,
    });
    expect(left.actions[0]).toEqual({ code: 'open-once', reason: { code: 'no-longer-listed', view: 'My cases', since: at('2026-11-20') } });
    expect(left.autoClose).not.toBeNull();
  });
  it('does not when it is known to be closed', () => {
    expect(outlookOf(listed('Closed'), SETTINGS, NOW, [whole]).problems).toEqual([]);
  });
});
