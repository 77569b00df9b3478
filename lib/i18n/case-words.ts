/** A case in words for the page that shows it: the badge of its row, the card of its own page. */
import { i18n } from '#i18n';
import type { CaseRecord } from '../cases/schemas.ts';
import { groupOf } from '../deadlines/groups.ts';
import type { Outlook } from '../deadlines/types.ts';
import { citation } from '../export/citation.ts';
import type { OwnText } from '../guidance/ready-texts.ts';
import type { CaseWords } from '../messages.ts';
import type { BadgeLook } from '../portal/paint/badge.ts';
import { cardWords } from './card-words.ts';
import { daysUntil, formatDayCount } from './format.ts';
import {
  closingWords,
  daysLeft,
  type Moment,
  meaningWords,
  noteWords,
  responseSourceWords,
  shortWords,
  sourceWords,
  toneOf,
  turnWords,
} from './outlook-words.ts';

/**
 * @param withCard for a case's own page; a list of hundreds needs none
 * @param own the user's own texts
 */
export function caseWords(
  record: CaseRecord,
  outlook: Outlook,
  moment: Moment,
  withCard: boolean,
  own: readonly OwnText[] = [],
): CaseWords {
  const { recordId, caseNumber } = outlook;
  return {
    recordId,
    caseNumber,
    badge: badgeWords(outlook, moment),
    card: withCard ? cardWords(record, outlook, moment, own) : null,
    cited: withCard ? citation(caseNumber, outlook.subject) : null,
  };
}

function badgeWords(outlook: Outlook, moment: Moment): BadgeLook {
  const closing = closingWords(outlook, moment);
  const { autoClose, status } = outlook;
  const source = autoClose === null ? responseSourceWords(outlook) : sourceWords(autoClose, status?.id ?? null);
  const late = autoClose === null ? lateWords(outlook, moment) : null;
  return {
    text: late?.text ?? shortWords(outlook, moment),
    short: late === null ? daysLeft(outlook, moment) : late.short,
    isLate: late !== null || undefined,
    title: [`${turnWords(outlook)}.`, closing && `${closing}.`, meaningWords(outlook), source?.text, ...noteWords(outlook, moment)]
      .filter((part) => part)
      .join(' '),
    tone: toneOf(outlook, moment),
  };
}

/** What should have come from the vendor and has not, as it was read last; null where nothing is missed, or the user is to do something first. */
function lateWords(outlook: Outlook, { zone }: Moment): { text: string; short: string } | null {
  const group = groupOf(outlook);
  if (group === 'late') return { text: i18n.t('cases_page.groups.late'), short: '' };
  if (group !== 'silent' || outlook.silence === null) return null;
  const { since, until } = outlook.silence;
  const days = formatDayCount(-daysUntil(since.latest, zone, until));
  return { text: `${i18n.t('cases_page.groups.silent')} · ${days}`, short: days };
}
