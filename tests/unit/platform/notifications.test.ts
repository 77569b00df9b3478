import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type * as Notifications from '../../../lib/platform/notifications.ts';

const WORDS = { title: 'Closes tomorrow', text: '00000001 – Case 1', buttons: ['Open', 'Snooze a day'] };
type Parts = Partial<typeof fakeBrowser.notifications>;
const whole = fakeBrowser.notifications;

/** A browser with other parts of the API; each throws on what it does not know, as Firefox does. */
function become(parts: Parts | undefined): void {
  Object.assign(fakeBrowser, { notifications: parts });
}

/** What Firefox takes: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/notifications/NotificationOptions */
const FIREFOX_OPTIONS = ['type', 'iconUrl', 'title', 'message'];

const create = vi.fn(async (_id: string, _options: object) => 'id');
const update = vi.fn(async (_id: string, _options: object) => true);
/** As in a worker that was just started. */
let mayNotify: typeof Notifications.mayNotify;
let notify: typeof Notifications.notify;
let onMayNotifyChanged: typeof Notifications.onMayNotifyChanged;
let onNotificationButton: typeof Notifications.onNotificationButton;
let onNotificationClicked: typeof Notifications.onNotificationClicked;
let updateNotification: typeof Notifications.updateNotification;
beforeEach(async () => {
  vi.resetModules();
  ({ mayNotify, notify, onMayNotifyChanged, onNotificationButton, onNotificationClicked, updateNotification } = await import(
    '../../../lib/platform/notifications.ts'
  ));
  create.mockClear();
  update.mockClear();
});
afterEach(() => become(whole));

describe('in Chromium', () => {
  const inChromium = (level = 'granted') => become({ ...whole, create, update, getPermissionLevel: async () => level } as unknown as Parts);

  it('has two buttons, and is changed without showing it again', async () => {
    inChromium();
    await notify('a', WORDS);
    expect(create.mock.calls[0]?.[1]).toMatchObject({ buttons: [{ title: 'Open' }, { title: 'Snooze a day' }] });
    await updateNotification('a', WORDS);
    expect(update).toHaveBeenCalledOnce();
    expect(create).toHaveBeenCalledOnce();
  });

  it('says when the user does not allow them', async () => {
    inChromium();
    expect(await mayNotify()).toBe(true);
    inChromium('denied');
    expect(await mayNotify()).toBe(false);
  });
});

describe('in Firefox', () => {
  const inFirefox = () =>
    become({
      create: async (id: string, options: object) => {
        const unknown = Object.keys(options).filter((name) => !FIREFOX_OPTIONS.includes(name));
        if (unknown.length > 0) throw new TypeError(`Property "${unknown[0]}" is unsupported by Firefox`);
        return create(id, options);
      },
      clear: async () => true,
      getAll: async () => ({}),
      onClicked: whole.onClicked,
      // It is there, and no button is.
      onButtonClicked: whole.onButtonClicked,
      onClosed: whole.onClosed,
    } as unknown as Parts);

  it('has no buttons, and is shown again to be changed', async () => {
    inFirefox();
    await notify('a', WORDS);
    await updateNotification('a', WORDS);
    expect(create).toHaveBeenCalledTimes(2);
    expect(create.mock.calls.every(([, options]) => !('buttons' in options))).toBe(true);
  });

  it('is listened to for what there is', async () => {
    inFirefox();
    onNotificationButton(() => {});
    onMayNotifyChanged(() => {});
    const open = vi.fn();
    onNotificationClicked(open);
    await whole.onClicked.trigger('a');
    expect(open).toHaveBeenCalledWith('a');
    expect(await mayNotify()).toBe(true);
  });
});

it('does not bring the worker down where the permission is gone', async () => {
  become(undefined);
  onNotificationButton(() => {});
  onNotificationClicked(() => {});
  onMayNotifyChanged(() => {});
  expect(await mayNotify()).toBe(false);
  await expect(notify('a', WORDS)).rejects.toThrow();
});
