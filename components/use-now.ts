import { useEffect, useState } from 'react';
import type { Instant } from '../lib/cases/schemas.ts';
import { MINUTE } from '../lib/time/zone.ts';

/** The time, a minute old at most. */
export function useNow(): Instant {
  const [now, setNow] = useState(() => Date.now() as Instant);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now() as Instant), MINUTE);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}
