import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommentSighting, SightingFields, StatusChange } from '../../../lib/cases/schemas.ts';
import { type OutlookSettings, outlookOf } from '../../../lib/deadlines/outlook.ts';
import { STATUS_IDS } from '../../../lib/status/types.ts';
import { STATUSES } from '../../../lib/status/vocabulary.ts';
import { at, between, change, recordOf, seen, text, time } from '../cases/build.ts';

const SETTINGS: OutlookSettings = { zone: 'UTC', edition: 'vendor-2022', otherEditions: [] };
const NOW = at('2026-11-22T08:00Z');
const comment = (by: CommentSighting['by'], when: string, until = when): CommentSighting => ({ by, at: between(when, until) });

interface Told {
  status?: string;
  priority?: string;
  updated?: string;
  comments?: CommentSighting[];
  changes?: StatusChange[];
  /** When the comments were read; on 20 November with the rest, if nothing is said. */
  commentsRead?: string;
  silentDays?: number;
}
const IN_PROGRESS = [change('New', 'In Progress', '2026-10-01T09:00Z')];

/** Read on 20 November; in progress since 1 October. */
function silence({
  status = 'In Progress',
  priority = 'Normal',
  updated,
  comments = [],
  changes = IN_PROGRESS,
  commentsRead,
  silentDays = 7,
}: Told) {
  const fields: Partial<SightingFields> = {
    priority: text(priority),
    openedAt: time('2026-09-30T09:00Z'),
    ...(updated === undefined ? {} : { updatedAt: time(updated) }),
  };
  const record =
    commentsRead === undefined
      ? recordOf(seen('2026-11-20T09:00Z', status, fields, { comments, changes }))
      : recordOf(seen(commentsRead, status, {}, { comments, changes }), seen('2026-11-20T09:00Z', status, fields));
  return outlookOf(record, { ...SETTINGS, silentDays }, NOW).silence;
}

describe('a month without a visible action of the vendor’s', () => {
  it('is told of High as no progress, of others as quiet, with what shows it', () => {
    const told = {
      since: between('2026-10-01T09:00Z'),
      until: at('2026-11-20T09:00Z'),
      basis: 'change',
      asked: null,
    };
    expect(silence({ priority: 'High', updated: '2026-10-01T09:00Z' })).toEqual({ code: 'no-progress', ...told });
    expect(silence({ priority: 'System Down', updated: '2026-10-01T09:00Z' })).toEqual({ code: 'no-progress', ...told });
    expect(silence({ priority: 'Normal', updated: '2026-10-01T09:00Z' })).toEqual({ code: 'quiet', ...told });
  });
  it('counts from the last comment of the vendor’s', () =>
    expect(silence({ updated: '2026-10-12T09:00Z', comments: [comment('vendor', '2026-10-12T09:00Z')] })).toMatchObject({
      since: between('2026-10-12T09:00Z'),
      basis: 'comment',
    }));
  it('is no more than "not updated" where an update is told by nothing else', () =>
    expect(silence({ updated: '2026-10-15T09:00Z' })).toMatchObject({
      since: between('2026-10-01T09:00Z', '2026-10-15T09:00Z'),
      basis: 'update',
    }));
  it('an update that the customer’s comment brought is not the vendor’s', () =>
    expect(silence({ updated: '2026-11-18T09:01Z', comments: [comment('customer', '2026-11-18T09:00Z')] })).toMatchObject({
      code: 'quiet',
      since: between('2026-10-01T09:00Z'),
      basis: 'change',
    }));
  it.each<[string, Told]>([
    ['of 30 days', { updated: '2026-10-21T09:01Z' }],
    ['that nothing tells the end of', {}],
    ['of a case in a fix’s release', { status: 'Pending Release', changes: [], updated: '2026-08-01T09:00Z' }],
    ['of a case that is a wish', { status: 'Product Manager Review', changes: [], priority: 'High', updated: '2026-08-01T09:00Z' }],
    ['of a case that is in development', { status: 'Pending Development', changes: [], updated: '2026-08-01T09:00Z' }],
    ['of a case that waits for the customer', { status: 'Pending Customer Input', changes: [], updated: '2026-08-01T09:00Z' }],
    ['in which somebody may have commented', { updated: '2026-11-10T09:00Z', comments: [comment('unknown', '2026-11-10T09:00Z')] }],
  ])('is not told %s', (_, told) => expect(silence(told)).toBeNull());
  it('in development is told of High', () =>
    expect(silence({ status: 'Pending Development', changes: [], priority: 'High', updated: '2026-08-01T09:00Z' })?.code).toBe(
      'no-progress',
    ));
  it('was seen up to the last reading only, however long ago that is', () => {
    const record = recordOf(seen('2026-10-10T09:00Z', 'In Progress', { updatedAt: time('2026-10-01T09:00Z') }, { changes: IN_PROGRESS }));
    expect(outlookOf(record, SETTINGS, at('2027-03-01')).silence).toBeNull();
  });
});

describe('a comment without an answer', () => {
  const asked = comment('customer', '2026-11-10T09:00Z');
  const changes = [change('New', 'In Progress', '2026-10-25T09:00Z')];
  it('is told after a week, and by the setting', () => {
    const told: Told = { comments: [asked], changes, updated: '2026-11-10T09:00Z' };
    expect(silence(told)).toEqual({
      code: 'unanswered',
      since: asked.at,
      until: at('2026-11-20T09:00Z'),
      basis: 'comment',
      asked: asked.at,
    } satisfies ReturnType<typeof silence>);
    expect(silence({ ...told, silentDays: 10 })?.code).toBe('unanswered');
    expect(silence({ ...told, silentDays: 11 })).toBeNull();
  });
  it('stands in the silence of a High case, too', () =>
    expect(silence({ priority: 'High', comments: [asked], updated: '2026-11-10T09:00Z' })).toMatchObject({
      code: 'no-progress',
      asked: asked.at,
    }));
  it.each<[string, Told]>([
    ['the vendor commented later', { comments: [asked, comment('vendor', '2026-11-11')], updated: '2026-11-11' }],
    [
      'the vendor commented on the same day, nobody knows when',
      { comments: [asked, comment('vendor', '2026-11-10', '2026-11-10T23:59Z')] },
    ],
    ['somebody commented later', { comments: [asked, comment('unknown', '2026-11-11')] }],
    ['the status was changed later', { comments: [asked], changes: [change('New', 'In Progress', '2026-11-12T09:00Z')] }],
    [
      'it was updated later, and its comments were not read since',
      { comments: [asked], commentsRead: '2026-11-11', updated: '2026-11-12T09:00Z' },
    ],
    ['it waits for the customer', { status: 'Pending Customer Input', changes: [], comments: [asked] }],
    ['comments were read soon after it only, and no update', { comments: [asked], commentsRead: '2026-11-11' }],
  ])('is not told when %s', (_, told) => expect(silence({ changes, ...told })).toBeNull());
  it('is told of a case that was updated later, when its comments were read after that', () =>
    expect(silence({ changes, comments: [asked], updated: '2026-11-12T09:00Z' })).toMatchObject({
      code: 'unanswered',
      until: at('2026-11-20T09:00Z'),
    }));
  it('is told of Update Received, which the comment itself brought', () =>
    expect(
      silence({
        status: 'Update Received',
        changes: [change('Pending Customer Input', 'Update Received', '2026-11-10T09:01Z')],
        comments: [asked],
        updated: '2026-11-10T09:01Z',
      })?.code,
    ).toBe('unanswered'));
});

it('is told of no status but those of the vendor’s turn', () =>
  fc.assert(
    fc.property(fc.constantFrom(...STATUS_IDS), fc.constantFrom('High', 'Normal'), (id, priority) => {
      const told = silence({
        status: STATUSES[id].name,
        priority,
        changes: [],
        updated: '2026-10-01',
        comments: [comment('customer', '2026-10-01')],
      });
      if (STATUSES[id].turn !== 'vendor') expect(told).toBeNull();
    }),
  ));
