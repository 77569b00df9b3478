/** Asks the page in front how its reading went. Each of its frames answers on its own, the top frame always. */
import { receive } from '../../lib/message-guards.ts';
import { send } from '../../lib/messages.ts';
import { injectSentinel } from '../../lib/platform/scripts.ts';
import type { PageReport } from '../../lib/portal/report.ts';

/** A page that has not answered by then has no reader in it. */
const PATIENCE_MS = 1000;

/** `silent`: no reader is at work in the page. */
export type PageState = { state: 'silent' } | { state: 'told'; reports: PageReport[] };

let hear: ((report: PageReport, tabId: number | undefined, frameId: number | undefined) => void) | null = null;

/** Listens for the whole life of this page, as the messenger takes one listener only. */
export function listenForReports(): void {
  receive('pageReport', (report, { tab, frameId }) => hear?.(report, tab?.id, frameId));
}

/** Tells the state, and each time more of it is known, until it is asked again. */
export function askForReports(tabId: number, tell: (state: PageState) => void): void {
  const byFrame = new Map<number, PageReport>();
  hear = (report, from, frameId) => {
    if (from !== tabId) return;
    byFrame.set(frameId ?? 0, report);
    tell({ state: 'told', reports: [...byFrame.values()] });
  };
  const silence = () => {
    if (byFrame.size === 0) tell({ state: 'silent' });
  };
  window.setTimeout(silence, PATIENCE_MS);
  // On a page that seemed to hold nothing there is no reader yet. One that is at work would begin anew if it were brought again.
  send('tellReport', undefined, { tabId, frameId: 0 })
    .catch(() => injectSentinel(tabId, 0))
    .then(() => send('tellReport', undefined, tabId))
    .catch(silence);
}
