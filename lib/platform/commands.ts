/** Keys that the browser itself hears: it keeps them free of others, and lets the user change them on a page of its own. */
import { type Browser, browser } from 'wxt/browser';

/** What is done on the page in front; the manifest names them, and the opening of the list besides. */
export const PAGE_COMMANDS = ['next-finding', 'insert-section', 'copy-citation'] as const;
export type PageCommand = (typeof PAGE_COMMANDS)[number];

const OPEN = '_execute_action';
export const COMMANDS = [OPEN, ...PAGE_COMMANDS] as const;

export interface CommandKeys {
  command: (typeof COMMANDS)[number];
  /** As the browser writes them, "Alt+Shift+F"; empty for none. */
  keys: string;
}

/** The keys as they are now: the user may have changed them, and of two extensions that want the same only one has them. */
export async function loadCommandKeys(): Promise<CommandKeys[]> {
  const known = await browser.commands.getAll();
  return COMMANDS.map((command) => ({ command, keys: known.find(({ name }) => name === command)?.shortcut ?? '' }));
}

/** Where the user changes them. Firefox lets nobody link to that page, and opens it itself. */
export async function openKeySettings(): Promise<void> {
  const commands = browser.commands as typeof Browser.commands & { openShortcutSettings?(): Promise<void> };
  if (commands.openShortcutSettings !== undefined) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Register it in the worker's first turn. @param run gets the tab in front */
export function onPageCommand(run: (command: PageCommand, tabId: number) => void): void {
  browser.commands?.onCommand.addListener((name, tab) => {
    const command = PAGE_COMMANDS.find((each) => each === name);
    if (command !== undefined && tab?.id !== undefined) run(command, tab.id);
  });
}
