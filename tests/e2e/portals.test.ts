/** A portal at another address: named and allowed on the settings page and read from then on; told of while it may not be, allowed again at a click, and taken out. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { until } from '../browsers/pace.ts';
import { OTHER_HOST } from '../portal/hosts.ts';
import { inChromium, inFirefox, onStage, popupRows, type Stage, screenshot, shown, stored, untilShown } from './support.ts';

const OTHER = `https://${OTHER_HOST}`;
const PAGES = `${OTHER}/*`;

/** In a page of the extension. */
declare const chrome: {
  action: { getBadgeText(of: object): Promise<string> };
  scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> };
  permissions: { contains(of: object): Promise<boolean>; remove(of: object): Promise<boolean> };
};

/** No driver answers the question whether a portal may be read. Firefox can be told to grant whatever is asked for; Chromium, on its page of all extensions, that it was granted before. */
async function grant(stage: Stage): Promise<Stage> {
  if (stage.launched.name === 'firefox') return stage;
  const extensions = await stage.launched.page();
  await extensions.goto('chrome://extensions');
  const id = new URL(stage.launched.extensionOrigin).host;
  await extensions.evaluate(`chrome.developerPrivate.addHostPermission(${JSON.stringify(id)}, ${JSON.stringify(PAGES)})`);
  await extensions.close();
  return stage;
}

const STAGES: [string, () => Promise<Stage>][] = [
  ['Chromium', async () => grant(await inChromium('native'))],
  ['Firefox', () => inFirefox('native', {}, { preferences: { 'extensions.webextOptionalPermissionPrompts': false } })],
];

describe.each(STAGES)('another portal in %s', (name, open) => {
  let page: Page;
  let popup: Page;
  let options: Page;
  let stage: Stage;
  onStage(open, (...opened) => {
    [stage, page, popup] = opened;
  });

  const isAllowed = (): Promise<boolean> => options.evaluate((pages) => chrome.permissions.contains({ origins: [pages] }), PAGES);
  const isRegistered = (): Promise<boolean> =>
    options.evaluate(
      async (pages) => (await chrome.scripting.getRegisteredContentScripts()).some(({ matches }) => matches.includes(pages)),
      PAGES,
    );
  const says = (words: string): Promise<unknown> =>
    until(words, () => popup.evaluate((each) => document.body.innerText.includes(each), words));
  const choose = async (label: string): Promise<void> => {
    await options.bringToFront();
    await (await options.waitForSelector(`button[aria-label="${label}"]`))?.click();
  };

  it('is read once it is named and allowed', async () => {
    options = await stage.launched.openExtensionPage('/options.html');
    const input = await options.waitForSelector('input[inputmode=url]');
    await input?.type(`${OTHER_HOST}/s/case-lists`);
    await options.keyboard.press('Enter');
    await until('the scout', isRegistered);
    await page.bringToFront();
    await page.goto(`${OTHER}/s/case-lists`);
    await untilShown(page, 'badges', ({ badges }) => badges.length > 0);
    await popup.bringToFront();
    await until('its cases', async () => (await popupRows(popup)).length > 0);
    expect(new Set((await stored<{ portal: string }>(popup, 'cases')).map((row) => row.portal))).toEqual(new Set([OTHER]));
  });

  it('is told of when it may not be read any more, and allowed again at one click', async () => {
    await options.evaluate((pages) => chrome.permissions.remove({ origins: [pages] }), PAGES);
    await says(`may not read ${OTHER_HOST}`);
    await popup.bringToFront();
    await screenshot(popup, `portal-not-read-${name}`);
    await until('the toolbar button', () => popup.evaluate(async () => (await chrome.action.getBadgeText({})).endsWith('!')));
    await until('the scout to go', async () => !(await isRegistered()));
    await choose(`Allow it to read ${OTHER}`);
    await until('the scout again', isRegistered);
    await until('the line to go', () => popup.evaluate((host) => !document.body.innerText.includes(`may not read ${host}`), OTHER_HOST));
  });

  it('is left at once when it is taken out, and the permission goes back', async () => {
    expect((await shown(page)).badges.length).toBeGreaterThan(0);
    await choose(`Remove ${OTHER}`);
    await until('the permission to go', async () => !(await isAllowed()));
    await until('the scout to go', async () => !(await isRegistered()));
    await page.bringToFront();
    await untilShown(page, 'nothing of ours', ({ badges, docks, others }) => badges.length + docks.length + others.length === 0);
  });
});
