/** The ladder against silence, rung by rung, by what pages showed and what the user told. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseRecord, CommentSighting, Instant, StatusChange } from '../../../lib/cases/schemas.ts';
import { currentSpell } from '../../../lib/cases/spells.ts';
import { ACTION_OF_RUNG } from '../../../lib/deadlines/actions.ts';
import { type Ladder, ladderOf, NO_STEPS, RUNGS, type Steps } from '../../../lib/deadlines/ladder.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { DAY } from '../../../lib/time/zone.ts';
import { at, between, change, recordOf, seen, text, time } from '../cases/build.ts';

const NOW = at('2026-11-22T08:00Z');
const SETTINGS = { zone: 'UTC', silentDays: 7 };
const by = (side: CommentSighting['by'], when: string): CommentSighting => ({ by: side, at: between(when) });

interface Told {
  status?: string;
  priority?: string;
  opened?: string;
  updated?: string;
  comments?: CommentSighting[];
  changes?: StatusChange[];
  read?: string;
}

/** In progress since 28 October, and read today, if nothing else is said. */
function record({
  status = 'In Progress',
  priority = 'Normal',
  opened,
  updated,
  comments = [],
  changes,
  read = '2026-11-22T07:00Z',
}: Told) {
  const fields = {
    priority: text(priority),
    asset: text('Alma'),
    ...(opened === undefined ? {} : { openedAt: time(opened) }),
    ...(updated === undefined ? {} : { updatedAt: time(updated) }),
  };
  return recordOf(seen(read, status, fields, { comments, changes: changes ?? [change('New', status, '2026-10-28T09:00Z')] }));
}

function ladder(told: Told | CaseRecord, steps: Record<string, string> = {}, now: Instant = NOW): Ladder | null {
  const of = 'key' in told ? told : record(told);
  const taken: Steps = Object.fromEntries(Object.entries(steps).map(([id, when]) => [id, at(when)]));
  return ladderOf(
    of,
    currentSpell(of),
    outlookOf(of, { ...SETTINGS, edition: 'vendor-2022', otherEditions: [] }, now),
    taken,
    SETTINGS,
    now,
  );
}
const next = (...told: Parameters<typeof ladder>) => ladder(...told)?.next;
const done = (...told: Parameters<typeof ladder>) =>
  ladder(...told)?.done.map(({ rung, seen: isSeen }) => `${rung}${isSeen ? ', seen' : ''}`);

/** Asked two weeks ago, and read today without an answer. */
const ASKED: Told = { comments: [by('vendor', '2026-11-01T09:00Z'), by('customer', '2026-11-08T07:00Z')] };

describe('the first rung, a comment', () => {
  it('waits for the day of the first answer', () =>
    expect(next({ status: 'New', priority: 'Low', opened: '2026-11-20T09:00Z', changes: [] })).toMatchObject({
      state: 'wait',
      rung: 'comment',
    }));
  it('comes when the first answer is overdue', () =>
    expect(
      next({ status: 'New', opened: '2026-11-02T09:00Z', changes: [], comments: [by('customer', '2026-11-03T09:00Z')] }),
    ).toMatchObject({
      state: 'now',
      rung: 'comment',
      reason: { code: 'first-response-overdue' },
    }));
  it('waits a month after the vendor was heard of last', () =>
    expect(next({ updated: '2026-11-12T09:00Z', comments: [by('vendor', '2026-11-12T09:00Z')] })).toEqual({
      state: 'wait',
      rung: 'comment',
      until: at('2026-12-12T09:00Z'),
    }));
  it('comes after that month', () =>
    expect(next({ changes: [change('New', 'In Progress', '2026-10-01T09:00Z')], updated: '2026-10-01T09:00Z' })).toEqual({
      state: 'now',
      rung: 'comment',
      reason: { code: 'quiet', since: at('2026-10-01T09:00Z') },
    }));
  it('has no day where months are nothing special', () =>
    expect(next({ status: 'Pending Release' })).toEqual({ state: 'wait', rung: 'comment', until: null }));
  it('nor where too little was read to tell', () => expect(next({ changes: [] })).toEqual({ state: 'wait', rung: 'comment', until: null }));
  it('is none at all while it is not the vendor’s turn', () => {
    for (const status of ['Pending Customer Input', 'Pending Third Party Provider', 'Closed', 'Odd']) expect(ladder({ status })).toBeNull();
  });
});

describe('a comment that was left', () => {
  it('is seen where the record holds it, and waits its days', () => {
    const told = { comments: [by('vendor', '2026-11-01T09:00Z'), by('customer', '2026-11-18T09:00Z')] };
    expect(done(told)).toEqual(['comment, seen']);
    expect(next(told)).toEqual({ state: 'wait', rung: 'feedback', until: at('2026-11-25T09:00Z') });
  });
  it('then leads to in-case feedback', () =>
    expect(next(ASKED)).toMatchObject({ state: 'now', rung: 'feedback', reason: { code: 'unanswered' } }));
  it('was none where the vendor spoke after it', () => {
    const told = { comments: [by('customer', '2026-11-08T07:00Z'), by('vendor', '2026-11-10T09:00Z')] };
    expect(done(told)).toEqual([]);
    expect(next(told)).toMatchObject({ state: 'wait', rung: 'comment' });
  });
  it('is believed where the user told of it, and waits as long', () => {
    const told = { comments: [by('vendor', '2026-11-01T09:00Z')] };
    expect(done(told, { comment: '2026-11-12T09:00Z' })).toEqual(['comment']);
    expect(next(told, { comment: '2026-11-12T09:00Z' })).toEqual({
      state: 'now',
      rung: 'feedback',
      reason: { code: 'step-unanswered', since: at('2026-11-12T09:00Z') },
    });
    expect(next(told, { comment: '2026-11-20T09:00Z' })).toMatchObject({ state: 'wait', until: at('2026-11-27T09:00Z') });
  });
  it('asks to be looked after where nothing was read since its days were over', () => {
    const told = { ...ASKED, read: '2026-11-10T07:00Z' };
    expect(next(told)).toEqual({ state: 'look', rung: 'feedback', since: at('2026-11-08T07:00Z'), read: at('2026-11-10T07:00Z') });
  });
});

describe('the rungs after it', () => {
  it('are escalation, a while after feedback', () => {
    expect(next(ASKED, { feedback: '2026-11-18T09:00Z' })).toEqual({ state: 'wait', rung: 'escalation', until: at('2026-11-25T09:00Z') });
    expect(next(ASKED, { feedback: '2026-11-14T09:00Z' })).toMatchObject({ state: 'now', rung: 'escalation' });
  });
  it('the programme manager together with it', () =>
    expect(next(ASKED, { escalation: '2026-11-21T09:00Z' })).toEqual({
      state: 'now',
      rung: 'programme-manager',
      reason: { code: 'escalated', since: at('2026-11-21T09:00Z') },
    }));
  it('and the call in the end', () => {
    const all = { feedback: '2026-11-09T09:00Z', escalation: '2026-11-13T09:00Z', 'programme-manager': '2026-11-13T09:00Z' };
    expect(next(ASKED, all)).toMatchObject({ state: 'now', rung: 'call' });
    expect(next(ASKED, { ...all, escalation: '2026-11-20T09:00Z' })).toMatchObject({ state: 'wait', rung: 'call' });
  });
  it('pass over feedback that was given at any time before: it is given once per case', () => {
    expect(next(ASKED, { feedback: '2026-03-01T09:00Z' })).toMatchObject({ state: 'now', rung: 'escalation' });
    expect(done(ASKED, { feedback: '2026-03-01T09:00Z' })).toEqual(['comment, seen', 'feedback']);
  });
  it('begin anew once the vendor was heard of', () => {
    const answered = { comments: [by('customer', '2026-11-01T07:00Z'), by('vendor', '2026-11-20T09:00Z')] };
    const all = { comment: '2026-11-01T09:00Z', feedback: '2026-11-09T09:00Z', escalation: '2026-11-13T09:00Z' };
    expect(done(answered, all)).toEqual(['feedback']);
    expect(next(answered, all)).toMatchObject({ state: 'wait', rung: 'comment' });
  });
});

describe('whatever was told', () => {
  const instant = fc.integer({ min: NOW - 60 * DAY, max: NOW }) as fc.Arbitrary<Instant>;
  const steps = fc.dictionary(fc.constantFrom(...RUNGS), instant) as fc.Arbitrary<Steps>;
  const comments = fc.array(fc.record({ by: fc.constantFrom('customer' as const, 'vendor' as const), when: instant }), { maxLength: 4 });

  it('nothing that was done is advised again, and no wait is over', () => {
    fc.assert(
      fc.property(steps, comments, (taken, said) => {
        const of = record({ comments: said.map(({ by: side, when }) => ({ by: side, at: { earliest: when, latest: when } })) });
        const told = ladderOf(
          of,
          currentSpell(of),
          outlookOf(of, { ...SETTINGS, edition: 'vendor-2022', otherEditions: [] }, NOW),
          taken,
          SETTINGS,
          NOW,
        );
        if (told === null) throw new Error('no ladder');
        expect(told.done.map(({ rung }) => rung)).not.toContain(told.next.rung);
        if (told.next.state === 'wait' && told.next.until !== null) expect(told.next.until).toBeGreaterThan(NOW);
      }),
    );
  });

  it('what comes first in the list of actions is what the ladder says', () => {
    fc.assert(
      fc.property(steps, comments, (taken, said) => {
        const of = record({ comments: said.map(({ by: side, when }) => ({ by: side, at: { earliest: when, latest: when } })) });
        const outlook = outlookOf(of, { ...SETTINGS, edition: 'vendor-2022', otherEditions: [] }, NOW, [], taken);
        const rung = ladderOf(of, currentSpell(of), outlook, taken, SETTINGS, NOW)?.next;
        if (rung?.state === 'now') expect(outlook.actions[0]?.code).toBe(ACTION_OF_RUNG[rung.rung]);
        else if (rung?.state === 'wait') expect(outlook.actions[0]?.code).toBe('nothing');
      }),
    );
  });

  it('steps change nothing but what to do', () => {
    const how = { ...SETTINGS, edition: 'vendor-2022', otherEditions: [] } as const;
    const { actions: _, ...without } = outlookOf(record(ASKED), how, NOW, [], NO_STEPS);
    const { actions: __, ...withSteps } = outlookOf(record(ASKED), how, NOW, [], { feedback: NOW, escalation: NOW });
    expect(withSteps).toEqual(without);
  });
});
