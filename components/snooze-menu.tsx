import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { Instant } from '../lib/cases/schemas.ts';
import { localDate } from '../lib/deadlines/calendar.ts';
import type { Outlook } from '../lib/deadlines/types.ts';
import type { Moment } from '../lib/i18n/outlook-words.ts';
import { afterClosingWords, choiceWords } from '../lib/i18n/snooze-words.ts';
import { MORNING } from '../lib/reminders/settings.ts';
import { isAfterClosing, morningOf, type SnoozeDecision, snoozeChoices } from '../lib/reminders/snooze.ts';
import type { IsWorkday } from '../lib/reminders/workdays.ts';
import { DAY } from '../lib/time/zone.ts';

interface SnoozeMenuProps {
  id: string;
  outlook: Outlook;
  moment: Moment;
  isWorkday: IsWorkday;
  onSnooze(decision: SnoozeDecision): void;
  onClose(): void;
}

/** Until when a case is to be silent. Each choice that leads beyond its earliest closing says so. */
export function SnoozeMenu({ id, outlook, moment, isWorkday, onSnooze, onClose }: SnoozeMenuProps) {
  const { zone, now } = moment;
  const days = { zone, morning: MORNING, isWorkday };
  const choices = snoozeChoices(outlook, days, now);
  const [date, setDate] = useState('');
  const [keepsLast, setKeepsLast] = useState(true);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const morning = morningOf(date, days, now);
  const mayClose = choices.some((choice) => choice.isAfterClosing);
  const after = <small>{afterClosingWords(outlook, moment)}</small>;
  const decide = (until: Instant | null) => onSnooze({ until, withoutLast: mayClose && !keepsLast });
  return (
    // biome-ignore lint/a11y/useSemanticElements: no set of form fields
    <div
      id={id}
      className="snooze-menu"
      role="group"
      aria-label={i18n.t('snooze.until')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // The browser would close the popup.
        event.preventDefault();
        onClose();
      }}
    >
      <p aria-hidden="true">{i18n.t('snooze.until')}</p>
      {choices.map((choice, index) => (
        <button
          key={choice.id}
          type="button"
          ref={index === 0 ? first : undefined}
          title={choice.id === 'change' ? i18n.t('snooze.change_hint') : undefined}
          onClick={() => decide(choice.until)}
        >
          {choiceWords(choice, moment)} {choice.isAfterClosing && after}
        </button>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (morning !== null) decide(morning);
        }}
      >
        <label>
          {i18n.t('snooze.date')}{' '}
          <input
            type="date"
            required
            min={localDate((now + DAY) as Instant, zone)}
            value={date}
            onChange={(event) => setDate(event.target.value)}
          />
        </label>
        <button type="submit">{i18n.t('snooze.snooze')}</button>
        {morning !== null && isAfterClosing(outlook, morning, zone) && after}
      </form>
      {mayClose && (
        <label className="keep">
          <input type="checkbox" checked={keepsLast} onChange={(event) => setKeepsLast(event.target.checked)} />
          {i18n.t('snooze.keep_last')}
        </label>
      )}
    </div>
  );
}
