// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Sighting } from '../../../lib/cases/schemas.ts';
import { datatableList, ROWS } from '../../pages/markup/lists.ts';
import {
  inAuraBlocks,
  inClassic,
  inDynamicForms,
  inLabels,
  inLightningHighlights,
  inPageLayout,
  RECORD_SURFACES,
} from '../../pages/markup/record-surfaces.ts';
import { ROOTS, show } from '../../pages/show.ts';
import { stubRootApi } from './happy-dom.ts';
import { session } from './session.ts';

beforeEach(stubRootApi);

const A = '/s/case/500AB00000Xy1ZaYAJ/first';
const B = '/s/case/500AB00000Xy2ZaYAJ/second';
const OF_A = { 'Case Number': '00812345', Subject: 'Course list is empty', Status: 'Pending', 'Account Name': 'Made-Up University' };
const OF_B = { 'Case Number': '00812346', Subject: 'Export stops', Status: 'New', 'Account Name': 'Made-Up University' };
const WITHOUT_NUMBER = { Subject: 'Course list is empty', Status: 'Pending', 'Account Name': 'Made-Up University' };

const of = (sighting: Sighting | undefined, field: keyof Sighting['fields']) => {
  const read = sighting?.fields[field];
  return read && 'value' in read ? read.value : read && 'reason' in read ? read.reason : read?.state;
};

describe.each(ROOTS)('with %s roots', (roots) => {
  describe.each(Object.entries(RECORD_SURFACES))('%s', (id, record) => {
    it('tells read, empty, absent and not yet there apart', () => {
      show(`<main>${record({ ...OF_A, Priority: null, 'Account Name': undefined })}</main>`, roots);
      const read = session();
      const sighting = read.sighting(A);
      expect(sighting?.caseNumber).toBe('00812345');
      expect((['status', 'subject', 'priority', 'institution', 'subStatus'] as const).map((field) => of(sighting, field))).toEqual([
        'Pending',
        'Course list is empty',
        'empty',
        'not-rendered',
        'absent',
      ]);
      expect(read.page(A).surfaces.map((surface) => surface.id)).toEqual([id, 'case-page']);
    });

    it('left behind is not read as the case of the next address', () => {
      show(`<main>${record(OF_A)}</main>`, roots);
      const read = session();
      expect(of(read.sighting(A), 'status')).toBe('Pending');
      expect(read.sighting(B)).toBeUndefined();
      show(`<main>${record(OF_B)}</main>`, roots);
      expect(read.sighting(B)?.caseNumber).toBe('00812346');
    });

    it('left behind and made anew is not either', () => {
      const read = session();
      for (const path of [A, B]) {
        show(`<main>${record(OF_A)}</main>`, roots);
        expect(read.sighting(path)?.recordId).toBe(path === A ? '500AB00000Xy1Za' : undefined);
      }
    });

    it('of a number that a list gave to another case is not read', () => {
      const read = session();
      show(datatableList(), roots);
      read.page('/s/case-lists');
      show(`<main>${record({ ...OF_A, 'Case Number': ROWS[1]?.number })}</main>`, roots);
      expect(read.sighting(A)).toBeUndefined();
    });

    it('in a hover card or dialog is another case', () => {
      show(`<main><section role="dialog" class="slds-popover">${record(OF_A)}</section></main>`, roots);
      expect(session().sighting(B)).toBeUndefined();
    });

    it('beside one of another number is not read, as nothing tells which is the one', () => {
      show(`<main><div>${record(OF_B)}</div><div>${record(OF_A)}</div></main>`, roots);
      expect(session().sighting(A)).toBeUndefined();
    });
  });
});

describe.each(Object.entries(RECORD_SURFACES).filter(([id]) => id !== 'labels-record'))('%s', (_id, record) => {
  it('beside one of another number is told apart by the number that a list gave', () => {
    const read = session();
    show(datatableList());
    read.page('/s/case-lists');
    show(`<main><div>${record(OF_B)}</div><div>${record(OF_A)}</div></main>`);
    expect([of(read.sighting(A), 'status'), read.sighting(A)?.caseNumber]).toEqual(['Pending', '00812345']);
  });
});

it('a panel that outlives its record is passed over when the next one comes', () => {
  const { Subject, Status } = OF_A;
  show(`<main>${inLightningHighlights({ Subject, Status })}${inDynamicForms(OF_A)}</main>`);
  const read = session();
  expect(of(read.sighting(A), 'status')).toBe('Pending');
  document.querySelector('section')?.remove();
  expect(read.sighting(B)).toBeUndefined();
  document.querySelector('main')?.insertAdjacentHTML('beforeend', inDynamicForms({ ...OF_B, Status: undefined }));
  expect([of(read.sighting(B), 'subject'), of(read.sighting(B), 'status')]).toEqual([OF_B.Subject, 'not-rendered']);
});

it('a number that stood under an address only while the next page loaded is believed under its own', () => {
  const read = session();
  show(`<main>${inDynamicForms(OF_A)}</main>`);
  read.sighting(B);
  show(`<main>${inDynamicForms(OF_B)}</main>`);
  expect(read.sighting(B)?.caseNumber).toBe('00812346');
  show(`<main>${inDynamicForms(OF_A)}</main>`);
  expect(read.sighting(A)?.caseNumber).toBe('00812345');
});

describe('fields of other records', () => {
  const ASSET = { Status: 'Installed', 'Account Name': 'Elsewhere', Subject: 'An asset' };

  it.each([
    ['of another object', () => inDynamicForms(ASSET, 'Asset') + inDynamicForms(OF_A)],
    ['through a relation', () => inDynamicForms({ Status: 'Closed' }, 'Case.Parent') + inDynamicForms(OF_A)],
    ['in a layout of its own', () => inPageLayout(ASSET) + inPageLayout(OF_A)],
    ['as a lookup named Case', () => inPageLayout({ Case: '00999999' }) + inPageLayout(OF_A)],
  ])('%s are not the case’s', (_how, html) => {
    show(`<main>${html()}</main>`);
    const sighting = session().sighting(A);
    expect([sighting?.caseNumber, of(sighting, 'status'), of(sighting, 'subject')]).toEqual(['00812345', 'Pending', OF_A.Subject]);
  });

  it.each([
    ['an asset’s layout', inPageLayout({ Status: 'Installed', 'Account Name': 'Elsewhere' })],
    ['an asset’s blocks', inAuraBlocks({ Status: 'Installed', 'Account Name': 'Elsewhere' })],
    ['an asset’s fields', inDynamicForms(ASSET, 'Asset')],
    [
      'an asset’s header',
      '<div class="slds-page-header"><h1>A made-up asset</h1><li class="slds-item"><p class="slds-text-title">Status</p><p>Installed</p></li></div>',
    ],
    ['labels without a number', inLabels(WITHOUT_NUMBER)],
    ['a tile of another case', `<div class="slds-tile">${inLabels(OF_A)}</div>`],
    ['rows that lead to other cases', `<ul><li><a href="${B}">Second</a>${inLabels(OF_A)}</li></ul>`],
    ['an article beside the case', `<div class="knowledgeArticle">${inLabels(OF_A)}</div>`],
    ['an example in a text', `<lightning-formatted-rich-text data-no-root>${inLabels(OF_A)}</lightning-formatted-rich-text>`],
    [
      'an edit page of Classic',
      inClassic({ 'Case Number': '00812345', Subject: '<input value="Half">', Status: '<select><option>New</option></select>' }),
    ],
  ])('%s alone is no case', (_what, html) => {
    show(`<main>${html}</main>`);
    expect(session().sighting(A)).toBeUndefined();
  });
});

it('a case in roots is found beside another record in none', () => {
  show(`<main>${inPageLayout(OF_A)}</main>`, 'open');
  document
    .querySelector('main')
    ?.insertAdjacentHTML(
      'afterbegin',
      `<aside>${inDynamicForms({ Status: 'Installed' }, 'Asset')}</aside><records-record-layout-item field-label="Status"></records-record-layout-item>`,
    );
  expect(of(session().sighting(A), 'subject')).toBe(OF_A.Subject);
});

describe('one field in two places', () => {
  it('is read by its API name, whatever its label', () => {
    show(`<main>${inDynamicForms(OF_A, 'Case', { Status: 'Vorgangsstatus', 'Case Number': 'Vorgangsnummer', Subject: 'Betreff' })}</main>`);
    expect(session().sighting(A)?.fields.status).toMatchObject({ value: 'Pending', how: 'api-name' });
  });

  it('is a contradiction when both are the case’s and differ', () => {
    show(`<main>${inDynamicForms(OF_A)}${inDynamicForms({ Status: 'Closed' })}</main>`);
    expect(session().sighting(A)?.fields.status).toEqual({ state: 'unreadable', raw: 'Pending | Closed', reason: 'contradiction' });
  });

  it('is a contradiction also between name and label', () => {
    const byLabel = inPageLayout({ Status: 'Closed', Subject: OF_A.Subject });
    show(`<main>${inDynamicForms(OF_A)}${byLabel}</main>`);
    const sighting = session().sighting(A);
    expect([of(sighting, 'status'), of(sighting, 'subject')]).toEqual(['contradiction', OF_A.Subject]);
  });

  it('is read where both agree, or only one has come', () => {
    show(`<main>${inDynamicForms({ ...OF_A, Status: undefined })}${inDynamicForms({ Status: 'Pending', Subject: OF_A.Subject })}</main>`);
    expect(of(session().sighting(A), 'status')).toBe('Pending');
  });

  it('is read from the surface that has it', () => {
    show(`<main>${inLightningHighlights({ Priority: 'High', Status: 'Pending' })}${inDynamicForms(OF_A)}</main>`);
    expect(['priority', 'institution'].map((field) => of(session().sighting(A), field as 'priority'))).toEqual([
      'High',
      'Made-Up University',
    ]);
  });

  it('is a contradiction that no third place settles', () => {
    show(`<main>${inLightningHighlights({ Status: 'Closed' })}${inDynamicForms(OF_A)}${inDynamicForms({ Status: 'Closed' })}</main>`);
    expect(of(session().sighting(A), 'status')).toBe('contradiction');
  });
});

it('a field that is being edited is not what the case holds', () => {
  show(`<main>${inDynamicForms(OF_A)}</main>`);
  const [, , status] = document.querySelectorAll('.slds-form-element__control');
  status?.querySelector('.test-id__field-value')?.replaceChildren('Closed', document.createElement('input'));
  expect(of(session().sighting(A), 'status')).toBe('not-rendered');
});

describe('an address without a case', () => {
  const TERMS = inLabels(OF_A);
  const TABLE =
    '<table><thead><tr><th>Case Number</th><th>Subject</th><th>Status</th></tr></thead><tbody><tr><td>00812345</td><td>An example</td><td>New</td></tr></tbody></table>';

  it.each([
    ['an article with a list of terms', '/s/article/What-a-case-shows', TERMS],
    ['an article with a table', '/s/article/What-a-case-shows', TABLE],
    ['an article with both', '/s/article/500internalerrors', TERMS + TABLE],
    ['an article reached from a case', `/s/article/What-a-case-shows?returnTo=${encodeURIComponent(A)}`, TERMS],
    [
      'a contact in a console tab of a case',
      '/lightning/r/Contact/003AB00000Xy1ZaYAJ/view?ws=%2Flightning%2Fr%2FCase%2F500AB00000Xy1ZaYAJ%2Fview',
      inPageLayout(OF_A),
    ],
  ])('%s is left alone', (_what, path, html) => {
    show(`<main><h1>About cases</h1>${html}</main>`);
    expect(session().page(path)).toMatchObject({ readings: [], cells: [], casePage: null, form: null, commentBox: null });
  });
});
