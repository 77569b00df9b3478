// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { commentTable } from '../../pages/markup/events.ts';
import { CLASSIC_RECORD } from '../../pages/markup/older.ts';
import { inDynamicForms } from '../../pages/markup/record-surfaces.ts';
import { ROOTS, type Roots, show } from '../../pages/show.ts';
import { stubRootApi } from './happy-dom.ts';
import { session } from './session.ts';

beforeEach(stubRootApi);

const A = '/s/case/500AB00000Xy1ZaYAJ/first';
/** Its date settles the order of day and month; the analyst owns the case, the customer is its contact. */
const RECORD = inDynamicForms({
  'Case Number': '00812345',
  Subject: 'Course list is empty',
  CreatedDate: '28/04/2026 02:04',
  OwnerId: 'Vic Vendor',
  ContactId: 'Pat Example',
});
const asked = { date: '03/05/2026 15:00', by: 'Vic Vendor', body: 'Which list do you mean?' };

const vendorsWord = (html: string, roots: Roots = 'flat', path = A): string | undefined => {
  show(`<main>${html}</main>`, roots);
  return session().page(path).casePage?.vendorComment?.();
};
const post = (body: string, more = '') =>
  `<article class="cuf-feedItem" data-type="TextPost"><span class="cuf-entityLinkId">Vic Vendor</span><a class="cuf-timestamp">3. May 2026 at 15.00</a><div class="feedBodyInner">${body}</div>${more}</article>`;

describe('what the vendor wrote last', () => {
  it.each(ROOTS)('is read from a table, wherever in it the latest row stands, with %s roots', (roots) => {
    const before = { date: '01/05/2026 09:00', by: 'Vic Vendor', body: 'We look into it.' };
    expect(vendorsWord(RECORD + commentTable([asked, before]), roots)).toBe('Which list do you mean?');
    expect(vendorsWord(RECORD + commentTable([before, asked]), roots)).toBe('Which list do you mean?');
  });

  it('is read from a post of the feed', () => {
    expect(vendorsWord(RECORD + post('Which list do you mean?'))).toBe('Which list do you mean?');
  });

  it('is read from a Classic page, without its head', () => {
    const cell = '<b>Created By: <a href="/005">Sam Sample</a> (03/05/2026 15:00)</b><br>Which list do you mean?';
    const record = CLASSIC_RECORD.replace(
      '<td class="labelCol">Status',
      '<td class="labelCol">Case Owner</td><td class="dataCol"><a href="/005">Sam Sample</a></td></tr><tr><td class="labelCol">Status',
    );
    const html = `${record}<div id="500AB00000Xy1Za_RelatedCommentsList_body"><table class="list"><tr class="dataRow"><td>${cell}</td></tr></table></div>`;
    expect(vendorsWord(html, 'flat', '/500AB00000Xy1Za')).toBe('Which list do you mean?');
  });

  it.each([
    ['nobody wrote', ''],
    ['the customer wrote since', commentTable([asked, { date: '04/05/2026 08:00', by: 'Pat Example', body: 'The list of loans.' }])],
    [
      'somebody wrote since of whom no side is known',
      commentTable([asked, { date: '04/05/2026 08:00', by: 'Sam Sample', body: 'Hello.' }]),
    ],
    ['the customer wrote in the same minute', commentTable([asked, { ...asked, by: 'Pat Example', body: 'Hello.' }])],
    ['the time of a comment can’t be read', commentTable([asked, { date: 'lately', by: 'Vic Vendor', body: 'Hello.' }])],
    ['its author is not known for the vendor’s', commentTable([{ ...asked, by: 'Sam Sample' }])],
  ])('can’t be told where %s', (_what, html) => {
    expect(vendorsWord(RECORD + html)).toBeUndefined();
  });

  it.each([
    ['a part of it is folded away', '<a class="cuf-more">Expand Post</a>'],
    ['there are answers below it', '<div class="cuf-commentItem">Pat Example: the list of loans.</div>'],
  ])('has no words to be read where %s', (_what, more) => {
    expect(vendorsWord(RECORD + post('Which list do you mean?', more))).toBe('');
  });

  it('goes into nothing that leaves the page', () => {
    show(`<main>${RECORD}${commentTable([asked])}</main>`);
    const { readings } = session().page(A);
    expect(readings[0]?.sightings[0]?.comments).toHaveLength(1);
    expect(JSON.stringify(readings)).not.toContain('Which list');
  });
});
