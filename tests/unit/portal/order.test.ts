// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { CASE_PATH, dynamicForms, historyTable, SHOWN } from '../../pages/markup/case-pages.ts';
import { datatableList, ROWS } from '../../pages/markup/lists.ts';
import { show } from '../../pages/show.ts';
import { read, stubRootApi } from './happy-dom.ts';

/** What a document's pages prove is kept for its later ones, so these tests stand in one order and in a file of their own. */
beforeEach(stubRootApi);

const AMBIGUOUS = { ...SHOWN, CreatedDate: '03/04/2026 10:00', LastModifiedDate: '04/05/2026 11:00' };
const openedAt = (more = {}) => read(CASE_PATH, more).readings[0]?.sightings[0]?.fields.openedAt;
const span = (iso: string) => ({ earliest: Date.parse(iso), latest: Date.parse(iso) + 59_999 });

it('is not guessed', () => {
  show(`<main>${dynamicForms(AMBIGUOUS)}</main>`);
  expect(openedAt()).toMatchObject({ state: 'unreadable', reason: 'ambiguous-date', raw: '03/04/2026 10:00' });
});

it('is what the user or an earlier visit settled', () => {
  show(`<main>${dynamicForms(AMBIGUOUS)}</main>`);
  expect(openedAt({ order: 'mdy' })).toMatchObject({ value: span('2026-03-04T10:00:00Z') });
});

it('is what another date of the page proves, whatever was settled', () => {
  show(`<main>${dynamicForms({ ...AMBIGUOUS, LastModifiedDate: '05/14/2026, 3:04 PM' })}</main>`);
  expect(openedAt({ order: 'dmy' })).toMatchObject({ value: span('2026-03-04T10:00:00Z') });
});

it('is proved by the instants of the history', () => {
  const history = historyTable([
    { date: '03/04/2026 10:00', raw: '2026-04-03T09:00:00Z', field: 'Status', from: 'New', to: 'In Progress' },
  ]);
  show(`<main>${dynamicForms(AMBIGUOUS)}${history}</main>`);
  expect(openedAt()).toMatchObject({ value: span('2026-04-03T09:00:00Z') });
});

it('is kept from a list whose cells carry an instant beside the text', () => {
  const rows = ROWS.map((row) => ({ ...row, opened: '2026-04-03T09:30:00Z' }));
  const list = datatableList({ rows }).replaceAll('>2026-04-03<', '>03/04/2026<');
  show(list);
  expect(list).toContain('03/04/2026');
  expect(read('/s/case-lists').order).toBe('dmy');
  show(`<main>${dynamicForms(AMBIGUOUS)}</main>`);
  expect(openedAt()).toMatchObject({ value: span('2026-04-03T09:00:00Z') });
});

it('is not read from a page that proves both', () => {
  show(`<main>${dynamicForms({ ...AMBIGUOUS, LastModifiedDate: '05/14/2026', ClosedDate: '14/05/2026' })}</main>`);
  expect(openedAt({ order: 'dmy' })).toMatchObject({ state: 'unreadable', reason: 'ambiguous-date' });
});
