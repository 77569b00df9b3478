/**
 * What the user can do about a case, the best first. Told, never done: nothing is posted, clicked or changed for them.
 *
 * The way from a comment through feedback and escalation to the consortium's programme manager, and that setting Pending Customer Testing holds a
 * case open: https://calstate.atlassian.net/wiki/pages/diffpages.action?originalId=2834399241&pageId=2834399257
 */
import { isDown } from '../policy/response-targets.ts';
import { DAY } from '../time/zone.ts';
import type { Action, ActionCode, Reason, Silence, Urgency } from './types.ts';
import type { Known } from './urgency.ts';

export function actionsOf(known: Known, { reason }: Urgency, silentDays: number): readonly Action[] {
  if (known.turn === 'nobody') return CLONE;
  const actions: Action[] = [];
  const add = (code: ActionCode, why: Reason = reason): void => {
    if (!actions.some((action) => action.code === code)) actions.push({ code, reason: why });
  };
  for (const problem of known.problems) if (problem.code === 'no-longer-listed') add('open-once', problem);
  if (reason.code === 'probably-closed' || reason.code === 'status-unread' || reason.code === 'status-unknown') add('open-once');
  if (known.waits) addForCustomer(known, reason, add);
  else addForVendor(known, reason, silentDays, add);
  if (actions.length > 0) return actions;
  return known.turn === 'third-party' ? NOTHING_THIRD_PARTY : NOTHING;
}

const CLONE: readonly Action[] = [{ code: 'clone', reason: { code: 'closed' } }];
const NOTHING: readonly Action[] = [{ code: 'nothing', reason: { code: 'vendors-turn' } }];
const NOTHING_THIRD_PARTY: readonly Action[] = [{ code: 'nothing', reason: { code: 'third-party' } }];

type Add = (code: ActionCode, reason?: Reason) => void;

function addForCustomer({ status, autoClose, answered }: Known, reason: Reason, add: Add): void {
  if (autoClose?.basis === 'bounded') add('open-once', { code: 'start-unknown', latest: autoClose.latest });
  if (answered !== null) add('look-again', { code: 'answered', at: answered.at });
  else if (status?.id === 'pending-customer-testing') add('test');
  else {
    add(status?.id === 'awaiting-customer-confirmation' ? 'confirm-or-object' : 'answer');
    if (autoClose !== null && reason.code !== 'probably-closed') add('hold');
  }
}

function addForVendor({ status, firstResponse, silence }: Known, { code }: Reason, silentDays: number, add: Add): void {
  if (code === 'closes-today' || code === 'may-close-tomorrow' || code === 'closes-in-days' || code === 'start-unknown') add('ask-update');
  if (firstResponse?.state === 'overdue') {
    const reason: Reason = { code: 'first-response-overdue', due: firstResponse.due.latest };
    if (isDown(firstResponse.priority)) add('tell-hub', reason);
    // A comment that was left since is the request already.
    if (silence?.asked == null) add('ask-update', reason);
  }
  if (silence !== null) addForSilence(silence, silentDays, add);
  // The user sees what the reader may never be shown: that there is no comment yet.
  if (firstResponse?.state === 'unknown') add('look-for-answer', { code: 'first-response-unread', due: firstResponse.due.latest });
  if (status?.id === 'pending-product-review') add('idea-exchange', { code: 'vendors-turn' });
}

/** By how long a comment has been waiting. Whether feedback was given or the case escalated shows nowhere, so what comes before stays in the list. */
function addForSilence({ code, since, asked, until }: Silence, silentDays: number, add: Add): void {
  const reason: Reason = { code, since: since.latest };
  if (asked === null) add('ask-update', reason);
  else {
    const steps = Math.floor((until - asked.latest) / (silentDays * DAY));
    if (steps >= 3) add('tell-programme-manager', reason);
    if (steps >= 2) add('escalate', reason);
    add('give-feedback', reason);
  }
  if (code === 'no-progress') add('tell-programme-manager', reason);
}
