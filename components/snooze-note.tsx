import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import type { Outlook } from '../lib/deadlines/types.ts';
import type { Moment } from '../lib/i18n/outlook-words.ts';
import { silentWords } from '../lib/i18n/snooze-words.ts';
import type { Silent } from '../lib/reminders/snooze.ts';

interface SnoozeNoteProps {
  /** The case that was snoozed last in this list, while it is. */
  outlook: Outlook | undefined;
  silent: Silent | undefined;
  moment: Moment;
  onWake(silent: Silent): void;
}

/** Says that a case was snoozed and offers to take that back, where the focus goes from the row that is gone; and from there to the row that is back. */
export function SnoozeNote({ outlook, silent, moment, onWake }: SnoozeNoteProps) {
  const undo = useRef<HTMLButtonElement>(null);
  const woken = useRef<string | null>(null);
  const key = outlook?.key;
  useEffect(() => {
    if (key !== undefined) undo.current?.focus();
    else if (woken.current !== null) {
      document.querySelector<HTMLElement>(`[data-key="${CSS.escape(woken.current)}"] .stop`)?.focus();
      woken.current = null;
    }
  }, [key]);
  return (
    <div className="snoozed-note" role="status">
      {outlook !== undefined && silent !== undefined && (
        <p className="advice">
          <bdi>{outlook.caseNumber ?? outlook.subject ?? i18n.t('popup.no_number')}</bdi>: {silentWords(silent.until, moment)}{' '}
          <button
            type="button"
            className="link"
            ref={undo}
            onClick={() => {
              woken.current = outlook.key;
              onWake(silent);
            }}
          >
            {i18n.t('snooze.undo')}
          </button>
        </p>
      )}
    </div>
  );
}
