/** Pages of several parts, and pages that only look like a case's. */
import { CASE_PATH, dynamicForms, SHOWN } from './markup/case-pages.ts';
import { ARTICLE, datatableList, ROWS } from './markup/lists.ts';
import type { NotedList } from './notation.ts';
import { pagesOf } from './page.ts';

const list = (view: string, read: string, ...rows: number[]): NotedList => ({
  surface: 'datatable-list',
  view,
  read,
  cases: rows.map((index) => ({
    case: `500AB00000Xy${index + 1}Za 0081234${index + 5}`,
    path: `/s/case/500AB00000Xy${index + 1}ZaYAJ/a-slug`,
    status: ROWS[index]?.status as string,
  })),
});

const listOf = (name: string, count: string, ...rows: number[]) =>
  datatableList({ name, count, columns: ['number', 'status'], rows: rows.flatMap((index) => ROWS[index] ?? []) });

export const SEVERAL = [
  ...pagesOf('two lists', {
    'on one page': {
      path: '/s/',
      surfaces: ['datatable-list'],
      html: `<section>${listOf('My Open Cases', '2 items', 0, 1)}</section><section>${listOf('Recently Closed', '1 item', 2)}</section>`,
      expected: { lists: [list('My Open Cases', '2 of 2, all', 0, 1), list('Recently Closed', '1 of 1, all', 2)] },
    },
    'one of them left, hidden': {
      path: '/s/case-lists',
      surfaces: ['datatable-list'],
      html: `<div hidden style="display: none">${listOf('Recently Closed', '1 item', 2)}</div><div>${listOf('My Open Cases', '2 items', 0, 1)}</div>`,
      expected: { lists: [list('My Open Cases', '2 of 2, all', 0, 1)] },
    },
  }),
  ...pagesOf('list', {
    'beside a case that was left, hidden': {
      path: '/s/case-lists',
      surfaces: ['datatable-list'],
      html: `<div style="display: none">${dynamicForms()}</div><div>${listOf('My Open Cases', '2 items', 0, 1)}</div>`,
      expected: { lists: [list('My Open Cases', '2 of 2, all', 0, 1)] },
    },
    'left, hidden, beside a case': {
      path: CASE_PATH,
      surfaces: ['dynamic-forms-record', 'case-page'],
      html: `<div style="display: none">${listOf('My Open Cases', '2 items', 0, 1)}</div><main>${dynamicForms({ CaseNumber: '00812345', Status: 'New' })}</main>`,
      expected: { page: { case: '500AB00000Xy1Za 00812345', path: CASE_PATH, status: 'New' } },
    },
  }),
  ...pagesOf('article', {
    'with a table of statuses': { path: '/s/article/What-the-status-of-a-case-means', surfaces: [], html: ARTICLE, expected: {} },
    'in the feed of a knowledge base, with fields': {
      path: '/s/article/What-a-case-shows',
      surfaces: [],
      html: `<main><h1>What a case shows</h1>${dynamicForms(SHOWN)}</main>`,
      expected: {},
    },
  }),
];
