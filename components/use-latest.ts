import { type RefObject, useEffect, useRef } from 'react';

/** What was chosen last: of two choices that are quicker than the saving, the second must not undo the first. */
export function useLatest<T>(stored: T): RefObject<T> {
  const latest = useRef(stored);
  useEffect(() => {
    latest.current = stored;
  }, [stored]);
  return latest;
}

/** Turns a switch over. A box shows what is stored, so of two quick clicks both would ask for the same; the second turns it back. */
export function useFlip(stored: boolean, save: (isOn: boolean) => void): () => void {
  const latest = useLatest(stored);
  return () => {
    latest.current = !latest.current;
    save(latest.current);
  };
}
