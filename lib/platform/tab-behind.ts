/** A tab behind the user's, which is closed again unless the user went to it. Needs no "tabs" permission: only tabs of granted hosts tell their address. */
import { browser } from 'wxt/browser';

export interface TabBehind {
  id: number;
  /** When it was in front last, which for one that never was is when it was opened; null where the browser does not tell. */
  accessed: number | null;
}

/** Null where there is no window to open one in. */
export async function openBehind(url: string): Promise<TabBehind | null> {
  try {
    const { id, lastAccessed } = await browser.tabs.create({ url, active: false });
    return id === undefined ? null : { id, accessed: lastAccessed ?? null };
  } catch {
    return null;
  }
}

/** The one tab with that address that was opened behind the others in those milliseconds; null for none or several. */
export async function foundBehind(url: string, from: number, to: number): Promise<TabBehind | null> {
  const tabs = (await browser.tabs.query({ url: `${new URL(url).origin}/*`, active: false })).flatMap((tab): TabBehind[] => {
    const { id, lastAccessed = 0, pendingUrl } = tab;
    const isOurs = (tab.url === url || pendingUrl === url) && lastAccessed >= from && lastAccessed <= to;
    return isOurs && id !== undefined ? [{ id, accessed: lastAccessed }] : [];
  });
  return tabs.length === 1 ? (tabs[0] ?? null) : null;
}

/** One that is in front, or was, is the user's. */
export async function closeUnseen({ id, accessed }: TabBehind): Promise<void> {
  try {
    const { active, pinned, lastAccessed } = await browser.tabs.get(id);
    if (!active && !pinned && (lastAccessed ?? null) === accessed) await browser.tabs.remove(id);
  } catch {
    // The user has closed it.
  }
}
