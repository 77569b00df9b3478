/** All that the card of a case's page says, in words that are ready to be shown. */
import { i18n } from '#i18n';
import type { CaseRecord } from '../cases/schemas.ts';
import { earlierDay } from '../deadlines/earlier-day.ts';
import { timelineOf } from '../deadlines/timeline.ts';
import type { ActionCode, Deadline, Outlook, Problem, ReasonCode } from '../deadlines/types.ts';
import { caseFacts } from '../guidance/case-facts.ts';
import { TEXT_OF_RUNG } from '../guidance/escalation.ts';
import type { OwnText, ReadyTextId } from '../guidance/ready-texts.ts';
import type { CardLook, DeadlineLook, StepLook, UnreadLook } from '../portal/paint/banner.ts';
import { daysUntil, formatDay, formatDays, formatDistance, formatMoment, message } from './format.ts';
import {
  answeredWords,
  closingIsPast,
  closingWords,
  type Moment,
  meaningWords,
  problemWords,
  reasonWords,
  responseSourceWords,
  responseWords,
  silenceWords,
  snake,
  sourceWords,
  statusWords,
  toneOf,
  turnWords,
} from './outlook-words.ts';
import { filledFor, readyText } from './ready-text-words.ts';
import { timelineWords } from './timeline-words.ts';

/** @param own the user's own texts, for steps that go with one */
export function cardWords(record: CaseRecord, outlook: Outlook, moment: Moment, own: readonly OwnText[] = []): CardLook {
  const closing = closingWords(outlook, moment);
  const timeline = timelineOf(record, outlook, moment.now);
  return {
    tone: toneOf(outlook, moment),
    turn: turnWords(outlook),
    status: closing === null ? null : statusWords(outlook),
    headline: closing ?? statusWords(outlook),
    meaning: meaningWords(outlook),
    timeline: timeline && timelineWords(timeline, moment),
    deadlines: deadlinesOf(outlook, moment),
    notes: [...answeredWords(outlook, moment), ...lateResponse(outlook, moment), ...silenceWords(outlook, moment)],
    steps: stepsOf(record, outlook, moment, own),
    unread: outlook.problems.map((problem) => unreadOf(problem, moment)),
    titles: { steps: i18n.t('case_card.steps'), unread: i18n.t('case_card.unread') },
  };
}

function deadlinesOf(outlook: Outlook, moment: Moment): DeadlineLook[] {
  const { autoClose, reminderEmail, earlierByOtherEdition: other, status, firstResponse } = outlook;
  const one = (kind: DeadlineLook['kind'], name: string, deadline: Deadline | null): DeadlineLook[] =>
    deadline === null ? [] : [{ kind, name, ...whenOf(deadline, moment), source: sourceOf(sourceWords(deadline, status?.id ?? null)) }];
  const response = responseSourceWords(outlook);
  return [
    ...(firstResponse === null || response === null || firstResponse.state !== 'due'
      ? []
      : [
          { kind: 'response' as const, name: i18n.t('case_card.response'), ...untilOf(firstResponse.due.latest, moment), source: response },
        ]),
    ...one('reminder', i18n.t('case_card.reminder'), reminderEmail),
    ...one('closing', i18n.t(autoClose?.kind === 'work-plan-expiry' ? 'case_card.expiry' : 'case_card.closing'), autoClose),
    ...one('other', i18n.t('case_card.other'), closingIsPast(outlook, moment) ? null : other).map((look) => ({
      ...look,
      ...(other === null ? {} : earlierOf(other, autoClose, moment)),
    })),
  ];
}

function earlierOf(other: Deadline, autoClose: Deadline | null, moment: Moment): Pick<DeadlineLook, 'when' | 'left'> {
  const day = earlierDay(other, autoClose);
  return day === other.earliest
    ? { when: formatDay(day, moment.zone, moment.now), left: formatDistance(day, moment.zone, moment.now) }
    : whenOf(other, moment);
}

const sourceOf = ({ text, href }: { text: string; href: string | null }): DeadlineLook['source'] => ({ text, href: href ?? '' });

/** "Sat 28 Nov" and "in 6 days"; for a span the days and how soon it may be; "by Sat 28 Nov" where only the latest day is known. */
export function whenOf(deadline: Deadline, { zone, now }: Moment): Pick<DeadlineLook, 'when' | 'left'> {
  const { basis, earliest, latest } = deadline;
  if (daysUntil(latest, zone, now) < 0) return { when: formatDays(deadline, zone, now), left: '' };
  if (basis === 'bounded')
    return {
      when: i18n.t('case_card.by', [formatDay(latest, zone, now)]),
      left: i18n.t('case_card.at_most', [formatDistance(latest, zone, now)]),
    };
  const distance = formatDistance(earliest, zone, now);
  return daysUntil(earliest, zone, now) === daysUntil(latest, zone, now)
    ? { when: formatDay(earliest, zone, now), left: distance }
    : { when: formatDays(deadline, zone, now), left: i18n.t('case_card.at_least', [distance]) };
}

const untilOf = (due: Moment['now'], { zone, now }: Moment): Pick<DeadlineLook, 'when' | 'left'> => ({
  when: i18n.t('case_card.by', [formatMoment(due, zone)]),
  left: formatDistance(due, zone, now),
});

/** While it is due, it stands among the deadlines. */
const lateResponse = (outlook: Outlook, { zone }: Moment): string[] =>
  outlook.firstResponse?.state === 'due' ? [] : responseWords(outlook, zone);

/** What can be done with a case in this status is said by the status itself, in words that fit it better. */
const SAID_BY_STATUS: ReadonlySet<ActionCode> = new Set(['answer', 'test', 'confirm-or-object', 'idea-exchange', 'clone', 'nothing']);

/** Steps of which the whole text is at hand. */
const READY_TEXT_OF: Partial<Record<ActionCode, ReadyTextId>> = {
  'ask-update': TEXT_OF_RUNG.comment,
  'give-feedback': TEXT_OF_RUNG.feedback,
  escalate: TEXT_OF_RUNG.escalation,
  hold: 'holdForTesting',
};

const MOST_STEPS = 3;

/** What is the reason of these stands in the headline. */
const SAID_BY_HEADLINE: ReadonlySet<ReasonCode> = new Set(['closed', 'vendors-turn', 'third-party']);

/** The first things to do, each with its reason unless that was told already. On the case's own page opening it is no advice any more. */
function stepsOf(record: CaseRecord, outlook: Outlook, moment: Moment, own: readonly OwnText[]): StepLook[] {
  const id = outlook.status?.id ?? null;
  const textOf = (code: ActionCode): string | null => {
    if (SAID_BY_STATUS.has(code) && id !== null) return message(`status.${snake(id)}.action`);
    return code === 'nothing' ? null : message(`action.${snake(code)}.long`);
  };
  const steps: StepLook[] = [];
  let told: string | null = null;
  for (const { code, reason } of outlook.actions) {
    const text = code === 'open-once' ? null : textOf(code);
    // The status's own advice may name what comes next already.
    if (text === null || steps.length === MOST_STEPS || (code === 'hold' && id === 'awaiting-customer-confirmation')) continue;
    const why = SAID_BY_HEADLINE.has(reason.code) ? null : reasonWords(reason, moment);
    const ready = READY_TEXT_OF[code];
    const copy = ready === undefined ? null : filledFor(readyText(ready, own), caseFacts(record, outlook), moment.zone, moment.now).text;
    steps.push({ text, reason: why === told ? null : why, copy });
    told = why;
  }
  return steps;
}

/** What could not be read, and what the user can do about it on this page. */
function unreadOf(problem: Problem, { zone }: Moment): UnreadLook {
  switch (problem.code) {
    case 'start-only-bounded':
      return { text: i18n.t('case_card.start_unknown'), advice: i18n.t('advice.start_unknown') };
    case 'status-never-read':
      return { text: i18n.t('problems.status_never_read'), advice: i18n.t('advice.labels') };
    case 'status-unread':
    case 'field-unread':
      return { text: problemWords(problem, zone), advice: message(`advice.${snake(problem.reason)}`) || null };
    default:
      return { text: problemWords(problem, zone), advice: null };
  }
}
