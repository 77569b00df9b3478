/** Leaves the extension as it was when it was installed; what an organisation's policy decides is not ours to delete. */
import { browser } from 'wxt/browser';
import { showState } from '../../lib/platform/toolbar.ts';
import type { Database } from '../../lib/storage/database.ts';

/** The database is emptied and stays open: pages of ours that show it go on. One that can't be opened is taken away as a whole. */
export async function deleteEverything(db: Database): Promise<void> {
  try {
    await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
  } catch {
    await db.delete();
    await db.open();
  }
  await browser.alarms.clearAll();
  await Promise.all(Object.keys(await browser.notifications.getAll()).map((id) => browser.notifications.clear(id)));
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear(), browser.storage.sync.clear()]);
  await showState({ waiting: 0, troubles: [], isPaused: false });
}
