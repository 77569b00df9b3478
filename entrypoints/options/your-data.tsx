import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { BackupSetting } from '../../components/backup-setting.tsx';
import { DeleteSetting } from '../../components/delete-setting.tsx';
import { Lockable } from '../../components/lockable.tsx';
import { RetentionSetting } from '../../components/retention-setting.tsx';
import { StorageLines } from '../../components/storage-lines.tsx';
import type { Instant } from '../../lib/cases/schemas.ts';
import { send } from '../../lib/messages.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import { loadContents, previewOf, readIn, takeBack, undoableSince } from '../../lib/storage/backup.ts';
import { backupText, LARGEST_FILE, readBackup } from '../../lib/storage/backup-file.ts';
import { database } from '../../lib/storage/database.ts';
import { type LoadedSettings, saveSettings, zoneOf } from '../../lib/storage/settings.ts';
import { useStorageState } from './storage-state.ts';

const now = (): Instant => Date.now() as Instant;

/** A copy of what is stored, the way back from one, how long it is kept, and the end of it. */
export function YourData({ settings, locked }: Pick<LoadedSettings, 'settings' | 'locked'>) {
  const state = useStorageState();
  const undoable = useLiveQuery(() => undoableSince(database, now()).catch(() => null)) ?? null;
  return (
    <>
      <h2 id="data">{i18n.t('your_data.title')}</h2>
      <p className="intro">
        {i18n.t('your_data.intro')} <a href="/privacy.html">{i18n.t('privacy.title')}</a>
      </p>
      <StorageLines {...state} />
      <BackupSetting
        zone={zoneOf(settings)}
        undoable={undoable}
        onSave={async () => {
          const at = now();
          saveFile(`case-lantern-${new Date(at).toISOString().slice(0, 10)}.json`, backupText(await loadContents(database), at));
        }}
        onRead={async (file) => {
          if (file.size > LARGEST_FILE) return 'too-large';
          const backup = readBackup(await file.text());
          if (typeof backup === 'string') return backup;
          const changes = await previewOf(database, backup);
          // What the organisation decides is not for the file to say.
          return { backup, changes: { ...changes, settings: changes.settings.filter((name) => !locked.has(name)) } };
        }}
        onRestore={async (backup, names) => {
          await readIn(database, backup, names, now());
          await send('dataChanged', undefined);
        }}
        onUndo={async () => {
          await takeBack(database, now());
          await send('dataChanged', undefined);
        }}
      />
      <Lockable isLocked={locked.has('retentionDays')}>
        <RetentionSetting key={settings.retentionDays} retentionDays={settings.retentionDays} onSave={saveSettings} />
      </Lockable>
      <DeleteSetting onDelete={() => send('deleteEverything', undefined)} />
    </>
  );
}
