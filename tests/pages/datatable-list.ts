/** Lists of cases in a Lightning table, in each of its render modes. */
import { datatableList, ROWS } from './markup/lists.ts';
import type { Noted, NotedCase } from './notation.ts';
import { pagesOf } from './page.ts';

const PATH = '/s/case-lists';
const surfaces = ['datatable-list'];

/** What the table carries in its attributes. */
const RAW: NotedCase[] = [
  {
    case: '500AB00000Xy1Za 00812345',
    path: '/s/case/500AB00000Xy1ZaYAJ/a-slug',
    subject: 'Course list is empty',
    status: 'Pending Customer Input',
    priority: 'Normal',
    waitingForInformation: 'yes',
    openedAt: '2026-05-01T09:30:00Z',
  },
  {
    case: '500AB00000Xy2Za 00812346',
    path: '/s/case/500AB00000Xy2ZaYAJ/a-slug',
    subject: 'Export stops after 10 rows',
    status: 'In Progress - Tier 2',
    priority: 'High',
    waitingForInformation: 'no',
    openedAt: '2026-04-11T15:00:00Z',
  },
  {
    case: '500AB00000Xy3Za 00812347',
    path: '/s/case/500AB00000Xy3ZaYAJ/a-slug',
    subject: 'Proxy links point to the old host',
    status: 'Something New',
    priority: 'Low',
    waitingForInformation: 'no',
    openedAt: '(empty)',
  },
];

/** The same without the attributes: the day is what is shown of the instant, and a flag without a picture that can be read is none. */
const SHOWN: NotedCase[] = RAW.map((row, index) => ({
  ...row,
  openedAt: ['2026-04-30T23:00:00Z/P1D', '2026-04-10T23:00:00Z/P1D', '(empty)'][index] as string,
  waitingForInformation: index === 0 ? '(unread: malformed)' : '(empty)',
}));

const list = (cases: NotedCase[], read = '3 of 3, all', view = 'My Open Cases'): Noted => ({
  lists: [{ surface: 'datatable-list', view, read, cases }],
});

const only = (rows: NotedCase[], ...fields: (keyof NotedCase)[]): NotedCase[] =>
  rows.map((row) => ({ case: row.case, ...Object.fromEntries(fields.flatMap((field) => (row[field] ? [[field, row[field]]] : []))) }));

/** How 28 April and 3 May stand in users' locales, ICU's form and the older one of Java. */
const DATES: Record<string, [string, string]> = {
  'en-GB': ['28/04/2026 15:04', '03/05/2026 09:10'],
  'en-GB with a comma': ['28/04/2026, 15:04', '03/05/2026, 09:10'],
  'en-US': ['4/28/2026, 3:04\u202FPM', '5/3/2026, 9:10\u202FAM'],
  'en-US, older': ['4/28/2026 3:04 PM', '5/3/2026 9:10 AM'],
  'en-US, months by name': ['Apr 28, 2026, 3:04 PM', 'May 3, 2026, 9:10 AM'],
  de: ['28.04.2026, 15:04', '03.05.2026, 09:10'],
  'de, months by name': ['28. April 2026 um 15:04', '3. Mai 2026 um 09:10'],
  da: ['28.04.2026 15.04', '03.05.2026 09.10'],
  fr: ['28/04/2026 15:04', '03/05/2026 09:10'],
  'fr, months by name': ['28 avr. 2026, 15:04', '3 mai 2026, 09:10'],
  nl: ['28-04-2026 15:04', '03-05-2026 09:10'],
  ja: ['2026/04/28 15:04', '2026/05/03 9:10'],
  es: ['28/4/2026, 15:04', '3/5/2026, 9:10'],
  sv: ['2026-04-28 15:04', '2026-05-03 09:10'],
  he: ['28.4.2026, 15:04', '3.5.2026, 9:10'],
};

const dated = (texts: readonly string[], times: readonly string[], more: Partial<Parameters<typeof datatableList>[0]> = {}) => ({
  path: PATH,
  surfaces,
  html: datatableList({
    columns: ['number', 'status', 'dated'],
    rows: ROWS.slice(0, texts.length).map((row, index) => ({ ...row, opened: texts[index] as string })),
    ...more,
  }),
  expected: list(
    only(RAW.slice(0, texts.length), 'path', 'status').map((row, index) => ({ ...row, openedAt: times[index] as string })),
    `${texts.length} of ?`,
  ),
});

const W4I: Record<string, [string, string, string]> = {
  'a checkbox as an image': [
    '<span class="uiOutputCheckbox"><img role="checkbox" class="checked" alt="True" src="data:,"></span>',
    '<span class="uiOutputCheckbox"><img role="checkbox" class="unchecked" alt="False" src="data:,"></span>',
    'no',
  ],
  'a checkbox that is one': ['<input type="checkbox" disabled checked>', '<input type="checkbox" disabled>', 'no'],
  'an icon with a text': [
    '<lightning-icon title="W4I"><span><svg aria-hidden="true"></svg></span><span class="slds-assistive-text">W4I</span></lightning-icon>',
    '',
    '(empty)',
  ],
  'an icon with True or False': [
    '<lightning-primitive-icon></lightning-primitive-icon><span class="slds-assistive-text">True</span>',
    '<lightning-primitive-icon></lightning-primitive-icon><span class="slds-assistive-text">False</span>',
    'no',
  ],
  'a text': ['Yes', 'No', 'no'],
  'the letters': ['W4I', '', '(empty)'],
  'a tick': ['✓', '', '(empty)'],
};

export const DATATABLE_LISTS = [
  ...pagesOf('datatable-list', {
    'a table': { path: PATH, surfaces, html: datatableList({ count: '3 items' }), expected: list(RAW) },
    boxes: { path: PATH, surfaces, html: datatableList({ mode: 'role', count: '3 items' }), expected: list(RAW) },
    'inline cells': { path: PATH, surfaces, html: datatableList({ cells: 'inline', count: '3 items' }), expected: list(RAW) },
    'boxes, inline cells': {
      path: PATH,
      surfaces,
      html: datatableList({ mode: 'role', cells: 'inline', count: '3 items' }),
      expected: list(RAW),
    },
    'no raw values': { path: PATH, surfaces, html: datatableList({ noRaw: true, count: '3 items' }), expected: list(SHOWN) },
    'keys that name no field': {
      path: PATH,
      surfaces,
      html: datatableList({ keys: (_, index) => `column-${index}`, count: '3 items' }),
      expected: list(RAW),
    },
    'more rows than are there': { path: PATH, surfaces, html: datatableList({ count: '50+ items' }), expected: list(RAW, '3 of ?') },
    'two fields for the status': {
      path: PATH,
      surfaces,
      html: datatableList({
        columns: ['number', 'subject', 'status', 'subStatus'],
        rows: ROWS.map((row, index) => ({ ...row, status: index ? row.status : 'Pending', subStatus: index ? '' : 'Customer Input' })),
      }),
      expected: list(
        only(RAW, 'path', 'subject', 'status').map((row, index) =>
          index ? { ...row, subStatus: '(empty)' } : { ...row, status: 'Pending', subStatus: 'Customer Input' },
        ),
        '3 of ?',
      ),
    },
  }),
  ...pagesOf(
    'dates',
    Object.fromEntries([
      ...Object.entries(DATES).map(([locale, texts]) => [locale, dated(texts, ['2026-04-28T14:04:00Z/PT1M', '2026-05-03T08:10:00Z/PT1M'])]),
      [
        'could be either way round',
        dated(['03/04/2026 15:04', '05/04/2026 09:10'], ['(unread: ambiguous-date)', '(unread: ambiguous-date)']),
      ],
      [
        'of the night in which clocks change',
        dated(
          ['29/03/2026 01:30', '26/10/2025 01:30'],
          ['2026-03-29T00:30:00Z/2026-03-29T01:30:59.999Z', '2025-10-26T00:30:00Z/2025-10-26T01:30:59.999Z'],
        ),
      ],
    ]),
  ),
  ...pagesOf(
    'w4i',
    Object.fromEntries(
      Object.entries(W4I).map(([name, [set, unset, read]]) => [
        name,
        {
          path: PATH,
          surfaces,
          html: datatableList({
            columns: ['number', 'status', 'flag'],
            rows: ROWS.slice(0, 2).map((row, index) => ({ ...row, w4i: index ? unset : set })),
          }),
          expected: list(
            only(RAW.slice(0, 2), 'path', 'status').map((row, index) => ({ ...row, waitingForInformation: index ? read : 'yes' })),
            '2 of ?',
          ),
        },
      ]),
    ),
  ),
];
