import { describe, expect, it } from 'vitest';
import type { CommentSighting } from '../../../lib/cases/schemas.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { adviceOf, managersFor } from '../../../lib/guidance/escalation.ts';
import { at, between, change, recordOf, seen, text, time } from '../cases/build.ts';

const NOW = at('2026-11-22T08:00Z');
const SETTINGS = { zone: 'UTC', silentDays: 7 };

interface Told {
  status?: string;
  priority?: string;
  updated?: string;
  asset?: string;
  comments?: CommentSighting[];
}

function advice(
  { status = 'In Progress', priority = 'Normal', updated, asset = 'Alma', comments = [] }: Told,
  steps: Record<string, string> = {},
) {
  const fields = { priority: text(priority), asset: text(asset), ...(updated === undefined ? {} : { updatedAt: time(updated) }) };
  const since = [change('New', status, '2026-10-01T09:00Z')];
  const record = recordOf(seen('2026-11-22T07:00Z', status, fields, { comments, changes: since }));
  const taken = Object.fromEntries(Object.entries(steps).map(([id, when]) => [id, at(when)]));
  const outlook = outlookOf(record, { ...SETTINGS, edition: 'vendor-2022', otherEditions: [] }, NOW, [], taken);
  return adviceOf(record, outlook, taken, SETTINGS, NOW);
}
const ASKED: Told = { comments: [{ by: 'customer', at: between('2026-11-08T07:00Z') }] };

describe('the programme manager is to be told', () => {
  it.each<[string, Told, Record<string, string>, string[]]>([
    ['at once of what is down', { priority: 'Component Down' }, {}, ['down']],
    ['not of a sandbox', { priority: 'Component Down', asset: 'Alma Sandbox' }, {}, []],
    ['of High without progress for a month', { priority: 'High', updated: '2026-10-02T09:00Z' }, {}, ['no-progress']],
    [
      'of what affects several institutions, as the user says',
      {},
      { 'several-institutions': '2026-11-20T09:00Z' },
      ['several-institutions'],
    ],
    ['of what can’t wait', {}, { 'time-critical': '2026-11-20T09:00Z' }, ['time-critical']],
    ['of a change that others may feel', {}, { 'shared-change': '2026-11-20T09:00Z' }, ['shared-change']],
    ['of an escalation', ASKED, { escalation: '2026-11-20T09:00Z' }, ['escalated']],
    ['of nothing else', ASKED, {}, []],
  ])('%s', (_, told, steps, expected) => expect(advice(told, steps)?.tell).toEqual(expected));

  it('until they are; of what came since, anew', () => {
    const told = { 'programme-manager': '2026-11-15T09:00Z' };
    expect(advice({ priority: 'System Down' }, told)?.tell).toEqual([]);
    expect(advice({ priority: 'System Down' }, { ...told, escalation: '2026-11-20T09:00Z' })?.tell).toEqual(['escalated']);
    expect(advice({}, { ...told, 'time-critical': '2026-11-10T09:00Z' })?.tell).toEqual([]);
  });
});

describe('what the user says of a case', () => {
  it('that its priority is higher leads to escalation, also while it is the customer’s turn', () => {
    const higher = { 'priority-higher': '2026-11-20T09:00Z' };
    expect(advice({ status: 'Pending Customer Input' }, higher)?.next).toMatchObject({
      rung: 'escalation',
      reason: { code: 'priority-higher' },
    });
    expect(advice({ status: 'Pending Customer Input' }, { ...higher, escalation: '2026-11-21T09:00Z' })?.next).toBeNull();
  });
  it('that the answer fits no consortium leads to in-case feedback, once', () => {
    const differing = { 'differing-answer': '2026-11-20T09:00Z' };
    expect(advice({}, differing)?.next).toMatchObject({ state: 'now', rung: 'feedback', reason: { code: 'differing-answer' } });
    expect(advice(ASKED, { ...differing, feedback: '2026-05-01T09:00Z' })?.next).toMatchObject({ state: 'now', rung: 'escalation' });
  });
});

it('of a case that waits for the customer nothing is advised by itself, and of a closed one nothing at all', () => {
  expect(advice({ status: 'Pending Customer Input' })).toEqual({ done: [], next: null, tell: [] });
  expect(advice({ status: 'Closed' })).toBeNull();
});

describe('the address of the programme manager', () => {
  const CONTACTS = {
    Alma: ['systems@library.example'],
    'Programme manager': ['pm@consortium.example'],
    'Program manager Primo': ['discovery@consortium.example'],
  };
  it.each([
    ['Alma', ['pm@consortium.example']],
    ['Primo VE', ['discovery@consortium.example']],
    [null, ['pm@consortium.example']],
  ])('for %s', (asset, expected) => expect(managersFor(asset, CONTACTS)).toEqual(expected));
  it('is nobody’s where the settings name none', () => {
    expect(managersFor('Alma', { Alma: ['systems@library.example'] })).toEqual([]);
    expect(managersFor(null, { 'Programme manager, Alma': ['pm@consortium.example'] })).toEqual([]);
  });
});
