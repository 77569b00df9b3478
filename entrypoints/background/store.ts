/** Stores a reading. What could not be stored is sent again by its page, so nothing is lost by an error here but time. */
import type { CaseRecord, Instant } from '../../lib/cases/schemas.ts';
import { storeReading } from '../../lib/storage/case-store.ts';
import type { Database } from '../../lib/storage/database.ts';
import { loadSettings } from '../../lib/storage/settings.ts';
import { noting, troubleIn } from '../../lib/storage/trouble.ts';
import { upkeep } from '../../lib/storage/upkeep.ts';

/** Where there is no room, some is made first; the user is told if that was not enough. */
export async function store(db: Database, reading: Parameters<typeof storeReading>[1], clock: () => Instant): Promise<CaseRecord[]> {
  try {
    return await storeReading(db, reading, clock());
  } catch (error) {
    if (troubleIn(error) === 'full') await upkeep(db, (await loadSettings()).settings.retentionDays, clock()).catch(() => {});
    return await noting(() => storeReading(db, reading, clock()), clock());
  }
}
