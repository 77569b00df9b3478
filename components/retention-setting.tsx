import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { SavedNote, useSaving } from './saved-note.tsx';

interface RetentionSettingProps {
  retentionDays: number;
  onSave(change: { retentionDays: number }): Promise<void>;
}

const [FEWEST, MOST] = [30, 3650];

/** When closed cases are forgotten. */
export function RetentionSetting({ retentionDays, onSave }: RetentionSettingProps) {
  const id = useId();
  const [text, setText] = useState(String(retentionDays));
  const [saving, save] = useSaving();
  const days = Number(text);
  const isWrong = !Number.isInteger(days) || days < FEWEST || days > MOST;
  function accept(): void {
    if (!isWrong && days !== retentionDays) save(onSave({ retentionDays: days }));
  }
  return (
    <section className="setting">
      <header>
        <h3>{i18n.t('your_data.retention')}</h3>
        <SavedNote saving={saving} />
      </header>
      <label htmlFor={id}>{i18n.t('your_data.retention_label')}</label>
      <input
        id={id}
        className="number"
        inputMode="numeric"
        value={text}
        aria-invalid={isWrong}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setText(event.target.value)}
        onBlur={accept}
        onKeyDown={(event) => event.key === 'Enter' && accept()}
      />
      <p id={`${id}-hint`} className={isWrong ? 'wrong' : 'hint'} role={isWrong ? 'alert' : undefined}>
        {isWrong ? i18n.t('your_data.retention_wrong', [String(FEWEST), String(MOST)]) : i18n.t('your_data.retention_hint')}
      </p>
    </section>
  );
}
