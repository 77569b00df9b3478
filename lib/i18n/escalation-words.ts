/** What is advised about a case that does not get on, in words that are ready to be shown. */
import { i18n } from '#i18n';
import { ACTION_OF_RUNG } from '../deadlines/actions.ts';
import type { Done, Rung } from '../deadlines/ladder.ts';
import type { Outlook, Reason } from '../deadlines/types.ts';
import { citation } from '../export/citation.ts';
import type { Advice, AdvisedRung } from '../guidance/escalation.ts';
import type { MailDraft } from '../guidance/mail-draft.ts';
import { formatDay, formatMoment, message } from './format.ts';
import { type Moment, reasonWords, snake } from './outlook-words.ts';
import { longDay } from './ready-text-words.ts';

/** The vendor's own pages, by the rung that they speak of. */
const POLICY: Partial<Record<Rung | 'down', string>> = {
  escalation: 'https://knowledge.exlibrisgroup.com/Cross_Product/Knowledge_Articles/Escalation_Policy',
  down: 'https://knowledge.exlibrisgroup.com/Cross-Product/Knowledge_Articles/The_Guide_for_System-Component_Down_Situations',
};

export interface NextLook {
  text: string;
  reason: string | null;
  /** Something is to be done now, for which there may be a text and a page to read. */
  rung: Rung | null;
}

/** Null where there is nothing to climb for. */
export function nextLook(next: AdvisedRung | null, moment: Moment): NextLook | null {
  if (next === null) return null;
  const { zone, now } = moment;
  if (next.state === 'wait') {
    const text = next.until === null ? i18n.t('escalation.nothing') : i18n.t('escalation.wait', [formatDay(next.until, zone, now)]);
    return { text, reason: null, rung: null };
  }
  if (next.state === 'look') {
    const read = next.read === null ? null : i18n.t('escalation.read', [formatMoment(next.read, zone)]);
    return { text: i18n.t('escalation.look', [formatDay(next.since, zone, now)]), reason: read, rung: null };
  }
  const { rung, reason } = next;
  const why = isSituation(reason) ? message(`escalation.situations.${snake(reason.code)}`) : reasonWords(reason, moment);
  return { text: message(`action.${snake(ACTION_OF_RUNG[rung])}.long`), reason: why, rung: rung === 'call' ? null : rung };
}

type AdvisedReason = Extract<AdvisedRung, { state: 'now' }>['reason'];
const isSituation = (reason: AdvisedReason): reason is Exclude<AdvisedReason, Reason> =>
  reason.code === 'priority-higher' || reason.code === 'differing-answer';

/** Why the programme manager is to be told; empty where there is no reason. */
export const tellWords = ({ tell }: Advice): string[] => tell.map((reason) => message(`escalation.tell.${snake(reason)}`));

/** The vendor's page about the rung, or about what is down; null where it has none. */
export const policyOf = (rung: Rung | null, { tell }: Advice): string | null =>
  (rung === null ? undefined : POLICY[rung]) ?? (tell.includes('down') ? POLICY.down : undefined) ?? null;

/** For the consortium, with days that can't be misread: "asked for an update on 8 November 2026". */
export const doneWords = (done: readonly Done[], zone: string): string =>
  done.map(({ rung, at }) => message(`escalation.done_text.${snake(rung)}`, [longDay(at, zone)])).join(', ');

export const mailWords = ({ caseNumber, subject }: Outlook, to: readonly string[], body: string): MailDraft => ({
  to,
  subject: i18n.t('escalation.mail_subject', [citation(caseNumber, subject)]),
  body,
});
