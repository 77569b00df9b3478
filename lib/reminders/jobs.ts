/** A job is one thing to be told at one time. */
import type { Instant, Interval } from '../cases/schemas.ts';
import type { Outlook } from '../deadlines/types.ts';
import type { OwnTime } from './own-time.ts';
import type { ReminderKind, ReminderSettings } from './settings.ts';
import type { Log } from './told.ts';

export interface Job {
  /**
   * Of case, kind and deadline, so that it is the same however often a plan is made. `closing|case key|local date of the earliest closing|lead`,
   * `any-time|local date|case key`, `absence|case key|first day of it|working days before`, `digest|local date`,
   * `daily-look|local date`, `back|case key|when it was snoozed`, and of the others `kind|case key|local date`.
   */
  id: string;
  /** Due from this instant on. */
  at: Instant;
  kind: ReminderKind;
  /** Null where it is about no single case. */
  caseKey: string | null;
  /** Days before the earliest closing; 0 on its day, null where none is counted from. */
  lead: number | null;
  /** The closing that it tells of. */
  deadline: Interval | null;
}

/** What a plan is made from, besides the cases. */
export interface Given {
  settings: ReminderSettings;
  own: OwnTime;
  log: Log;
  now: Instant;
  /** When a list of cases was last read; null: never. */
  lastLook: Instant | null;
}

/** One kind of reminder: `kinds/<id>.ts`. */
export interface Kind {
  id: ReminderKind;
  /** What is still to be told. Cases that are closed are not among the outlooks. */
  jobs(outlooks: readonly Outlook[], given: Given): Job[];
}

/** A job of a case that counts from no closing. */
export const jobOf = (kind: ReminderKind, caseKey: string | null, mark: string, at: Instant): Job => ({
  id: caseKey === null ? `${kind}|${mark}` : `${kind}|${caseKey}|${mark}`,
  at,
  kind,
  caseKey,
  lead: null,
  deadline: null,
});
