import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  sortFn_text,
  tableFeatures,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import type { Instant } from '../lib/cases/schemas.ts';
import { GROUPS } from '../lib/deadlines/groups.ts';
import type { Outlook } from '../lib/deadlines/types.ts';
import { toldDay } from '../lib/deadlines/urgency.ts';
import { whenOf } from '../lib/i18n/card-words.ts';
import { formatDay, formatDistance, formatShortDay } from '../lib/i18n/format.ts';
import { earlierWords, type Moment, nextInShort, statusWords, toneOf, turnWords } from '../lib/i18n/outlook-words.ts';
import { silentWords } from '../lib/i18n/snooze-words.ts';
import type { CaseView } from './case-view.ts';
import type { KnownWords } from './known-words.ts';

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

/** In the order in which they stand. */
export const COLUMN_IDS = [
  'number',
  'subject',
  'status',
  'turn',
  'closing',
  'next',
  'priority',
  'tags',
  'assignee',
  'note',
  'asset',
  'case-type',
  'contact',
  'institution',
  'opened',
  'updated',
  'seen',
] as const;

const USUAL = COLUMN_IDS.slice(0, COLUMN_IDS.indexOf('priority') + 1);

/** Those that are shown at first, with the user's own where anything stands in them; the others by the user's choice. */
export const usualColumns = ({ tags, assignees }: KnownWords, views: readonly CaseView[]): string[] => [
  ...USUAL,
  ...(tags.length > 0 ? ['tags'] : []),
  ...(assignees.length > 0 ? ['assignee'] : []),
  ...(views.some(({ own }) => own.note !== '') ? ['note'] : []),
];

export type ColumnId = (typeof COLUMN_IDS)[number];

const helper = createColumnHelper<typeof features, CaseView>();

type TextField = 'priority' | 'asset' | 'caseType' | 'contact' | 'institution';
type TimeField = 'openedAt' | 'updatedAt';

const textOf = ({ record }: CaseView, field: TextField): string | undefined => record[field]?.value ?? undefined;
const timeOf = ({ record }: CaseView, field: TimeField): Instant | undefined => record[field]?.value?.latest;

const TEXT = { sortFn: sortFn_text, sortUndefined: 'last' } as const;
const FIGURE = { sortFn: sortFn_basic, sortUndefined: 'last' } as const;

/** What each column is sorted by. What is not known comes last, in either direction. */
export const columnsOf = () =>
  helper.columns([
    helper.accessor(({ outlook }) => outlook.caseNumber ?? undefined, { id: 'number', ...FIGURE }),
    helper.accessor(({ outlook }) => outlook.subject ?? undefined, { id: 'subject', ...TEXT }),
    helper.accessor(({ outlook }) => statusWords(outlook), { id: 'status', ...TEXT }),
    helper.accessor(({ group }) => GROUPS.indexOf(group), { id: 'turn', ...FIGURE }),
    helper.accessor(({ outlook: { autoClose } }) => (autoClose === null ? undefined : toldDay(autoClose)), { id: 'closing', ...FIGURE }),
    helper.accessor(({ outlook }) => nextInShort(outlook), { id: 'next', ...TEXT }),
    helper.accessor((view) => textOf(view, 'priority'), { id: 'priority', ...TEXT }),
    helper.accessor(({ own }) => own.tags.join(', ') || undefined, { id: 'tags', ...TEXT }),
    helper.accessor(({ own }) => own.assignee ?? undefined, { id: 'assignee', ...TEXT }),
    helper.accessor(({ own }) => own.note.trim() || undefined, { id: 'note', ...TEXT }),
    helper.accessor((view) => textOf(view, 'asset'), { id: 'asset', ...TEXT }),
    helper.accessor((view) => textOf(view, 'caseType'), { id: 'case-type', ...TEXT }),
    helper.accessor((view) => textOf(view, 'contact'), { id: 'contact', ...TEXT }),
    helper.accessor((view) => textOf(view, 'institution'), { id: 'institution', ...TEXT }),
    helper.accessor((view) => timeOf(view, 'openedAt'), { id: 'opened', ...FIGURE }),
    helper.accessor((view) => timeOf(view, 'updatedAt'), { id: 'updated', ...FIGURE }),
    helper.accessor(({ outlook }) => outlook.lastSeen ?? undefined, { id: 'seen', ...FIGURE }),
  ]);

const plain = (text: string | undefined): ReactNode => <bdi>{text ?? ''}</bdi>;
const day = (value: Instant | null | undefined, { zone, now }: Moment): ReactNode => (value == null ? '' : formatDay(value, zone, now));

/**
 * What stands in each cell, made without the table's own cells: of thousands of rows each would cost as much as all that is in it.
 *
 * @param onOpen opens the case in full
 */
export const CELLS: Readonly<Record<ColumnId, (view: CaseView, moment: Moment, onOpen: (view: CaseView) => void) => ReactNode>> = {
  number: ({ outlook }) => numberOf(outlook),
  subject: (view, _, onOpen) => (
    <button type="button" className="link open" onClick={() => onOpen(view)}>
      <bdi>{view.outlook.subject ?? i18n.t('popup.no_subject')}</bdi>
    </button>
  ),
  status: ({ outlook }) => plain(statusWords(outlook)),
  turn: ({ outlook }, moment) => <span className={`turn tone-${toneOf(outlook, moment)}`}>{turnWords(outlook)}</span>,
  closing: ({ outlook }, moment) => closingOf(outlook, moment),
  next: ({ outlook, silent }, moment) => (silent === undefined ? (nextInShort(outlook) ?? '') : <i>{silentWords(silent.until, moment)}</i>),
  priority: (view) => plain(textOf(view, 'priority')),
  tags: ({ own }) =>
    own.tags.map((tag) => (
      <bdi key={tag} className="tag">
        {tag}
      </bdi>
    )),
  assignee: ({ own }) => plain(own.assignee ?? ''),
  note: ({ own }) => <bdi title={own.note.trim()}>{own.note.trim()}</bdi>,
  asset: (view) => plain(textOf(view, 'asset')),
  'case-type': (view) => plain(textOf(view, 'caseType')),
  contact: (view) => plain(textOf(view, 'contact')),
  institution: (view) => plain(textOf(view, 'institution')),
  opened: (view, moment) => day(timeOf(view, 'openedAt'), moment),
  updated: (view, moment) => day(timeOf(view, 'updatedAt'), moment),
  seen: ({ outlook }, moment) => day(outlook.lastSeen, moment),
};

/** The way to the case in the portal. */
function numberOf(outlook: Outlook): ReactNode {
  const name = outlook.caseNumber ?? i18n.t('popup.no_number');
  if (outlook.path === null) return name;
  return (
    <a href={outlook.portal + outlook.path} target="_blank" rel="noreferrer">
      {name}
    </a>
  );
}

function closingOf(outlook: Outlook, moment: Moment): ReactNode {
  if (outlook.autoClose === null) return '';
  const { when } = whenOf(outlook.autoClose, moment);
  const earlier = earlierWords(outlook, moment, formatShortDay);
  return (
    <span className={`closing tone-${toneOf(outlook, moment)}`}>
      <b>{when}</b> <small>{formatDistance(toldDay(outlook.autoClose), moment.zone, moment.now)}</small>
      {earlier !== null && (
        <small className="earlier" title={earlier}>
          {earlier}
        </small>
      )}
    </span>
  );
}
