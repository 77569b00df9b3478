// The list views: which cases, which columns in which order and under which labels, and how they are sorted at first.
import { isClosed, USER } from 'portal/cases';
import { DATE_TIME_STYLE } from 'portal/format';

const column = {
  number: (label = 'Case Number') => ({
    label,
    fieldName: 'caseUrl',
    type: 'url',
    typeAttributes: { label: { fieldName: 'caseNumber' }, target: '_self' },
    sortable: true,
    initialWidth: 140,
  }),
  subject: (initialWidth) => ({
    label: 'Subject',
    fieldName: 'subjectUrl',
    type: 'url',
    typeAttributes: { label: { fieldName: 'subject' }, target: '_self' },
    sortable: true,
    initialWidth,
  }),
  text: (label, fieldName, initialWidth) => ({ label, fieldName, type: 'text', sortable: true, initialWidth }),
  flag: (label, fieldName) => ({ label, fieldName, type: 'boolean', sortable: true, initialWidth: 80 }),
  time: (label, fieldName) => ({
    label,
    fieldName,
    type: 'date',
    typeAttributes: DATE_TIME_STYLE,
    sortable: true,
    initialWidth: 165,
  }),
};

export const VIEWS = [
  {
    value: 'MyOpenCases',
    label: 'My open cases',
    holds: (record) => record.contact === USER && !isClosed(record),
    sortedBy: 'lastModified',
    columns: [
      column.number(),
      column.subject(),
      column.text('Status', 'status', 220),
      column.text('Priority', 'priority', 130),
      column.time('Last Updated', 'lastModified'),
    ],
  },
  {
    value: 'AllOpenCases',
    label: 'All open cases',
    holds: (record) => !isClosed(record),
    sortedBy: 'lastModified',
    columns: [
      column.number(),
      column.subject(),
      column.text('Status', 'status', 270),
      column.text('Sub Status', 'subStatus', 120),
      column.text('Priority', 'priority', 120),
      column.flag('W4I', 'waitsForInformation'),
      column.time('Date/Time Opened', 'opened'),
      column.time('Last Modified', 'lastModified'),
    ],
  },
  {
    value: 'AllCases',
    label: 'All cases',
    holds: () => true,
    sortedBy: 'opened',
    columns: [
      column.text('Priority', 'priority', 110),
      column.number(),
      column.text('Case Status', 'status', 200),
      column.text('Sub Status', 'subStatus', 130),
      column.subject(280),
      column.text('Asset', 'asset', 120),
      column.text('Account Name', 'account', 150),
      column.text('Contact Name', 'contact', 150),
      column.time('Date/Time Opened', 'opened'),
      column.time('Date/Time Closed', 'closed'),
      column.time('Last Modified', 'lastModified'),
    ],
  },
  {
    value: 'RecentlyClosed',
    label: 'Recently closed',
    holds: isClosed,
    sortedBy: 'closed',
    columns: [
      column.subject(),
      column.number('Case'),
      column.text('Status', 'status', 120),
      column.time('Date/Time Closed', 'closed'),
      column.text('Contact Name', 'contact', 180),
    ],
  },
];

export const DEFAULT_VIEW = 'AllOpenCases';
