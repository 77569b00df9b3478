/**
 * What to do about a vendor that stays silent, one rung after another: a comment that asks for an update, in-case feedback (once per case), escalation,
 * the consortium's programme manager. What was done before the vendor was heard of last belongs to an earlier climb, but for feedback.
 *
 * https://calstate.atlassian.net/wiki/pages/diffpages.action?originalId=2834399241&pageId=2834399257
 */
import { max } from '../cases/order.ts';
import type { CaseRecord, Instant } from '../cases/schemas.ts';
import type { Spell } from '../cases/spells.ts';
import { addSpan } from './calendar.ts';
import { isQuietByNature, type SilenceSettings, waitingComment } from './silence.ts';
import type { Outlook, Reason } from './types.ts';
import { lastVendorAction } from './vendor-actions.ts';

/** Their names are the ids under which the user's own steps are kept. */
export const RUNGS = ['comment', 'feedback', 'escalation', 'programme-manager'] as const;
export type Rung = (typeof RUNGS)[number];

/** When the user took each step, by its id. */
export type Steps = Readonly<Record<string, Instant>>;
export const NO_STEPS: Steps = {};

/** `seen`: a page showed it. */
export interface Done {
  rung: Rung;
  at: Instant;
  seen: boolean;
}

export type NextRung =
  /** `call`: all was done, and the case belongs on the agenda of the consortium's call. */
  | { state: 'now'; rung: Rung | 'call'; reason: Reason }
  /** `until` null: nothing is published for how long, or it is quiet by nature. */
  | { state: 'wait'; rung: Rung | 'call'; until: Instant | null }
  /** The wait is over, and nothing was read since: whether an answer came is not known. `read` null: comments were never read. */
  | { state: 'look'; rung: Rung | 'call'; since: Instant; read: Instant | null };

export interface Ladder {
  /** In the order of the rungs. */
  done: readonly Done[];
  next: NextRung;
}

type Known = Pick<Outlook, 'firstResponse' | 'silence' | 'turn'>;

/** Null where it is not the vendor's turn. */
export function ladderOf(
  record: CaseRecord,
  spell: Spell | null,
  { firstResponse, silence, turn }: Known,
  steps: Steps,
  { zone, silentDays }: SilenceSettings,
  now: Instant,
): Ladder | null {
  if (turn !== 'vendor' || spell === null) return null;
  const acted = lastVendorAction(record, spell);
  const waiting = waitingComment(record, spell, acted);
  const isOfNow = (at: Instant): boolean => acted === null || at > acted.at.latest;
  const ticked = (rung: Rung, always = false): Done[] => {
    const at = steps[rung];
    return at === undefined || !(always || isOfNow(at)) ? [] : [{ rung, at, seen: false }];
  };
  // A tick that is older than the reading means the comment that was read, or one that it would have shown.
  const isNewer = steps.comment !== undefined && (record.commentsRead === null || steps.comment > record.commentsRead);
  const comment: Done[] = waiting === null || isNewer ? ticked('comment') : [{ rung: 'comment', at: waiting.since.latest, seen: true }];
  const done = [comment, ticked('feedback', true), ticked('escalation'), ticked('programme-manager', true)].flat();
  const isDone = (rung: Rung): boolean => done.some((each) => each.rung === rung);
  const read = silence?.until ?? waiting?.until ?? record.commentsRead;

  /** After days without an answer to what was done last. */
  function afterDays(rung: Rung | 'call', ...rungs: Rung[]): NextRung {
    const last = done.filter((each) => rungs.includes(each.rung) && isOfNow(each.at));
    const since = last.map(({ at }) => at).reduce(max);
    const until = addSpan(since, { amount: silentDays, unit: 'days' }, zone);
    if (until > now) return { state: 'wait', rung, until };
    if (read === null || read < until) return { state: 'look', rung, since, read };
    if (!last.every(({ seen }) => seen)) return { state: 'now', rung, reason: { code: 'step-unanswered', since } };
    return {
      state: 'now',
      rung,
      reason: silence === null ? { code: 'unanswered', since } : { code: silence.code, since: silence.since.latest },
    };
  }

  function next(): NextRung {
    if (isDone('escalation')) {
      // Whoever escalates tells them in the same go.
      return isDone('programme-manager')
        ? afterDays('call', 'escalation')
        : { state: 'now', rung: 'programme-manager', reason: { code: 'escalated', since: steps.escalation as Instant } };
    }
    if (isDone('comment')) return isDone('feedback') ? afterDays('escalation', 'comment', 'feedback') : afterDays('feedback', 'comment');
    if (firstResponse?.state === 'overdue') {
      return { state: 'now', rung: 'comment', reason: { code: 'first-response-overdue', due: firstResponse.due.latest } };
    }
    if (silence !== null) return { state: 'now', rung: 'comment', reason: { code: silence.code, since: silence.since.latest } };
    if (firstResponse?.state === 'due') return { state: 'wait', rung: 'comment', until: firstResponse.due.latest };
    const until =
      acted === null || isQuietByNature(spell?.id ?? null) ? null : addSpan(acted.at.latest, { amount: 1, unit: 'months' }, zone);
    // What is past is no day to wait for: then too little was read to tell of a silence.
    return { state: 'wait', rung: 'comment', until: until !== null && until > now ? until : null };
  }
  return { done, next: next() };
}
