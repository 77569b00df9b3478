/** Desktop notifications. Firefox throws on buttons, `requireInteraction` and `silent`, so none of them is passed. */
import { browser } from 'wxt/browser';

/** Shows a notification; the same id again replaces it instead of adding one. */
export async function notify(id: string, title: string, message: string): Promise<void> {
  await browser.notifications.create(id, { type: 'basic', iconUrl: browser.runtime.getURL('/icon/128.png'), title, message });
}

export function onNotificationClicked(open: (id: string) => void): void {
  browser.notifications.onClicked.addListener((id) => {
    void browser.notifications.clear(id);
    open(id);
  });
}
