// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { MAX_TEXT, readingSchema } from '../../../lib/cases/schemas.ts';
import type { PageReading } from '../../../lib/portal/types.ts';
import { LONGEST_TEXT } from '../../../lib/portal/values.ts';
import {
  CASE_ID,
  CASE_PATH,
  dynamicForms,
  FEED,
  highlights,
  historyCards,
  historyTable,
  pageLayout,
  SHOWN,
} from '../../pages/markup/case-pages.ts';
import { ARTICLE, datatableList, ROWS } from '../../pages/markup/lists.ts';
import { NOW, ROOTS, show } from '../../pages/show.ts';
import { read, stubRootApi } from './happy-dom.ts';

beforeEach(stubRootApi);

/** Every reading must be what the background accepts. */
function valid(page: PageReading): PageReading {
  for (const reading of page.readings) expect(readingSchema.safeParse(reading).error).toBeUndefined();
  return page;
}

const value = (field: object | undefined) => (field && 'value' in field ? field.value : field);
const at = (iso: string, span: number) => ({ earliest: Date.parse(iso), latest: Date.parse(iso) + span });

describe.each(ROOTS)('a list of cases, %s', (roots) => {
  it.each(['table', 'role'] as const)('is read in render mode "%s", columns in any order', (mode) => {
    show(datatableList({ mode, columns: ['w4i', 'opened', 'status', 'subject', 'number', 'priority'], count: '3 items' }), roots);
    const page = valid(read('/s/case-lists'));
    const [list] = page.readings;
    expect(page.readings).toHaveLength(1);
    expect(list).toMatchObject({ surface: 'datatable-list', view: 'My Open Cases', completeness: { read: 3, total: 3, all: true } });
    expect(list?.sightings.map(({ recordId, caseNumber, path }) => ({ recordId, caseNumber, path }))).toEqual(
      ROWS.map(({ id, number }) => ({ recordId: id.slice(0, 15), caseNumber: number, path: `/s/case/${id}/a-slug` })),
    );
    expect(
      list?.sightings.map(({ fields }) => [
        value(fields.subject),
        value(fields.status),
        value(fields.priority),
        value(fields.waitingForInformation),
      ]),
    ).toEqual(ROWS.map((row) => [row.subject, row.status, row.priority, row.w4i === 'true']));
    expect(value(list?.sightings[0]?.fields.openedAt)).toEqual(at('2026-05-01T09:30:00Z', 0));
    expect(list?.sightings[2]?.fields.openedAt).toMatchObject({ state: 'empty' });
    expect(list?.sightings[0]?.fields.closedAt).toEqual({ state: 'absent' });
  });

  it('gives the rows and status cells for badges', () => {
    show(datatableList(), roots);
    const { cells } = read('/s/case-lists');
    expect(cells.map(({ statusCell }) => statusCell?.getAttribute('data-cell-value'))).toEqual(ROWS.map(({ status }) => status));
    expect(cells[0]?.row.getAttribute('data-row-key-value')).toBe(ROWS[0]?.id);
  });

  it('is read by its shown text where the table carries no raw values, without the words of its buttons', () => {
    show(datatableList({ noRaw: true }), roots);
    const [list] = valid(read('/s/case-lists')).readings;
    expect(list?.sightings.map(({ caseNumber, fields }) => [caseNumber, value(fields.status)])).toEqual(
      ROWS.map(({ number, status }) => [number, status]),
    );
    expect(list?.sightings[0]?.path).toBe(`/s/case/${ROWS[0]?.id}/a-slug`);
    expect(value(list?.sightings[0]?.fields.openedAt)).toEqual(at('2026-04-30T23:00:00Z', 86_399_999));
  });

  it('watches the root that holds its rows', () => {
    show(datatableList(), roots);
    const page = read('/s/case-lists');
    expect(page.roots).toContain(page.cells[0]?.row.getRootNode());
  });
});

describe('a list of cases', () => {
  it.each([
    ['3 items', { read: 3, total: 3, open: false, all: true, since: NOW }],
    ['60 items', { read: 3, total: 60, open: false, all: false, since: NOW }],
    ['3+ items', { read: 3, total: null, open: true, all: false, since: NOW }],
    ['1-3 of 60', { read: 3, total: 60, open: false, all: false, since: NOW }],
    [undefined, { read: 3, total: null, open: false, all: false, since: NOW }],
  ])('with "%s" beside it knows how much was read', (count, completeness) => {
    show(datatableList(count ? { count } : {}));
    expect(read('/s/case-lists').readings[0]?.completeness).toEqual(completeness);
  });

  it('keeps an unknown status, reports garbage, and reads everything else', () => {
    const rows = [
      { ...ROWS[0], status: 'x'.repeat(10_000), opened: 'the other day' },
      { ...ROWS[1], number: 'n/a' },
      ROWS[2],
    ] as typeof ROWS;
    show(datatableList({ rows }));
    const page = valid(read('/s/case-lists'));
    const [first, second, third] = page.readings[0]?.sightings ?? [];
    expect(first?.fields.status).toMatchObject({ state: 'unreadable', reason: 'too-long' });
    expect(first?.fields.openedAt).toMatchObject({ state: 'unreadable', reason: 'unknown-date-form' });
    expect(value(first?.fields.subject)).toBe(ROWS[0]?.subject);
    expect(second).toMatchObject({ caseNumber: null, recordId: ROWS[1]?.id.slice(0, 15) });
    expect(value(third?.fields.status)).toBe('Something New');
    expect(page.surfaces.find(({ id }) => id === 'datatable-list')?.fieldsUnread).toEqual([
      { field: 'caseNumber', reason: 'malformed' },
      { field: 'status', reason: 'too-long' },
      { field: 'openedAt', reason: 'unknown-date-form' },
    ]);
  });

  it('that is hidden is not read', () => {
    show(`<div style="display: none">${datatableList()}</div>`);
    expect(read('/s/case-lists').readings).toEqual([]);
  });

  it('in an article is left alone', () => {
    show(ARTICLE);
    const page = read('/s/article/What-the-status-means');
    expect(page).toMatchObject({ readings: [], cells: [], casePage: null, form: null });
  });
});

const RECORDS = { 'dynamic forms': dynamicForms, 'page layout': pageLayout };

describe.each(ROOTS)('a case page, %s', (roots) => {
  it.each(Object.entries(RECORDS))('is read from %s', (_name, record) => {
    show(`<main>${record()}</main>`, roots);
    const page = valid(read(CASE_PATH));
    const [sighting] = page.readings[0]?.sightings ?? [];
    expect(page.readings).toHaveLength(1);
    expect(sighting).toMatchObject({ surface: 'case-page', recordId: CASE_ID.slice(0, 15), caseNumber: '00812345', path: CASE_PATH });
    const { fields } = sighting ?? {};
    expect(
      [fields?.subject, fields?.status, fields?.subStatus, fields?.priority, fields?.asset, fields?.caseType, fields?.contact].map(value),
    ).toEqual([SHOWN.Subject, 'Pending', 'Customer Input', 'Normal', 'Made-Up NA01 - Production', 'Defect/System Issue', 'Pat Example']);
    // 28/04 settles that the day comes first, so 03/05 is the third of May.
    expect(value(fields?.openedAt)).toEqual(at('2026-04-28T01:04:00Z', 59_999));
    expect(value(fields?.updatedAt)).toEqual(at('2026-05-03T14:00:00Z', 59_999));
    expect(page.casePage).toMatchObject({ recordId: CASE_ID.slice(0, 15), caseNumber: '00812345' });
  });

  it('joins highlights, history, feed and comments into one sighting', () => {
    const panel = highlights('00812345 - Course list is empty', [
      ['Status', 'Pending'],
      ['Priority', 'Normal'],
    ]);
    show(`<main>${panel}${dynamicForms()}${historyTable()}${FEED}</main>`, roots);
    const [reading] = valid(read(CASE_PATH)).readings;
    const [sighting] = reading?.sightings ?? [];
    expect(
      sighting?.changes.map(({ source, field, from, to, at: time }) => [source, field, from, to, new Date(time.earliest).toISOString()]),
    ).toEqual([
      ['history', 'status', 'In Progress', 'Pending', '2026-05-03T14:00:00.000Z'],
      ['history', 'subStatus', null, 'Customer Input', '2026-05-03T14:00:00.000Z'],
      ['history', 'status', 'New', 'In Progress', '2026-04-29T08:10:00.000Z'],
      ['feed', 'status', 'Update Received', 'Pending', '2026-05-19T16:00:00.000Z'],
      ['feed', 'subStatus', null, 'Customer Input', '2026-05-19T16:00:00.000Z'],
      ['feed', 'status', null, 'New', '2026-04-28T01:04:00.000Z'],
    ]);
    expect(sighting?.comments).toEqual([{ by: 'customer', at: at('2026-05-13T08:47:00Z', 59_999) }]);
  });

  it('is read from highlights alone', () => {
    show(`<main>${highlights('00812345 - Course list is empty', [['Case Status', 'New']])}</main>`, roots);
    const [sighting] = valid(read(CASE_PATH)).readings[0]?.sightings ?? [];
    expect(sighting?.caseNumber).toBe('00812345');
    expect([sighting?.fields.subject, sighting?.fields.status].map(value)).toEqual(['Course list is empty', 'New']);
  });
});

describe('a case page', () => {
  it('tells empty, absent and unreadable apart', () => {
    const { Priority: _gone, ...shown } = SHOWN;
    show(`<main>${dynamicForms({ ...shown, Subject: null, Status: 'y'.repeat(10_000), CreatedDate: 'a while back' })}</main>`);
    const fields = valid(read(CASE_PATH)).readings[0]?.sightings[0]?.fields;
    expect(fields?.subject).toEqual({ state: 'empty', how: 'api-name' });
    expect(fields?.priority).toEqual({ state: 'absent' });
    expect(fields?.status).toMatchObject({ state: 'unreadable', reason: 'too-long' });
    expect(fields?.openedAt).toMatchObject({ state: 'unreadable', reason: 'unknown-date-form' });
    expect(value(fields?.subStatus)).toBe('Customer Input');
  });

  it('says so when two places contradict each other', () => {
    show(`<main>${highlights('00812345', [['Status', 'Closed']])}${dynamicForms()}</main>`);
    expect(read(CASE_PATH).readings[0]?.sightings[0]?.fields.status).toMatchObject({ state: 'unreadable', reason: 'contradiction' });
  });

  it('left behind, hidden, is not read as the present one', () => {
    show(
      `<div style="display: none">${dynamicForms({ ...SHOWN, CaseNumber: '00999999', Status: 'Closed' })}</div><main>${dynamicForms()}</main>`,
    );
    expect(read(CASE_PATH).readings[0]?.sightings[0]).toMatchObject({ caseNumber: '00812345' });
  });

  it('still shown after the address has changed is not read as the next one', () => {
    show(`<main>${dynamicForms()}</main>`);
    expect(read(CASE_PATH).readings).toHaveLength(1);
    expect(read('/s/case/500AB00000Xy9ZaYAJ/next').readings).toEqual([]);
  });

  it('whose number a list gave to another record is not read', () => {
    show(datatableList());
    read('/s/case-lists');
    show(`<main>${dynamicForms({ ...SHOWN, CaseNumber: '00812346' })}</main>`);
    expect(read(CASE_PATH).readings).toEqual([]);
  });

  it('marked as another record is not read', () => {
    show(`<main><div data-record-id="500AB00000Xy9ZaYAJ">${dynamicForms()}</div></main>`);
    expect(read(CASE_PATH).readings).toEqual([]);
  });

  it('reads history cards', () => {
    show(`<main>${dynamicForms()}${historyCards()}</main>`);
    expect(read(CASE_PATH).readings[0]?.sightings[0]?.changes.map(({ field, to }) => [field, to])).toEqual([
      ['status', 'Pending'],
      ['subStatus', 'Customer Input'],
      ['status', 'In Progress'],
    ]);
  });
});

it('reads every page at the time it was given', () => {
  show(datatableList());
  expect(read('/s/case-lists').readings[0]?.seenAt).toBe(NOW);
});

it('keeps texts as long as the schema allows', () => {
  expect(LONGEST_TEXT).toBe(MAX_TEXT);
});
