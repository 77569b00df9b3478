// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lintedForm, whenUsed } from '../../../lib/portal/linted-form.ts';
import { commentTable } from '../../pages/markup/events.ts';
import { COMMENT_BOXES, LIGHTNING_FORM } from '../../pages/markup/forms.ts';
import { inDynamicForms } from '../../pages/markup/record-surfaces.ts';
import { ROOTS, show } from '../../pages/show.ts';
import { stubRootApi } from './happy-dom.ts';
import { session } from './session.ts';

beforeEach(stubRootApi);

const A = '/s/case/500AB00000Xy1ZaYAJ/first';
const ACCOUNT = { sharedAccount: true, institutions: ['Northfield'] };
const RECORD = inDynamicForms({
  'Case Number': '00812345',
  CreatedDate: '28/04/2026 02:04',
  OwnerId: 'Vic Vendor',
});
const QUESTION = commentTable([{ date: '03/05/2026 15:00', by: 'Vic Vendor', body: 'Which list do you mean?' }]);

const page = (box: string, more = '') => {
  show(`<main>${RECORD}${more}${box}</main>`);
  return session().page(A);
};

describe.each(Object.entries(COMMENT_BOXES))('a comment’s box, %s', (_name, html) => {
  it('is offered once it is used, with what the vendor asked', () => {
    const found = page(html, QUESTION);
    const box = found.commentBox as HTMLElement;
    expect(lintedForm(found, ACCOUNT)).toBeNull();
    box.tabIndex = 0;
    box.focus();
    expect(lintedForm(found, ACCOUNT)).toEqual({
      subject: null,
      description: box,
      context: { surface: 'comment', product: null, priority: null, vendorComment: 'Which list do you mean?' },
      about: {
        number: '00812345',
        subject: null,
        status: null,
        priority: null,
        institution: 'Northfield',
        openedAt: expect.any(Number),
        answeredAt: expect.any(Number),
        askedAt: null,
      },
    });
    box.blur();
    expect(lintedForm(found, ACCOUNT)?.description).toBe(box);
  });

  it('is offered when it holds something already', () => {
    const found = page(html);
    const box = found.commentBox as HTMLElement;
    if (box instanceof HTMLTextAreaElement) box.value = 'Here you are.';
    else box.textContent = 'Here you are.';
    expect(lintedForm(found, ACCOUNT)).toMatchObject({ description: box, context: { vendorComment: null } });
  });
});

it.each(ROOTS)('a box in use is known with %s roots', (roots) => {
  show(`<main>${RECORD}${COMMENT_BOXES['a labelled textarea']}</main>`, roots);
  const found = session().page(A);
  found.commentBox?.focus();
  expect(lintedForm(found, ACCOUNT)?.description).toBe(found.commentBox);
});

it('the form for a case goes before a comment’s box', () => {
  const found = page(LIGHTNING_FORM + COMMENT_BOXES['a textarea by its name']);
  found.commentBox?.focus();
  expect(lintedForm(found, ACCOUNT)?.context).toEqual({ surface: 'case', product: null, priority: 'Normal', ...ACCOUNT });
});

it.each(['focus', 'input'])('the first %s is told, once', (type) => {
  const { commentBox } = page(COMMENT_BOXES['a textarea by its name'] as string);
  const box = commentBox as HTMLTextAreaElement;
  const used = vi.fn();
  const end = new AbortController();
  whenUsed(box, used, end.signal);
  whenUsed(box, used, end.signal);
  box.dispatchEvent(new Event(type));
  box.dispatchEvent(new Event('input'));
  expect(used).toHaveBeenCalledTimes(1);
});

it('nothing is told when the page’s script has ended', () => {
  const { commentBox } = page(COMMENT_BOXES['a textarea by its name'] as string);
  const used = vi.fn();
  const end = new AbortController();
  whenUsed(commentBox as HTMLTextAreaElement, used, end.signal);
  end.abort();
  commentBox?.dispatchEvent(new Event('focus'));
  expect(used).not.toHaveBeenCalled();
});
