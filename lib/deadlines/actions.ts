/**
 * What the user can do about a case, the best first. Told, never done: nothing is posted, clicked or changed for them.
 *
 * That setting Pending Customer Testing holds a case open, that the consortium's programme manager is told of what is down, High without progress or
 * escalated, and that a survey follows the closing: https://calstate.atlassian.net/wiki/pages/diffpages.action?originalId=2834399241&pageId=2834399257
 */
import type { CaseRecord, Instant } from '../cases/schemas.ts';
import type { Spell } from '../cases/spells.ts';
import { isSandbox, priorityNamed } from '../policy/response-scale.ts';
import { isDown } from '../policy/response-targets.ts';
import { DAY } from '../time/zone.ts';
import { type Ladder, ladderOf, type Rung, type Steps } from './ladder.ts';
import type { SilenceSettings } from './silence.ts';
import type { Action, ActionCode, Outlook, Reason, Urgency } from './types.ts';
import type { Known } from './urgency.ts';

/** What actions rest on besides what is told of the case. */
interface Ground {
  record: CaseRecord;
  spell: Spell | null;
  steps: Steps;
  settings: SilenceSettings;
  now: Instant;
}

export function actionsOf(known: Known, { reason }: Urgency, ground: Ground): readonly Action[] {
  if (known.turn === 'nobody') return closedLately(known, ground) ? SURVEY : CLONE;
  const actions: Action[] = [];
  const add = (code: ActionCode, why: Reason = reason): void => {
    if (!actions.some((action) => action.code === code)) actions.push({ code, reason: why });
  };
  for (const problem of known.problems) if (problem.code === 'no-longer-listed') add('open-once', problem);
  if (reason.code === 'probably-closed' || reason.code === 'status-unread' || reason.code === 'status-unknown') add('open-once');
  if (known.waits) addForCustomer(known, reason, add);
  else addForVendor(known, reason, ground, add);
  if (actions.length > 0) return actions;
  return known.turn === 'third-party' ? NOTHING_THIRD_PARTY : NOTHING;
}

const CLONE: readonly Action[] = [{ code: 'clone', reason: { code: 'closed' } }];
const SURVEY: readonly Action[] = [{ code: 'fill-in-survey', reason: { code: 'closed' } }, ...CLONE];
const NOTHING: readonly Action[] = [{ code: 'nothing', reason: { code: 'vendors-turn' } }];
const NOTHING_THIRD_PARTY: readonly Action[] = [{ code: 'nothing', reason: { code: 'third-party' } }];

/** Days after the closing in which its survey is spoken of. */
const SURVEY_DAYS = 14;

/** A case that was never seen in another status, nor its last update, may have been closed years ago. */
function closedLately({ start, lastSeen }: Known, { steps, now }: Ground): boolean {
  if (start === null || steps.survey !== undefined) return false;
  return now - start.latest <= SURVEY_DAYS * DAY && (start.basis !== 'bounded' || (lastSeen !== null && start.latest < lastSeen));
}

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

function addForVendor(known: Known, { code }: Reason, ground: Ground, add: Add): void {
  const { status, firstResponse, silence, turn } = known;
  if (code === 'closes-today' || code === 'may-close-tomorrow' || code === 'closes-in-days' || code === 'start-unknown') add('ask-update');
  if (firstResponse?.state === 'overdue' && isDown(firstResponse.priority)) {
    add('tell-hub', { code: 'first-response-overdue', due: firstResponse.due.latest });
  }
  const { record, spell, steps, settings, now } = ground;
  const isOfConcern = silence !== null || firstResponse?.state === 'overdue' || Object.keys(steps).length > 0;
  // Most cases are of none, and need not be asked about.
  if (isOfConcern) addForSilence(ladderOf(record, spell, known, steps, settings, now), add);
  // The user sees what the reader may never be shown: that there is no comment yet.
  if (firstResponse?.state === 'unknown') add('look-for-answer', { code: 'first-response-unread', due: firstResponse.due.latest });
  if (turn === 'vendor' && steps['programme-manager'] === undefined) {
    if (silence?.code === 'no-progress') add('tell-programme-manager', { code: 'no-progress', since: silence.since.latest });
    if (isFiledAsDown(known)) add('tell-programme-manager', { code: 'down' });
  }
  if (status?.id === 'pending-product-review') add('idea-exchange', { code: 'vendors-turn' });
}

export const ACTION_OF_RUNG = {
  comment: 'ask-update',
  feedback: 'give-feedback',
  escalation: 'escalate',
  'programme-manager': 'tell-programme-manager',
  call: 'put-on-agenda',
} as const satisfies Record<Rung | 'call', ActionCode>;

function addForSilence(ladder: Ladder | null, add: Add): void {
  if (ladder?.next.state === 'now') add(ACTION_OF_RUNG[ladder.next.rung], ladder.next.reason);
  if (ladder?.next.state === 'look') add('open-once', { code: 'answer-unread', since: ladder.next.since });
}

/** A sandbox never is. */
export function isFiledAsDown({ priority, asset, firstResponse }: Pick<Outlook, 'priority' | 'asset' | 'firstResponse'>): boolean {
  if (isSandbox(asset)) return false;
  const id = firstResponse?.priority ?? (priority === null ? null : priorityNamed(priority));
  return id !== null && isDown(id);
}
