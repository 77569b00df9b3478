import { useEffect, useState } from 'react';
import { send } from '../../lib/messages.ts';
import { loadDateOrders, watchDateOrders } from '../../lib/storage/date-order.ts';
import type { DateOrders } from '../../lib/storage/date-order-schema.ts';
import { type LoadedSettings, loadSettings, watchSettings } from '../../lib/storage/settings.ts';
import { loadSyncState, type SyncState, watchSyncState } from '../../lib/storage/sync.ts';

interface Stored extends LoadedSettings {
  orders: DateOrders;
  sync: SyncState;
}

async function load(): Promise<Stored> {
  const [loaded, orders, sync] = await Promise.all([loadSettings(), loadDateOrders(), loadSyncState()]);
  return { ...loaded, orders, sync };
}

/** What is stored, also after another page of ours changed it. */
export function useStored(): Stored | null {
  const [stored, setStored] = useState<Stored | null>(null);
  useEffect(() => {
    const reload = () => void load().then(setStored);
    reload();
    const changed = () => {
      reload();
      // The worker hears of nothing that is stored: each draft would wake it.
      void send('settingsChanged', undefined);
    };
    const stops = [watchSettings(changed), watchDateOrders(reload), watchSyncState(reload)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return stored;
}
