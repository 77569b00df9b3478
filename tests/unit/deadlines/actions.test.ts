/** An example of every reason and every action, told by the outlook of a case. */
import { describe, expect, it } from 'vitest';
import type { CaseRecord, CommentSighting, ListRow, SightingFields, StatusChange } from '../../../lib/cases/schemas.ts';
import { type OutlookSettings, outlookOf } from '../../../lib/deadlines/outlook.ts';
import { ACTION_CODES, type ActionCode, REASON_CODES, type ReasonCode, type UrgencyLevel } from '../../../lib/deadlines/types.ts';
import { businessHours } from '../../../lib/policy/response-hours.ts';
import { STATUS_IDS } from '../../../lib/status/types.ts';
import { STATUSES } from '../../../lib/status/vocabulary.ts';
import { at, between, change, PORTAL, recordOf, seen, sighting, text, time, unreadable } from '../cases/build.ts';

const NOW = at('2026-11-22T08:00Z');
const SETTINGS: OutlookSettings = {
  zone: 'UTC',
  edition: 'vendor-2022',
  otherEditions: ['consortium-2022'],
  response: { scale: 'by-product', hours: businessHours('uk') },
};
const READ = '2026-11-22T07:00Z';
const comment = (by: CommentSighting['by'], when: string): CommentSighting => ({ by, at: between(when) });

interface Told {
  priority?: string;
  opened?: string;
  updated?: string;
  asset?: string;
  flag?: boolean;
  comments?: CommentSighting[];
  changes?: StatusChange[];
  read?: string;
}

function told(status: string, { priority, opened, updated, asset, flag, comments = [], changes = [], read = READ }: Told = {}): CaseRecord {
  const fields: Partial<SightingFields> = {
    ...(priority === undefined ? {} : { priority: text(priority) }),
    ...(asset === undefined ? {} : { asset: text(asset) }),
    ...(opened === undefined ? {} : { openedAt: time(opened) }),
    ...(updated === undefined ? {} : { updatedAt: time(updated) }),
    ...(flag === undefined ? {} : { waitingForInformation: { state: 'read', value: flag, raw: 'x', how: 'header' } as const }),
  };
  return recordOf(seen(read, status, fields, { comments, changes }));
}
const since = (status: string, when: string, more: Told = {}): CaseRecord =>
  told(status, { ...more, changes: [change('New', status, when)] });

const PCI = 'Pending Customer Input';
const listed = (record: CaseRecord): CaseRecord => ({ ...record, listed: [{ list: 'Mine', last: record.lastSeen }] });
const LISTS: ListRow[] = [
  {
    portal: PORTAL,
    list: 'Mine',
    view: 'My cases',
    seenAt: NOW,
    completeness: { read: 4, total: 4, open: false, all: true, since: NOW },
    recordIds: [],
    caseNumbers: [],
    showedOpen: true,
    showedClosed: false,
    wholes: [NOW],
  },
];
const asked = (when: string): Told => ({ comments: [comment('customer', when)], updated: when });
const sandbox = { asset: 'Alma Sandbox' };

const EXAMPLES: [string, CaseRecord, UrgencyLevel, ReasonCode, ActionCode[]][] = [
  ['closes today', since(PCI, '2026-10-25T12:00Z'), 'now', 'closes-today', ['answer', 'hold']],
  ['closes tomorrow', since(PCI, '2026-10-26T12:00Z'), 'now', 'may-close-tomorrow', ['answer', 'hold']],
  ['closes in three days', since('Closing', '2026-11-11T12:00Z'), 'soon', 'closes-in-days', ['confirm-or-object', 'hold']],
  ['closes later', since('Pending Customer Testing', '2026-11-11T12:00Z'), 'later', 'closes-in-days', ['test']],
  ['closes nobody knows when', told(PCI, { updated: '2026-11-11T12:00Z' }), 'later', 'start-unknown', ['open-once', 'answer', 'hold']],
  ['was to be closed', since(PCI, '2026-10-20T12:00Z', { read: '2026-10-21T12:00Z' }), 'look', 'probably-closed', ['open-once', 'answer']],
  ['waits by its flag', told('Odd', { flag: true }), 'later', 'waits', ['answer']],
  ['is answered', since(PCI, '2026-11-10T12:00Z', asked('2026-11-20T09:00Z')), 'later', 'answered', ['look-again']],
  ['is answered, but closes today', since(PCI, '2026-10-25T12:00Z', asked('2026-11-20T09:00Z')), 'now', 'closes-today', ['look-again']],
  ['has a status nobody knows', told('Odd'), 'look', 'status-unknown', ['open-once']],
  ['has no status', recordOf(sighting(READ, { fields: { status: unreadable } })), 'look', 'status-unread', ['open-once']],
  ['left its list', listed(told('In Progress')), 'watch', 'no-longer-listed', ['open-once']],
  ['left its list and waits', listed(since(PCI, '2026-10-26T12:00Z')), 'now', 'may-close-tomorrow', ['open-once', 'answer', 'hold']],
  [
    'got no first answer',
    told('New', { priority: 'Normal', opened: '2026-11-10T10:00Z', comments: [comment('customer', '2026-11-13T10:00Z')] }),
    'watch',
    'first-response-overdue',
    ['ask-update'],
  ],
  [
    'is down without an answer',
    told('New', { priority: 'Component Down', opened: '2026-11-20T10:00Z', comments: [comment('customer', '2026-11-20T13:00Z')] }),
    'watch',
    'first-response-overdue',
    ['tell-hub', 'ask-update', 'tell-programme-manager'],
  ],
  [
    'is a sandbox: not down',
    told('New', { ...sandbox, priority: 'System Down', opened: '2026-11-17T10:00Z', comments: [comment('customer', '2026-11-19T10:00Z')] }),
    'watch',
    'first-response-overdue',
    ['ask-update'],
  ],
  [
    'may have got its first answer',
    told('New', { priority: 'Normal', opened: '2026-11-10T10:00Z' }),
    'watch',
    'first-response-unread',
    ['look-for-answer'],
  ],
  [
    'is High and stands still',
    since('In Progress', '2026-10-01T10:00Z', { priority: 'High', updated: '2026-10-01T10:00Z' }),
    'watch',
    'no-progress',
    ['ask-update', 'tell-programme-manager'],
  ],
  ['has been asked about', since('In Progress', '2026-11-01T10:00Z', asked('2026-11-14T09:00Z')), 'watch', 'unanswered', ['give-feedback']],
  [
    'has been asked about two weeks ago',
    since('In Progress', '2026-11-01T10:00Z', asked('2026-11-08T07:00Z')),
    'watch',
    'unanswered',
    ['give-feedback'],
  ],
  [
    'has been asked about three weeks ago',
    since('In Progress', '2026-10-28T10:00Z', asked('2026-11-01T07:00Z')),
    'watch',
    'unanswered',
    ['give-feedback'],
  ],
  [
    'is quiet',
    since('In Progress', '2026-10-01T10:00Z', { priority: 'Low', updated: '2026-10-01T10:00Z' }),
    'watch',
    'quiet',
    ['ask-update'],
  ],
  ['is being worked on', since('In Progress', '2026-11-20T10:00Z'), 'calm', 'vendors-turn', ['nothing']],
  ['is a wish', since('Pending Product Review', '2026-11-20T10:00Z'), 'calm', 'vendors-turn', ['idea-exchange']],
  ['is closed after years', since('Pending Work Plan', '2024-11-24T10:00Z'), 'soon', 'closes-in-days', ['ask-update']],
  ['waits for another company', told('Pending Third Party Provider'), 'calm', 'third-party', ['nothing']],
  ['is closed', told('Closed'), 'done', 'closed', ['clone']],
  ['was closed lately', since('Closed', '2026-11-12T10:00Z'), 'done', 'closed', ['fill-in-survey', 'clone']],
  ['was closed longer ago', since('Closed', '2026-11-02T10:00Z'), 'done', 'closed', ['clone']],
  ['was filed as down', told('In Progress', { priority: 'System-Component Down' }), 'calm', 'vendors-turn', ['tell-programme-manager']],
];

/** What comes next once the user has told what was done: 8 November the page's own evidence, the rest ticked. */
const ASKED = since('In Progress', '2026-11-01T10:00Z', asked('2026-11-08T07:00Z'));
const AFTER_STEPS: [string, CaseRecord, Record<string, string>, [ActionCode, ReasonCode][]][] = [
  ['feedback lately', ASKED, { feedback: '2026-11-16T10:00Z' }, [['nothing', 'vendors-turn']]],
  ['feedback, and a week after it', ASKED, { feedback: '2026-11-15T06:00Z' }, [['escalate', 'step-unanswered']]],
  ['an escalation', ASKED, { escalation: '2026-11-20T10:00Z' }, [['tell-programme-manager', 'escalated']]],
  [
    'all there is',
    ASKED,
    { feedback: '2026-11-10T10:00Z', escalation: '2026-11-12T10:00Z', 'programme-manager': '2026-11-12T11:00Z' },
    [['put-on-agenda', 'step-unanswered']],
  ],
  [
    'a comment, and read before an answer could be there',
    since('In Progress', '2026-10-01T10:00Z', { read: '2026-11-10T10:00Z' }),
    { comment: '2026-11-09T10:00Z' },
    [['open-once', 'answer-unread']],
  ],
  [
    'the programme manager told of what is down',
    told('In Progress', { priority: 'System Down' }),
    { 'programme-manager': '2026-11-20T10:00Z' },
    [['nothing', 'vendors-turn']],
  ],
  ['the survey', since('Closed', '2026-11-12T10:00Z'), { survey: '2026-11-13T10:00Z' }, [['clone', 'closed']]],
];

describe('a case that', () => {
  it.each(EXAMPLES)('%s', (_, record, level, reason, actions) => {
    const outlook = outlookOf(record, SETTINGS, NOW, LISTS);
    expect(outlook.urgency).toMatchObject({ level, reason: { code: reason } });
    expect(outlook.actions.map(({ code }) => code)).toEqual(actions);
  });
});

const takenAt = (steps: Record<string, string>) => Object.fromEntries(Object.entries(steps).map(([id, when]) => [id, at(when)]));

describe('after the user told of', () => {
  it.each(AFTER_STEPS)('%s', (_, record, steps, expected) => {
    const { actions } = outlookOf(record, SETTINGS, NOW, [], takenAt(steps));
    expect(actions.map(({ code, reason }) => [code, reason.code])).toEqual(expected);
  });
});

it('of every reason there is an example', () => {
  const reasons = EXAMPLES.flatMap(([, record, , reason]) => [
    reason,
    ...outlookOf(record, SETTINGS, NOW, LISTS).actions.map((action) => action.reason.code),
  ]);
  const after = AFTER_STEPS.flatMap(([, , , actions]) => actions.map(([, reason]) => reason));
  expect([...new Set([...reasons, ...after])].sort()).toEqual([...REASON_CODES].sort());
});
it('and of every action', () => {
  const actions = [...EXAMPLES.flatMap(([, , , , codes]) => codes), ...AFTER_STEPS.flatMap(([, , , told]) => told.map(([code]) => code))];
  expect([...new Set(actions)].sort()).toEqual([...ACTION_CODES].sort());
});

it.each(STATUS_IDS)('of a case in %s there is always something to say, and nothing to do for the vendor', (id) => {
  const { actions } = outlookOf(told(STATUSES[id].name), SETTINGS, NOW);
  expect(actions.length).toBeGreaterThan(0);
  if (STATUSES[id].turn !== 'customer') expect(actions.map(({ code }) => code)).not.toContain('answer');
});
