/** The browser's place beside the page, where our list can stay open: the side panel of Chrome and Edge, the sidebar of Firefox. */
import { browser } from 'wxt/browser';

interface Places {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Opens it at the user's click, before anything is awaited. Null where the browser has no such place. @param windowId of the page */
export function besidePage(windowId: number): (() => Promise<void>) | null {
  const { sidePanel, sidebarAction } = browser as Places;
  if (sidePanel?.open !== undefined) return () => sidePanel.open({ windowId });
  if (sidebarAction?.open !== undefined) return () => sidebarAction.open();
  return null;
}

export const thisWindow = async (): Promise<number | undefined> => (await browser.windows.getCurrent()).id;
