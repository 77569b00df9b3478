/** The first day: the welcome page comes by itself, once; its answers are kept; from it to the first list and the first reminder. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { LOOKS, pageAt } from '../browsers/launch.ts';
import { until } from '../browsers/pace.ts';
import { scrollToEnd } from '../portal/drive.ts';
import { PORTAL_ORIGIN } from '../portal/server.ts';
import { seriousFindings } from './axe.ts';
import { beforeStage, inChromium, inFirefox, LIST, type Stage, screenshot, stored, workAlways } from './support.ts';

/** The parts of the browser's API that run in a page of ours. */
declare const chrome: {
  notifications: { getAll(): Promise<Record<string, true>> };
  storage: { local: { get(name: string): Promise<Record<string, Record<string, unknown>>> } };
};

const STAGES: [string, () => Promise<Stage>][] = [
  ['Chromium', () => inChromium('native', {}, { keepsWelcome: true })],
  ['Firefox', () => inFirefox('synthetic', {}, { keepsWelcome: true })],
];
const WIDTHS = [320, 800, 1600];

describe.each(STAGES)('%s', (name, open) => {
  let stage: Stage;
  let welcome: Page;
  const address = (): string => `${stage.launched.extensionOrigin}/welcome.html`;
  const text = (): Promise<string> => welcome.evaluate(() => document.body.innerText);
  const settings = (): Promise<Record<string, unknown>> =>
    welcome.evaluate(async () => (await chrome.storage.local.get('settings')).settings ?? {});
  const notifications = (): Promise<string[]> => welcome.evaluate(async () => Object.keys(await chrome.notifications.getAll()));

  beforeStage(open, (opened) => {
    stage = opened;
  });

  it('the installation opens the welcome page', async () => {
    welcome = await until('the welcome page', () => pageAt(stage.launched.browser, address()));
    await until('its words', async () => (await text()).includes('nothing is sent anywhere'));
    expect(await text()).toContain('The browser allows it to read support.proquest.com.');
  });

  it('is easy to read in each look, in narrow and wide windows', async () => {
    for (const look of LOOKS.toReversed()) {
      await stage.launched.setLook(welcome, look);
      for (const width of WIDTHS) {
        await welcome.setViewport({ width, height: 900 });
        expect(await welcome.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        await screenshot(welcome, `${name.toLowerCase()}-welcome-${width}-${look}`);
      }
      expect(await seriousFindings(welcome)).toEqual([]);
    }
  });

  it('keeps what is chosen there', async () => {
    await welcome.bringToFront();
    const select = await welcome.waitForSelector('select:not(:has([lang]))');
    await select?.select('dmy');
    await until('the order', () =>
      welcome.evaluate(async () => JSON.stringify(await chrome.storage.local.get('dateOrder')).includes('"dmy"')),
    );
    await (await welcome.$('input[list]'))?.type('Asia/Tokyo');
    await welcome.keyboard.press('Enter');
    await until('the zone', async () => (await settings()).zone === 'Asia/Tokyo');
    await welcome.$$eval('.week label', (days) => days.find((each) => each.textContent === 'Monday')?.click());
    await until('the working days', async () => JSON.stringify((await settings()).workdays) === '[2,3,4,5]');
    await welcome.$$eval('input[type=radio]', (radios) => (radios[1] as HTMLInputElement).click());
    await until('the edition', async () => (await settings()).edition === 'consortium-2022');
  });

  it('shows a reminder to see that it comes through', async () => {
    await welcome.$$eval('button', (buttons) => buttons.find((each) => each.textContent === 'Show one now')?.click());
    await until('the words', async () => (await text()).includes('Sent. If nothing appeared'));
    // Firefox keeps none where the system shows none, as here.
    if (name === 'Chromium') expect(await notifications()).toEqual(['trial']);
  });

  it('leads to the portal, and the first list that is read to the first reminder', async () => {
    await welcome.bringToFront();
    expect(await welcome.$$eval('a.main', (links) => links.map((link) => (link as HTMLAnchorElement).href))).toEqual([
      `${PORTAL_ORIGIN}/`,
      `${PORTAL_ORIGIN}/`,
    ]);
    // Firefox does not tell the driver of a tab that a link on an extension's page opens.
    const page = await stage.launched.page();
    await workAlways(welcome);
    await page.goto(LIST);
    await scrollToEnd(page);
    await until('the first reminder', async () => (await stored(welcome, 'told')).length > 0, 20_000);
    await page.close();
  });

  it('does not come again with an update, and is closed by whoever has no need of it', async () => {
    await welcome.bringToFront();
    await welcome.$$eval('button', (buttons) => buttons.find((each) => each.textContent === 'Use it as it is')?.click());
    await until('its end', async () => (await pageAt(stage.launched.browser, address())) === null);
    await stage.updateExtension();
    const options = await stage.launched.openExtensionPage('/options.html');
    await until('the way back to it', () => options.evaluate(() => document.querySelector('a[href="/welcome.html"]') !== null));
    expect(await pageAt(stage.launched.browser, address())).toBeNull();
    await options.close();
  });
});
