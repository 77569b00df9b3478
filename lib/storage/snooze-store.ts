/** Snoozes in the database. A row that does not parse silences nothing. */
import * as z from 'zod/mini';
import type { Instant } from '../cases/schemas.ts';
import { joinSnoozes, type Snooze, type Snoozes, snoozeSchema } from '../reminders/snooze.ts';
import type { Database } from './database.ts';

export async function loadSnoozes(db: Database): Promise<Snoozes> {
  const snoozes = new Map<string, Snooze>();
  for (const row of await db.snoozes.toArray()) {
    const parsed = z.safeParse(snoozeSchema, row);
    if (parsed.success) snoozes.set(parsed.data.key, parsed.data);
  }
  return snoozes;
}

/** Joins decisions with those that are stored, all of them or none. A stored row that does not parse goes to quarantine. */
export function storeSnoozes(db: Database, snoozes: readonly Snooze[], now: Instant): Promise<void> {
  return db.transaction('rw', db.snoozes, db.quarantine, async () => {
    for (const snooze of snoozes) {
      const row = await db.snoozes.get(snooze.key);
      const before = row === undefined ? null : z.safeParse(snoozeSchema, row);
      if (before?.success === false) {
        await db.quarantine.add({ kind: 'snooze', raw: row, problem: z.prettifyError(before.error), at: now });
      }
      await db.snoozes.put({ ...(joinSnoozes(before?.data ?? null, snooze) ?? snooze) });
    }
  });
}
