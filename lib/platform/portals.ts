/**
 * Which portals may be read. The one in the manifest is granted with the installation, unless the user takes that back; others are named by the
 * organisation or the user, and read when the user has allowed it.
 */
import { browser } from 'wxt/browser';

/** Its address without path, as all of them. */
export const PORTAL = 'https://support.proquest.com';
const SCOUT = 'scout';

const pagesOf = (portal: string): string => `${portal}/*`;

export async function mayRead(portal: string): Promise<boolean> {
  try {
    return await browser.permissions.contains({ origins: [pagesOf(portal)] });
  } catch {
    // An address of which no permission can be had.
    return portal === PORTAL;
  }
}

/** Those of the portals that may not be read. @param named besides the one in the manifest */
export async function unreadPortals(named: readonly string[]): Promise<string[]> {
  const all = [...new Set([PORTAL, ...named])];
  const allowed = await Promise.all(all.map(mayRead));
  return all.filter((_, index) => !allowed[index]);
}

/** To be called at a click, before anything else is awaited. False when the user refuses. */
export const askToRead = (portal: string): Promise<boolean> =>
  browser.permissions.request({ origins: [pagesOf(portal)] }).catch(() => false);

/** The browser's permission for a portal that the user has taken out of those that are named goes with it. */
export const giveBack = (portal: string): Promise<unknown> => browser.permissions.remove({ origins: [pagesOf(portal)] }).catch(() => {});

/** Calls back when anything was allowed, or taken back. Returns what ends it. */
export function onPermissionsChanged(changed: () => void): () => void {
  const heard = (): void => changed();
  const events = [browser.permissions?.onAdded, browser.permissions?.onRemoved];
  for (const event of events) event?.addListener(heard);
  return () => {
    for (const event of events) event?.removeListener(heard);
  };
}

/**
 * Puts the scout into the pages of other portals that may be read, also into those that are open; the manifest does so for its own. The browser keeps
 * this till it is closed.
 */
export async function followPortals(named: readonly string[]): Promise<void> {
  const unread = new Set(await unreadPortals(named));
  const matches = [...new Set(named)].filter((portal) => portal !== PORTAL && !unread.has(portal)).map(pagesOf);
  const before = (await browser.scripting.getRegisteredContentScripts({ ids: [SCOUT] }))[0]?.matches ?? [];
  if ([...before].sort().join() === [...matches].sort().join()) return;
  if (before.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCOUT] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: SCOUT, matches, js: ['scout.js'], allFrames: true, runAt: 'document_idle', persistAcrossSessions: false },
  ]);
  const fresh = matches.filter((each) => !before.includes(each));
  for (const { id } of fresh.length > 0 ? await browser.tabs.query({ url: fresh }) : []) {
    if (id === undefined) continue;
    // One that shows an error page takes no script.
    await browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: ['/scout.js'] }).catch(() => {});
  }
}
