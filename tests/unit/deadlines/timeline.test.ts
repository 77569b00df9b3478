import { describe, expect, it } from 'vitest';
import { mergeRecords, recordFromSighting } from '../../../lib/cases/merge.ts';
import type { Instant, Sighting } from '../../../lib/cases/schemas.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { type Timeline, timelineOf } from '../../../lib/deadlines/timeline.ts';
import { at, change, DAY, exactly, sighting } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const ago = (days: number): Instant => (NOW - days * DAY) as Instant;
const SETTINGS = { zone: 'UTC', edition: 'vendor-2022', otherEditions: ['consortium-2022'] } as const;

function timeline(...sightings: Sighting[]): Timeline | null {
  const record = sightings.map(recordFromSighting).reduce(mergeRecords);
  return timelineOf(record, outlookOf(record, SETTINGS, NOW), NOW);
}

/** Days ago, as they were given: "New 41–40, In Progress 40–5". A range that is not known to a point is written "30..12". */
const days = (instant: Instant | null): string => (instant === null ? '?' : String((NOW - instant) / DAY));
const span = (from: Instant | null, to: Instant): string => (from === to ? days(to) : `${days(from)}..${days(to)}`);
const told = (line: Timeline | null): string[] | undefined =>
  line?.stays.map(
    ({ status, subStatus, turn, from, to }) =>
      `${[status, subStatus].filter(Boolean).join('/')} (${turn}) ${span(from.earliest, from.latest)} – ${span(to.earliest, to.latest)}`,
  );

describe('the stays of a case', () => {
  it('are points where a history tells all of them', () => {
    const changes = [
      change('New', 'In Progress', ago(40)),
      change('In Progress', 'Pending Customer Input', ago(20)),
      change('Pending Customer Input', 'Update Received', ago(12)),
      change('Update Received', 'Pending Customer Input', ago(5)),
    ];
    expect(told(timeline(sighting(1, NOW, { status: 'Pending Customer Input', openedAt: exactly(ago(41)) }, { changes })))).toEqual([
      'New (vendor) 41 – 40',
      'In Progress (vendor) 40 – 20',
      'Pending Customer Input (customer) 20 – 12',
      'Update Received (vendor) 12 – 5',
      'Pending Customer Input (customer) 5 – 0',
    ]);
  });

  it('take Status and Sub Status of one save for one change', () => {
    const changes = [
      change('New', 'In Progress', ago(40)),
      change('In Progress', 'Pending', ago(20)),
      { ...change(null, 'Development', ago(20)), field: 'subStatus' as const },
      { ...change('Development', 'Customer Input', ago(5)), field: 'subStatus' as const },
    ];
    const read = { status: 'Pending', subStatus: 'Customer Input', openedAt: exactly(ago(41)) };
    expect(told(timeline(sighting(1, NOW, read, { changes })))).toEqual([
      'New (vendor) 41 – 40',
      'In Progress (vendor) 40 – 20',
      'Pending/Development (vendor) 20 – 5',
      'Pending/Customer Input (customer) 5 – 0',
    ]);
  });

  it('do not fill in what came before the first change that is told, unless that was New', () => {
    const changes = [change('In Progress', 'Pending Customer Input', ago(5))];
    expect(told(timeline(sighting(1, NOW, { status: 'Pending Customer Input', openedAt: exactly(ago(41)) }, { changes })))).toEqual([
      'In Progress (vendor) 41..5 – 5',
      'Pending Customer Input (customer) 5 – 0',
    ]);
  });

  it('do not fill in a gap between two changes', () => {
    const changes = [change('New', 'In Progress', ago(40)), change('Pending Development', 'Pending Customer Input', ago(5))];
    expect(told(timeline(sighting(1, NOW, { status: 'Pending Customer Input', openedAt: exactly(ago(41)) }, { changes })))).toEqual([
      'New (vendor) 41 – 40',
      'In Progress (vendor) 40 – 40..5',
      'Pending Development (vendor) 40..5 – 5',
      'Pending Customer Input (customer) 5 – 0',
    ]);
  });

  it('change somewhere between two looks', () => {
    const opened = exactly(ago(30));
    expect(
      told(
        timeline(
          sighting(1, ago(12), { status: 'In Progress', openedAt: opened }),
          sighting(1, NOW, { status: 'Awaiting Customer Confirmation', openedAt: opened, updatedAt: exactly(ago(6)) }),
        ),
      ),
    ).toEqual(['In Progress (vendor) 30..12 – 12..6', 'Awaiting Customer Confirmation (customer) 12..6 – 0']);
  });

  it('of which only a bound is known, and of which not even that', () => {
    const read = { status: 'Pending Customer Input', updatedAt: exactly(ago(8)) };
    expect(told(timeline(sighting(1, NOW, { ...read, openedAt: exactly(ago(21)) })))).toEqual([
      'Pending Customer Input (customer) 21..8 – 0',
    ]);
    expect(told(timeline(sighting(1, NOW, read)))).toEqual(['Pending Customer Input (customer) ?..8 – 0']);
  });

  it('begin with the opening for a case that is new', () =>
    expect(told(timeline(sighting(1, NOW, { status: 'New', openedAt: exactly(ago(2)) })))).toEqual(['New (vendor) 2 – 0']));

  it('last until the last look for sure, and perhaps until now', () =>
    expect(
      told(
        timeline(
          sighting(1, ago(3), { status: 'In Progress', openedAt: exactly(ago(9)) }, { changes: [change('New', 'In Progress', ago(8))] }),
        ),
      ),
    ).toEqual(['New (vendor) 9 – 8', 'In Progress (vendor) 8 – 3..0']));

  it('in statuses that nobody knows are nobody’s turn', () =>
    expect(told(timeline(sighting(1, NOW, { status: 'Asleep', openedAt: exactly(ago(9)) })))).toEqual(['Asleep (unknown) 9..0 – 0']));

  it('are none while no status was read', () => expect(timeline(sighting(1, NOW, { subject: 'No status' }))).toBeNull());
});

describe('what is expected', () => {
  const kinds = (line: Timeline | null): string[] | undefined =>
    line?.expected.map(({ kind, at: { earliest, latest } }) => `${kind} ${span(earliest, latest)}`);
  const since = (began: number): Timeline | null =>
    timeline(
      sighting(
        1,
        NOW,
        { status: 'Pending Customer Input', openedAt: exactly(ago(60)) },
        { changes: [change('New', 'Pending Customer Input', ago(began))] },
      ),
    );
  it('the reminder, the closing and an earlier one by another edition', () =>
    expect(kinds(since(5))?.map((each) => each.split(' ')[0])).toEqual(['reminder', 'other', 'closing']));
  it('by an edition whose day is over: any day from the last look on', () => expect(kinds(since(26))).toContain('other 0'));
  it('the first answer, while it is due', () =>
    expect(
      kinds(timeline(sighting(1, NOW, { status: 'New', priority: 'High', asset: 'Alma', openedAt: exactly(ago(0.25)) })))?.map(
        (each) => each.split(' ')[0],
      ),
    ).toEqual(['response']));
});
