import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { SavedNote, useSaving } from './saved-note.tsx';

interface PortalsSettingProps {
  /** The one that is read anyway. */
  usual: string;
  /** Others, as addresses without path. */
  portals: readonly string[];
  /** Those of all of them that may not be read. */
  unread: readonly string[];
  /** The organisation decides which. */
  isLocked: boolean;
  /** Asks the user for the permission. */
  onAllow(portal: string): Promise<boolean>;
  /** Gives the permission back to the browser. */
  onGiveBack(portal: string): Promise<unknown>;
  onSave(change: { portals: string[] }): Promise<void>;
}

/** As the settings accept them (`lib/storage/settings-schema.ts`). */
const MOST = 20;

/** "support.library.example/s" is "https://support.library.example"; null for what is no address. */
function portalIn(text: string): string | null {
  const address = /^[a-z]+:/i.test(text) ? text : `https://${text}`;
  return URL.canParse(address) && address.startsWith('https:') && new URL(address).hostname.includes('.') ? new URL(address).origin : null;
}

/** Where cases are read. */
export function PortalsSetting({ usual, portals, unread, isLocked, onAllow, onGiveBack, onSave }: PortalsSettingProps) {
  const id = useId();
  const [saving, save] = useSaving();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState(false);

  function add(): void {
    const portal = portalIn(text.trim());
    setRefused(portal === null || portals.length >= MOST);
    if (portal === null || portals.length >= MOST) return;
    // Asked first: browsers want that at the click itself.
    void onAllow(portal);
    if (portal !== usual && !portals.includes(portal)) save(onSave({ portals: [...portals, portal] }));
    setText('');
  }

  async function remove(portal: string): Promise<void> {
    await onSave({ portals: portals.filter((each) => each !== portal) });
    await onGiveBack(portal);
  }

  return (
    <section className="setting">
      <header>
        <h3>{i18n.t('settings.portals.title')}</h3>
        <SavedNote saving={saving} />
      </header>
      {isLocked && <p className="hint">{i18n.t('settings.locked')}</p>}
      <ul className="sites">
        {[...new Set([usual, ...portals])].map((portal) => (
          <li key={portal} className="absence">
            <span className="name">{portal.replace('https://', '')}</span>
            {unread.includes(portal) && (
              <button type="button" aria-label={i18n.t('portals.allow_one', [portal])} onClick={() => void onAllow(portal)}>
                {i18n.t('portals.allow')}
              </button>
            )}
            {portal !== usual && !isLocked && (
              <button type="button" aria-label={i18n.t('settings.portals.remove_one', [portal])} onClick={() => save(remove(portal))}>
                {i18n.t('settings.portals.remove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {!isLocked && (
        <>
          <label htmlFor={id}>{i18n.t('settings.portals.label')}</label>
          <div className="choice">
            <input
              id={id}
              inputMode="url"
              autoComplete="off"
              spellCheck={false}
              placeholder="https://"
              value={text}
              aria-invalid={refused}
              aria-describedby={`${id}-hint`}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={(event) => event.key === 'Enter' && add()}
            />
            <button type="button" disabled={text.trim() === ''} onClick={add}>
              {i18n.t('settings.portals.add')}
            </button>
          </div>
          <p id={`${id}-hint`} className={refused ? 'wrong' : 'hint'} role={refused ? 'alert' : undefined}>
            {i18n.t(refused ? 'settings.portals.refused' : 'settings.portals.hint')}
          </p>
        </>
      )}
    </section>
  );
}
