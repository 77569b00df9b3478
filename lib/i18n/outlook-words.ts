/** An outlook in words: what badge, banner, popup and notification say about a case. One wording for all of them. */
import { i18n } from '#i18n';
import type { Instant } from '../cases/schemas.ts';
import type { Deadline, Outlook, Problem } from '../deadlines/types.ts';
import { EDITIONS } from '../policy/editions.ts';
import type { Tone } from '../portal/paint/tokens.ts';
import { counted, daysUntil, formatDate, formatDay, formatDayCount, formatDays, formatDistance, formatMoment, message } from './format.ts';

/** Where and when the words are said: the portal's IANA zone, and the present. */
export interface Moment {
  zone: string;
  now: Instant;
}

/** Days before the earliest auto-close from which a case is urgent. */
const URGENT_DAYS = 3;

const snake = (id: string): string => id.replaceAll('-', '_');

export function toneOf(outlook: Outlook, { zone, now }: Moment): Tone {
  if (outlook.turn === 'nobody') return 'done';
  if (outlook.turn === 'unknown') return 'unknown';
  if (!outlook.waits) return 'theirs';
  if (closingIsPast(outlook, { zone, now })) return 'unknown';
  const close = outlook.autoClose;
  return close !== null && daysUntil(toldDay(close), zone, now) <= URGENT_DAYS ? 'urgent' : 'yours';
}

/** The day that the words name: the earliest, or the latest where no other is known. */
const toldDay = (close: Deadline): Instant => (close.basis === 'bounded' ? close.latest : close.earliest);

/** The last day on which the case can have been closed is over, and no page was seen since: whether it is still open is not known. */
export const closingIsPast = ({ autoClose }: Outlook, { zone, now }: Moment): boolean =>
  autoClose !== null && daysUntil(autoClose.latest, zone, now) < 0;

/** "Your turn", "Vendor’s turn", … */
export const turnWords = (outlook: Outlook): string => message(`turn.${snake(outlook.turn)}`);

/** "Closes in 5 days, Sat 28 Nov"; null when nothing closes the case. */
export function closingWords(outlook: Outlook, { zone, now }: Moment): string | null {
  const close = outlook.autoClose;
  if (close === null) return null;
  if (closingIsPast(outlook, { zone, now })) return i18n.t('closing.past', [formatDays(close, zone, now)]);
  if (close.basis === 'bounded') {
    return i18n.t('closing.bounded', [formatDay(close.latest, zone, now)]);
  }
  const [first, last] = [daysUntil(close.earliest, zone, now), daysUntil(close.latest, zone, now)];
  const distance = formatDistance(close.earliest, zone, now);
  return first === last
    ? i18n.t('closing.on', [distance, formatDay(close.earliest, zone, now)])
    : i18n.t('closing.between', [formatDays(close, zone, now), distance]);
}

/** "closes in 5 days" for a badge; the status's turn where nothing closes the case. */
export function shortWords(outlook: Outlook, { zone, now }: Moment): string {
  const close = outlook.autoClose;
  if (close === null) return turnWords(outlook);
  return close.basis === 'bounded'
    ? i18n.t('closing.short_bounded', [formatDay(close.latest, zone, now)])
    : i18n.t('closing.short', [formatDistance(close.earliest, zone, now)]);
}

/** "5d", "today", or "≤26d" where only the latest day is known; undefined where nothing closes the case. For places too narrow for words. */
export function daysLeft(outlook: Outlook, { zone, now }: Moment): string | undefined {
  const close = outlook.autoClose;
  if (close === null) return undefined;
  const left = daysUntil(toldDay(close), zone, now);
  if (left <= 0) return formatDistance(toldDay(close), zone, now);
  const days = formatDayCount(left);
  return close.basis === 'bounded' ? i18n.t('closing.days_at_most', [days]) : days;
}

/** What the status means, in one sentence; null for a status we do not know. */
export const meaningWords = (outlook: Outlook): string | null =>
  outlook.status?.id == null ? null : message(`status.${snake(outlook.status.id)}.meaning`);

/** What the user can do now, in one sentence; null for a status we do not know. */
export const actionWords = (outlook: Outlook): string | null =>
  outlook.status?.id == null ? null : message(`status.${snake(outlook.status.id)}.action`);

/** The status as the page shows it, both fields of it. */
export const statusWords = (outlook: Outlook): string =>
  outlook.status === null
    ? i18n.t('status_unread')
    : [outlook.status.raw, outlook.status.subRaw].filter((part): part is string => part !== null).join(' · ');

/** Where the figure comes from: "28 days after it began to wait. Vendor’s case status article, 14 Sep 2022". */
export function sourceWords(deadline: Deadline): { text: string; href: string } {
  const edition = EDITIONS[deadline.edition];
  const span = counted(deadline.after.unit === 'days' ? 'time.days' : 'time.months', deadline.after.amount);
  const name = message(`edition.${snake(edition.id)}`);
  const text =
    edition.published === null ? i18n.t('source_undated', [span, name]) : i18n.t('source', [span, name, formatDate(edition.published)]);
  return { text, href: edition.source };
}

/** Everything that makes the figure less sure, and what could not be told. One sentence each, the most important first. */
export function noteWords(outlook: Outlook, { zone, now }: Moment): string[] {
  const notes: string[] = [];
  const earlier = outlook.earlierByOtherEdition;
  if (earlier !== null) {
    notes.push(i18n.t('notes.earlier_edition', [message(`edition.${snake(earlier.edition)}`), formatDay(earlier.earliest, zone, now)]));
  }
  const reminder = outlook.reminderEmail;
  if (reminder !== null && reminder.latest >= now && reminder.basis !== 'bounded') {
    notes.push(i18n.t('notes.reminder_email', [formatDays(reminder, zone, now)]));
  }
  return [...notes, ...outlook.problems.map((problem) => problemWords(problem, zone))];
}

const MAX_QUOTE = 60;
const quote = (raw: string): string => (raw.length > MAX_QUOTE ? `${raw.slice(0, MAX_QUOTE)}…` : raw);

/** "No longer in “My Open Cases” (read 22 Nov, 09:00)…"; null for a case that left no list, as far as is known. One of the notes. */
export function leftListWords(outlook: Outlook, { zone }: Moment): string | null {
  const left = outlook.problems.find(({ code }) => code === 'no-longer-listed');
  return left === undefined ? null : problemWords(left, zone);
}

function problemWords(problem: Problem, zone: string): string {
  switch (problem.code) {
    case 'status-unknown':
      return i18n.t('problems.status_unknown', [quote(problem.raw)]);
    case 'status-unread':
      return i18n.t('problems.status_unread', [message(`unreadable.${snake(problem.reason)}`)]);
    case 'status-never-read':
      return i18n.t('problems.status_never_read');
    case 'field-unread':
      return i18n.t('problems.field_unread', [message(`field.${problem.field}`), message(`unreadable.${snake(problem.reason)}`)]);
    case 'start-only-bounded':
      return i18n.t('problems.start_only_bounded');
    case 'evidence-contradicts':
      return i18n.t('problems.evidence_contradicts');
    case 'outlived':
      return i18n.t('problems.outlived');
    case 'no-longer-listed':
      return i18n.t('problems.no_longer_listed', [quote(problem.view), formatMoment(problem.since, zone)]);
  }
}
