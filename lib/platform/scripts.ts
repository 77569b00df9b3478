/** Content scripts that are put into a page only when they are needed. */
import { browser } from 'wxt/browser';
import type { PartName } from '../lint/part-names.ts';

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

/** Puts a part of the linter into the frame whose panel asked for it. Asking twice is harmless: the linter takes each part once. */
export async function injectLintPart(tabId: number | undefined, frameId: number | undefined, name: PartName): Promise<void> {
  if (tabId === undefined) return;
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId ?? 0] }, files: [`/lint-${name}.js`] });
}
