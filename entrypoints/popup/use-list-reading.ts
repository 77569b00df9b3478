import { useState } from 'react';
import type { ListReading } from '../../components/list-freshness.tsx';
import { useLateEffect } from '../../components/use-late-effect.ts';
import type { Instant } from '../../lib/cases/schemas.ts';
import { goesOn, loadListResult, loadUnderWay, watchListReading } from '../../lib/storage/list-reading.ts';

/** Whether the list is being read without the user, and how that went the last time. */
export function useListReading(): ListReading {
  const [reading, setReading] = useState<ListReading>({ isUnderWay: false, result: null });
  useLateEffect(() => {
    const load = async (): Promise<void> => {
      const [underWay, result] = await Promise.all([loadUnderWay(), loadListResult()]);
      setReading({ isUnderWay: goesOn(underWay, Date.now() as Instant), result });
    };
    void load();
    return watchListReading(() => void load());
  }, []);
  return reading;
}
