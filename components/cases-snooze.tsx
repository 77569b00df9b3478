import { i18n } from '#i18n';
import type { Outlook } from '../lib/deadlines/types.ts';
import { counted } from '../lib/i18n/format.ts';
import type { Moment } from '../lib/i18n/outlook-words.ts';
import { choiceWords } from '../lib/i18n/snooze-words.ts';
import { MORNING } from '../lib/reminders/settings.ts';
import { isAfterClosing, type SnoozeDecision, snoozeChoices } from '../lib/reminders/snooze.ts';
import type { IsWorkday } from '../lib/reminders/workdays.ts';
import { Menu } from './menu.tsx';

interface CasesSnoozeProps {
  /** Those that were selected; not empty. */
  outlooks: readonly Outlook[];
  moment: Moment;
  isWorkday: IsWorkday;
  onSnooze(outlooks: readonly Outlook[], decision: SnoozeDecision): void;
}

/** Snoozes several cases at once. Each keeps its last reminder before it may be closed. */
export function CasesSnooze({ outlooks, moment, isWorkday, onSnooze }: CasesSnoozeProps) {
  const { zone, now } = moment;
  const [first] = outlooks;
  if (first === undefined) return null;
  return (
    <Menu label={i18n.t('cases_page.snooze')}>
      {(close) => (
        <>
          <p className="hint">{i18n.t('snooze.until')}</p>
          {snoozeChoices(first, { zone, morning: MORNING, isWorkday }, now).map((choice) => {
            const closing = outlooks.filter((outlook) => isAfterClosing(outlook, choice.until, zone)).length;
            return (
              <button
                key={choice.id}
                type="button"
                onClick={() => {
                  close();
                  onSnooze(outlooks, { until: choice.until, withoutLast: false });
                }}
              >
                {choiceWords(choice, moment)}
                {closing > 0 && <small>{counted('cases_page.snooze_closing', closing)}</small>}
              </button>
            );
          })}
        </>
      )}
    </Menu>
  );
}
