/** The order in which cases deserve a look. */
import { by, type Rank } from '../cases/order.ts';
import type { Outlook } from './types.ts';

/**
 * All cases, the most pressing first: those that wait for the customer by their closing, then those of which it is not known whose turn
 * it is, then the others by their closing, the closed ones last. A total order: the same cases always come out the same way.
 */
export function triage(outlooks: readonly Outlook[]): Outlook[] {
  return [...outlooks].sort(by(rankOf));
}

/** The cases that wait for the customer, soonest closing first. */
export function waitingForCustomer(outlooks: readonly Outlook[]): Outlook[] {
  return triage(outlooks.filter((outlook) => outlook.waits));
}

const NEVER = Number.POSITIVE_INFINITY;

function rankOf({ turn, waits, autoClose, caseNumber, key }: Outlook): Rank {
  const group = waits ? 0 : turn === 'unknown' ? 1 : turn === 'nobody' ? 3 : 2;
  // Where only the latest day is known, the earliest is no more than the time of the last look, and says nothing about which is more pressing.
  const soonest = autoClose?.basis === 'bounded' ? autoClose.latest : autoClose?.earliest;
  // "~" comes after every digit: a case without a number after those with one.
  return [group, soonest ?? NEVER, autoClose?.latest ?? NEVER, caseNumber ?? '~', key];
}
