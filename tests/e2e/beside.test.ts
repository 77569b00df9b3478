/** The list beside the page: opened from the popup only, and it stays. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { until } from '../browsers/pace.ts';
import { inChromium, inFirefox, onStage, type Stage } from './support.ts';

declare const browser: { sidebarAction: { isOpen(details: object): Promise<boolean> } };
declare const chrome: {
  management: { getPermissionWarningsByManifest(manifest: string): Promise<string[]> };
  runtime: { getManifest(): { permissions: string[] } };
};

describe.each([
  ['Chromium', () => inChromium('native')],
  ['Firefox', () => inFirefox('native')],
] as const)('the list beside the page in %s', (name, open) => {
  let stage: Stage;
  let popup: Page;
  onStage(open as () => Promise<Stage>, (opening, _, opened) => {
    stage = opening;
    popup = opened;
  });

  it('opens at a click in the popup, which goes', async () => {
    const watching = await stage.launched.openExtensionPage('/options.html');
    const isOpen = (): Promise<boolean> =>
      name === 'Chromium'
        ? Promise.resolve(stage.launched.browser.targets().some((target) => target.url().endsWith('/sidepanel.html')))
        : watching.evaluate(() => browser.sidebarAction.isOpen({}));
    expect(await isOpen()).toBe(false);
    await popup.bringToFront();
    const way = await popup.waitForSelector('footer .link');
    expect(await way?.evaluate(({ textContent }) => textContent)).toBe('Keep it open beside the page');
    await way?.click();
    await until('the list', isOpen);
    // In Firefox no page closes its own tab, but for the popup under the button.
    if (name === 'Chromium') await until('the popup to go', () => popup.isClosed());
  });

  it('asks the user for nothing that was not asked for without it', async () => {
    if (name === 'Firefox') return;
    const page = await stage.launched.openExtensionPage('/options.html');
    const warnings = (left: string): Promise<string[]> =>
      page.evaluate((permission) => {
        const manifest = chrome.runtime.getManifest();
        manifest.permissions = manifest.permissions.filter((each) => each !== permission);
        return chrome.management.getPermissionWarningsByManifest(JSON.stringify(manifest));
      }, left);
    expect(await warnings('none')).toEqual(await warnings('sidePanel'));
  });
});
