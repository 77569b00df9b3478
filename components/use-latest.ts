import { type RefObject, useEffect, useRef } from 'react';

/** What was chosen last: of two choices that are quicker than the saving, the second must not undo the first. */
export function useLatest<T>(stored: T): RefObject<T> {
  const latest = useRef(stored);
  useEffect(() => {
    latest.current = stored;
  }, [stored]);
  return latest;
}
