/** A notice in words: title and text of a desktop notification. */
import { i18n } from '#i18n';
import type { Notice } from '../reminders/plan.ts';
import { counted } from './format.ts';
import { closingWords, type Moment } from './outlook-words.ts';

export function noticeWords(notice: Notice, moment: Moment): { title: string; text: string } {
  const { key, params } = notice.message;
  const [first] = notice.cases;
  const closing = (first && closingWords(first, moment)) ?? '';
  const name = i18n.t('notice.case', [params.caseNumber ?? i18n.t('popup.no_number'), params.subject ?? i18n.t('popup.no_subject')]);
  switch (key) {
    case 'notice.closing_one':
      return { title: closing, text: name };
    case 'notice.closing_many':
      return { title: counted('notice.closing_many', params.count), text: i18n.t('notice.first', [closing, name]) };
    case 'notice.any_time':
      return { title: counted('notice.any_time', params.count), text: i18n.t('notice.open_once') };
  }
}
