import { useState } from 'react';
import type { Database } from '../lib/storage/database.ts';
import { useLateEffect } from './use-late-effect.ts';

/**
 * What the database answers, and again with each change; undefined before. It is asked after the first content stands there: its library is a fifth
 * of the popup's scripts.
 *
 * @param ask always the same function, which does not throw
 */
export function useLive<T>(ask: (db: Database) => Promise<T>): T | undefined {
  const [answer, setAnswer] = useState<T>();
  useLateEffect(() => {
    const end = new AbortController();
    void import('../lib/storage/live.ts').then(({ follow }) => {
      if (!end.signal.aborted) end.signal.addEventListener('abort', follow(ask, setAnswer));
    });
    return () => end.abort();
  }, [ask]);
  return answer;
}
