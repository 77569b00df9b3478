/** Pages of the older kinds: Aura's list and record, Classic, Visualforce. */

import { CASE_PATH } from './markup/case-pages.ts';
import { CLASSIC_COMMENTS } from './markup/events.ts';
import { AURA_HIGHLIGHTS, AURA_LIST, AURA_RECORD, CLASSIC_LIST, CLASSIC_RECORD, VISUALFORCE_RECORD } from './markup/older.ts';
import type { NotedCase } from './notation.ts';
import { pagesOf } from './page.ts';

const AURA: NotedCase = {
  case: '500AB00000Xy1Za 00812345',
  path: CASE_PATH,
  status: 'Pending Customer Input',
};

const CLASSIC: NotedCase = {
  case: '500AB00000Xy1Za 00812345',
  path: '/500AB00000Xy1Za',
  subject: 'Course list is empty [again]',
  status: 'Pending Customer Input',
  contact: 'Pat Example',
  openedAt: '2026-04-28T14:00:00Z/PT1M',
  changes: [
    'history status: New → Pending Customer Input, 2026-05-03T14:00:00Z/PT1M',
    'history subStatus: (empty) → Customer Input, 2026-05-03T14:00:00Z/PT1M',
  ],
};

const VISUALFORCE_PATH = '/apex/CaseDetail?id=500AB00000Xy1Za';

export const OLDER_PAGES = [
  ...pagesOf('aura-list', {
    'of cases': {
      path: '/s/case-lists',
      surfaces: ['aura-list'],
      html: AURA_LIST,
      expected: {
        lists: [
          {
            surface: 'aura-list',
            view: 'My Open Cases',
            read: '2 of 2, all',
            cases: [
              {
                case: '500AB00000Xy1Za 00812345',
                path: '/s/case/500AB00000Xy1ZaYAJ/x',
                subject: 'Course list is empty',
                status: 'Pending Customer Input',
                waitingForInformation: 'yes',
                openedAt: '2026-04-28T14:00:00Z/PT1M',
              },
              {
                case: '500AB00000Xy2Za 00812346',
                path: '/s/case/500AB00000Xy2ZaYAJ/x',
                subject: 'Export stops',
                status: 'New',
                waitingForInformation: 'no',
                openedAt: '2026-05-03T08:10:00Z/PT1M',
              },
            ],
          },
        ],
      },
    },
  }),
  ...pagesOf('aura-record', {
    highlights: {
      path: CASE_PATH,
      surfaces: ['aura-highlights', 'case-page'],
      html: `<main>${AURA_HIGHLIGHTS}</main>`,
      expected: { page: { ...AURA, priority: 'Normal' } },
    },
    blocks: {
      path: CASE_PATH,
      surfaces: ['aura-record', 'case-page'],
      html: `<main>${AURA_RECORD}</main>`,
      expected: { page: { ...AURA, subject: 'Course list is empty', priority: '(empty)', openedAt: '2026-04-28T14:00:00Z/PT1M' } },
    },
    'highlights and blocks': {
      path: CASE_PATH,
      surfaces: ['aura-highlights', 'aura-record', 'case-page'],
      html: `<main>${AURA_HIGHLIGHTS}${AURA_RECORD}</main>`,
      expected: { page: { ...AURA, subject: 'Course list is empty', priority: 'Normal', openedAt: '2026-04-28T14:00:00Z/PT1M' } },
      either: [{ page: { ...AURA, subject: 'Course list is empty', priority: '(empty)', openedAt: '2026-04-28T14:00:00Z/PT1M' } }],
    },
  }),
  ...pagesOf('classic', {
    'a list': {
      path: '/500',
      surfaces: ['classic-list'],
      html: CLASSIC_LIST,
      expected: {
        lists: [
          {
            surface: 'classic-list',
            view: 'Cases',
            read: '1 of ?',
            cases: [
              {
                case: '500AB00000Xy1Za 00812345',
                path: '/500AB00000Xy1Za',
                subject: 'Course list is empty',
                status: 'Pending Customer Input',
                openedAt: '2026-04-28T14:00:00Z/PT1M',
              },
            ],
          },
        ],
      },
    },
    'a case, the dates of its history filled down': {
      path: '/500AB00000Xy1Za',
      surfaces: ['classic-record', 'classic-history', 'case-page'],
      html: CLASSIC_RECORD,
      expected: { page: CLASSIC },
    },
    'a case with comments': {
      path: '/500AB00000Xy1Za',
      surfaces: ['classic-record', 'classic-history', 'classic-comments', 'case-page'],
      html: CLASSIC_RECORD + CLASSIC_COMMENTS,
      expected: { page: { ...CLASSIC, comments: ['unknown, 2026-05-03T14:00:00Z/PT1M', 'customer, 2026-04-28T14:04:00Z/PT1M'] } },
    },
  }),
  ...pagesOf('visualforce', {
    'a case': {
      path: VISUALFORCE_PATH,
      surfaces: ['classic-record', 'case-page'],
      html: VISUALFORCE_RECORD,
      expected: {
        page: {
          case: '500AB00000Xy1Za 00812345',
          path: VISUALFORCE_PATH,
          subject: 'Course list is empty',
          status: 'Pending Customer Input',
          priority: 'Normal',
          openedAt: '2026-04-28T14:00:00Z/PT1M',
        },
      },
    },
  }),
];
