/** The page that the user looks at. Needs no "tabs" permission: only pages of granted hosts tell their address. */
import { browser } from 'wxt/browser';

export interface ReadableTab {
  id: number;
  /** The address of its page without path. */
  portal: string;
}

/** The tab in front, when it shows a page that the extension may read; else null. */
export async function readableTab(): Promise<ReadableTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id !== undefined && tab.url?.startsWith('https://') ? { id: tab.id, portal: new URL(tab.url).origin } : null;
}

/** Calls back when another tab came to the front, or a page has loaded. Returns what ends it. */
export function onPageInFront(changed: () => void): () => void {
  const loaded = (_id: number, { status }: { status?: string }): void => {
    if (status === 'complete') changed();
  };
  const activated = (): void => changed();
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(loaded);
  return () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(loaded);
  };
}
