/** The popup as it opens under the toolbar button, and whether everybody can use it. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedChromium } from '../browsers/launch.ts';
import { until } from '../browsers/pace.ts';
import { scrollToEnd } from '../portal/drive.ts';
import { PORTAL_ORIGIN } from '../portal/server.ts';
import { seriousFindings } from './axe.ts';
import { inChromium, LIST, popupRows, type Stage, screenshot, untilShown } from './support.ts';

describe('the popup', () => {
  let stage: Stage<LaunchedChromium>;
  let page: Page;
  beforeAll(async () => {
    stage = await inChromium('synthetic');
    page = await stage.launched.page();
  });
  afterAll(() => stage?.close());

  it('leads to the portal while nothing was read', async () => {
    await page.goto(`${PORTAL_ORIGIN}/s/`);
    const popup = await stage.launched.openPopup();
    const words = await until('its words', () => popup.evaluate(() => document.querySelector('main')?.innerText));
    expect(words).toContain('No case has been read yet');
    await popup.close();
  });

  it('says that more may wait until the list was read to its end', async () => {
    await page.goto(LIST);
    await untilShown(page, 'badges', ({ badges }) => badges.length > 0);
    const popup = await stage.launched.openPopup();
    await until('the advice', () =>
      popup.evaluate(() => document.body.innerText.includes('Not every row of your case list has been read')),
    );
    await popup.close();
    await page.bringToFront();
    const rows = await scrollToEnd(page);
    const after = await stage.launched.openPopup();
    await until('the freshness line', () =>
      after.evaluate((wanted) => document.querySelector('footer')?.innerText.includes(`: ${wanted} of ${wanted} read, `), rows),
    );
    await after.close();
  });

  it('shows a case of unknown status apart, with the reason, and none of the page’s text as markup', async () => {
    const popup = await stage.launched.openExtensionPage('/popup.html');
    await until('rows', async () => (await popupRows(popup)).length > 0);
    const unknown = await popup.evaluate(() => document.querySelector('#unknown')?.textContent ?? '');
    expect(unknown).toContain('“Parked by Wizard” is not one we know');
    expect((await popupRows(popup)).map((row) => row.subject)).toContain('<img src=x onerror=alert(1)>');
    expect(await popup.evaluate(() => document.querySelectorAll('img[src="x"]').length)).toBe(0);
    await popup.close();
  });

  it('tells of a field that could not be read, and still lists its case', async () => {
    const popup = await stage.launched.openExtensionPage('/popup.html');
    const row = await until('the case', () =>
      popup.evaluate(
        () =>
          [...document.querySelectorAll('#waiting .case')].find((each) => each.textContent?.includes('Dates that nobody can read'))
            ?.textContent,
      ),
    );
    expect(row).toContain('Last update could not be read: its form of a date is not known');
    await popup.close();
  });

  it.each(['light', 'dark'] as const)('has nothing serious that axe finds, %s', async (scheme) => {
    const popup = await stage.launched.openExtensionPage('/popup.html');
    await popup.setViewport({ width: 400, height: 600 });
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await until('rows', async () => (await popupRows(popup)).length > 0);
    await popup.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await screenshot(popup, `popup-${scheme}`);
    expect(await seriousFindings(popup)).toEqual([]);
    await popup.close();
  });
});
