import { useEffect, useRef, useState } from 'react';
import { afterQuiet } from '../lib/portal/after-quiet.ts';
import { type Saving, useSaving } from './saved-note.tsx';
import { useLatest } from './use-latest.ts';

const PAUSE_MS = 600;

interface SavedText {
  text: string;
  saving: Saving;
  onChange(text: string): void;
  /** Saves what is not saved yet, without waiting for a pause. */
  saveNow(): void;
}

/** A text that is saved after each pause in typing, and with its last words when its field or the page goes. */
export function useSavedText(stored: string, onSave: (text: string) => Promise<void>): SavedText {
  const [text, setText] = useState(stored);
  const [saving, save] = useSaving();
  /** What was handed over to be stored; null after that failed. */
  const sent = useRef<string | null>(stored);
  const now = useRef(text);
  now.current = text;

  const saveNow = useLatest(() => {
    const written = now.current;
    if (written === sent.current) return;
    sent.current = written;
    const work = onSave(written);
    save(work);
    work.catch(() => {
      if (sent.current === written) sent.current = null;
    });
  });
  const [quiet] = useState(() => afterQuiet(PAUSE_MS, () => saveNow.current()));
  useEffect(() => {
    const leave = () => saveNow.current();
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      quiet.cancel();
      leave();
    };
  }, [saveNow, quiet]);
  // Written elsewhere, in another tab perhaps: shown where nothing here would be lost.
  useEffect(() => {
    if (now.current !== sent.current) return;
    sent.current = stored;
    setText(stored);
  }, [stored]);

  return {
    text,
    saving,
    onChange(changed) {
      setText(changed);
      quiet.heard();
    },
    saveNow: () => saveNow.current(),
  };
}
