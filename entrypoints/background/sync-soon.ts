/** Keeps this browser in step with the user's other ones, a moment after the last thing that happened: a list comes in several readings. */
import type { Instant } from '../../lib/cases/schemas.ts';
import type { Database } from '../../lib/storage/database.ts';
import { syncNow } from '../../lib/storage/sync.ts';
import { reconcileSoon } from './reconcile.ts';

const QUIET_MS = 3000;

let soon: ReturnType<typeof setTimeout> | undefined;

/** Should the worker be stopped before, its next start does it. */
export function syncSoon(db: Database, clock: () => Instant): void {
  clearTimeout(soon);
  soon = setTimeout(async () => {
    if (await syncNow(db, clock())) reconcileSoon(db, clock);
  }, QUIET_MS);
}
