import { type KeyboardEvent, useId, useState } from 'react';
import { i18n } from '#i18n';
import { isShortcutName, shortcutOf, USUAL_SHORTCUT } from '../lib/storage/shortcut.ts';
import { SavedNote, useSaving } from './saved-note.tsx';

interface ShortcutSettingProps {
  shortcut: string;
  /** Keys that the browser hears before the page does. */
  taken: readonly string[];
  onSave(change: { shortcut: string }): Promise<void>;
}

/** The keys that open the card of marked words: pressed in the field, they are taken over. */
export function ShortcutSetting({ shortcut, taken, onSave }: ShortcutSettingProps) {
  const id = useId();
  /** Keys that were pressed and can't be taken. */
  const [refused, setRefused] = useState<string | null>(null);
  const [saving, save] = useSaving();

  function press(event: KeyboardEvent): void {
    const name = shortcutOf(event);
    // Tab and Escape lead away, as everywhere.
    if (name === null || event.key === 'Tab' || event.key === 'Escape') return;
    event.preventDefault();
    const isFit = isShortcutName(name) && !taken.includes(name);
    setRefused(isFit ? null : name);
    if (isFit && name !== shortcut) save(onSave({ shortcut: name }));
  }

  return (
    <section className="setting">
      <header>
        <h3>{i18n.t('settings.shortcut.title')}</h3>
        <SavedNote saving={saving} />
      </header>
      <label htmlFor={id}>{i18n.t('settings.shortcut.label')}</label>
      <input
        id={id}
        readOnly
        value={shortcut}
        aria-describedby={`${id}-hint`}
        aria-invalid={refused !== null}
        onKeyDown={press}
        onBlur={() => setRefused(null)}
      />
      {shortcut !== USUAL_SHORTCUT && (
        <button type="button" onClick={() => save(onSave({ shortcut: USUAL_SHORTCUT }))}>
          {i18n.t('settings.shortcut.usual', [USUAL_SHORTCUT])}
        </button>
      )}
      {refused !== null && (
        <p role="alert" className="note wrong">
          {i18n.t('settings.shortcut.refused', [refused])}
        </p>
      )}
      <p id={`${id}-hint`} className="hint">
        {i18n.t('settings.shortcut.hint')}
      </p>
    </section>
  );
}
