/** What the reader is told by the user's settings. A content script reads them itself: that wakes no worker on pages without cases. */
import type { DateOrder } from '../portal/date-figures.ts';
import type { UserLabels } from '../portal/labels.ts';
import { loadDateOrder, watchDateOrders } from './date-order.ts';
import { loadSettings, watchSettings, zoneOf } from './settings.ts';

export interface ReaderSettings {
  /** IANA name of the time zone in which the portal shows its times to this user. */
  zone: string;
  /** The order of day and month that earlier pages of this portal proved, or the user chose; null while it is unknown. */
  order: DateOrder | null;
  /** The user's own names of fields. */
  labels: UserLabels;
}

/** @param portal the portal's address without path */
export async function loadReaderSettings(portal: string): Promise<ReaderSettings> {
  const [{ settings }, order] = await Promise.all([loadSettings(), loadDateOrder(portal)]);
  return { zone: zoneOf(settings), order, labels: settings.labels };
}

/** Calls back after each change of them, until the signal ends. */
export function watchReaderSettings(changed: () => void, signal: AbortSignal): void {
  const stops = [watchSettings(changed), watchDateOrders(changed)];
  signal.addEventListener('abort', () => {
    // In a page whose extension was updated there is nothing left to stop.
    try {
      for (const stop of stops) stop();
    } catch {}
  });
}
