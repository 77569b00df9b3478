import { describe, expect, it } from 'vitest';
import { recordFromSighting } from '../../../lib/cases/merge.ts';
import type { Instant, Sighting } from '../../../lib/cases/schemas.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import type { FirstResponse, Outlook, Reason } from '../../../lib/deadlines/types.ts';
import {
  closingWords,
  daysLeft,
  earlierWords,
  leftListWords,
  nextWords,
  noteWords,
  placeWords,
  reasonWords,
  responseSourceWords,
  shortWords,
  sourceWords,
  toneOf,
} from '../../../lib/i18n/outlook-words.ts';
import { at, change, DAY, exactly, sighting } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const MOMENT = { zone: 'UTC', now: NOW };
const ago = (days: number): Instant => (NOW - days * DAY) as Instant;
const outlook = (of: Sighting): Outlook =>
  outlookOf(recordFromSighting(of), { zone: 'UTC', edition: 'vendor-2022', otherEditions: ['consortium-2022'] }, NOW);

const known = (status: string, days: number): Outlook =>
  outlook(sighting(1, NOW, { status, openedAt: exactly(ago(100)) }, { changes: [change('New', status, ago(days))] }));
const bounded = (days: number): Outlook => outlook(sighting(1, NOW, { status: 'Pending Customer Input', updatedAt: exactly(ago(days)) }));

describe('when a case closes, in words', () => {
  it.each([
    ['today', known('Pending Customer Input', 28), 'Closes today, Sun 22 Nov', 'closes today', 'today', 'urgent'],
    ['tomorrow', known('Pending Customer Input', 27), 'Closes tomorrow, Mon 23 Nov', 'closes tomorrow', '1d', 'urgent'],
    ['within three days', known('Awaiting Customer Confirmation', 11), 'Closes in 3 days, Wed 25 Nov', 'closes in 3 days', '3d', 'urgent'],
    ['later', known('Pending Customer Input', 20), 'Closes in 8 days, Mon 30 Nov', 'closes in 8 days', '8d', 'yours'],
    ['next year', known('Pending Customer Testing', 1), 'Closes in 91 days, Sun, 21 Feb 2027', 'closes in 91 days', '91d', 'yours'],
    ['of a work plan', known('Pending Work Plan', 700), 'Work plan expires in 30 days, Tue 22 Dec', 'expires in 30 days', '30d', 'theirs'],
    [
      'a day known only as the latest',
      bounded(2),
      'Closes by Fri 18 Dec (in 26 days) at the latest, perhaps sooner',
      'closes by Fri 18 Dec',
      '≤26d',
      'yours',
    ],
    [
      'a latest day that is near',
      bounded(26),
      'Closes by Tue 24 Nov (in 2 days) at the latest, perhaps sooner',
      'closes by Tue 24 Nov',
      '≤2d',
      'urgent',
    ],
  ])('%s', (_, of, long, short, days, tone) => {
    expect(closingWords(of, MOMENT)).toBe(long);
    expect(shortWords(of, MOMENT)).toBe(short);
    expect(daysLeft(of, MOMENT)).toBe(days);
    expect(toneOf(of, MOMENT)).toBe(tone);
  });

  it('that it is probably closed, once the last day is over and nobody looked since', () => {
    const seenLast = ago(10);
    const of = outlookOf(
      recordFromSighting(
        sighting(
          1,
          seenLast,
          { status: 'Pending Customer Input', openedAt: exactly(ago(100)) },
          { changes: [change('New', 'Pending Customer Input', ago(30))] },
        ),
      ),
      { zone: 'UTC', edition: 'vendor-2022', otherEditions: [] },
      NOW,
    );
    expect(closingWords(of, MOMENT)).toBe('Probably closed, Fri 20 Nov');
    expect(toneOf(of, MOMENT)).toBe('unknown');
  });

  it('a span of days, with the earliest told first of all', () => {
    const of = outlook(
      sighting(
        1,
        NOW,
        { status: 'Pending Customer Input', openedAt: exactly(ago(100)) },
        { changes: [{ ...change('New', 'Pending Customer Input', ago(20)), at: { earliest: ago(20), latest: ago(18) } }] },
      ),
    );
    expect(closingWords(of, MOMENT)).toMatch(/^Closes between Mon.* 30 Nov.*Wed.* 2 Dec, the earliest in 8 days$/);
  });

  it('nothing where nothing closes it', () => {
    const of = known('In Progress', 3);
    expect([closingWords(of, MOMENT), daysLeft(of, MOMENT), shortWords(of, MOMENT), toneOf(of, MOMENT)]).toEqual([
      null,
      undefined,
      'Vendor’s turn',
      'theirs',
    ]);
  });
});

describe('the earlier day of another edition, in a few words', () => {
  it.each([
    ['a day', known('Pending Customer Input', 5), 'perhaps Tue 1 Dec, in 9 days (consortium)'],
    ['the latest day', bounded(2), 'perhaps by Fri 4 Dec, in 12 days (consortium)'],
    ['nothing where the editions agree', known('Awaiting Customer Confirmation', 5), null],
    ['nothing by an edition that the case has outlived', bounded(20), null],
    ['nothing where nothing closes it', known('In Progress', 5), null],
  ])('%s', (_, of, words) => expect(earlierWords(of, MOMENT)).toBe(words));

  it('nothing once the last day is over', () => {
    const of = known('Pending Customer Input', 5);
    expect(earlierWords(of, { zone: 'UTC', now: (NOW + 60 * DAY) as Instant })).toBeNull();
  });
});

it('the source tells figure, edition and date', () => {
  const close = known('Pending Customer Input', 3).autoClose;
  if (close === null) throw new Error('no closing');
  expect(sourceWords(close, 'pending-customer-input').text).toBe(
    'Counted as 28 days after this status began (vendor’s case status article, 14 Sept 2022).',
  );
});

it('an undated source is not given a date', () => {
  const close = known('Pending Work Plan', 3).autoClose;
  if (close === null) throw new Error('no closing');
  expect(sourceWords(close, 'pending-work-plan').text).toBe(
    'Counted as 24 months after this status began (consortium’s copy of the case guide).',
  );
});

it('notes tell another edition’s earlier date, the reminder e-mail and what is not known', () => {
  expect(noteWords(known('Pending Customer Input', 3), MOMENT)).toEqual([
    'By the consortium’s copy of the case guide it may close as early as Thu 3 Dec.',
    'The vendor’s reminder e-mail is expected Thu 26 Nov.',
  ]);
  expect(noteWords(outlook(sighting(1, NOW, { status: 'Parked by Wizard' })), MOMENT)).toEqual([
    'The status “Parked by Wizard” is not one we know, so no date can be told.',
  ]);
});

it('a case that left its list is told with the list and the time of its reading', () => {
  const of = { ...known('In Progress', 3), problems: [{ code: 'no-longer-listed', view: 'My Open Cases', since: NOW } as const] };
  const words = 'No longer in “My Open Cases” (read 22 Nov, 9:00). It may have been closed or moved; open it once.';
  expect(leftListWords(of, MOMENT)).toBe(words);
  expect(noteWords(of, MOMENT)).toEqual([words]);
  expect(leftListWords(known('In Progress', 3), MOMENT)).toBeNull();
});

it('a figure of the user’s own is not laid on the edition', () => {
  const close = known('Pending Customer Input', 3).autoClose;
  if (close === null) throw new Error('no closing');
  const own = { ...close, after: { amount: 10, unit: 'days' } } as const;
  expect(sourceWords(own, 'pending-customer-input')).toEqual({
    text: 'Counted as 10 days after this status began (a figure of your own).',
    href: null,
  });
  expect(sourceWords(close, 'pending-customer-input').href).toMatch(/^https:/);
});

describe('why, in words', () => {
  const since = ago(10);
  it.each<[Reason, string]>([
    [{ code: 'closes-today' }, 'It may be closed today.'],
    [{ code: 'may-close-tomorrow' }, 'It may be closed tomorrow.'],
    [{ code: 'closes-in-days', days: 5 }, 'It may be closed in 5 days.'],
    [{ code: 'start-unknown', latest: NOW }, 'It is closed by Sun 22 Nov at the latest, and it is not known how much sooner.'],
    [{ code: 'probably-closed', latest: since }, 'It was to be closed by Thu 12 Nov, and was not read since.'],
    [{ code: 'waits' }, 'It waits for you.'],
    [{ code: 'answered', at: exactly(since) }, 'Your side commented on Thu 12 Nov, and the portal has not confirmed it.'],
    [{ code: 'status-unread' }, 'No status could be read.'],
    [{ code: 'status-unknown' }, 'Its status is not one we know.'],
    [{ code: 'no-longer-listed', view: 'Mine', since }, 'It stands no longer in “Mine” (read 12 Nov, 9:00).'],
    [{ code: 'first-response-overdue', due: since }, 'The first answer was due by 12 Nov, 9:00.'],
    [{ code: 'first-response-unread', due: since }, 'The first answer was due by 12 Nov, 9:00; whether it came could not be read.'],
    [{ code: 'no-progress', since }, 'Its priority is high, and nothing was seen of the vendor since Thu 12 Nov.'],
    [{ code: 'unanswered', since }, 'The comment from your side of Thu 12 Nov has no visible answer.'],
    [{ code: 'quiet', since }, 'Nothing was seen of the vendor since Thu 12 Nov.'],
    [{ code: 'vendors-turn' }, 'It is the vendor’s turn.'],
    [{ code: 'third-party' }, 'It waits for another company.'],
    [{ code: 'closed' }, 'It is closed.'],
  ])('%j', (reason, words) => expect(reasonWords(reason, MOMENT)).toBe(words));
  it('the place of a case is explained by its urgency', () =>
    expect(placeWords(known('Pending Customer Input', 27), MOMENT)).toBe('It may be closed tomorrow.'));
});

describe('what to do next', () => {
  it('in a few words with the reason, for a list', () => {
    expect(nextWords(known('Awaiting Customer Confirmation', 10), MOMENT)).toEqual({
      short: 'Close it, or say what is not solved',
      long: 'If it is not solved, say so in a comment. If it is solved, press “Close Case”, as open ones make work for everybody.',
      reason: 'It may be closed in 4 days.',
    });
    expect(nextWords(bounded(2), MOMENT)?.short).toBe('Open it once');
    expect(nextWords(known('In Progress', 2), MOMENT)).toBeNull();
  });
});

describe('notes on what was heard of the vendor', () => {
  const calm = known('In Progress', 2);
  const first: FirstResponse = {
    due: exactly(ago(2)),
    state: 'overdue',
    answeredBy: null,
    priority: 'high',
    target: { unit: 'business-days', least: 1, most: 1 },
    sandbox: false,
    read: { status: NOW, comments: ago(1) },
  };
  it.each<[string, Partial<Outlook>, string[]]>([
    ['a first answer to come', { firstResponse: { ...first, state: 'due' } }, ['A first answer is to come by 20 Nov, 9:00.']],
    [
      'an overdue one, with what was read',
      { firstResponse: first },
      [
        'The first answer was due by 20 Nov, 9:00. None was there when the status (22 Nov, 9:00) and the comments (21 Nov, 9:00) were read.',
      ],
    ],
    [
      'one that was not looked for, of a sandbox',
      { firstResponse: { ...first, state: 'unknown', sandbox: true } },
      [
        'The first answer was due by 20 Nov, 9:00. Whether it came could not be read.',
        'A sandbox never counts as down, so the time for High counts.',
      ],
    ],
    ['none of one that came', { firstResponse: { ...first, state: 'answered' } }, []],
    [
      'an answer of one’s own',
      { answered: { at: exactly(ago(1)) } },
      ['Your side commented on Sat 21 Nov; the portal has not changed the status since.'],
    ],
    ...(
      [
        ['unanswered', 'comment', 'The comment from your side of Thu 12 Nov has no visible answer (read 22 Nov, 9:00).'],
        ['quiet', 'comment', 'The last thing seen of the vendor is a comment of Thu 12 Nov (read 22 Nov, 9:00).'],
        ['no-progress', 'change', 'The last thing seen of the vendor is a change of the status on Thu 12 Nov (read 22 Nov, 9:00).'],
        ['quiet', 'update', 'Nothing was updated after Thu 12 Nov (read 22 Nov, 9:00).'],
      ] as const
    ).map(([code, basis, words]): [string, Partial<Outlook>, string[]] => [
      `silence: ${code}, by ${basis}`,
      { silence: { code, basis, since: exactly(ago(10)), until: NOW, asked: null } },
      [words],
    ]),
  ])('%s', (_, of, words) => expect(noteWords({ ...calm, ...of }, MOMENT)).toEqual(words));

  it.each<[FirstResponse['priority'], string]>([
    ['system-down', 'within 1 hour (vendor’s support overview).'],
    ['system-component-down', 'within 2 hours (vendor’s support overview).'],
    ['high', 'within 1 business day (vendor’s support overview).'],
    ['normal', 'within 2 business days (vendor’s support overview).'],
    ['low', 'within 3 business days (consortium’s guide).'],
  ])('the time for %s tells its source', (priority, words) => {
    const source = responseSourceWords({ ...calm, firstResponse: { ...first, priority } });
    expect(source?.text).toBe(`A first answer to this priority is meant to come ${words}`);
    expect(source?.href).toMatch(/^https:/);
    expect(responseSourceWords({ ...calm, firstResponse: { ...first, priority, state: 'answered' } })).toBeNull();
  });
});
