import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';

const KEYS = [
  ['↑ ↓', 'arrows'],
  ['Home End', 'ends'],
  ['Enter', 'enter'],
  ['s', 'snooze'],
  ['c', 'copy'],
  ['/', 'search'],
  ['?', 'help'],
] as const;

/** Lists the keys, until it is closed. */
export function KeysHelp({ hasLetters, onClose }: { hasLetters: boolean; onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="keys"
      aria-label={i18n.t('popup.keys.title')}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && (event.key !== '?' || !hasLetters)) return;
        // The browser would close the popup.
        event.preventDefault();
        dialog.current?.close();
      }}
    >
      <dl>
        {KEYS.filter(([keys]) => hasLetters || keys.length > 1).map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.split(' ').map((each) => (
                <kbd key={each}>{each}</kbd>
              ))}
            </dt>
            <dd>{i18n.t(`popup.keys.${what}`)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => dialog.current?.close()}>
        {i18n.t('popup.keys.close')}
      </button>
    </dialog>
  );
}
