import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  type Arrangement,
  arrangementSchema,
  EVERYTHING_OPEN,
  isInGroup,
  isSameArrangement,
  isWithinLimits,
} from '../../../lib/cases/arrangement.ts';
import { recordFromSighting } from '../../../lib/cases/merge.ts';
import { NO_OWN, type Own } from '../../../lib/cases/own.ts';
import type { Instant } from '../../../lib/cases/schemas.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { at, change, DAY, sighting } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const SETTINGS = { zone: 'UTC', edition: 'vendor-2022', otherEditions: [] } as const;

/** In that status since so many days; the vendor's edition closes "Pending Customer Input" after 28. */
const seen = (id: number, status: string, days: number, own: Partial<Own> = {}, fields: { asset?: string } = {}) => {
  const since = (NOW - days * DAY) as Instant;
  const record = recordFromSighting(sighting(id, NOW, { status, ...fields }, { changes: [change('New', status, since)] }));
  return { record, outlook: outlookOf(record, SETTINGS, NOW), own: { ...NO_OWN, ...own } };
};

const CASES = [
  seen(1, 'Pending Customer Input', 26, { tags: ['case of record'] }, { asset: 'Alma' }),
  seen(2, 'Pending Customer Input', 21, { assignee: 'Ada' }, { asset: 'Primo' }),
  seen(3, 'Pending Customer Input', 3),
  seen(4, 'In Progress', 2, {}, { asset: 'Primo' }),
];

const left = (part: Partial<Arrangement>): number[] => {
  const isWithin = isWithinLimits({ ...EVERYTHING_OPEN, ...part }, 'UTC', NOW);
  return CASES.filter(isWithin).map(({ record }) => Number(record.caseNumber));
};

describe('an arrangement', () => {
  it.each([
    ['without limits', {}, [1, 2, 3, 4]],
    ['by whose turn it is', { turn: 'customer' }, [1, 2, 3]],
    ['by days until the closing, the last of them included', { within: 7 }, [1, 2]],
    ['by fewer days', { within: 6 }, [1]],
    ['by a tag', { tag: 'case of record' }, [1]],
    ['by who looks after it', { assignee: 'Ada' }, [2]],
    ['by nobody looking after it', { assignee: '' }, [1, 3, 4]],
    ['by a field, of which it was never read in one case', { fields: { asset: 'Primo' } }, [2, 3, 4]],
    ['by several', { turn: 'customer', fields: { asset: 'Primo' }, within: 31 }, [2, 3]],
  ] as const)('leaves cases %s', (_, part, wanted) => {
    expect(left(part)).toEqual(wanted);
  });

  it('holds one group, or all that are open', () => {
    expect([isInGroup('open', 'calm'), isInGroup('open', 'closed')]).toEqual([true, false]);
    expect([isInGroup('silent', 'calm'), isInGroup('closed', 'closed')]).toEqual([false, true]);
  });

  it('is the same in whatever order it was chosen, and another by each of its parts', () => {
    const fields = { asset: 'Alma', priority: 'High' };
    const one = { ...EVERYTHING_OPEN, fields };
    expect(isSameArrangement(one, { ...EVERYTHING_OPEN, fields: { priority: 'High', asset: 'Alma' }, words: ' ' })).toBe(true);
    const others: Partial<Arrangement>[] = [
      { group: 'silent' },
      { words: 'loans' },
      { turn: 'vendor' },
      { within: 7 },
      { tag: 'down' },
      { assignee: '' },
      { fields: { asset: 'Alma' } },
      { sorting: [{ id: 'number', desc: false }] },
      { columns: ['number'] },
    ];
    for (const part of others) expect([part, isSameArrangement(one, { ...one, ...part })]).toEqual([part, false]);
  });

  it('of an earlier version, with less in it, limits by nothing more', () => {
    expect(z.parse(arrangementSchema, { group: 'waiting' })).toEqual({ ...EVERYTHING_OPEN, group: 'waiting' });
  });
});
