/** The one question that only the user can answer: which day a date stands for that could be read either way round. */
import type { CaseRecord, Failure } from '../cases/schemas.ts';
import { type DateOrder, type Day, dayOf, numbersIn, plain } from './date-figures.ts';

export interface DateQuestion {
  /** The portal's address without path. */
  portal: string;
  /** The date as the portal wrote it. */
  raw: string;
  /** Two or three days that it can mean, each with the order of day and month that makes it so. */
  choices: { order: DateOrder; day: Day }[];
}

const DATES = ['openedAt', 'updatedAt', 'closedAt'] as const;
const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

/** The days that a date can stand for by an order; none for a date that needs no order to be read, or can't be read by any. */
export function choicesFor(raw: string): DateQuestion['choices'] {
  const numbers = numbersIn(plain(raw));
  if (numbers === null || dayOf(numbers, null) !== 'ambiguous-date') return [];
  return ORDERS.flatMap((order) => {
    const day = dayOf(numbers, order);
    return typeof day === 'string' ? [] : [{ order, day }];
  });
}

/**
 * A question about the date that was met last, for a portal of which no order is known; null when there is nothing to ask. Once the
 * order is known, by a page or by the user, the portal is not asked about again.
 *
 * @param known portals whose order is known
 */
export function dateQuestion(records: readonly CaseRecord[], known: ReadonlySet<string>): DateQuestion | null {
  let latest: (DateQuestion & Pick<Failure, 'seenAt'>) | null = null;
  for (const record of records) {
    if (known.has(record.portal)) continue;
    for (const field of DATES) {
      const failure = record.failures[field];
      if (failure?.reason !== 'ambiguous-date' || (latest !== null && failure.seenAt <= latest.seenAt)) continue;
      // Another page may have told the same date for sure since.
      if ((record[field]?.seenAt ?? 0) >= failure.seenAt) continue;
      const choices = choicesFor(failure.raw);
      if (choices.length > 1) latest = { portal: record.portal, raw: failure.raw, choices, seenAt: failure.seenAt };
    }
  }
  return latest;
}
