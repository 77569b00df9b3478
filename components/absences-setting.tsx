import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { formatDate } from '../lib/i18n/format.ts';
import type { Absence } from '../lib/reminders/settings.ts';
import { SavedNote, useSaving } from './saved-note.tsx';

/** As the settings accept them (`lib/storage/settings-schema.ts`). */
const MOST_ABSENCES = 50;

interface AbsencesSettingProps {
  absences: readonly Absence[];
  /** The local date; absences that ended before are not shown, and go with the next change. */
  today: string;
  onSave(change: { absences: Absence[] }): Promise<void>;
}

/** When the user is away: what may be closed meanwhile is told before. */
export function AbsencesSetting({ absences, today, onSave }: AbsencesSettingProps) {
  const id = useId();
  const [saving, save] = useSaving();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [refused, setRefused] = useState(false);
  const ahead = absences.filter((absence) => absence.to >= today);

  function add(): void {
    const last = to === '' ? from : to;
    const fits = from !== '' && from <= last && last >= today && ahead.length < MOST_ABSENCES;
    setRefused(!fits);
    if (!fits) return;
    save(onSave({ absences: [...ahead, { from, to: last }].sort((a, b) => (a.from < b.from ? -1 : 1)) }));
    setFrom('');
    setTo('');
  }

  return (
    <section className="setting">
      <header>
        <h3>{i18n.t('settings.reminders.absences.title')}</h3>
        <SavedNote saving={saving} />
      </header>
      {ahead.length > 0 && (
        <ul className="sites">
          {ahead.map((absence) => {
            const dates = i18n.t('settings.reminders.absences.span', [formatDate(absence.from), formatDate(absence.to)]);
            return (
              <li key={`${absence.from} ${absence.to}`} className="absence">
                <span>{dates}</span>
                <button
                  type="button"
                  aria-label={i18n.t('settings.reminders.absences.remove_one', [dates])}
                  onClick={() => save(onSave({ absences: ahead.filter((each) => each !== absence) }))}
                >
                  {i18n.t('settings.reminders.absences.remove')}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <div className="choice absence-new">
        <label htmlFor={`${id}-from`}>{i18n.t('settings.reminders.absences.from')}</label>
        <input
          id={`${id}-from`}
          type="date"
          value={from}
          min={today}
          aria-invalid={refused}
          onChange={(event) => setFrom(event.target.value)}
        />
        <label htmlFor={`${id}-to`}>{i18n.t('settings.reminders.absences.to')}</label>
        <input
          id={`${id}-to`}
          type="date"
          value={to}
          min={from || today}
          aria-invalid={refused}
          onChange={(event) => setTo(event.target.value)}
        />
        <button type="button" onClick={add}>
          {i18n.t('settings.reminders.absences.add')}
        </button>
      </div>
      {refused && (
        <p className="wrong" role="alert">
          {i18n.t('settings.reminders.absences.refused')}
        </p>
      )}
      <p className="hint">{i18n.t('settings.reminders.absences.hint')}</p>
    </section>
  );
}
