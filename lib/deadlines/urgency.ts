/** How pressing a case is, and why: what the order of cases rests on. */
import type { Instant } from '../cases/schemas.ts';
import { localDay } from './calendar.ts';
import type { Deadline, Outlook, Reason, Urgency, UrgencyLevel } from './types.ts';

/** Days before the day that is told from which a case is urgent. */
export const URGENT_DAYS = 3;

/** What is known of a case before it is judged how pressing it is. */
export type Known = Omit<Outlook, 'urgency' | 'actions'>;

/** The earliest day; the latest where no other is known, as the earliest is no more than the time of the last look then. */
export const toldDay = (close: Deadline): Instant => (close.basis === 'bounded' ? close.latest : close.earliest);

const daysLeft = (close: Deadline, zone: string, now: Instant): number => localDay(toldDay(close), zone) - localDay(now, zone);

export function urgencyOf(known: Known, zone: string, now: Instant): Urgency {
  if (known.turn === 'nobody') return DONE;
  if (known.waits) return waiting(known, zone, now);
  if (known.turn === 'unknown') return { level: 'look', reason: { code: known.status === null ? 'status-unread' : 'status-unknown' } };
  const concern = concernOf(known);
  // Few statuses of the vendor's turn are closed by a clock, and that after years; its last days are as pressing as any.
  if (known.autoClose !== null && daysLeft(known.autoClose, zone, now) <= URGENT_DAYS) return waiting(known, zone, now);
  if (concern !== null) return { level: 'watch', reason: concern };
  return known.turn === 'third-party' ? THIRD_PARTY : VENDORS;
}

const DONE: Urgency = { level: 'done', reason: { code: 'closed' } };
const VENDORS: Urgency = { level: 'calm', reason: { code: 'vendors-turn' } };
const THIRD_PARTY: Urgency = { level: 'calm', reason: { code: 'third-party' } };

function waiting({ autoClose, answered }: Known, zone: string, now: Instant): Urgency {
  if (autoClose === null) return { level: 'later', reason: answered === null ? { code: 'waits' } : { code: 'answered', at: answered.at } };
  if (localDay(autoClose.latest, zone) < localDay(now, zone))
    return { level: 'look', reason: { code: 'probably-closed', latest: autoClose.latest } };
  const days = daysLeft(autoClose, zone, now);
  const level: UrgencyLevel = days <= 1 ? 'now' : days <= URGENT_DAYS ? 'soon' : 'later';
  // An answer that the portal has not confirmed may not have stopped the clock: on the last days the date counts all the same.
  if (answered !== null && level !== 'now') return { level: 'later', reason: { code: 'answered', at: answered.at } };
  if (autoClose.basis === 'bounded') return { level, reason: { code: 'start-unknown', latest: autoClose.latest } };
  if (days <= 0) return { level, reason: { code: 'closes-today' } };
  return { level, reason: days === 1 ? { code: 'may-close-tomorrow' } : { code: 'closes-in-days', days } };
}

/** The most pressing thing about a case that does not wait for the customer. */
function concernOf({ firstResponse, silence, problems }: Known): Reason | null {
  if (firstResponse?.state === 'overdue') return { code: 'first-response-overdue', due: firstResponse.due.latest };
  const left = problems.find(({ code }) => code === 'no-longer-listed');
  if (left?.code === 'no-longer-listed') return left;
  if (silence !== null) return { code: silence.code, since: silence.since.latest };
  if (firstResponse?.state === 'unknown') return { code: 'first-response-unread', due: firstResponse.due.latest };
  return null;
}
