/**
 * Desktop notifications. Firefox throws on buttons, `requireInteraction` and `silent`, and has no `update`: the first and the last are used where they
 * are taken, the others never. Where a browser has taken the permission away, there is no API at all.
 */
import { type Browser, browser } from 'wxt/browser';

export interface NotificationWords {
  title: string;
  text: string;
  /** Two at most; shown where the browser has buttons. */
  buttons: readonly string[];
}

/** Decided by the first notification: Firefox has the event of buttons and takes none. */
let hasButtons = true;

/** @throws where notifications are not allowed */
async function withWords(
  { title, text, buttons }: NotificationWords,
  call: (options: Browser.notifications.NotificationCreateOptions) => unknown,
) {
  const options = { type: 'basic' as const, iconUrl: browser.runtime.getURL('/icon/128.png'), title, message: text };
  if (hasButtons) {
    try {
      await call({ ...options, buttons: buttons.map((words) => ({ title: words })) });
      return;
    } catch (error) {
      // 'Property "buttons" is unsupported by Firefox'
      if (!String(error).includes('buttons')) throw error;
      hasButtons = false;
    }
  }
  await call(options);
}

/**
 * Shows a notification; the same id again replaces it instead of adding one.
 *
 * @throws where notifications are not allowed
 */
export const notify = (id: string, words: NotificationWords): Promise<void> =>
  withWords(words, (options) => browser.notifications.create(id, options));

/** Changes one that is shown; without a sound where the browser can do that. */
export const updateNotification = (id: string, words: NotificationWords): Promise<void> =>
  browser.notifications.update === undefined ? notify(id, words) : withWords(words, (options) => browser.notifications.update(id, options));

export async function clearNotification(id: string): Promise<void> {
  await browser.notifications?.clear(id);
}

/** The ids of those that are shown. */
export async function shownNotifications(): Promise<ReadonlySet<string>> {
  return new Set(Object.keys((await browser.notifications?.getAll()) ?? {}));
}

/** False where it is known that no notification is shown. The system's own settings are seldom known. */
export async function mayNotify(): Promise<boolean> {
  if (browser.notifications === undefined) return false;
  try {
    return (await browser.notifications.getPermissionLevel?.()) !== 'denied';
  } catch {
    // A browser that does not tell.
    return true;
  }
}

export function onNotificationClicked(open: (id: string) => void): void {
  browser.notifications?.onClicked.addListener((id) => {
    void browser.notifications.clear(id);
    open(id);
  });
}

/** @param pressed which button, from 0 */
export function onNotificationButton(press: (id: string, pressed: number) => void): void {
  browser.notifications?.onButtonClicked?.addListener((id, pressed) => {
    void browser.notifications.clear(id);
    press(id, pressed);
  });
}

/** The user allowed or forbade notifications in the browser's settings. Firefox does not tell. */
export function onMayNotifyChanged(changed: () => void): void {
  browser.notifications?.onPermissionLevelChanged?.addListener(() => changed());
}
