// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import * as commentBox from '../../../lib/portal/surfaces/comment-box.ts';
import * as newCaseForm from '../../../lib/portal/surfaces/new-case-form.ts';
import type { FormFields } from '../../../lib/portal/types.ts';
import { CASE_PATH, dynamicForms } from '../../pages/markup/case-pages.ts';
import { AURA_FORM, CLASSIC_FORM, COMMENT_BOXES, LIGHTNING_FORM, NO_FORMS, WIZARD } from '../../pages/markup/forms.ts';
import { PORTAL, ROOTS, show } from '../../pages/show.ts';
import { stubRootApi } from './happy-dom.ts';

beforeEach(stubRootApi);

const ADDRESS = `${PORTAL}/s/create-case`;

const shownForm = () => {
  const form = newCaseForm.find(document, ADDRESS);
  return form && { ...form, subject: form.subject?.value, description: form.description?.getAttribute('data-test') };
};

describe.each(ROOTS)('the form for a new case, %s', (roots) => {
  it("is Lightning's own", () => {
    show(LIGHTNING_FORM, roots);
    expect(shownForm()).toEqual({
      subject: 'Half',
      description: 'area',
      product: 'Ex Libris',
      asset: null,
      priority: 'Normal',
      caseType: null,
    });
  });

  it('is a wizard in a dialog with native selects and rich text', () => {
    show(WIZARD, roots);
    expect(shownForm()).toEqual({ subject: 'Half', description: 'quill', product: null, asset: 'Primo', priority: null, caseType: null });
  });
});

describe('the form for a new case', () => {
  it.each([
    ['Aura', AURA_FORM],
    ['Classic', CLASSIC_FORM],
  ])('is %s', (_name, html) => {
    show(html);
    expect(shownForm()).toMatchObject({ subject: 'Half', description: 'area' });
  });

  it('is found while its later fields are not there yet', () => {
    show(
      '<form><label for="a">* Title</label><input id="a" type="text" value="Half"><label for="b">Priority</label><select id="b"><option>High</option></select></form>',
    );
    expect(shownForm()).toMatchObject({ subject: 'Half', description: undefined, priority: 'High' });
  });

  it('stands where its description does', () => {
    show(LIGHTNING_FORM);
    expect(newCaseForm.anchor(newCaseForm.find(document, ADDRESS) as FormFields)).toBe(document.querySelector('textarea'));
  });

  it.each(Object.entries(NO_FORMS))('is not %s', (_name, html) => {
    show(html);
    expect(newCaseForm.find(document, ADDRESS)).toBeNull();
  });

  it('that is hidden is not the present one', () => {
    show(`<div style="display: none">${LIGHTNING_FORM}</div>`);
    expect(newCaseForm.find(document, ADDRESS)).toBeNull();
  });
});

describe.each(ROOTS)('the comment box, %s', (roots) => {
  it.each(Object.entries(COMMENT_BOXES))('is %s', (_name, html) => {
    show(`<main>${dynamicForms()}${html}</main>`, roots);
    expect(commentBox.find(document, PORTAL + CASE_PATH)?.dataset.test).toBe('box');
    expect(commentBox.find(document, `${PORTAL}/s/case-lists`)).toBeNull();
  });
});
