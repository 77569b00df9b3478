/** Forms for a new case, comment boxes, and what looks like them. */
import { CASE_PATH, dynamicForms } from './markup/case-pages.ts';
import { AURA_FORM, CLASSIC_FORM, COMMENT_BOXES, LIGHTNING_FORM, NO_FORMS, WIZARD } from './markup/forms.ts';
import type { Noted } from './notation.ts';
import { pagesOf } from './page.ts';

const form = (html: string, expected: Record<string, string>, path = '/s/create-case') => ({
  path,
  surfaces: ['new-case-form'],
  html,
  expected: { form: expected } as Noted,
});

export const FORMS = [
  ...pagesOf('new-case-form', {
    "Lightning's own": form(LIGHTNING_FORM, {
      subject: 'input: Half',
      description: 'area:',
      product: 'Ex Libris',
      priority: 'Normal',
      empty: 'asset',
    }),
    'a wizard in a dialog': form(WIZARD, { subject: 'input: Half', description: 'quill:', asset: 'Primo', empty: 'priority' }),
    Aura: form(AURA_FORM, { subject: 'input: Half', description: 'area:' }),
    'of Classic': form(CLASSIC_FORM, { subject: 'input: Half', description: 'area:' }, '/500/e'),
    'beside one that was left, hidden': form(
      `<div style="display: none">${LIGHTNING_FORM.replaceAll('Half', 'Left').replaceAll('f-', 'g-')}</div>${LIGHTNING_FORM}`,
      { subject: 'input: Half', description: 'area:', product: 'Ex Libris', priority: 'Normal', empty: 'asset' },
    ),
  }),
  ...pagesOf(
    'no form',
    Object.fromEntries(Object.entries(NO_FORMS).map(([name, html]) => [name, { path: '/s/somewhere', surfaces: [], html, expected: {} }])),
  ),
  ...pagesOf(
    'comment-box',
    Object.fromEntries(
      Object.entries(COMMENT_BOXES).map(([name, html]) => [
        name,
        {
          path: CASE_PATH,
          surfaces: ['dynamic-forms-record', 'case-page', 'comment-box'],
          html: `<main>${dynamicForms({ CaseNumber: '00812345', Status: 'New' })}${html}</main>`,
          expected: { page: { case: '500AB00000Xy1Za 00812345', path: CASE_PATH, status: 'New' }, commentBox: 'box:' },
        },
      ]),
    ),
  ),
];
