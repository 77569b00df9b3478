/** Content scripts that are put into a page only when they are needed. */
import { browser } from 'wxt/browser';

/** Puts the reader into a frame. Asking twice is harmless: one runs per frame. */
export async function injectSentinel(tabId: number | undefined, frameId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId ?? 0] }, files: ['/content-scripts/portal.js'] });
}

/** Puts the checklist panel into the frame that asked for it. Asking twice is harmless: the panel mounts once per frame. */
export async function injectPanel(tabId: number | undefined, frameId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId ?? 0] }, files: ['/content-scripts/panel.js'] });
}
