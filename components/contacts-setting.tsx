import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { SavedNote, useSaving } from './saved-note.tsx';

type Contacts = Readonly<Record<string, readonly string[]>>;

interface ContactsSettingProps {
  /** Addresses by asset. */
  contacts: Contacts;
  onSave(change: { contacts: Record<string, string[]> }): Promise<void>;
}

const textOf = (contacts: Contacts): string =>
  Object.entries(contacts)
    .map(([asset, addresses]) => `${asset}: ${addresses.join(', ')}`)
    .join('\n');

const LINE = /^([^:]{1,80}):(.*)$/;
const ADDRESS = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]+$/;

/** Addresses by asset, "Alma: a@library.example, b@library.example" on each line; null where a line does not read so. */
function readContacts(text: string): Record<string, string[]> | null {
  const contacts: Record<string, string[]> = {};
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const [, asset = '', rest = ''] = LINE.exec(line) ?? [];
    const addresses = rest.split(/[\s,;]+/).filter((address) => address !== '');
    if (asset.trim() === '' || addresses.length === 0 || !addresses.every((address) => ADDRESS.test(address))) return null;
    contacts[asset.trim()] = [...new Set([...(contacts[asset.trim()] ?? []), ...addresses])];
  }
  return contacts;
}

/** The addresses that the organisation adds to its cases, asset by asset. */
export function ContactsSetting({ contacts, onSave }: ContactsSettingProps) {
  const id = useId();
  const [text, setText] = useState(textOf(contacts));
  const [isWrong, setWrong] = useState(false);
  const [saving, save] = useSaving();

  function accept(): void {
    const read = readContacts(text);
    setWrong(read === null);
    if (read !== null && textOf(read) !== textOf(contacts)) save(onSave({ contacts: read }));
  }

  return (
    <section className="setting">
      <header>
        <h3>{i18n.t('settings.contacts.title')}</h3>
        <SavedNote saving={saving} />
      </header>
      <label htmlFor={id}>{i18n.t('settings.contacts.label')}</label>
      <textarea
        id={id}
        rows={Math.min(12, Math.max(3, text.split('\n').length))}
        value={text}
        aria-describedby={`${id}-hint`}
        aria-invalid={isWrong}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onBlur={accept}
      />
      {isWrong && (
        <p role="alert" className="note wrong">
          {i18n.t('settings.contacts.wrong')}
        </p>
      )}
      <p id={`${id}-hint`} className="hint">
        {i18n.t('settings.contacts.hint')}
      </p>
    </section>
  );
}
