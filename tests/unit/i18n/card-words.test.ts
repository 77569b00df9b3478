import { describe, expect, it } from 'vitest';
import { recordFromSighting } from '../../../lib/cases/merge.ts';
import { type Instant, type Sighting, unreadableReasonSchema } from '../../../lib/cases/schemas.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import type { OwnText } from '../../../lib/guidance/ready-texts.ts';
import { cardWords } from '../../../lib/i18n/card-words.ts';
import { message } from '../../../lib/i18n/format.ts';
import type { CardLook } from '../../../lib/portal/paint/banner.ts';
import { at, change, DAY, exactly, fields, sighting } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const ago = (days: number): Instant => (NOW - days * DAY) as Instant;

function card(of: Sighting, own: readonly OwnText[] = []): CardLook {
  const record = recordFromSighting(of);
  const settings = { zone: 'UTC', edition: 'vendor-2022', otherEditions: ['consortium-2022'] } as const;
  return cardWords(record, outlookOf(record, settings, NOW), { zone: 'UTC', now: NOW }, own);
}
const known = (status: string, days: number): CardLook =>
  card(sighting(1, NOW, { status, openedAt: exactly(ago(100)) }, { changes: [change('New', status, ago(days))] }));
const bounded = (): CardLook =>
  card(sighting(1, NOW, { status: 'Pending Customer Input', openedAt: exactly(ago(20)), updatedAt: exactly(ago(2)) }));
const rows = ({ deadlines }: CardLook): string[] => deadlines.map(({ name, when, left }) => [name, when, left].join(' | '));
const steps = (of: CardLook): (string | null)[][] => of.steps.map(({ text, reason }) => [text, reason]);

describe('the head of the card', () => {
  it('says whose turn it is, when it closes and what the status means', () => {
    const { turn, status, headline, meaning } = known('Pending Customer Input', 5);
    expect([turn, status, headline]).toEqual(['Your turn', 'Pending Customer Input', 'Closes in 23 days, Tue 15 Dec']);
    expect(meaning).toMatch(/^Support asked you something/);
  });
  it('says the status itself where nothing closes the case', () => {
    const { turn, status, headline } = known('In Progress', 2);
    expect([turn, status, headline]).toEqual(['Vendor’s turn', null, 'In Progress']);
  });
});

describe('deadlines', () => {
  it('with day, distance, source and edition, and an earlier one by another edition', () => {
    const of = known('Pending Customer Input', 5);
    expect(rows(of)).toEqual([
      'Reminder e-mail | Tue 24 Nov | in 2 days',
      'Closing | Tue 15 Dec | in 23 days',
      'Perhaps closed earlier | Tue 1 Dec | in 9 days',
    ]);
    expect(of.deadlines.map(({ source }) => source.text)).toEqual([
      'Counted as 7 days after this status began (vendor’s case status article, 14 Sept 2022).',
      'Counted as 28 days after this status began (vendor’s case status article, 14 Sept 2022).',
      'Counted as 14 days after this status began (consortium’s copy of the case guide).',
    ]);
    for (const { source } of of.deadlines) expect(source.href).toMatch(/^https:/);
  });
  it('of which only the last day is known', () =>
    expect(rows(bounded())).toEqual([
      'Reminder e-mail | by Fri 27 Nov | in 5 days at the latest',
      'Closing | by Fri 18 Dec | in 26 days at the latest',
      'Perhaps closed earlier | by Fri 4 Dec | in 12 days at the latest',
    ]));
  it('by another edition whose day is over: from today on', () =>
    expect(rows(known('Pending Customer Input', 26))).toEqual([
      'Closing | Tue 24 Nov | in 2 days',
      'Perhaps closed earlier | Sun 22 Nov | today',
    ]));
  it('over a span of days', () => {
    const changes = [{ ...change('New', 'Pending Customer Input', ago(20)), at: { earliest: ago(20), latest: ago(18) } }];
    const of = card(sighting(1, NOW, { status: 'Pending Customer Input', openedAt: exactly(ago(100)) }, { changes }));
    expect(rows(of)[0]).toMatch(/^Closing \| Mon.* 30 Nov.*2 Dec \| in 8 days at the earliest$/);
  });
  it('for the first answer, while it is due', () => {
    const of = card(sighting(1, NOW, { status: 'New', priority: 'High', asset: 'Alma', openedAt: exactly(ago(0.25)) }));
    expect(rows(of)).toEqual([expect.stringMatching(/^First answer \| by \d+ Nov, \d+:\d\d \| in \d days$/)]);
    expect(of.notes).toEqual([]);
  });
  it('none where there is none', () => expect(rows(known('In Progress', 2))).toEqual([]));
});

describe('what the user can do', () => {
  it('the best first, with a reason that is told once', () =>
    expect(steps(known('Pending Customer Input', 5))).toEqual([
      ['Answer in a comment. If you need more time, say so in a comment.', 'It may be closed in 23 days.'],
      ['If you need time, set Pending Customer Testing, which holds the case open for longer.', null],
    ]));
  it('opening the case is no advice on its own page', () =>
    expect(steps(bounded())[0]).toEqual([
      'Answer in a comment. If you need more time, say so in a comment.',
      'It is closed by Fri 18 Dec at the latest, and it is not known how much sooner.',
    ]));
  it('no reason that stands in the headline', () => {
    expect(steps(known('In Progress', 2))).toEqual([['Nothing to do now. If it stays silent, ask for an update in a comment.', null]]);
    expect(steps(known('Closed', 20))).toEqual([['If the problem is still there, use “Clone Case”.', null]]);
  });
  it('the survey of a case that was closed lately', () =>
    expect(steps(known('Closed', 2))[0]).toEqual([
      'Fill in the survey that comes by e-mail. Unlike in-case feedback it counts for the analyst.',
      null,
    ]));
  it('what the status itself names is not told twice', () => expect(known('Awaiting Customer Confirmation', 2).steps).toHaveLength(1));
  it('after long silence', () => {
    const comments = [{ by: 'customer' as const, at: exactly(ago(40)) }];
    const read = { status: 'In Progress', priority: 'High', asset: 'Alma', openedAt: exactly(ago(70)), updatedAt: exactly(ago(40)) };
    const of = card(sighting(1, NOW, read, { changes: [change('New', 'In Progress', ago(60))], comments }));
    expect(of.steps.map(({ text }) => text.split(' ').slice(0, 4).join(' '))).toEqual(['Give in-case feedback if', 'If you belong to']);
    expect(of.steps[0]?.reason).toBe('Its priority is high, and nothing was seen of the vendor since Wed 23 Sept.');
    expect(of.notes).toEqual(['The last thing seen of the vendor is a change of the status on Wed 23 Sept (read 22 Nov, 9:00).']);
  });
  it('with the text that goes with a step, filled in, or the user’s own in its place', () => {
    const of = sighting(1, NOW, { status: 'In Progress', subject: 'Loans', updatedAt: exactly(ago(60)) });
    const copied = (own: OwnText[]) => card(of, own).steps[0]?.copy;
    expect(copied([])).toMatch(/^Hello,\n\nCould you please give us an update on this case\?/);
    expect(copied([{ name: 'Ask for an update', text: 'How is {number}?' }])).toBe('How is 00000001?');
    expect(known('Pending Customer Input', 5).steps.map(({ copy }) => copy?.slice(0, 20) ?? null)).toEqual([
      null,
      'Hello,\n\nThank you fo',
    ]);
  });
  it('nothing for a status that is not known', () => expect(card(sighting(1, NOW, { status: 'Asleep' })).steps).toEqual([]));
});

describe('what could not be read', () => {
  it('the beginning of the status, and how it can be', () =>
    expect(bounded().unread).toEqual([
      {
        text: 'When this status began is not known, so the case may be closed sooner.',
        advice: 'Bring the case’s history or feed into view on its page in the portal, so that it can be read.',
      },
    ]));
  it('a field, why, and what to do', () => {
    const of = sighting(1, NOW, {});
    const updatedAt = { state: 'unreadable', raw: '03/04/2026', reason: 'ambiguous-date' } as const;
    expect(card({ ...of, fields: { ...fields({ status: 'In Progress' }), updatedAt } }).unread).toEqual([
      {
        text: 'Last update could not be read: day and month could be either way round.',
        advice: 'Open Case Lantern from the toolbar; it asks you once.',
      },
    ]);
  });
  it('a status that no list of names holds', () =>
    expect(card(sighting(1, NOW, { status: 'Asleep' })).unread).toEqual([
      { text: 'The status “Asleep” is not one we know, so no date can be told.', advice: null },
    ]));
  it('no status at all', () =>
    expect(card(sighting(1, NOW, { subject: 'Nothing' })).unread[0]?.advice).toBe(
      'If your portal calls the status otherwise, tell its name in the settings.',
    ));
});

describe('the picture in words', () => {
  const pictured = (): CardLook['timeline'] =>
    card(
      sighting(
        1,
        NOW,
        { status: 'Pending Customer Input', openedAt: exactly(ago(41)) },
        {
          changes: [change('New', 'In Progress', ago(40)), change('In Progress', 'Pending Customer Input', ago(5))],
          comments: [
            { by: 'vendor', at: exactly(ago(30)) },
            { by: 'vendor', at: exactly(ago(5)) },
          ],
        },
      ),
    ).timeline;
  it('has the present stay in its name, and every fact in its list', () => {
    expect(pictured()?.name).toBe(
      'The case’s way so far and what is expected. Your turn: Pending Customer Input, from Tue 17 Nov until now',
    );
    expect(pictured()?.facts).toEqual([
      'Opened Mon 12 Oct',
      'Vendor’s turn: New, from Mon 12 Oct until Tue 13 Oct',
      'Vendor’s turn: In Progress, from Tue 13 Oct until Tue 17 Nov',
      'Your turn: Pending Customer Input, from Tue 17 Nov until now',
      'Comment by the vendor, Tue 17 Nov',
      'Expected: Reminder e-mail, Tue 24 Nov',
      'Expected: Perhaps closed earlier, Tue 1 Dec',
      'Expected: Closing, Tue 15 Dec',
    ]);
  });
  it('has the first day, today and the closing below it, and explains its looks', () => {
    expect(pictured()?.labels.map(({ text }) => text)).toEqual(['… 20 Oct', 'today', '15 Dec']);
    expect(pictured()?.legend.map(({ text }) => text)).toEqual(['Your turn', 'Vendor’s turn', 'Comments']);
    expect(bounded().timeline?.legend.map(({ text }) => text)).toEqual(['Your turn', 'Not sure']);
  });
  it('says what is not known as not known', () => {
    expect(bounded().timeline?.facts[1]).toMatch(/^Your turn: Pending Customer Input, from some time in Mon 2 Nov.*Fri 20 Nov until now$/);
    expect(card(sighting(1, NOW, { status: 'Pending Customer Input', updatedAt: exactly(ago(2)) })).timeline?.facts[0]).toBe(
      'Your turn: Pending Customer Input, since Fri 20 Nov at the latest until now',
    );
  });
});

describe('every id has its words', () => {
  const keys = [
    ...unreadableReasonSchema.options.map((reason) => `advice.${reason.replaceAll('-', '_')}`),
    ...['response', 'reminder', 'closing', 'other'].map((kind) => `case_card.${kind}`),
    ...['customer', 'vendor', 'unknown'].map((side) => `timeline.by_${side}`),
  ];
  it.each(keys)('%s', (key) => expect(message(key)).not.toBe(''));
});
