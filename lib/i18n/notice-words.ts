/** A notice in words: title and text of a desktop notification. */
import { i18n } from '#i18n';
import type { Instant } from '../cases/schemas.ts';
import type { Outlook } from '../deadlines/types.ts';
import type { Freshness } from '../reminders/freshness.ts';
import type { Notice, NoticePart } from '../reminders/notice.ts';
import { counted, formatDay } from './format.ts';
import { closingWords, type Moment, snake } from './outlook-words.ts';

/** When lists of cases were read. */
export interface ListsRead {
  /** Any of them, and be it in part; null: never. */
  last: Instant | null;
  freshness: Freshness;
}

/** The list is old, and the user hears of what waits in it, or is to look. */
export const offersList = ({ jobs }: Pick<Notice, 'jobs'>, { freshness }: ListsRead): boolean =>
  jobs.some(({ kind }) => kind === 'daily-look' || (kind === 'digest' && freshness.isStale));

/** The most pressing part in full, the others in a line each, and with the digest how old the list is. */
export function noticeWords({ jobs, parts }: Notice, moment: Moment, read: ListsRead): { title: string; text: string } {
  const [first, ...others] = parts;
  if (first === undefined) return { title: '', text: '' };
  const lines = [textOf(first, moment, read), ...others.map(lineOf)];
  if (jobs.some(({ kind }) => kind === 'digest') && read.freshness.isStale) lines.push(oldListWords(read.freshness, moment));
  return { title: titleOf(first, moment), text: lines.join('\n') };
}

const oldListWords = ({ wholeAt }: Freshness, { zone, now }: Moment): string =>
  wholeAt === null ? i18n.t('notice.never_whole') : i18n.t('notice.last_whole', [formatDay(wholeAt, zone, now)]);

const nameOf = ({ caseNumber, subject }: Outlook): string =>
  i18n.t('notice.case', [caseNumber ?? i18n.t('popup.no_number'), subject ?? i18n.t('popup.no_subject')]);

function titleOf(part: NoticePart, moment: Moment): string {
  const [first] = part.cases;
  // Of one case its day says more than its number.
  if (part.kind === 'closing' && part.count === 1 && first !== undefined) return closingWords(first, moment) ?? '';
  return lineOf(part);
}

const lineOf = ({ kind, count }: NoticePart): string =>
  kind === 'daily-look' ? i18n.t('notice.daily_look') : counted(`notice.${snake(kind)}`, count);

function textOf({ kind, cases, count }: NoticePart, moment: Moment, { last }: ListsRead): string {
  const [first] = cases;
  if (first === undefined)
    return last === null ? i18n.t('notice.never_read') : i18n.t('notice.last_read', [formatDay(last, moment.zone, moment.now)]);
  if (kind === 'any-time') return i18n.t('notice.open_once');
  const closing = (kind === 'closing' && count === 1) || !first.waits ? null : closingWords(first, moment);
  return closing === null ? nameOf(first) : i18n.t('notice.first', [closing, nameOf(first)]);
}
