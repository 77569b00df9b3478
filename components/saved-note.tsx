import { useEffect, useState } from 'react';
import { i18n } from '#i18n';

const SHOWN_MS = 2500;

/** How the last saving went; `at` tells two savings apart. */
export type Saving = { at: number; done: boolean } | null;

/** Saves, and tells how that went: the state for a `SavedNote`, and the function to save through. */
export function useSaving(): [Saving, (work: Promise<void>) => void] {
  const [saving, setSaving] = useState<Saving>(null);
  const save = (work: Promise<void>) => {
    const told = (done: boolean) => setSaving({ at: performance.now(), done });
    work.then(
      () => told(true),
      () => told(false),
    );
  };
  return [saving, save];
}

/** "Saved", for a moment. A failure stays. */
export function SavedNote({ saving }: { saving: Saving }) {
  const [faded, setFaded] = useState<Saving>(null);
  useEffect(() => {
    const timer = window.setTimeout(() => setFaded(saving), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [saving]);
  const words = saving === null || (saving.done && faded === saving) ? '' : i18n.t(saving.done ? 'settings.saved' : 'settings.not_saved');
  return (
    <span role="status" className={saving?.done === false ? 'note wrong' : 'note'}>
      {words}
    </span>
  );
}
