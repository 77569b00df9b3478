import { i18n } from '#i18n';
import { AcceptField } from './accept-field.tsx';
import { SavedNote, useSaving } from './saved-note.tsx';

interface RetentionSettingProps {
  retentionDays: number;
  onSave(change: { retentionDays: number }): Promise<void>;
}

const [FEWEST, MOST] = [30, 3650];

/** When closed cases are forgotten. */
export function RetentionSetting({ retentionDays, onSave }: RetentionSettingProps) {
  const [saving, save] = useSaving();

  function accept(text: string): string | null {
    const days = Number(text);
    if (!Number.isInteger(days) || days < FEWEST || days > MOST) return null;
    if (days !== retentionDays) save(onSave({ retentionDays: days }));
    return String(days);
  }

  return (
    <section className="setting">
      <header>
        <h3>{i18n.t('your_data.retention')}</h3>
        <SavedNote saving={saving} />
      </header>
      <AcceptField
        label={i18n.t('your_data.retention_label')}
        className="number"
        value={String(retentionDays)}
        hint={i18n.t('your_data.retention_hint')}
        wrong={i18n.t('your_data.retention_wrong', [String(FEWEST), String(MOST)])}
        onAccept={accept}
      />
    </section>
  );
}
