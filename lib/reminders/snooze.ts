/**
 * A snooze: the user does not want to hear of a case for a while. One per case, the latest decision; the join is commutative, associative and
 * idempotent, so that backups and other devices can bring theirs in any order. What a snooze does to the plan stands in `snoozed-jobs.ts`.
 */

import * as z from 'zod/mini';
import { keysOf } from '../cases/merge.ts';
import { greater, max } from '../cases/order.ts';
import { type Instant, instantSchema } from '../cases/schemas.ts';
import { atLocalTime, dayOf, localDay } from '../deadlines/calendar.ts';
import type { Outlook } from '../deadlines/types.ts';
import { type IsWorkday, nextWorkday } from './workdays.ts';

/** What was known of a case at some time; the case has changed when more is known than that. */
export const knownSchema = z.object({
  /** It was in its status then; a stay that began later is another one. */
  since: instantSchema,
  /** The id of its status; null for one we do not know. Of no list of ids: another device may know more of them. */
  status: z.nullable(z.string().check(z.maxLength(60))),
  /** A comment that is later than this is new. */
  comments: instantSchema,
});
export type Known = z.infer<typeof knownSchema>;

export const snoozeSchema = z
  .object({
    /** The case's key when this was decided. */
    key: z.string().check(z.minLength(1), z.maxLength(400)),
    /** When this was decided. Later than the decision before it, whatever the clock says. */
    at: instantSchema,
    /** Null: until the case changes. */
    until: z.nullable(instantSchema),
    /** It ends with a comment from the other side, too. With another status each snooze ends. */
    untilChange: z.boolean(),
    /** The earliest closing that the user was told then; null when none was known. */
    closing: z.nullable(instantSchema),
    /** The user knows that the case may be closed before it ends, and does not want the last reminder before that either. */
    withoutLast: z.boolean(),
    known: knownSchema,
    /** Taken back. */
    lifted: z.boolean(),
  })
  .check(z.refine(({ until, untilChange }) => until !== null || untilChange, 'a snooze without an end'));
export type Snooze = z.infer<typeof snoozeSchema>;

/** The later decision; of two at the same instant always the same one, and rather the one that silences less. */
export function joinSnoozes(a: Snooze | null, b: Snooze | null): Snooze | null {
  return greater(a, b, ({ at, lifted, withoutLast, untilChange, until, closing, known, key }) => [
    at,
    Number(lifted),
    Number(!withoutLast),
    Number(untilChange),
    -(until ?? Number.POSITIVE_INFINITY),
    closing ?? Number.NEGATIVE_INFINITY,
    known.since,
    known.comments,
    known.status ?? '',
    Number(known.status === null),
    key,
  ]);
}

/** The snoozes by the key of the case that they were made for. */
export type Snoozes = ReadonlyMap<string, Snooze>;
export const NO_SNOOZES: Snoozes = new Map();

/** The snooze of a case, which may have been made before its record id was known. */
export function snoozeOf(snoozes: Snoozes, outlook: Outlook): Snooze | null {
  if (snoozes.size === 0) return null;
  return keysOf(outlook).reduce<Snooze | null>((found, key) => joinSnoozes(found, snoozes.get(key) ?? null), null);
}

export type SnoozeState =
  /** Nothing is told of the case until then; null: until it changes. */
  | { is: 'silent'; until: Instant | null }
  /** `nearer`: its earliest closing is nearer than the user was told. */
  | { is: 'over'; why: 'time' | 'changed' | 'nearer'; since: Instant };

/** Whether the case is silent at `now`; null for a snooze that was taken back, or of a case that is closed. */
export function snoozeState(snooze: Snooze, outlook: Outlook, zone: string, now: Instant): SnoozeState | null {
  if (snooze.lifted || outlook.turn === 'nobody') return null;
  const change = changedSince(snooze.known, outlook);
  if (change === 'status' || (change === 'comment' && snooze.untilChange)) return { is: 'over', why: 'changed', since: now };
  if (isNearer(snooze, outlook, zone)) return { is: 'over', why: 'nearer', since: now };
  if (snooze.until !== null && snooze.until <= now) return { is: 'over', why: 'time', since: snooze.until };
  return { is: 'silent', until: snooze.until };
}

/** A case of which nothing is told for now. */
export interface Silent {
  snooze: Snooze;
  /** Null: until it changes. */
  until: Instant | null;
}

/** The cases that are silent at `now`, by their present keys. */
export function silentCases(outlooks: readonly Outlook[], snoozes: Snoozes, zone: string, now: Instant): ReadonlyMap<string, Silent> {
  const silent = new Map<string, Silent>();
  for (const outlook of outlooks) {
    const snooze = snoozeOf(snoozes, outlook);
    const state = snooze === null ? null : snoozeState(snooze, outlook, zone, now);
    if (snooze !== null && state?.is === 'silent') silent.set(outlook.key, { snooze, until: state.until });
  }
  return silent;
}

/** What is known of a case, to tell a change later. */
export function knownOf({ status, start, lastSeen, comments }: Outlook, now: Instant): Known {
  const seen = lastSeen ?? now;
  // Told by its history, and not seen since.
  const since = start?.earliest != null && start.earliest >= seen ? ((start.latest + 1) as Instant) : seen;
  const read = comments.read ?? now;
  return { since, status: status?.id ?? null, comments: comments.latest === null ? read : max(read, comments.latest.latest) };
}

/** Compares stays and times, never words: a portal in another language is no change. A sub-status that matters makes another stay. */
export function changedSince(known: Known, { status, start, lastSeen, comments }: Outlook): 'status' | 'comment' | null {
  if (start?.earliest != null && start.earliest >= known.since) return 'status';
  const isLater = lastSeen !== null && lastSeen > known.since;
  if (isLater && status?.id != null && known.status !== null && status.id !== known.status) return 'status';
  return comments.latest !== null && comments.latest.earliest > known.comments ? 'comment' : null;
}

/** While it may be closed at any time, as far as is known, its earliest closing is only the last look at it. */
function isNearer({ closing }: Snooze, { autoClose, lastSeen }: Outlook, zone: string): boolean {
  if (autoClose === null) return false;
  const sure = autoClose.earliest === lastSeen ? autoClose.latest : autoClose.earliest;
  return closing === null || localDay(sure, zone) < localDay(closing, zone);
}

/** When reminders come in the morning, minutes after local midnight, and on which days. */
export interface SnoozeDays {
  zone: string;
  morning: number;
  isWorkday: IsWorkday;
}

export interface SnoozeChoice {
  id: 'tomorrow' | 'next-workday' | 'change';
  until: Instant | null;
  /** It may be closed before that. */
  isAfterClosing: boolean;
}

/** What can be chosen besides a date. The next working day only where that is another day than tomorrow. */
export function snoozeChoices(outlook: Outlook, days: SnoozeDays, now: Instant): SnoozeChoice[] {
  const today = localDay(now, days.zone);
  const workday = nextWorkday(today, days.isWorkday);
  const choices: [SnoozeChoice['id'], Instant | null][] = [['tomorrow', atLocalTime(now, 1, days.morning, days.zone)]];
  if (workday !== today + 1) choices.push(['next-workday', atLocalTime(now, workday - today, days.morning, days.zone)]);
  choices.push(['change', null]);
  return choices.map(([id, until]) => ({ id, until, isAfterClosing: isAfterClosing(outlook, until, days.zone) }));
}

/** Whether the case may be closed before a snooze ends. */
export const isAfterClosing = ({ autoClose }: Outlook, until: Instant | null, zone: string): boolean =>
  autoClose !== null && (until === null || localDay(until, zone) >= localDay(autoClose.earliest, zone));

/** The morning of a date, "2026-11-30"; null for what is no date or not after today. */
export function morningOf(date: string, { zone, morning }: SnoozeDays, now: Instant): Instant | null {
  const days = dayOf(date) - localDay(now, zone);
  return Number.isInteger(days) && days > 0 ? atLocalTime(now, days, morning, zone) : null;
}

/** What the user chooses. `until` null: until the case changes. */
export interface SnoozeDecision {
  until: Instant | null;
  withoutLast: boolean;
}

/**
 * The decision to snooze a case.
 *
 * @param before the decision that it takes the place of
 */
export function snoozed(outlook: Outlook, { until, withoutLast }: SnoozeDecision, now: Instant, before: Snooze | null = null): Snooze {
  return {
    key: outlook.key,
    at: after(before, now),
    until,
    untilChange: until === null,
    closing: outlook.autoClose?.earliest ?? null,
    withoutLast,
    known: knownOf(outlook, now),
    lifted: false,
  };
}

/** The decision to take a snooze back. */
export const lifted = (snooze: Snooze, now: Instant): Snooze => ({ ...snooze, at: after(snooze, now), lifted: true });

/** A clock that went back must not make a new decision older than the one before. */
const after = (before: Snooze | null, now: Instant): Instant => (before === null ? now : max(now, (before.at + 1) as Instant));
