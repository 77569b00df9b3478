import { describe, expect, it } from 'vitest';
import { recordFromSighting } from '../../../lib/cases/merge.ts';
import type { Instant, Sighting } from '../../../lib/cases/schemas.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import type { Outlook } from '../../../lib/deadlines/types.ts';
import { closingWords, daysLeft, leftListWords, noteWords, shortWords, sourceWords, toneOf } from '../../../lib/i18n/outlook-words.ts';
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
    [
      'a day known only as the latest',
      bounded(2),
      'Closes by Fri 18 Dec at the latest, perhaps sooner',
      'closes by Fri 18 Dec',
      '≤26d',
      'yours',
    ],
    [
      'a latest day that is near',
      bounded(26),
      'Closes by Tue 24 Nov at the latest, perhaps sooner',
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

it('the source tells figure, edition and date', () => {
  const close = known('Pending Customer Input', 3).autoClose;
  if (close === null) throw new Error('no closing');
  expect(sourceWords(close).text).toBe('Counted as 28 days after this status began (vendor’s case status article, 14 Sept 2022).');
});

it('an undated source is not given a date', () => {
  const close = known('Pending Work Plan', 3).autoClose;
  if (close === null) throw new Error('no closing');
  expect(sourceWords(close).text).toBe('Counted as 24 months after this status began (consortium’s copy of the case guide).');
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
