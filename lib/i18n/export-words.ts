/** Cases in words for files and the clipboard. Dates of a table are written so that a spreadsheet sorts them; all else as it is said on screen. */
import { i18n } from '#i18n';
import type { Own } from '../cases/own.ts';
import type { CaseRecord } from '../cases/schemas.ts';
import { localDate } from '../deadlines/calendar.ts';
import type { Outlook } from '../deadlines/types.ts';
import { toldDay } from '../deadlines/urgency.ts';
import type { DayEvent } from '../export/calendar.ts';
import { type CitedCase, citation } from '../export/citation.ts';
import type { ExportedEvent } from '../export/exported-events.ts';
import type { Table } from '../export/table.ts';
import { whenOf } from './card-words.ts';
import { message } from './format.ts';
import {
  closingIsPast,
  closingWords,
  type Moment,
  meaningWords,
  nextWords,
  noteWords,
  snake,
  sourceWords,
  statusWords,
  turnWords,
} from './outlook-words.ts';

export interface Exported {
  record: CaseRecord;
  outlook: Outlook;
  /** What the user wrote; null where that is not to be told. */
  own: Own | null;
}

const COLUMNS = ['number', 'subject', 'status', 'turn', 'earliest', 'latest', 'edition', 'next', 'priority', 'asset', 'case_type', 'contact', 'institution', 'opened', 'updated', 'seen', 'link'] as const; // biome-ignore format: one line tells the order
const OWN_COLUMNS = ['tags', 'assignee', 'note'] as const;

/** With a row of heads. Days are local dates of the portal's zone, empty where they are not known. */
export function tableOf(cases: readonly Exported[], moment: Moment): Table {
  const day = (instant: Moment['now'] | null | undefined): string => (instant == null ? '' : localDate(instant, moment.zone));
  const hasOwn = cases.some(({ own }) => own !== null);
  const rows = cases.map(({ record, outlook, own }) => {
    const { autoClose } = outlook;
    return [
      { digits: outlook.caseNumber ?? '' },
      outlook.subject ?? '',
      statusWords(outlook),
      turnWords(outlook),
      // Nothing but the last look stands behind the earliest day then.
      autoClose?.basis === 'bounded' ? '' : day(autoClose?.earliest),
      day(autoClose?.latest),
      autoClose === null ? '' : message(`edition.${snake(autoClose.edition)}`),
      nextWords(outlook, moment)?.short ?? '',
      outlook.priority ?? '',
      record.asset?.value ?? '',
      record.caseType?.value ?? '',
      record.contact?.value ?? '',
      record.institution?.value ?? '',
      day(record.openedAt?.value?.latest),
      day(record.updatedAt?.value?.latest),
      day(outlook.lastSeen),
      linkOf(outlook) ?? '',
      ...(hasOwn ? [own?.tags.join(', ') ?? '', own?.assignee ?? '', own?.note ?? ''] : []),
    ];
  });
  return [[...COLUMNS, ...(hasOwn ? OWN_COLUMNS : [])].map((column) => message(`cases_page.columns.${column}`)), ...rows];
}

/** "Closing: Sat 28 Nov": what is read on another day tells no distances. */
function datedWords(outlook: Outlook, moment: Moment): string | null {
  const { autoClose } = outlook;
  if (autoClose === null || closingIsPast(outlook, moment)) return closingWords(outlook, moment);
  const name = i18n.t(autoClose.kind === 'work-plan-expiry' ? 'case_card.expiry' : 'case_card.closing');
  return i18n.t('named', [name, whenOf(autoClose, moment).when]);
}

/** Number and summary, then where it stands and when it closes. */
export function citedCases(cases: readonly Exported[], moment: Moment): CitedCase[] {
  return cases.map(({ outlook, own }) => ({
    cited: citation(outlook.caseNumber, outlook.subject),
    link: linkOf(outlook),
    lines: [[statusWords(outlook), datedWords(outlook, moment)].filter((part) => part !== null).join('. '), ...ownLines(own)],
  }));
}

/** "Tags: case of record", one line each. */
const ownLines = (own: Own | null): string[] =>
  OWN_COLUMNS.flatMap((name) => {
    const told = name === 'tags' ? own?.tags.join(', ') : own?.[name]?.trim();
    return told ? [`${message(`cases_page.columns.${name}`)}: ${told}`] : [];
  });

/** Id of the event that the file has for a case; null where no closing is to come. */
export const eventIdOf = (outlook: Outlook, moment: Moment): string | null =>
  outlook.autoClose === null || closingIsPast(outlook, moment) ? null : `closing-${idOf(outlook)}@case-lantern`;

/** One event for each closing that is still to come: on its earliest day, or on the latest where no other is known. */
export function closingEvents(cases: readonly Exported[], moment: Moment): (DayEvent & ExportedEvent)[] {
  return cases.flatMap(({ outlook }) => {
    const { autoClose, caseNumber, subject, status } = outlook;
    const id = eventIdOf(outlook, moment);
    if (autoClose === null || id === null) return [];
    const text = [
      datedWords(outlook, moment),
      meaningWords(outlook),
      sourceWords(autoClose, status?.id ?? null).text,
      ...noteWords(outlook, moment),
    ];
    return [
      {
        id,
        day: localDate(toldDay(autoClose), moment.zone),
        number: caseNumber,
        title: i18n.t(autoClose.basis === 'bounded' ? 'cases_page.event_bounded' : 'cases_page.event', [citation(caseNumber, subject)]),
        text: text.filter((line) => line !== null).join('\n'),
        link: linkOf(outlook),
      },
    ];
  });
}

/** An event as it is cancelled. */
export const overEvent = ({ id, day, number }: ExportedEvent): Pick<DayEvent, 'id' | 'day' | 'title'> => ({
  id,
  day,
  title: i18n.t('cases_page.event_over', [number ?? i18n.t('popup.no_number')]),
});

/** By the number, which stays the same whether the record's id is known or not. */
const idOf = ({ caseNumber, key }: Outlook): string => (caseNumber ?? key).replace(/[^A-Za-z0-9]+/g, '-');

export const linkOf = ({ portal, path }: Outlook): string | null => (path === null ? null : portal + path);
