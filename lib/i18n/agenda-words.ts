/** The agenda of the call in words: for each case number and summary, where it stands, its history, impact and wish. */
import { i18n } from '#i18n';
import type { Own } from '../cases/own.ts';
import type { CaseRecord } from '../cases/schemas.ts';
import { RUNGS } from '../deadlines/ladder.ts';
import type { Outlook } from '../deadlines/types.ts';
import { type CitedCase, citation } from '../export/citation.ts';
import { caseFacts } from '../guidance/case-facts.ts';
import { DAY } from '../time/zone.ts';
import { linkOf } from './export-words.ts';
import { formatDay, message } from './format.ts';
import { type Moment, placeWords, snake, statusWords } from './outlook-words.ts';

/** What only the user can say of a case; empty for what is still to be filled in. */
export interface AgendaNotes {
  impact: string;
  ask: string;
}

/** @param why it belongs on the agenda, where that is known better than why it stands where it stands */
export function agendaCase(
  { record, outlook, own: { steps } }: { record: CaseRecord; outlook: Outlook; own: Pick<Own, 'steps'> },
  moment: Moment,
  why: string | null,
  notes: AgendaNotes,
): CitedCase {
  const { zone, now } = moment;
  const { openedAt, answeredAt, askedAt } = caseFacts(record, outlook);
  const day = (instant: Moment['now'] | null | undefined): string | null => (instant == null ? null : formatDay(instant, zone, now));
  const line = (key: 'opened' | 'since' | 'answered' | 'asked', told: string | null): string[] =>
    told === null ? [] : [i18n.t(`call.lines.${key}`, [told])];
  const history = [
    ...line('opened', day(openedAt)),
    ...line('since', day(outlook.start?.latest)),
    ...line('answered', day(answeredAt)),
    ...line('asked', day(askedAt)),
    ...RUNGS.flatMap((rung) => {
      const at = steps[rung];
      // The same comment, as a page showed it.
      const isTold = rung === 'comment' && askedAt !== null && at !== undefined && at <= askedAt + DAY;
      const told = isTold ? null : day(at);
      return told === null ? [] : [message(`call.lines.steps.${snake(rung)}`, [told])];
    }),
  ];
  return {
    cited: citation(outlook.caseNumber, outlook.subject),
    link: linkOf(outlook),
    lines: [
      i18n.t('call.lines.status', [[statusWords(outlook), outlook.priority].filter((part) => part !== null).join(', ')]),
      ...(history.length > 0 ? [i18n.t('call.lines.history', [history.join(', ')])] : []),
      i18n.t('call.lines.why', [why ?? placeWords(outlook, moment)]),
      i18n.t('call.lines.impact', [notes.impact.trim() || i18n.t('call.lines.impact_gap')]),
      i18n.t('call.lines.ask', [notes.ask.trim() || i18n.t('call.lines.ask_gap')]),
    ],
  };
}
