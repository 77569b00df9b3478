/**
 * The consortium's monthly call with the vendor: when it is, and which cases belong on its agenda. First Wednesday of the month; with less than a week to
 * go an addition is agreed with the coordinator; what is down, what is High without progress for a month, and what got no answer to comment, feedback and
 * escalation belong there: https://calstate.atlassian.net/wiki/pages/diffpages.action?originalId=2834399241&pageId=2834399257
 */
import { isFiledAsDown } from '../deadlines/actions.ts';
import { dateOf } from '../deadlines/calendar.ts';
import { triage } from '../deadlines/triage.ts';
import type { Outlook } from '../deadlines/types.ts';
import { DAY } from '../time/zone.ts';

/** On which day of each month. `week` 1 (to 4) is the first such weekday of the month; `weekday` 1 is Monday. */
export interface CallDay {
  week: number;
  weekday: number;
}

export const USUAL_CALL: CallDay = { week: 1, weekday: 3 };

/** Days before the call from which an addition must be agreed with the coordinator. */
const SHORT_NOTICE = 7;

/** The next call on or after a day; days are counted as `localDay` does. */
export function nextCall({ week, weekday }: CallDay, today: number): { day: number; isShort: boolean } {
  const [year = 0, month = 0] = dateOf(today).split('-').map(Number);
  for (let ahead = 0; ; ahead += 1) {
    const first = Date.UTC(year, month - 1 + ahead, 1) / DAY;
    // 1970-01-01 was a Thursday.
    const day = first + ((weekday - 1 - ((first + 3) % 7) + 7) % 7) + (week - 1) * 7;
    if (day >= today) return { day, isShort: day - today < SHORT_NOTICE };
  }
}

export interface Suggestion {
  outlook: Outlook;
  why: 'down' | 'no-progress' | 'all-used' | 'unanswered' | 'first-response-overdue';
  /** The other ways come first, as far as is known: it is for the user to put it on the agenda. */
  isEarly: boolean;
}

/** The cases that belong on the agenda by what is known, the most pressing first. */
export function suggestedForCall(outlooks: readonly Outlook[]): Suggestion[] {
  return triage(outlooks).flatMap((outlook) => {
    const why = whyOf(outlook);
    return why === null ? [] : [{ outlook, why, isEarly: why === 'unanswered' || why === 'first-response-overdue' }];
  });
}

function whyOf(outlook: Outlook): Suggestion['why'] | null {
  const { turn, silence, firstResponse, actions } = outlook;
  if (turn === 'nobody') return null;
  if (isFiledAsDown(outlook)) return 'down';
  if (silence?.code === 'no-progress') return 'no-progress';
  if (actions.some(({ code }) => code === 'put-on-agenda')) return 'all-used';
  if (silence?.code === 'unanswered') return 'unanswered';
  return firstResponse?.state === 'overdue' ? 'first-response-overdue' : null;
}
