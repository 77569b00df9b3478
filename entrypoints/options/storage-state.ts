/** What popup and settings tell of the storage: whether it fails, and what was set aside. */
import { useState } from 'react';
import { useLateEffect } from '../../components/use-late-effect.ts';
import { useLive } from '../../components/use-live.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import type { Database } from '../../lib/storage/database.ts';
import { loadTrouble, type Trouble, watchTrouble } from '../../lib/storage/trouble.ts';

interface StorageState {
  trouble: Trouble['kind'] | null;
  kept: number;
  onSave(): void;
}

export function useStorageState(): StorageState {
  const [trouble, setTrouble] = useState<Trouble['kind'] | null>(null);
  const kept = useLive(countKept);
  useLateEffect(() => {
    const load = () => void loadTrouble().then((noted) => setTrouble(noted?.kind ?? null));
    load();
    return watchTrouble(load);
  }, []);
  return { trouble: kept === UNREADABLE ? 'unreadable' : trouble, kept: Math.max(0, kept ?? 0), onSave: () => void saveKept() };
}

const UNREADABLE = -1;
const countKept = (db: Database): Promise<number> => db.quarantine.count().catch(() => UNREADABLE);

async function saveKept(): Promise<void> {
  const { database } = await import('../../lib/storage/database.ts');
  saveFile('case-lantern-kept.json', [JSON.stringify(await database.quarantine.toArray(), null, 2)]);
}
