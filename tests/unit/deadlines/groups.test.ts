import { describe, expect, it } from 'vitest';
import { recordFromSighting } from '../../../lib/cases/merge.ts';
import type { Instant } from '../../../lib/cases/schemas.ts';
import { firstInGroups, type Group, groupOf, inGroups } from '../../../lib/deadlines/groups.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { triage } from '../../../lib/deadlines/triage.ts';
import type { Outlook } from '../../../lib/deadlines/types.ts';
import { at, change, DAY, exactly, sighting } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const ago = (days: number): Instant => (NOW - days * DAY) as Instant;
const SETTINGS = { zone: 'UTC', edition: 'vendor-2022', otherEditions: [] } as const;

const grouped = (status: string, days: number): Group =>
  groupOf(outlookOf(recordFromSighting(sighting(1, NOW, { status }, { changes: [change('New', status, ago(days))] })), SETTINGS, NOW));

describe('the group of a case', () => {
  it.each<[string, number, Group]>([
    ['Pending Customer Input', 26, 'closes-soon'],
    ['Pending Customer Input', 25, 'closes-soon'],
    ['Pending Customer Input', 24, 'waiting'],
    ['Pending Customer Testing', 10, 'waiting'],
    ['Awaiting Customer Confirmation', 2, 'solved'],
    ['Awaiting Customer Confirmation', 13, 'closes-soon'],
    ['In Progress', 3, 'calm'],
    ['Pending Third Party Provider', 3, 'calm'],
    ['Closed', 3, 'closed'],
    ['Some New Status', 3, 'look'],
  ])('%s for %i days: %s', (status, days, group) => {
    expect(grouped(status, days)).toBe(group);
  });

  it.each<[Group, string, number, string]>([
    ['late', 'New', 20, 'Normal'],
    ['silent', 'In Progress', 60, 'Normal'],
  ])('%s: %s for %i days, priority %s', (group, status, days, priority) => {
    const record = recordFromSighting(
      sighting(
        1,
        NOW,
        { status, priority, openedAt: exactly(ago(days)), updatedAt: exactly(ago(days)) },
        { comments: group === 'late' ? [{ by: 'customer', at: exactly(ago(4)) }] : [] },
      ),
    );
    expect(groupOf(outlookOf(record, SETTINGS, NOW))).toBe(group);
  });
});

describe('cases by groups', () => {
  const outlook = (id: number, status: string, days: number, isKnown = true): Outlook =>
    outlookOf(
      recordFromSighting(
        isKnown
          ? sighting(id, NOW, { status }, { changes: [change('New', status, ago(days))] })
          : sighting(id, NOW, { status, updatedAt: exactly(ago(days)) }),
      ),
      SETTINGS,
      NOW,
    );
  const sorted = triage([
    outlook(1, 'Awaiting Customer Confirmation', 3),
    outlook(2, 'In Progress', 2),
    outlook(3, 'Pending Customer Input', 20, false),
    outlook(4, 'Pending Customer Input', 3),
    outlook(5, 'Pending Customer Input', 26),
    outlook(6, 'Pending Customer Input', 27, false),
    outlook(7, 'Some New Status', 3),
  ]);
  const numbers = (outlooks: readonly Outlook[] | undefined) => outlooks?.map(({ caseNumber }) => Number(caseNumber));

  it('stand in the order of the groups, each once, those without a known day after the others', () => {
    const groups = inGroups(sorted, (each) => each);
    expect([...groups].map(([id, outlooks]) => [id, numbers(outlooks)])).toEqual([
      ['closes-soon', [6, 5]],
      ['waiting', [4, 3]],
      ['solved', [1]],
      ['look', [7]],
      ['calm', [2]],
    ]);
  });

  it('begin with those that are told without asking for more', () => {
    expect(numbers(firstInGroups(sorted, 4))).toEqual([6, 5, 4, 3]);
    expect(numbers(firstInGroups(sorted, 99))).toEqual([6, 5, 4, 3, 1, 7]);
  });
});
