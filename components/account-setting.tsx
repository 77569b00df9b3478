import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { SavedNote, useSaving } from './saved-note.tsx';
import { useFlip } from './use-latest.ts';

/** As the settings accept them (`lib/storage/settings.ts`). */
const MOST = 200;

interface AccountSettingProps {
  sharedAccount: boolean;
  institutions: readonly string[];
  onSave(change: { sharedAccount?: boolean; institutions?: string[] }): Promise<void>;
}

/** Whether several institutions file their cases with one account, and their names or codes, one to a line. */
export function AccountSetting({ sharedAccount, institutions, onSave }: AccountSettingProps) {
  const id = useId();
  const [text, setText] = useState(institutions.join('\n'));
  const [saving, save] = useSaving();

  const share = useFlip(sharedAccount, (isShared) => save(onSave({ sharedAccount: isShared })));

  function accept(): void {
    const names = [...new Set(text.split('\n').map((line) => line.trim().slice(0, MOST)))].filter((line) => line !== '').slice(0, MOST);
    if (names.join('\n') !== institutions.join('\n')) save(onSave({ institutions: names }));
  }

  return (
    <section className="setting">
      <header>
        <h3>{i18n.t('settings.account.title')}</h3>
        <SavedNote saving={saving} />
      </header>
      <label>
        <input type="checkbox" checked={sharedAccount} onChange={share} /> {i18n.t('settings.account.shared')}
      </label>
      {sharedAccount && (
        <>
          <label htmlFor={id}>{i18n.t('settings.account.institutions')}</label>
          <textarea
            id={id}
            rows={Math.min(12, Math.max(3, text.split('\n').length))}
            value={text}
            aria-describedby={`${id}-hint`}
            spellCheck={false}
            onChange={(event) => setText(event.target.value)}
            onBlur={accept}
          />
        </>
      )}
      <p id={`${id}-hint`} className="hint">
        {i18n.t('settings.account.hint')}
      </p>
    </section>
  );
}
