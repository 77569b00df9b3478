/** Opening the portal at the user's click, and pages of ours. Needs no "tabs" permission: only tabs of granted hosts are seen. */
import { browser } from 'wxt/browser';
import type { CaseTarget } from '../messages.ts';

/** Brings the tab that shows this address to the front, or opens one. `target.path` starts with "/". */
export async function openCase({ portal, path }: CaseTarget): Promise<void> {
  const url = portal + path;
  const open = (await browser.tabs.query({ url: `${portal}/*` })).find((tab) => tab.url !== undefined && samePage(tab.url, url));
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { active: true });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}

/** A query counts where it is asked for: it may name the list, or the case. */
function samePage(one: string, wanted: string): boolean {
  const [a, b] = [new URL(one), new URL(wanted)];
  return a.origin === b.origin && a.pathname === b.pathname && (b.search === '' || a.search === b.search);
}

/** On the first day only: an update interrupts nobody. */
export function onFirstDay(greet: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') greet();
  });
}

export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

export async function closeThisTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
