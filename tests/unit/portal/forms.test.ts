// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { CASE_PATH, dynamicForms } from '../../pages/markup/case-pages.ts';
import { AURA_FORM, CLASSIC_FORM, COMMENT_BOXES, LIGHTNING_FORM, NO_FORMS, WIZARD } from '../../pages/markup/forms.ts';
import { ROOTS, show } from '../../pages/show.ts';
import { read, stubRootApi } from './happy-dom.ts';

beforeEach(stubRootApi);

const PATH = '/s/create-case';

const shownForm = () => {
  const form = read(PATH).form;
  if (form === null) return null;
  const { priorityField, ...others } = form;
  return { ...others, subject: form.subject?.value, description: form.description?.getAttribute('data-test') };
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
      environment: null,
      caseType: null,
      empty: ['asset'],
    });
  });

  it('is a wizard in a dialog with native selects and rich text', () => {
    show(WIZARD, roots);
    expect(shownForm()).toEqual({
      subject: 'Half',
      description: 'quill',
      product: null,
      asset: 'Primo',
      priority: null,
      environment: null,
      caseType: null,
      empty: ['priority'],
    });
  });
});

describe('the form for a new case', () => {
  it('tells where the priority is chosen, if it asks for one', () => {
    show(LIGHTNING_FORM);
    expect(read(PATH).form?.priorityField?.id).toBe('f-Priority');
    show(LIGHTNING_FORM.replaceAll('Priority', 'Colour'));
    expect(read(PATH).form).toMatchObject({ priority: null, priorityField: null });
  });

  it('tells of which environment it is', () => {
    show(LIGHTNING_FORM.replaceAll('Platform/Service', 'Affected Environment').replaceAll('Ex Libris', 'Premium Sandbox'));
    expect(read(PATH).form?.environment).toBe('Premium Sandbox');
  });

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

  it.each(Object.entries(NO_FORMS))('is not %s', (_name, html) => {
    show(html);
    expect(read(PATH).form).toBeNull();
  });

  const FIELDS =
    '<div><label for="s">Subject</label><input id="s" type="text" value="Half"></div><div><label for="p">Priority</label><select id="p"><option>High</option></select></div>';

  it.each([
    ['a search', `<div role="search">${FIELDS}</div>`],
    ['a search of a component of its own', `<c-case-search><form>${FIELDS}</form></c-case-search>`],
    ['a filter of a list', `<div class="filterPanel">${FIELDS}</div>`],
    ['a filter in a class of its own', `<aside class="slds-panel list-filter">${FIELDS}</aside>`],
    ['a survey', `<form class="c-survey">${FIELDS}</form>`],
    ['a description of something else', '<form><label for="d">Description</label><textarea id="d"></textarea></form>'],
    ['a subject alone', '<form><label for="s">Subject</label><input id="s" type="text"></form>'],
  ])('is not %s', (_name, html) => {
    show(`<main>${html}</main>`);
    expect(read(PATH).form).toBeNull();
  });

  it('is not lost in a page whose own classes speak of a search', () => {
    show(`<div class="has-search"><main class="search-enabled">${FIELDS}</main></div>`);
    expect(shownForm()).toMatchObject({ subject: 'Half', priority: 'High' });
  });

  it.each(ROOTS)('in a dialog outside the main region goes before fields of the page, with %s roots', (roots) => {
    show(`<main>${LIGHTNING_FORM.replaceAll('f-', 'g-').replaceAll('Half', 'Behind')}</main>${WIZARD}`, roots);
    expect(shownForm()).toEqual({
      subject: 'Half',
      description: 'quill',
      product: null,
      asset: 'Primo',
      priority: null,
      environment: null,
      caseType: null,
      empty: ['priority'],
    });
  });

  it('on the page is found behind a dialog that holds none', () => {
    show(`${LIGHTNING_FORM}<div role="dialog"><label for="n">Your name</label><input id="n" type="text"></div>`);
    expect(shownForm()).toMatchObject({ subject: 'Half', description: 'area' });
  });

  it('grows with a wizard whose fields come after a spinner', () => {
    show(`<div role="dialog"><c-wizard data-no-root>${FIELDS}<lightning-spinner></lightning-spinner></c-wizard></div>`);
    expect(shownForm()).toMatchObject({ subject: 'Half', description: undefined });
    document
      .querySelector('lightning-spinner')
      ?.replaceWith(
        ...new DOMParser().parseFromString(
          '<div><label for="d">Description</label><textarea id="d" data-test="area"></textarea></div>',
          'text/html',
        ).body.children,
      );
    expect(shownForm()).toMatchObject({ subject: 'Half', description: 'area' });
  });

  it('that is hidden is not the present one', () => {
    show(`<div style="display: none">${LIGHTNING_FORM}</div>`);
    expect(read(PATH).form).toBeNull();
  });
});

describe.each(ROOTS)('the comment box, %s', (roots) => {
  it.each(Object.entries(COMMENT_BOXES))('is %s', (_name, html) => {
    show(`<main>${dynamicForms()}${html}</main>`, roots);
    expect(read(CASE_PATH).commentBox?.dataset.test).toBe('box');
    expect(read('/s/case-lists').commentBox).toBeNull();
  });
});

describe('the comment box', () => {
  it('may stand in a dialog over the page', () => {
    show(`<main>${dynamicForms()}</main><div role="dialog">${COMMENT_BOXES['a labelled textarea']}</div>`);
    expect(read(CASE_PATH).commentBox?.dataset.test).toBe('box');
  });

  it.each([
    ['a survey', '<form class="c-survey"><label for="c">Comments</label><textarea id="c"></textarea></form>'],
    ['a search of the comments', '<div role="search"><textarea placeholder="Find a comment"></textarea></div>'],
    ['another text', '<form><label for="n">Notes</label><textarea id="n"></textarea></form>'],
  ])('is not %s', (_name, html) => {
    show(`<main>${dynamicForms()}${html}</main>`);
    expect(read(CASE_PATH).commentBox).toBeNull();
  });
});
