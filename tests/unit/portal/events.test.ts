// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { historyCards, historyTable } from '../../pages/markup/case-pages.ts';
import { CLASSIC_COMMENTS } from '../../pages/markup/events.ts';
import { CLASSIC_RECORD } from '../../pages/markup/older.ts';
import { inDynamicForms } from '../../pages/markup/record-surfaces.ts';
import { NOW, ROOTS, show } from '../../pages/show.ts';
import { stubRootApi } from './happy-dom.ts';
import { session } from './session.ts';

beforeEach(stubRootApi);

const A = '/s/case/500AB00000Xy1ZaYAJ/first';
const B = '/s/case/500AB00000Xy2ZaYAJ/second';
const HOUR = 3_600_000;
/** Its date settles the order of day and month. */
const RECORD = inDynamicForms({ 'Case Number': '00812345', Subject: 'Course list is empty', CreatedDate: '28/04/2026 02:04' });
const RECORD_B = inDynamicForms({ 'Case Number': '00812346', Subject: 'Export stops', CreatedDate: '28/04/2026 02:04' });

const post = (body: string, { type = 'TrackedChange', time = '<a class="cuf-timestamp">13. May 2026 at 09.47</a>' } = {}) =>
  `<article class="cuf-feedItem" data-type="${type}"><div class="cuf-preamble"><span class="cuf-entityLinkId">Sam Sample</span> updated this record.</div>${time}<div class="cuf-body">${body}</div></article>`;
const change = (label: string, from: string, to: string) =>
  `<li><span class="cuf-ftcFieldLabel">${label}</span><div><span class="cuf-ftcFieldOldValue">${from}</span> to <span class="cuf-ftcFieldNewValue">${to}</span></div></li>`;

/** Changes of the page, and what of its events could not be read. */
function told(html: string, path = A, read = session(), now: number = NOW) {
  show(`<main>${RECORD}${html}</main>`);
  const page = read.page(path, now);
  return {
    changes: (page.readings[0]?.sightings[0]?.changes ?? []).map(({ field, from, to }) => [field, from, to]),
    unread: page.surfaces.flatMap(({ fieldsUnread }) => fieldsUnread).filter(({ field }) => field === 'change' || field === 'comment'),
  };
}

describe('a tracked change in the feed', () => {
  it.each([
    ['only as a sentence', 'Status changed from New to In Progress.', 'malformed'],
    ['only as a sentence that names it otherwise', 'changed Sub-Status from Customer Input to a blank value', 'malformed'],
    ['without its values', '<span class="cuf-ftcFieldLabel">Case Status</span>', 'not-rendered'],
    ['without its new value', '<span class="cuf-ftcFieldLabel">Status</span><span class="cuf-ftcFieldOldValue">New</span>', 'not-rendered'],
    ['folded away', `<ul>${change('Priority', 'Low', 'High')}</ul><a class="cuf-more">Expand Post</a>`, 'not-rendered'],
    ['not there yet', '<lightning-spinner></lightning-spinner>', 'not-rendered'],
  ])('%s is reported, never guessed', (_how, body, reason) => {
    expect(told(post(body))).toEqual({ changes: [], unread: [{ field: 'change', reason }] });
  });

  it.each([
    ['of another field', change('Priority', 'Low', 'High')],
    ['of another field as a sentence', 'Priority changed from Low to High.'],
    ['that empties the sub-status', change('Sub Status', 'Customer Input', 'A blank value')],
  ])('%s is no failure', (_what, body) => {
    expect(told(post(body))).toEqual({ changes: [], unread: [] });
  });

  it('somebody only writes about is none', () => {
    expect(told(post('Status changed from New to In Progress.', { type: 'TextPost' }))).toEqual({ changes: [], unread: [] });
  });

  it('has company in its post, and a teaser that stays hidden when it is opened', () => {
    const both = `<ul>${change('Status', 'New', 'Pending')}${change('Sub Status', 'A blank value', 'Customer Input')}</ul>`;
    expect(told(post(`<div style="display: none">${both}<a class="cuf-more">Expand Post</a></div>${both}`))).toEqual({
      changes: [
        ['status', 'New', 'Pending'],
        ['subStatus', null, 'Customer Input'],
      ],
      unread: [],
    });
  });

  it('is not dated by an answer below its post', () => {
    const answer = '<div class="cuf-commentItem"><a class="cuf-timestamp">14. May 2026 at 10.00</a></div>';
    expect(told(post(`<ul>${change('Status', 'New', 'Pending')}</ul>${answer}`, { time: '' }))).toEqual({
      changes: [],
      unread: [{ field: 'change', reason: 'not-rendered' }],
    });
  });

  it('counts "3 hours ago" from when the page first said so, as it may stay open for long', () => {
    const read = session();
    const html = post(`<ul>${change('Status', 'New', 'Pending')}</ul>`, { time: '<a class="cuf-timestamp">3 hours ago</a>' });
    show(`<main>${RECORD}${html}</main>`);
    const first = read.sighting(A)?.changes[0]?.at;
    expect(first?.latest).toBeLessThanOrEqual(NOW - 2 * HOUR);
    expect(read.sighting(A, NOW + 8 * HOUR)?.changes[0]?.at).toEqual(first);
    document.querySelectorAll('.cuf-timestamp')[0]?.replaceChildren('11 hours ago');
    expect(read.sighting(A, NOW + 8 * HOUR)?.changes[0]?.at).toEqual(first);
  });
});

describe('a row of the history', () => {
  const row = { date: '03/05/2026 15:00', field: 'Status', from: 'New', to: 'Pending' };

  it.each(ROOTS)(
    'of a Lightning table without its date has not come yet: it is not given that of the row above, with %s roots',
    (roots) => {
      show(`<main>${RECORD}${historyTable([row, { ...row, date: '', from: 'Pending', to: 'New' }])}</main>`, roots);
      const page = session().page(A);
      expect(page.readings[0]?.sightings[0]?.changes.map(({ to }) => to)).toEqual(['Pending']);
      expect(page.surfaces.flatMap(({ fieldsUnread }) => fieldsUnread)).toContainEqual({ field: 'change', reason: 'not-rendered' });
    },
  );

  it.each([
    ['a table', historyTable],
    ['cards', historyCards],
  ])('whose new status is not there is reported, in %s', (_name, history) => {
    expect(told(history([{ ...row, to: '' }]))).toEqual({ changes: [], unread: [{ field: 'change', reason: 'not-rendered' }] });
  });

  it('of a card without its old value is not taken for one that had none', () => {
    expect(told(historyCards([row]).replace(/<dt[^>]*>Original Value:<\/dt><dd[^>]*>New<\/dd>/, '')).changes).toEqual([]);
  });

  it('of Classic that tells of the status in a way of its own is reported', () => {
    show(
      CLASSIC_RECORD.replace(
        'Changed <b>Status</b> from <b>New</b> to <b>Pending Customer Input</b>.',
        'Changed Status from New to Closed.',
      ),
    );
    const page = session().page('/500AB00000Xy1Za');
    expect(page.readings[0]?.sightings[0]?.changes.map(({ field, to }) => [field, to])).toEqual([['subStatus', 'Customer Input']]);
    expect(page.surfaces.flatMap(({ fieldsUnread }) => fieldsUnread)).toContainEqual({ field: 'change', reason: 'malformed' });
  });
});

describe('events that stood on the page of another case', () => {
  it.each([
    ['a feed', post(`<ul>${change('Status', 'New', 'Pending')}</ul>`)],
    ['a history', historyTable([{ date: '03/05/2026 15:00', field: 'Status', from: 'New', to: 'Pending' }])],
  ])('are not the next case’s: %s', (_name, html) => {
    const read = session();
    show(`<main><div class="record">${RECORD}</div>${html}</main>`);
    expect(read.sighting(A)?.changes).toHaveLength(1);
    const record = document.querySelector('.record');
    if (record) record.innerHTML = RECORD_B;
    expect(read.sighting(B)).toMatchObject({ caseNumber: '00812346', changes: [] });
  });
});

it('comments of Classic tell who and when', () => {
  show(CLASSIC_RECORD + CLASSIC_COMMENTS);
  expect(
    session()
      .sighting('/500AB00000Xy1Za')
      ?.comments.map(({ by, at }) => [by, new Date(at.earliest).toISOString()]),
  ).toEqual([
    ['unknown', '2026-05-03T14:00:00.000Z'],
    ['customer', '2026-04-28T14:04:00.000Z'],
  ]);
});
