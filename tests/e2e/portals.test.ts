/** A portal at another address: named and allowed on the settings page, and read from then on; told of while it may not be. */
import { resolve } from 'node:path';
import { afterAll, expect, inject, it } from 'vitest';
import { type LaunchedBrowser, launchFirefox } from '../browsers/launch.ts';
import { until } from '../browsers/pace.ts';
import { type Portal, startPortal } from '../portal/server.ts';
import { GECKO_ID, inChromium, popupRows, type Stage, stored, ZONE } from './support.ts';

const OTHER = 'https://support.library.example';
/** A name that the stand-in answers to. */
const STAND_IN = 'https://127.0.0.1';

/** In a page of the extension. */
declare const chrome: {
  storage: { local: { set(items: object): Promise<void> } };
  action: { getBadgeText(of: object): Promise<string> };
  scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> };
  permissions: { remove(of: object): Promise<boolean> };
};

let stage: Stage | undefined;
let portal: Portal | undefined;
let firefox: LaunchedBrowser | undefined;
afterAll(async () => {
  await stage?.close();
  await firefox?.stop();
  await portal?.stop();
});

// Firefox can be told to grant what is asked for; every address leads to the stand-in there.
it('is read in Firefox once it is named and allowed, and no more when that is taken back', async () => {
  portal = await startPortal({ build: 'native', timeZone: ZONE });
  firefox = await launchFirefox({
    executablePath: inject('executables').firefox,
    extensionDir: resolve('.output/firefox-mv3'),
    port: portal.port,
    geckoId: GECKO_ID,
    preferences: { 'extensions.webextOptionalPermissionPrompts': false },
  });
  const options = await firefox.openExtensionPage('/options.html');
  const input = await options.waitForSelector('input[inputmode=url]');
  await input?.type('127.0.0.1/s/case-lists');
  await options.keyboard.press('Enter');
  await until('the scout', () =>
    options.evaluate(
      async (pages) => (await chrome.scripting.getRegisteredContentScripts()).some(({ matches }) => matches[0] === pages),
      `${STAND_IN}/*`,
    ),
  );
  const page = await firefox.page();
  await page.goto(`${STAND_IN}/s/case-lists`);
  const popup = await firefox.openExtensionPage('/popup.html');
  await until('its cases', async () => (await popupRows(popup)).length > 0);
  expect(new Set((await stored<{ portal: string }>(popup, 'cases')).map((row) => row.portal))).toEqual(new Set([STAND_IN]));
  await popup.evaluate((pages) => chrome.permissions.remove({ origins: [pages] }), `${STAND_IN}/*`);
  await popup.evaluate(() => location.reload());
  await until('the word on it', () => popup.evaluate(() => document.body.innerText.includes('may not read 127.0.0.1')));
  await until('the scout to go', () => popup.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length === 0));
});

// No driver answers Chromium's question whether it may.
it('is told of in Chromium while it may not be read', async () => {
  stage = await inChromium('synthetic');
  const popup = await stage.launched.openExtensionPage('/popup.html');
  const options = await stage.launched.openExtensionPage('/options.html');
  // The page of the settings tells the worker of what is changed, once it stands.
  await options.waitForSelector('.setting');
  await options.evaluate((portals) => chrome.storage.local.set({ settings: { portals } }), [OTHER]);
  await popup.evaluate(() => location.reload());
  await until('the word on it', () => popup.evaluate(() => document.body.innerText.includes('may not read support.library.example')));
  await until('the toolbar button', () => popup.evaluate(async () => (await chrome.action.getBadgeText({})).endsWith('!')));
});
