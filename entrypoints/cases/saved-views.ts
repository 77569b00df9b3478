/** The user's views: shown as soon as they are changed, and as before where that could not be stored. */
import { useEffect, useRef, useState } from 'react';
import type { SavedView } from '../../lib/cases/arrangement.ts';
import { loadOwnSettings, saveSettings, watchSettings } from '../../lib/storage/settings.ts';

type Change = (views: readonly SavedView[]) => SavedView[];

/** Null until they are read. The promise fails where they could not be stored. */
export function useSavedViews(): [readonly SavedView[] | null, (change: Change) => Promise<void>] {
  const [views, setViews] = useState<readonly SavedView[] | null>(null);
  /** Changes on their way: what is read before they are stored is older than what is shown. */
  const under = useRef(0);
  useEffect(() => {
    const read = (): void =>
      void loadOwnSettings().then(({ settings }) => {
        if (under.current === 0) setViews(settings.savedViews);
      });
    read();
    return watchSettings(read);
  }, []);

  async function change(by: Change): Promise<void> {
    under.current += 1;
    setViews((shown) => by(shown ?? []));
    try {
      await saveSettings(({ savedViews }) => ({ savedViews: by(savedViews) }));
    } finally {
      under.current -= 1;
      setViews((await loadOwnSettings()).settings.savedViews);
    }
  }
  return [views, change];
}
