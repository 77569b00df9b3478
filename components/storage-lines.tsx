import { useId } from 'react';
import { i18n } from '#i18n';
import { counted } from '../lib/i18n/format.ts';
import type { Trouble } from '../lib/storage/trouble.ts';

interface StorageLinesProps {
  trouble: Trouble['kind'] | null;
  /** Entries that could not be read and were set aside. */
  kept: number;
  onSave(): void;
}

const WORDS = {
  full: () => i18n.t('storage.full'),
  'nearly-full': () => i18n.t('storage.nearly_full'),
  newer: () => i18n.t('storage.newer'),
  unreadable: () => i18n.t('storage.unreadable'),
};

/** What is wrong with what is stored, in a line each; nothing where nothing is. */
export function StorageLines({ trouble, kept, onSave }: StorageLinesProps) {
  const id = useId();
  return (
    <>
      {trouble !== null && (
        <p className="advice" role="alert">
          {WORDS[trouble]()}
        </p>
      )}
      {kept > 0 && (
        <details className="kept">
          <summary aria-describedby={id}>{counted('storage.kept', kept)}</summary>
          <p id={id}>{i18n.t('storage.what')}</p>
          <p>
            <button type="button" className="link" onClick={onSave}>
              {i18n.t('storage.save')}
            </button>
          </p>
        </details>
      )}
    </>
  );
}
