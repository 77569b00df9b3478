import { useId } from 'react';
import { i18n } from '#i18n';
import type { Settings } from '../lib/storage/settings.ts';
import { SavedNote, useSaving } from './saved-note.tsx';
import { useFlip } from './use-latest.ts';

interface ListReadingSettingProps extends Pick<Settings, 'readsList'> {
  onSave(change: Pick<Settings, 'readsList'>): Promise<void>;
}

/** Whether the list of cases is read without the user. */
export function ListReadingSetting({ readsList, onSave }: ListReadingSettingProps) {
  const id = useId();
  const [saving, save] = useSaving();
  const flip = useFlip(readsList, (isOn) => save(onSave({ readsList: isOn })));
  return (
    <section className="setting">
      <header>
        <h3>{i18n.t('settings.reminders.list.title')}</h3>
        <SavedNote saving={saving} />
      </header>
      <label className="option">
        <input type="checkbox" checked={readsList} aria-describedby={id} onChange={flip} />
        <span>{i18n.t('settings.reminders.list.label')}</span>
      </label>
      <p id={id} className="hint option-hint">
        {i18n.t('settings.reminders.list.hint')}
      </p>
    </section>
  );
}
