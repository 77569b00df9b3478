/**
 * What to do about a case that does not get on: the next rung of the ladder, why, and whom to tell. Nothing is taken for done that neither a page showed
 * nor the user told; what can't be read at all, such as what an answer says, is asked.
 *
 * When feedback, when escalation, and when the consortium's programme manager is told:
 * https://calstate.atlassian.net/wiki/pages/diffpages.action?originalId=2834399241&pageId=2834399257
 */
import type { CaseRecord, Instant } from '../cases/schemas.ts';
import { currentSpell } from '../cases/spells.ts';
import { ACTION_OF_RUNG, isFiledAsDown } from '../deadlines/actions.ts';
import { type Done, ladderOf, type NextRung, RUNGS, type Rung, type Steps } from '../deadlines/ladder.ts';
import type { SilenceSettings } from '../deadlines/silence.ts';
import type { ActionCode, Outlook } from '../deadlines/types.ts';
import type { ReadyTextId } from './ready-texts.ts';

/** What only the user can know of a case. Kept as their steps are, under these ids. */
export const SITUATIONS = ['priority-higher', 'differing-answer', 'several-institutions', 'time-critical', 'shared-change'] as const;

/** Why the programme manager is to be told. */
export type TellReason = 'down' | 'several-institutions' | 'time-critical' | 'shared-change' | 'no-progress' | 'escalated';

export type AdvisedRung = NextRung | { state: 'now'; rung: Rung; reason: { code: 'priority-higher' | 'differing-answer' } };

export interface Advice {
  /** What was done in this climb, in the order of the rungs. */
  done: readonly Done[];
  /** Null while there is nothing to climb for: it is the customer's turn, or not known whose. */
  next: AdvisedRung | null;
  /** Empty where there is no reason, or they were told since. */
  tell: readonly TellReason[];
}

/** What the advice says by itself, so that it need not stand among the other things to do. */
export const isAdvised = (code: ActionCode, { next, tell }: Advice): boolean =>
  (next?.state === 'now' && ACTION_OF_RUNG[next.rung] === code) || (tell.length > 0 && code === 'tell-programme-manager');

/** The text that goes with each rung. */
export const TEXT_OF_RUNG = {
  comment: 'askForUpdate',
  feedback: 'inCaseFeedback',
  escalation: 'askForEscalation',
  'programme-manager': 'programmeManager',
} as const satisfies Record<Rung, ReadyTextId>;

/** Null for a closed case. */
export function adviceOf(record: CaseRecord, outlook: Outlook, steps: Steps, settings: SilenceSettings, now: Instant): Advice | null {
  if (outlook.turn === 'nobody') return null;
  const ladder = ladderOf(record, currentSpell(record), outlook, steps, settings, now);
  const done = ladder?.done ?? ticked(steps);
  return { done, next: bySituation(steps) ?? ladder?.next ?? null, tell: toTell(outlook, steps) };
}

const ticked = (steps: Steps): Done[] =>
  RUNGS.flatMap((rung) => {
    const at = steps[rung];
    return at === undefined ? [] : [{ rung, at, seen: false }];
  });

function bySituation(steps: Steps): AdvisedRung | null {
  const { 'priority-higher': higher, 'differing-answer': differing, escalation, feedback } = steps;
  if (higher !== undefined && (escalation === undefined || escalation < higher)) {
    return { state: 'now', rung: 'escalation', reason: { code: 'priority-higher' } };
  }
  if (differing !== undefined && feedback === undefined) return { state: 'now', rung: 'feedback', reason: { code: 'differing-answer' } };
  return null;
}

function toTell(outlook: Outlook, steps: Steps): TellReason[] {
  const told = steps['programme-manager'];
  const isNew = (since: Instant | undefined): boolean => since !== undefined && (told === undefined || told < since);
  const reasons: TellReason[] = [];
  if (told === undefined && isFiledAsDown(outlook)) reasons.push('down');
  for (const said of ['several-institutions', 'time-critical', 'shared-change'] as const) if (isNew(steps[said])) reasons.push(said);
  if (told === undefined && outlook.silence?.code === 'no-progress') reasons.push('no-progress');
  if (isNew(steps.escalation)) reasons.push('escalated');
  return reasons;
}

/** Names of entries among the organisation's addresses that are its consortium's: "Programme manager", or "Programme manager Alma" for an asset. */
const MANAGER = /^program(?:me)? managers?\b[\s,:–-]*/i;

/** Where a mail to the programme manager goes: to whom the user's own settings name for the asset, or for all; to nobody else. */
export function managersFor(asset: string | null, contacts: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const named = Object.entries(contacts).flatMap(([name, addresses]) =>
    MANAGER.test(name) ? [{ of: name.replace(MANAGER, '').trim().toLowerCase(), addresses }] : [],
  );
  const fitting = named.filter(({ of }) => of === '' || asset?.toLowerCase().startsWith(of));
  return fitting.sort((a, b) => b.of.length - a.of.length)[0]?.addresses ?? [];
}
