/**
 * A reminder is shown first and noted as told after. Should the worker be stopped in between, what was planned by then may be told under another name:
 * the minute has changed, or more is due. So what is about to be shown is written down before, and the browser is asked whether it stands there.
 */

import * as z from 'zod/mini';
import { instantSchema } from '../../lib/cases/schemas.ts';
import { shownNotifications } from '../../lib/platform/notifications.ts';
import type { Database } from '../../lib/storage/database.ts';
import { storageItem } from '../../lib/storage/item.ts';

const schema = z.object({ id: z.string(), jobs: z.array(z.string()), at: instantSchema });
type Telling = z.infer<typeof schema>;

const item = storageItem<unknown>('local:telling', null);

const note = (db: Database, { jobs, at }: Telling) => db.told.bulkPut(jobs.map((id) => ({ id, at })));

const isOnScreen = async (id: string): Promise<boolean> => (await shownNotifications()).has(id);

/** Shows a notification and notes the jobs that it tells. False when the system refused it; then nothing is noted. */
export async function tellOnce(db: Database, telling: Telling, show: () => Promise<void>): Promise<boolean> {
  await item.setValue(telling);
  const isShown = await show().then(
    () => true,
    () => isOnScreen(telling.id).catch(() => false),
  );
  if (isShown) await note(db, telling);
  await item.removeValue();
  return isShown;
}

/** Notes what was shown by a worker that was stopped then. To be called before anything is planned. */
export async function noteShown(db: Database): Promise<void> {
  const stored = await item.getValue();
  if (stored === null) return;
  const parsed = z.safeParse(schema, stored);
  if (parsed.success && (await isOnScreen(parsed.data.id))) await note(db, parsed.data);
  await item.removeValue();
}
