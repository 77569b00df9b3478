/** The order in which cases deserve a look. Each outlook carries the reason for its place: `urgency.reason`. */
import { by, type Rank } from '../cases/order.ts';
import { type Outlook, type ReasonCode, URGENCIES } from './types.ts';
import { toldDay } from './urgency.ts';

/**
 * All cases, the most pressing first: those that wait for the customer by their closing, then those that must be looked at to know, then the others,
 * what is overdue or silent in front, the closed ones last. A total order: the same cases always come out the same way.
 */
export function triage(outlooks: readonly Outlook[]): Outlook[] {
  return [...outlooks].sort(by(rankOf));
}

/** The cases that wait for the customer, soonest closing first. */
export function waitingForCustomer(outlooks: readonly Outlook[]): Outlook[] {
  return triage(outlooks.filter((outlook) => outlook.waits));
}

const NEVER = Number.POSITIVE_INFINITY;

/** Among those to watch. */
const CONCERNS: readonly ReasonCode[] = [
  'first-response-overdue',
  'no-progress',
  'unanswered',
  'no-longer-listed',
  'quiet',
  'first-response-unread',
];

function rankOf({ urgency, autoClose, caseNumber, key }: Outlook): Rank {
  const concern = urgency.level === 'watch' ? CONCERNS.indexOf(urgency.reason.code) : 0;
  // "~" comes after every digit: a case without a number after those with one.
  return [
    URGENCIES.indexOf(urgency.level),
    concern,
    autoClose === null ? NEVER : toldDay(autoClose),
    autoClose?.latest ?? NEVER,
    caseNumber ?? '~',
    key,
  ];
}
