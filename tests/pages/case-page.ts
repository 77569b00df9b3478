/** A case's page in Lightning: fields, highlights, history, feed and comments. */
import { CASE_PATH, dynamicForms, FEED, highlights, historyCards, historyTable, pageLayout, SHOWN } from './markup/case-pages.ts';
import { AURA_FEED, commentTable } from './markup/events.ts';
import type { NotedCase } from './notation.ts';
import { pagesOf, type TestPage } from './page.ts';

const CASE: NotedCase = { case: '500AB00000Xy1Za 00812345', path: CASE_PATH };

/** 28/04 settles that the day comes first, so 03/05 is the third of May. */
const FIELDS: NotedCase = {
  ...CASE,
  subject: 'Course list is empty',
  status: 'Pending',
  subStatus: 'Customer Input',
  priority: 'Normal',
  asset: 'Made-Up NA01 - Production',
  caseType: 'Defect/System Issue',
  contact: 'Pat Example',
  openedAt: '2026-04-28T01:04:00Z/PT1M',
  updatedAt: '2026-05-03T14:00:00Z/PT1M',
};

const HISTORY = (instant: string) => [
  `history status: In Progress → Pending, 2026-05-03T14:00:00Z${instant}`,
  `history subStatus: (empty) → Customer Input, 2026-05-03T14:00:00Z${instant}`,
  `history status: New → In Progress, 2026-04-29T08:10:00Z${instant}`,
];

const OF_FEED = [
  'feed status: Update Received → Pending, 2026-05-19T16:00:00Z/2026-05-19T17:30:00Z',
  'feed subStatus: (empty) → Customer Input, 2026-05-19T16:00:00Z/2026-05-19T17:30:00Z',
  'feed status: (empty) → New, 2026-04-28T01:04:00Z/PT1M',
];

const PANEL = highlights('00812345 - Course list is empty', [
  ['Case Status', 'Pending'],
  ['Priority', 'Normal'],
]);

const page = (html: string, surfaces: string[], expected: NotedCase, more: Partial<TestPage> = {}) => ({
  path: CASE_PATH,
  surfaces: [...surfaces, 'case-page'],
  html: `<main>${html}</main>`,
  expected: { page: expected },
  ...more,
});

const COMMENTS = [
  { date: '03/05/2026 15:00', raw: '2026-05-03T14:00:00Z', by: 'Sam Sample', body: 'Which list do you mean?' },
  { date: '28/04/2026 15:04', raw: '2026-04-28T14:04:00Z', by: 'Pat Example', body: 'Nothing is shown.' },
];

export const CASE_PAGES = [
  ...pagesOf('record', {
    'dynamic forms': page(dynamicForms(), ['dynamic-forms-record'], FIELDS),
    'page layout': page(pageLayout(), ['page-layout-record'], FIELDS),
    'with empty, absent and unreadable fields': page(
      dynamicForms({
        CaseNumber: '00812345',
        Subject: '',
        Status: 'New',
        Asset_Line_Item__c: '',
        CreatedDate: 'the other day',
        ClosedDate: '',
      }),
      ['dynamic-forms-record'],
      { ...CASE, subject: '(empty)', status: 'New', asset: '(empty)', openedAt: '(unread: unknown-date-form)', closedAt: '(empty)' },
    ),
    'closed, days and months either way round': page(
      dynamicForms({
        ...SHOWN,
        Status: 'Closed',
        CreatedDate: '03/04/2026 02:04',
        LastModifiedDate: '05/05/2026 15:00',
        ClosedDate: '04/05/2026 15:00',
      }),
      ['dynamic-forms-record'],
      {
        ...FIELDS,
        status: 'Closed',
        openedAt: '(unread: ambiguous-date)',
        updatedAt: '2026-05-05T14:00:00Z/PT1M',
        closedAt: '(unread: ambiguous-date)',
      },
    ),
  }),
  ...pagesOf('highlights', {
    alone: page(PANEL, ['lightning-highlights'], { ...CASE, subject: 'Course list is empty', status: 'Pending', priority: 'Normal' }),
    'beside the record': page(PANEL + dynamicForms(), ['lightning-highlights', 'dynamic-forms-record'], FIELDS),
    'against the record': page(
      highlights('00812345', [['Status', 'Closed']]) + dynamicForms(),
      ['lightning-highlights', 'dynamic-forms-record'],
      {
        ...FIELDS,
        status: '(unread: contradiction)',
      },
      { either: [{ page: FIELDS }, { page: { ...FIELDS, status: 'Closed' } }] },
    ),
  }),
  ...pagesOf('case-history', {
    'a table': page(dynamicForms() + historyTable(), ['dynamic-forms-record', 'history-table'], { ...FIELDS, changes: HISTORY('') }),
    cards: page(dynamicForms() + historyCards(), ['dynamic-forms-record', 'history-cards'], { ...FIELDS, changes: HISTORY('/PT1M') }),
  }),
  ...pagesOf('feed', {
    'of Lightning': page(dynamicForms() + FEED, ['dynamic-forms-record', 'feed'], {
      ...FIELDS,
      changes: OF_FEED,
      comments: ['customer, 2026-05-13T08:47:00Z/PT1M'],
    }),
    'of an Aura site': page(PANEL + AURA_FEED, ['lightning-highlights', 'feed'], {
      ...CASE,
      subject: 'Course list is empty',
      status: 'Pending',
      priority: 'Normal',
      changes: [
        'feed status: In Progress → Pending Customer Input, 2026-05-20T06:00:00Z/2026-05-20T07:30:00Z',
        'feed status: New → In Progress, 2026-05-13T08:47:00Z/PT1M',
      ],
    }),
  }),
  ...pagesOf('comments', {
    'a table': page(dynamicForms() + commentTable(COMMENTS), ['dynamic-forms-record', 'comment-list'], {
      ...FIELDS,
      comments: ['unknown, 2026-05-03T14:00:00Z', 'customer, 2026-04-28T14:04:00Z'],
    }),
    'a table of texts': page(
      dynamicForms() + commentTable(COMMENTS.map(({ raw: _, ...row }) => row)),
      ['dynamic-forms-record', 'comment-list'],
      {
        ...FIELDS,
        comments: ['unknown, 2026-05-03T14:00:00Z/PT1M', 'customer, 2026-04-28T14:04:00Z/PT1M'],
      },
    ),
  }),
  ...pagesOf('case-page', {
    'with all its parts': page(
      PANEL + dynamicForms() + historyTable() + FEED,
      ['lightning-highlights', 'dynamic-forms-record', 'history-table', 'feed'],
      { ...FIELDS, changes: [...HISTORY(''), ...OF_FEED], comments: ['customer, 2026-05-13T08:47:00Z/PT1M'] },
    ),
    'beside one that was left, hidden': page(
      `<div style="display: none">${dynamicForms({ ...SHOWN, CaseNumber: '00999999', Status: 'Closed' })}${historyTable([
        { date: '04/05/2026 15:00', field: 'Status', from: 'Pending', to: 'Closed' },
      ])}</div>${dynamicForms()}`,
      ['dynamic-forms-record'],
      FIELDS,
    ),
    'of another record': {
      path: CASE_PATH,
      surfaces: [],
      html: `<main><div data-record-id="500AB00000Xy9ZaYAJ">${dynamicForms()}</div></main>`,
      expected: {},
    },
  }),
];
