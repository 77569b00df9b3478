/** An outlook in words: what badge, banner, popup and notification say about a case. One wording for all of them. */
import { i18n } from '#i18n';
import type { Instant } from '../cases/schemas.ts';
import { toldEarlier } from '../deadlines/earlier-day.ts';
import type { Refutation } from '../deadlines/spell-clock.ts';
import type { Deadline, Outlook, Problem, Reason } from '../deadlines/types.ts';
import { toldDay, URGENT_DAYS } from '../deadlines/urgency.ts';
import { EDITIONS } from '../policy/editions.ts';
import { type PriorityId, RESPONSE_SOURCES, RESPONSE_TARGETS } from '../policy/response-targets.ts';
import type { Tone } from '../portal/paint/tokens.ts';
import type { StatusId } from '../status/types.ts';
import {
  counted,
  daysUntil,
  formatDate,
  formatDay,
  formatDayCount,
  formatDays,
  formatDistance,
  formatDistanceInDays,
  formatMoment,
  message,
  once,
} from './format.ts';
import { language } from './language.ts';

/** Where and when the words are said: the portal's IANA zone, and the present. */
export interface Moment {
  zone: string;
  now: Instant;
}

type Snake<Id extends string> = Id extends `${infer A}-${infer B}` ? `${A}_${Snake<B>}` : Id;

/** An id as keys of messages have it. */
export const snake = <Id extends string>(id: Id): Snake<Id> => id.replaceAll('-', '_') as Snake<Id>;

export function toneOf(outlook: Outlook, { zone, now }: Moment): Tone {
  if (outlook.turn === 'nobody') return 'done';
  if (outlook.turn === 'unknown') return 'unknown';
  if (!outlook.waits) return 'theirs';
  if (closingIsPast(outlook, { zone, now })) return 'unknown';
  const close = outlook.autoClose;
  return close !== null && daysUntil(toldDay(close), zone, now) <= URGENT_DAYS ? 'urgent' : 'yours';
}

/** The last day on which the case can have been closed is over, and no page was seen since: whether it is still open is not known. */
export const closingIsPast = ({ autoClose }: Outlook, { zone, now }: Moment): boolean =>
  autoClose !== null && daysUntil(autoClose.latest, zone, now) < 0;

/** "Your turn", "Vendor’s turn", … */
export const turnWords = (outlook: Outlook): string => message(`turn.${snake(outlook.turn)}`);

const eventOf = ({ kind }: Deadline): 'closing' | 'expiry' => (kind === 'work-plan-expiry' ? 'expiry' : 'closing');

/** "Would have closed it by Tue 10 Nov; it was still open on Mon 23 Nov", of an edition that can't be in force. */
export const refutationWords = ({ due, goesOn, seen }: Refutation, { zone, now }: Moment): string =>
  message(`refuted.${goesOn ? 'goes_on' : 'closes'}`, [formatDay(due, zone, now), formatDay(seen, zone, now)]);

/** "Closes in 5 days, Sat 28 Nov"; null when nothing closes the case. */
export function closingWords(outlook: Outlook, { zone, now }: Moment): string | null {
  const close = outlook.autoClose;
  if (close === null) return null;
  if (closingIsPast(outlook, { zone, now })) return message(`${eventOf(close)}.past`, [formatDays(close, zone, now)]);
  if (close.basis === 'bounded')
    return message(`${eventOf(close)}.bounded`, [formatDay(close.latest, zone, now), formatDistance(close.latest, zone, now)]);
  const [first, last] = [daysUntil(close.earliest, zone, now), daysUntil(close.latest, zone, now)];
  const distance = formatDistance(close.earliest, zone, now);
  return first === last
    ? message(`${eventOf(close)}.on`, [distance, formatDay(close.earliest, zone, now)])
    : message(`${eventOf(close)}.between`, [formatDays(close, zone, now), distance]);
}

/**
 * "perhaps Mon 23 Nov, today (consortium)", where another edition that may be in force closes it on an earlier day; else null.
 * @param written how the day is written
 */
export function earlierWords(outlook: Outlook, { zone, now }: Moment, written: typeof formatDay = formatDay): string | null {
  const earlier = closingIsPast(outlook, { zone, now }) ? null : toldEarlier(outlook, zone);
  if (earlier === null) return null;
  const { by, at, isLatest } = earlier;
  return message(`closing.${isLatest ? 'perhaps_by' : 'perhaps'}`, [
    written(at, zone, now),
    formatDistance(at, zone, now),
    editionWords(by, outlook.status?.id ?? null),
  ]);
}

/** "closes in 5 days" for a badge; the status's turn where nothing closes the case. */
export function shortWords(outlook: Outlook, { zone, now }: Moment): string {
  const close = outlook.autoClose;
  if (close === null) return turnWords(outlook);
  return close.basis === 'bounded'
    ? message(`${eventOf(close)}.short_bounded`, [formatDay(close.latest, zone, now)])
    : message(`${eventOf(close)}.short`, [formatDistance(close.earliest, zone, now)]);
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

/** Where it stands in plain words, "Support asked you something"; a status that we do not know as the page shows it. */
export const plainWords = (outlook: Outlook): string =>
  outlook.status?.id == null ? statusWords(outlook) : message(`status_plain.${snake(outlook.status.id)}`);

/** The next thing to do in a few words, the whole of it, and why; null when there is nothing to do. */
export function nextWords(outlook: Outlook, moment: Moment): { short: string; long: string; reason: string } | null {
  const next = outlook.actions[0];
  if (next === undefined || next.code === 'nothing') return null;
  const words = (length: 'short' | 'long') => message(`action.${snake(next.code)}.${length}`);
  return { short: words('short'), long: words('long'), reason: reasonWords(next.reason, moment) };
}

/** The next thing to do in a few words: of thousands of cases, to sort them. Undefined when there is nothing to do. */
export function nextInShort({ actions: [next] }: Outlook): string | undefined {
  return next === undefined || next.code === 'nothing'
    ? undefined
    : once(`next|${language()}|${next.code}`, () => message(`action.${snake(next.code)}.short`));
}

/** Why the case stands where it stands, in one sentence. */
export const placeWords = (outlook: Outlook, moment: Moment): string => reasonWords(outlook.urgency.reason, moment);

export function reasonWords(reason: Reason, { zone, now }: Moment): string {
  const words = (...params: string[]) => message(`reason.${snake(reason.code)}`, params);
  switch (reason.code) {
    case 'closes-in-days':
      return words(formatDistanceInDays(reason.days));
    case 'start-unknown':
    case 'probably-closed':
      return words(formatDay(reason.latest, zone, now));
    case 'answered':
      return words(formatDay(reason.at.latest, zone, now));
    case 'no-longer-listed':
      return words(quote(reason.view), formatMoment(reason.since, zone));
    case 'first-response-overdue':
    case 'first-response-unread':
      return words(formatMoment(reason.due, zone));
    case 'no-progress':
    case 'unanswered':
    case 'quiet':
    case 'step-unanswered':
    case 'escalated':
    case 'answer-unread':
      return words(formatDay(reason.since, zone, now));
    default:
      return words();
  }
}

/** The status as the page shows it, both fields of it. */
export const statusWords = (outlook: Outlook): string =>
  outlook.status === null
    ? i18n.t('status_unread')
    : [outlook.status.raw, outlook.status.subRaw].filter((part): part is string => part !== null).join(' · ');

/** Another figure than the edition has. */
function isOwnFigure({ edition, kind, after }: Deadline, status: StatusId | null): boolean {
  const statuses = EDITIONS[edition].statuses;
  const published = status === null ? undefined : statuses[status]?.[kind === 'reminder-email' ? 'reminderAfter' : 'closeAfter'];
  return published?.amount !== after.amount || published.unit !== after.unit;
}

/** "vendor, 2022": by what a date is counted, beside the date. */
export const editionWords = (deadline: Deadline, status: StatusId | null): string =>
  isOwnFigure(deadline, status) ? i18n.t('edition_short.own') : message(`edition_short.${snake(deadline.edition)}`);

/**
 * Where the figure comes from: "28 days after it began to wait. Vendor’s case status article, 14 Sep 2022". A figure of the user's own has no
 * address.
 */
export function sourceWords(deadline: Deadline, status: StatusId | null): { text: string; href: string | null } {
  const edition = EDITIONS[deadline.edition];
  const span = counted(deadline.after.unit === 'days' ? 'time.days' : 'time.months', deadline.after.amount);
  if (isOwnFigure(deadline, status)) return { text: i18n.t('source_own', [span]), href: null };
  const name = message(`edition.${snake(edition.id)}`);
  const text =
    edition.published === null ? i18n.t('source_undated', [span, name]) : i18n.t('source', [span, name, formatDate(edition.published)]);
  return { text, href: edition.source };
}

/** Where the time for a first answer comes from; null once there is one. */
export function responseSourceWords({ firstResponse }: Outlook): { text: string; href: string } | null {
  return firstResponse === null || firstResponse.state === 'answered' ? null : targetWords(firstResponse.priority);
}

/** How soon a first answer is meant to come. Of two figures the longer one is told, which is the last source's. */
export function targetWords(priority: PriorityId): { text: string; href: string } {
  const { unit, least, most, sources } = RESPONSE_TARGETS[priority];
  const by = (least === most ? sources[0] : sources.at(-1)) ?? 'vendor';
  const span = counted(unit === 'hours' ? 'time.hours' : 'time.business_days', most);
  return { text: i18n.t('response_source', [span, message(`response_by.${by}`)]), href: RESPONSE_SOURCES[by].source };
}

/** Everything that makes the figure less sure, and what could not be told. One sentence each, the most important first. */
export function noteWords(outlook: Outlook, { zone, now }: Moment): string[] {
  const notes = [...answeredWords(outlook, { zone, now }), ...responseWords(outlook, zone), ...silenceWords(outlook, { zone, now })];
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

export function answeredWords({ answered }: Outlook, { zone, now }: Moment): string[] {
  return answered === null ? [] : [i18n.t('notes.answered', [formatDay(answered.at.latest, zone, now)])];
}

export function responseWords({ firstResponse }: Outlook, zone: string): string[] {
  if (firstResponse === null || firstResponse.state === 'answered') return [];
  const { state, due, read, sandbox } = firstResponse;
  const by = formatMoment(due.latest, zone);
  const told = (instant: Instant | null): string => (instant === null ? '' : formatMoment(instant, zone));
  const words =
    state === 'due'
      ? i18n.t('notes.first_response_due', [by])
      : state === 'unknown'
        ? i18n.t('notes.first_response_unknown', [by])
        : i18n.t('notes.first_response_overdue', [by, told(read.status), told(read.comments)]);
  return sandbox ? [words, i18n.t('notes.sandbox')] : [words];
}

export function silenceWords({ silence }: Outlook, { zone, now }: Moment): string[] {
  if (silence === null) return [];
  const [since, until] = [formatDay(silence.since.latest, zone, now), formatMoment(silence.until, zone)];
  return [message(`notes.silence_${silence.code === 'unanswered' ? 'unanswered' : silence.basis}`, [since, until])];
}

const MAX_QUOTE = 60;
const quote = (raw: string): string => (raw.length > MAX_QUOTE ? `${raw.slice(0, MAX_QUOTE)}…` : raw);

/** "No longer in “My Open Cases” (read 22 Nov, 09:00)…"; null for a case that left no list, as far as is known. One of the notes. */
export function leftListWords(outlook: Outlook, { zone }: Moment): string | null {
  const left = outlook.problems.find(({ code }) => code === 'no-longer-listed');
  return left === undefined ? null : problemWords(left, zone);
}

export function problemWords(problem: Problem, zone: string): string {
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
