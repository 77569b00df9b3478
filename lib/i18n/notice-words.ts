/** A notice in words: title and text of a desktop notification. */
import { i18n } from '#i18n';
import type { Instant } from '../cases/schemas.ts';
import type { Outlook } from '../deadlines/types.ts';
import type { Notice, NoticePart } from '../reminders/notice.ts';
import { counted, formatDay } from './format.ts';
import { closingWords, type Moment } from './outlook-words.ts';

/** The most pressing part in full, the others in a line each. @param lastLook when a list of cases was last read; null: never */
export function noticeWords({ parts }: Notice, moment: Moment, lastLook: Instant | null = null): { title: string; text: string } {
  const [first, ...others] = parts;
  if (first === undefined) return { title: '', text: '' };
  const text = textOf(first, moment, lastLook);
  return { title: titleOf(first, moment), text: [text, ...others.map((part) => lineOf(part))].join('\n') };
}

const nameOf = ({ caseNumber, subject }: Outlook): string =>
  i18n.t('notice.case', [caseNumber ?? i18n.t('popup.no_number'), subject ?? i18n.t('popup.no_subject')]);

function titleOf(part: NoticePart, moment: Moment): string {
  const [first] = part.cases;
  // Of one case its day says more than its number.
  if (part.kind === 'closing' && part.count === 1 && first !== undefined) return closingWords(first, moment) ?? '';
  return lineOf(part);
}

function lineOf({ kind, count }: NoticePart): string {
  switch (kind) {
    case 'closing':
      return counted('notice.closing_many', count);
    case 'absence':
      return counted('notice.absence', count);
    case 'any-time':
      return counted('notice.any_time', count);
    case 'new-case':
      return counted('notice.new_case', count);
    case 'first-response':
      return counted('notice.first_response', count);
    case 'silence':
      return counted('notice.silence', count);
    case 'reminder-email':
      return counted('notice.reminder_email', count);
    case 'digest':
      return counted('notice.digest', count);
    case 'daily-look':
      return i18n.t('notice.daily_look');
  }
}

function textOf({ kind, cases, count }: NoticePart, moment: Moment, lastLook: Instant | null): string {
  const [first] = cases;
  if (first === undefined)
    return lastLook === null ? i18n.t('notice.never_read') : i18n.t('notice.last_read', [formatDay(lastLook, moment.zone, moment.now)]);
  if (kind === 'any-time') return i18n.t('notice.open_once');
  const closing = (kind === 'closing' && count === 1) || !first.waits ? null : closingWords(first, moment);
  return closing === null ? nameOf(first) : i18n.t('notice.first', [closing, nameOf(first)]);
}
