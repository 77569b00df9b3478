import { i18n } from '#i18n';
import { formatLongDate } from '../lib/i18n/format.ts';
import type { DateOrder } from '../lib/portal/date-figures.ts';
import type { DateQuestion } from '../lib/portal/date-question.ts';

interface DateQuestionCardProps {
  question: DateQuestion;
  onAnswer(portal: string, order: DateOrder): void;
}

/** Asks which day a date of the portal stands for. */
export function DateQuestionCard({ question: { portal, raw, choices }, onAnswer }: DateQuestionCardProps) {
  return (
    <section className="question" aria-label={i18n.t('date_question.region')}>
      <p>{i18n.t('date_question.ask', [raw])}</p>
      <p className="choices">
        {choices.map(({ order, day }) => (
          <button key={order} type="button" onClick={() => onAnswer(portal, order)}>
            {formatLongDate(day)}
          </button>
        ))}
      </p>
      <p className="hint">{i18n.t('date_question.why')}</p>
    </section>
  );
}
