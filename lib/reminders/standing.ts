/** Whether what a notification told of a case is still so. */

import * as z from 'zod/mini';
import { keysOf } from '../cases/merge.ts';
import { type Instant, instantSchema } from '../cases/schemas.ts';
import { localDate } from '../deadlines/calendar.ts';
import type { Outlook } from '../deadlines/types.ts';
import { changedSince, knownOf, knownSchema, type Silent } from './snooze.ts';

/** What was so of a case when it was told. */
export const markSchema = z.object({
  key: z.string(),
  /** When. */
  at: instantSchema,
  known: knownSchema,
  answered: z.boolean(),
  /** Local dates of the closing that was told; null for none. */
  closing: z.nullable(z.string()),
});
export type Mark = z.infer<typeof markSchema>;

export const markOf = (outlook: Outlook, zone: string, now: Instant): Mark => ({
  key: outlook.key,
  at: now,
  known: knownOf(outlook, now),
  answered: outlook.answered !== null,
  closing: closingOf(outlook, zone),
});

function closingOf({ autoClose, lastSeen }: Outlook, zone: string): string | null {
  if (autoClose === null) return null;
  const { earliest, latest } = autoClose;
  // While it can come at any time, each look at the case moves the earliest of it, and tells nothing new.
  return [earliest === lastSeen ? '' : localDate(earliest, zone), localDate(latest, zone)].join('/');
}

/** The case as it stands now; null where it is not known any more, is closed, changed its status, was answered or snoozed since. */
export function stillSo(
  { key, at, known, answered }: Mark,
  byKey: ReadonlyMap<string, Outlook>,
  silent: ReadonlyMap<string, Silent>,
): Outlook | null {
  const outlook = byKey.get(key);
  if (outlook === undefined || outlook.turn === 'nobody') return null;
  // The last reminder of a snoozed case is told while it is snoozed.
  if ((silent.get(outlook.key)?.snooze.at ?? at) > at) return null;
  if (changedSince(known, outlook) === 'status' || (outlook.answered !== null && !answered)) return null;
  return outlook;
}

/** Its closing is another one than was told. */
export const isMoved = (mark: Mark, outlook: Outlook, zone: string): boolean => mark.closing !== closingOf(outlook, zone);

/** Outlooks by all keys that their cases may have been told by. */
export const byAllKeys = (outlooks: readonly Outlook[]): ReadonlyMap<string, Outlook> =>
  new Map(outlooks.flatMap((outlook) => keysOf(outlook).map((key) => [key, outlook] as const)));
