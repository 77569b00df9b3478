import { useId } from 'react';
import { i18n } from '#i18n';
import { LONGEST_NAME, type Settings } from '../lib/storage/settings-schema.ts';
import { SavedNote } from './saved-note.tsx';
import { useSavedText } from './use-saved-text.ts';

interface MyNameSettingProps extends Pick<Settings, 'myName'> {
  onSave(change: Pick<Settings, 'myName'>): Promise<void>;
}

/** Whose cases "My cases" are. */
export function MyNameSetting({ myName, onSave }: MyNameSettingProps) {
  const id = useId();
  const { text, saving, onChange, saveNow } = useSavedText(myName ?? '', (written) => onSave({ myName: written.trim() || null }));
  return (
    <section className="setting">
      <header>
        <h3>{i18n.t('settings.my_name.title')}</h3>
        <SavedNote saving={saving} />
      </header>
      <label htmlFor={id}>{i18n.t('settings.my_name.label')}</label>
      <input
        id={id}
        autoComplete="off"
        spellCheck={false}
        maxLength={LONGEST_NAME}
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => onChange(target.value)}
        onBlur={saveNow}
      />
      <p id={`${id}-hint`} className="hint">
        {i18n.t('settings.my_name.hint')}
      </p>
    </section>
  );
}
