/** Entries of the calendar in words. */
import { i18n } from '#i18n';
import type { Instant } from '../cases/schemas.ts';
import type { Days, Entry } from '../deadlines/weeks.ts';
import { citation } from '../export/citation.ts';
import { DAY } from '../time/zone.ts';
import { formatDay, formatDays, message } from './format.ts';
import { closingWords, type Moment, snake } from './outlook-words.ts';

/** How entries are drawn; each has a sign of its own, so that none is told by its colour alone. */
export const LOOKS = ['closing', 'range', 'latest', 'other', 'reminder'] as const;
export type EntryLook = (typeof LOOKS)[number];

export const SIGNS: Readonly<Record<EntryLook, string>> = { closing: '●', range: '↔', latest: '≤', other: '?', reminder: '✉' };

export function lookOf({ kind, isLatest, from, to }: Entry): EntryLook {
  if (kind !== 'closing') return kind === 'other' ? 'other' : 'reminder';
  return isLatest ? 'latest' : from < to ? 'range' : 'closing';
}

/** Days bear their date in every zone; UTC gives it back. */
const noonOf = (day: number): Instant => (day * DAY + DAY / 2) as Instant;

/** "Sat 28 Nov". */
export const dayWords = (day: number, { now }: Moment): string => formatDay(noonOf(day), 'UTC', now);

/** "Thu 26 – Sat 28 Nov". */
export const daysWords = ({ from, to }: Days, { now }: Moment): string =>
  formatDays({ earliest: noonOf(from), latest: noonOf(to) }, 'UTC', now);

/** The case and what is expected of it, in one sentence each. */
export function entryWords({ kind, outlook, from, to }: Entry, moment: Moment): string {
  const days = daysWords({ from, to }, moment);
  if (outlook === null) return `${i18n.t('calendar.away')}, ${days}`;
  const other = outlook.earlierByOtherEdition;
  const what =
    kind === 'reminder'
      ? i18n.t('notes.reminder_email', [days])
      : kind === 'other' && other !== null
        ? i18n.t('notes.earlier_edition', [message(`edition.${snake(other.edition)}`), days])
        : closingWords(outlook, moment);
  return [citation(outlook.caseNumber, outlook.subject), what].join('. ');
}
