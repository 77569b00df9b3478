/** The promise that nothing leaves the browser: the extension makes no network request, and what the portal gets is what it gets without it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedChromium } from '../browsers/launch.ts';
import { deepWait, until } from '../browsers/pace.ts';
import { scrollToEnd } from '../portal/drive.ts';
import { PORTAL_ORIGIN } from '../portal/server.ts';
import { FORM, inChromium, inFirefox, LIST, popupRows, type Stage, untilShown } from './support.ts';

/** Everything that the extension does in the main job. */
async function walk(stage: Stage): Promise<void> {
  const page = await stage.launched.page();
  await page.goto(LIST);
  await scrollToEnd(page);
  await untilShown(page, 'badges', ({ badges }) => badges.length > 0);
  await page.goto(`${PORTAL_ORIGIN}/s/case/${stage.portal.cases[0]?.recordId}/view`);
  await untilShown(page, 'the banner', ({ docks }) => docks.length === 1);
  await page.goto(FORM);
  await (await deepWait(page, { selector: 'textarea' })).type('It is not working.');
  await untilShown(page, 'the panel', ({ docks }) => docks.length === 1);
  const popup = await stage.launched.openExtensionPage('/popup.html');
  await until('rows in the popup', async () => (await popupRows(popup)).length > 0);
}

/** The paths of the portal's own page; a request for anything else was not made by it. */
const OWN = /^GET \/(s\/|portal\.(js|css)$|assets\/)/;

describe('no request leaves the extension', () => {
  let chromium: Stage<LaunchedChromium>;
  let firefox: Stage;
  beforeAll(async () => {
    chromium = await inChromium('native');
    firefox = await inFirefox('native');
  });
  afterAll(() => firefox?.close());

  it('in Chromium, by the browser’s own network log', async () => {
    await walk(chromium);
    await chromium.close();
    const requests = chromium.launched.networkRequests();
    expect(requests.filter((request) => request.initiator === PORTAL_ORIGIN).length).toBeGreaterThan(0);
    expect(requests.filter((request) => request.initiator.startsWith('chrome-extension:'))).toEqual([]);
    // A content script's requests carry the page's origin, so they are looked for by their address.
    expect(requests.filter(({ url, initiator }) => initiator === PORTAL_ORIGIN && !url.startsWith(`${PORTAL_ORIGIN}/`))).toEqual([]);
    expect(chromium.portal.requests.filter((request) => !OWN.test(request))).toEqual([]);
  });

  it('in Firefox, where every address leads to the stand-in', async () => {
    await walk(firefox);
    const foreign = firefox.portal.requests.filter((request) => !OWN.test(request));
    // The browser itself asks its maker for settings.
    expect(foreign.filter((request) => !/firefox\.settings\.services\.mozilla\.com/.test(request))).toEqual([]);
  });
});
