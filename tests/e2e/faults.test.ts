/** What only a browser can do to an extension: being closed and started again with its profile, disabled and enabled, and updated; stop it, and ring its alarms. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type LaunchedBrowser, type LaunchedChromium, launchChromium, launchFirefox } from '../browsers/launch.ts';
import { pause, until } from '../browsers/pace.ts';
import { type Portal, startPortal } from '../portal/server.ts';
import { ALWAYS_AT_WORK, GECKO_ID, LIST, stored, ZONE } from './support.ts';

declare const chrome: {
  storage: { local: { get(key: string): Promise<Record<string, unknown>>; set(items: object): Promise<void> } };
  alarms: {
    clear(name: string): Promise<boolean>;
    create(name: string, when: { when: number }): Promise<void>;
    getAll(): Promise<{ name: string; scheduledTime: number }[]>;
  };
  notifications: { getAll(): Promise<Record<string, true>> };
};

interface Kept {
  told: string[];
  cases: string[];
  settings: unknown;
}

const IDLE_MS = 5000;

/** Firefox forgets an extension that was installed for a session, but for this. */
const KEEP = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  // A background without work is stopped after this many milliseconds.
  'extensions.background.idle.timeout': IDLE_MS,
};

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let profile: string;
  let portal: Portal;
  let launched: LaunchedBrowser;
  let own: Page;
  let kept: Kept;
  const uuid = randomUUID();
  const extensionDir = resolve(name === 'chromium' ? '.output/chrome-mv3' : '.output/firefox-mv3');

  async function open(): Promise<void> {
    const options = { executablePath: inject('executables')[name], extensionDir, port: portal.port, userDataDir: profile };
    launched =
      name === 'chromium' ? await launchChromium(options) : await launchFirefox({ ...options, geckoId: GECKO_ID, uuid, preferences: KEEP });
    own = await launched.openExtensionPage('/options.html');
  }

  const now = async (): Promise<Kept> => ({
    told: (await stored<{ id: string }>(own, 'told')).map(({ id }) => id).sort(),
    cases: (await stored<{ key: string }>(own, 'cases')).map(({ key }) => key).sort(),
    settings: await own.evaluate(async () => (await chrome.storage.local.get('settings')).settings),
  });
  const nextAlarm = (): Promise<number | null> =>
    own.evaluate(async () => {
      const alarm = (await chrome.alarms.getAll()).find((each) => each.name === 'next-reminder');
      return alarm === undefined ? null : alarm.scheduledTime - Date.now();
    });
  /** It is set for what comes next, not for the half minute in which a worker could still be stopped. */
  const untilPlanned = (): Promise<number> =>
    until('the next alarm', async () => {
      const wait = await nextAlarm();
      return wait !== null && wait > 60_000 ? wait : null;
    });

  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'profile-'));
    portal = await startPortal({ build: 'synthetic', timeZone: ZONE });
    await open();
    await own.evaluate((settings) => chrome.storage.local.set({ settings }), { silentDays: 9, ...ALWAYS_AT_WORK });
    const page = await launched.page();
    await page.goto(LIST);
    await until('a reminder', async () => (await now()).told.length > 0, 30_000);
    await page.close();
    // Readings are told of a moment after the last of them.
    await pause(3000);
    await untilPlanned();
    kept = await now();
  });
  afterAll(async () => {
    await launched?.stop();
    await portal?.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  });

  it('closed and started again with its profile has everything, its next alarm too, and tells nothing twice', async () => {
    await launched.stop();
    await open();
    await untilPlanned();
    expect(await now()).toEqual(kept);
    expect(await own.evaluate(async () => Object.keys(await chrome.notifications.getAll()))).toEqual([]);
  });

  it('updates the extension, which sets its alarm anew and tells nothing twice', async () => {
    await own.evaluate(() => chrome.alarms.clear('next-reminder'));
    await own.close().catch(() => {});
    await launched.browser.installExtension(extensionDir);
    own = await launched.openExtensionPage('/options.html');
    await untilPlanned();
    expect(await now()).toEqual(kept);
  });

  it('disables and enables the extension, which sets its alarm anew and tells nothing twice', async () => {
    await launched.setEnabled(false);
    await launched.setEnabled(true);
    own = await launched.openExtensionPage('/options.html');
    await untilPlanned();
    expect(await now()).toEqual(kept);
  });

  it('rings an alarm for a background that was stopped, which then tells what is due', async () => {
    await own.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('case-lantern');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const change = opening.result.transaction('told', 'readwrite');
            change.objectStore('told').clear();
            change.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
    );
    if (name === 'chromium') await (launched as LaunchedChromium).killServiceWorker();
    else await pause(IDLE_MS + 1000);
    expect((await now()).told).toEqual([]);
    await own.evaluate(() => chrome.alarms.create('next-reminder', { when: Date.now() + 1500 }));
    await until('the reminders', async () => (await now()).told.length === kept.told.length);
    await untilPlanned();
  });
});
