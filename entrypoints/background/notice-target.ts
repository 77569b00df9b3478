/** A notification carries the case that a click on it opens in its id: the worker that showed it may be gone by then. */
import type { CaseTarget } from '../../lib/messages.ts';
import type { Notice } from '../../lib/reminders/notice.ts';
import type { Database } from '../../lib/storage/database.ts';

const SEPARATOR = ' ';

/** The same notice gets the same id, so that it replaces itself. */
export const notificationId = (notice: Notice): string => [notice.id, notice.cases[0]?.key ?? ''].join(SEPARATOR);

/** Where to go: the page of the notice's first case; null when that case is not known any more. */
export async function targetOfNotice(db: Database, id: string): Promise<CaseTarget | null> {
  const record = await db.cases.get(id.slice(id.indexOf(SEPARATOR) + 1));
  return record?.path == null ? null : { portal: record.portal, path: record.path.value };
}
