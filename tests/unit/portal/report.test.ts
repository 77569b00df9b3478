// @vitest-environment happy-dom
import { globSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { howSchema, unreadableReasonSchema } from '../../../lib/cases/schemas.ts';
import { errorShape, shapeOf } from '../../../lib/portal/redact.ts';
import { isWorthTelling, LACKS, type PageReport, reportOf } from '../../../lib/portal/report.ts';
import { pageReportSchema, unreadFieldSchema } from '../../../lib/portal/report-schema.ts';
import { reportText } from '../../../lib/portal/report-text.ts';
import type { PageReading, ReadContext } from '../../../lib/portal/types.ts';
import { CASE_PATH, dynamicForms, FEED, highlights, historyTable, SHOWN } from '../../pages/markup/case-pages.ts';
import { datatableList, ROWS } from '../../pages/markup/lists.ts';
import { PAGES } from '../../pages/registry.ts';
import { NOW, PORTAL, show, ZONE } from '../../pages/show.ts';
import { read, stubRootApi } from './happy-dom.ts';

const LIST_PATH = '/s/case-lists';
const PRODUCT = { version: '0.1.0', browser: 'Browser 1' };

function told(path: string, more: Partial<ReadContext> = {}): PageReport {
  return reportFor(read(path, more), path);
}

const reportFor = (page: PageReading, path: string): PageReport =>
  reportOf(page, { address: `${PORTAL}${path}`, zone: ZONE, order: null, at: NOW, frame: 'top', paused: null });

beforeEach(() => {
  stubRootApi();
  vi.spyOn(performance, 'now').mockReturnValue(0);
});

describe('a report', () => {
  it('tells of each surface which fields were found, and how', () => {
    show(
      `<main>${highlights('00812345 - Course list is empty', [['Priority', 'Normal']])}${dynamicForms()}${historyTable()}${FEED}</main>`,
    );
    const report = told(CASE_PATH);
    expect(report).toMatchObject({ address: 'case', cases: 1, proved: 'dmy', unread: [], lacks: [], unknownStatuses: [] });
    const text = reportText([report], PRODUCT);
    expect(text).toContain('Case Lantern 0.1.0, Browser 1');
    expect(text).toMatch(/dynamic-forms-record: 0 ms; .*status by api-name/);
    expect(text).toMatch(/lightning-highlights: 0 ms; .*priority by label/);
    expect(text).toContain('history-table: 0 ms; rows 3');
    expect(text).toContain('zone Europe/London; order of dates unknown, proved here dmy');
    expect(text).toContain('record: div < main < body < html');
  });

  it('tells how much of a list was read, and how its rows are built', () => {
    show(datatableList({ count: '60 items' }));
    const report = told(LIST_PATH);
    expect(report).toMatchObject({ address: 'list', cases: ROWS.length, lists: [{ read: ROWS.length, total: 60, all: false }] });
    // "Something New" is a status that the vocabulary does not have.
    expect(report.unknownStatuses).toEqual(['Aaaaaaaaa Aaa']);
    expect(report.structure.components).toContain('lightning-datatable 1');
    expect(report.structure.headers).toEqual([
      '[Aaaaaa a aaa]',
      'caseNumber',
      'subject',
      'status',
      'priority',
      'openedAt',
      'waitingForInformation',
    ]);
    expect(report.structure.paths.find(({ to }) => to === 'row')?.path).toMatch(/^tr < tbody < table < div < lightning-datatable < /);
  });

  it('counts what was not read, by field and reason, and shows its shape', () => {
    const rows = ROWS.map((row) => ({ ...row, opened: 'soon 3-ish' }));
    show(datatableList({ rows, columns: ['number', 'status', 'opened'], noRaw: true }));
    const report = told(LIST_PATH);
    expect(report.unread).toEqual([{ field: 'openedAt', reason: 'unknown-date-form', count: 3, shapes: ['aaaa 9-aaa'] }]);
    expect(reportText([report], PRODUCT)).toContain('openedAt: unknown-date-form, 3 times; [aaaa 9-aaa]');
  });

  it('tells what was looked for in vain', () => {
    show('<main><h1>Welcome</h1></main>');
    expect(told(CASE_PATH).lacks).toEqual(['record']);
    expect(told(LIST_PATH).lacks).toEqual(['list']);
    expect(told('/s/profile').lacks).toEqual([]);
    show(dynamicForms({ CaseNumber: '00812345', Subject: 'Course list is empty' }));
    expect(told(CASE_PATH).lacks).toEqual(['status', 'beginning']);
    show(`${highlights('00999999 - Another', [['Priority', 'Low']])}${dynamicForms()}`);
    expect(told(CASE_PATH).lacks).toEqual(['agreement']);
    show(datatableList({}));
    expect(told(LIST_PATH).lacks).toEqual(['count']);
  });

  it('of a frame is worth telling only when something was found in it', () => {
    show('<main></main>');
    const empty = told('/s/frame');
    expect(isWorthTelling(empty)).toBe(true);
    expect(isWorthTelling({ ...empty, frame: 'frame' })).toBe(false);
    show(dynamicForms());
    expect(isWorthTelling({ ...told(CASE_PATH), frame: 'frame' })).toBe(true);
  });
});

describe('a shape', () => {
  it.each([
    ['28/10/2025 02:04', '99/99/9999 99:99'],
    ['Mär 3, 2026', 'Aaa 9, 9999'],
    ['3\u202FPM', '9<202f>AA'],
    ['\u200e28.10.2025', '<200e>99.99.9999'],
    ['2026年4月3日', '9999字9字9字'],
    ['3 апреля', '9 яяяяяя'],
    ['١٢/٣', '९९/९'],
    ['a\nb', 'a↵a'],
    ['💥 crash', '* aaaaa'],
    ['x'.repeat(60), `${'a'.repeat(40)}…`],
  ])('%j', (text, shape) => {
    expect(shapeOf(text)).toBe(shape);
  });

  it('of an exception keeps the words of the browser', () => {
    expect(errorShape("Cannot read properties of null (reading 'Overdue_9')")).toBe("Cannot read properties of null (reading 'Aaaaaaa*9')");
  });
});

// What the report says by itself, of whatever page.
const everything: PageReport = {
  frame: 'top',
  address: 'other',
  at: NOW,
  zone: ZONE,
  order: 'dmy',
  proved: 'mdy',
  cases: 0,
  lists: [
    { read: 0, total: 0, all: true },
    { read: 0, total: null, all: false },
  ],
  form: true,
  paused: 'site',
  commentBox: false,
  surfaces: howSchema.options.flatMap((how) =>
    unreadFieldSchema.options.flatMap((field) =>
      field === 'change' || field === 'comment'
        ? []
        : [
            {
              id: 'record',
              ms: 0,
              rows: 0,
              read: [
                { field, how },
                { field, how },
              ],
              failed: 'failed',
            },
          ],
    ),
  ),
  unread: unreadFieldSchema.options.flatMap((field) =>
    unreadableReasonSchema.options.map((reason) => ({ field, reason, count: 2, shapes: ['9'] })),
  ),
  unknownStatuses: ['9'],
  lacks: [...LACKS],
  structure: { roots: 0, tables: 0, frames: 0, components: ['other', 'other-component'], headers: [], labels: [], paths: [] },
};
const OWN = [
  reportText(
    [everything, { ...everything, frame: 'frame', address: 'case' }, { ...everything, address: 'list', order: 'ymd', proved: null }],
    PRODUCT,
  ),
  reportText([{ ...everything, proved: 'ymd', order: null, cases: 1 }], PRODUCT),
  ...globSync('*.ts', { cwd: 'lib/portal/surfaces' }).map((file) => file.replace('.ts', '')),
  'row: description: comment: case-page lists',
].join('\n');

/** Every text of the document and its attributes but for the names of classes, which are the platform's. */
function textsOf(root: ParentNode): string[] {
  const own = [...root.querySelectorAll('*')].flatMap((element) => [
    ...[...element.attributes].filter(({ name }) => name !== 'class').map(({ value }) => value),
    ...[...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent ?? ''),
  ]);
  return own;
}

const marksOf = (root: ParentNode): string =>
  [...root.querySelectorAll('*')].map((element) => [element.localName, ...element.classList].join('.')).join('\n');

const WORD = /[a-z][\w-]*/gi;
const AWAY = '\u0000';

/** The report without its own words, names of the platform's marks, and small numbers: what is left may be the page's. */
function residueOf(text: string, own: string): string {
  const words = new Set(own.match(WORD));
  return text
    .replaceAll(new Date(NOW).toISOString(), AWAY)
    .replace(/(?<![\w.])\d{1,3}(?:\.\d)?(?!\w)/g, AWAY)
    .replace(WORD, (word) => (words.has(word) ? AWAY : word))
    .toLowerCase();
}

/** Pieces of four characters of the page's text that stand in a report's residue. A shape's signs tell nothing. */
function leaks(report: string, texts: readonly string[]): string[] {
  const residue = residueOf(report, `${OWN}\n${marksOf(document)}`);
  const found = new Set<string>();
  for (const each of texts.map((one) => one.toLowerCase())) {
    for (let at = 0; at + 4 <= each.length; at++) {
      const piece = each.slice(at, at + 4);
      if (residue.includes(piece) && /[^9aαяאع字ア가ก९]/u.test(piece.replace(/[^\p{L}\p{N}]/gu, ''))) found.add(piece);
    }
  }
  return [...found];
}

it('a leak would be seen', () => {
  show(datatableList({}));
  const report = `${reportText([told(LIST_PATH)], PRODUCT)}\n 00812345 Export stops`;
  expect(leaks(report, ['00812345'])).not.toEqual([]);
  expect(leaks(report, ['Export stops after 10 rows'])).not.toEqual([]);
});

describe('no text of a page gets into its report', () => {
  it.each(PAGES.map((page) => [page.id, page] as const))('%s', (_, page) => {
    show(page.html);
    const report = told(page.path, { now: NOW });
    expect(z.parse(pageReportSchema, structuredClone(report))).toEqual(report);
    expect(leaks(reportText([report], PRODUCT), [...textsOf(document.body), page.path])).toEqual([]);
  });

  const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom('q', 'Z', '7', '/', ' ', ':', '-', 'ж', '\u202F'), minLength: 4, maxLength: 60 }),
    fc.constantFrom(
      'Overdue invoices of Kim Placeholder',
      '31/13/2026 at noon',
      '00812345',
      '500AB00000Xy1ZaYAJ',
      'status malformed',
      'slds-icon',
    ),
  );
  const holds = (html: string, path: string, texts: readonly string[]) => {
    show(html);
    const report = told(path);
    z.parse(pageReportSchema, report);
    expect(leaks(reportText([report], PRODUCT), [...texts, ...textsOf(document.body), path])).toEqual([]);
  };

  it('whatever the fields of a case hold', () => {
    const fields = Object.keys(SHOWN);
    fc.assert(
      fc.property(fc.array(anyText, { minLength: fields.length, maxLength: fields.length }), anyText, (texts, slug) => {
        const shown = Object.fromEntries(fields.map((field, index) => [field, escaped(texts[index] ?? '')]));
        const [title = '', value = ''] = texts;
        const panel = highlights(escaped(title), [['Case Status', escaped(value)]]);
        const row = { date: escaped(title), field: 'Status', from: escaped(value), to: escaped(slug) };
        holds(`<main>${panel}${dynamicForms(shown)}${historyTable([row])}</main>`, `${CASE_PATH}-${encodeURIComponent(slug)}`, [
          ...texts,
          slug,
        ]);
      }),
      { numRuns: 40 },
    );
  });

  it('whatever the rows of a list hold', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, anyText, (number, subject, status, opened, name) => {
        const texts = [number, subject, status, opened, name];
        const row = {
          id: '500AB00000Xy1ZaYAJ',
          number: escaped(number),
          subject: escaped(subject),
          status: escaped(status),
          opened: escaped(opened),
        };
        holds(datatableList({ rows: [row, ...ROWS], name: escaped(name), count: escaped(name) }), LIST_PATH, texts);
        holds(datatableList({ rows: [row], noRaw: true, mode: 'role' }), LIST_PATH, texts);
      }),
      { numRuns: 40 },
    );
  });

  it('nor does a class, or a component, that is not the platform’s, or that bears a number', () => {
    show(
      `<kim-placeholder class="kim-placeholder slds-00812345 slds-card">${dynamicForms()}</kim-placeholder><c-overdue-invoices></c-overdue-invoices>`,
    );
    const text = reportText([told(CASE_PATH)], PRODUCT);
    expect(text).toContain('other-component.slds-card');
    for (const word of ['kim', 'overdue', '00812345']) expect(text).not.toContain(word);
  });

  it('nor does the message of an exception that quotes the page', () => {
    show(dynamicForms());
    const page = read(CASE_PATH);
    const failed = { id: 'feed', ms: 1, fieldsRead: [], fieldsUnread: [], failed: "'Course list is empty' is not a valid selector" };
    const text = reportText([reportFor({ ...page, surfaces: [...page.surfaces, failed] }, CASE_PATH)], PRODUCT);
    expect(text).toContain("feed: 1 ms; failed: 'Aaaaaa aaaa is aaaaa' is not a valid selector");
  });
});
