import { useId, useState } from 'react';
import { i18n } from '#i18n';
import type { Instant } from '../lib/cases/schemas.ts';
import { counted, formatMoment } from '../lib/i18n/format.ts';
import type { Backup, Changes, Unreadable } from '../lib/storage/backup-file.ts';
import type { Settings } from '../lib/storage/settings-schema.ts';
import { RestorePreview } from './restore-preview.tsx';

interface BackupSettingProps {
  zone: string;
  /** When the backup was read in that can be taken back; null for none. */
  undoable: Instant | null;
  onSave(): Promise<void>;
  /** What the file holds and would change, or why it can't be read. */
  onRead(file: File): Promise<{ backup: Backup; changes: Changes } | Unreadable>;
  onRestore(backup: Backup, settings: (keyof Settings)[]): Promise<void>;
  onUndo(): Promise<void>;
}

type State = { step: 'none' } | { step: 'busy' | 'said' | 'failed'; words: string } | { step: 'preview'; backup: Backup; changes: Changes };

const PROBLEMS = {
  'too-large': () => i18n.t('your_data.too_large'),
  'no-backup': () => i18n.t('your_data.no_backup'),
  newer: () => i18n.t('your_data.newer'),
};

const NOTES = { none: '', busy: 'hint', said: 'note', failed: 'note wrong', preview: 'hint' };

/** All that is stored, as a file; and back from one. */
export function BackupSetting({ zone, undoable, onSave, onRead, onRestore, onUndo }: BackupSettingProps) {
  const id = useId();
  const [state, setState] = useState<State>({ step: 'none' });
  const say = (words: string, isWrong = false) => setState({ step: isWrong ? 'failed' : 'said', words });

  async function during(words: string, work: () => Promise<void>, done: string): Promise<void> {
    setState({ step: 'busy', words });
    try {
      await work();
      say(done);
    } catch {
      say(i18n.t('your_data.failed'), true);
    }
  }

  async function read(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    setState({ step: 'busy', words: i18n.t('your_data.reading') });
    try {
      const found = await onRead(file);
      if (typeof found === 'string') say(PROBLEMS[found](), true);
      else setState({ step: 'preview', ...found });
    } catch {
      say(i18n.t('your_data.no_backup'), true);
    }
  }

  const isBusy = state.step === 'busy';
  return (
    <section className="setting">
      <header>
        <h3>{i18n.t('your_data.backup')}</h3>
      </header>
      <p className="hint">{i18n.t('your_data.backup_hint')}</p>
      <div className="choice">
        <button type="button" disabled={isBusy} onClick={() => void during(i18n.t('your_data.saving'), onSave, i18n.t('your_data.saved'))}>
          {i18n.t('your_data.save')}
        </button>
        <label className="file">
          {i18n.t('your_data.restore')}
          <input
            id={id}
            type="file"
            accept="application/json,.json"
            disabled={isBusy}
            onChange={(event) => {
              const { files } = event.target;
              void read(files?.[0]);
              // The same file chosen again is a choice, too.
              event.target.value = '';
            }}
          />
        </label>
        {undoable !== null && state.step !== 'preview' && (
          <button
            type="button"
            disabled={isBusy}
            onClick={() => void during(i18n.t('your_data.undoing'), onUndo, i18n.t('your_data.undone'))}
          >
            {i18n.t('your_data.undo', [formatMoment(undoable, zone)])}
          </button>
        )}
      </div>
      {state.step === 'preview' && (
        <RestorePreview
          {...state}
          zone={zone}
          onCancel={() => setState({ step: 'none' })}
          onRestore={(names) =>
            void during(i18n.t('your_data.restoring'), () => onRestore(state.backup, names), i18n.t('your_data.restored'))
          }
        />
      )}
      <p role="status" className={NOTES[state.step]}>
        {'words' in state ? state.words : ''}
        {state.step === 'preview' && state.backup.refused > 0 ? counted('your_data.refused', state.backup.refused) : ''}
      </p>
    </section>
  );
}
