/** The popup as it opens under the toolbar button, and whether everybody can use it. */
import type { KeyInput, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { LaunchedChromium } from '../browsers/launch.ts';
import { pause, until } from '../browsers/pace.ts';
import { scrollToEnd } from '../portal/drive.ts';
import { PORTAL_ORIGIN } from '../portal/server.ts';
import { seriousFindings } from './axe.ts';
import { beforeStage, inChromium, LIST, popupRows, type Stage, screenshot, untilShown } from './support.ts';

/** Again while nothing comes of it: a key is lost that comes before the list listens. */
const pressUntil = (popup: Page, key: KeyInput, isDone: () => boolean): Promise<true> =>
  until(`what ${key} does`, async () => {
    if (await popup.evaluate(isDone)) return true;
    await popup.keyboard.press(key);
    await pause(300);
    return popup.evaluate(isDone);
  });

describe('the popup', () => {
  let stage: Stage<LaunchedChromium>;
  let page: Page;
  beforeStage(
    () => inChromium('synthetic'),
    async (opened) => {
      stage = opened;
      page = await stage.launched.page();
    },
  );

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
    await openAll(popup);
    await until('the reason', () =>
      popup.evaluate(() => document.querySelector('#look')?.textContent?.includes('“Parked by Wizard” is not one we know')),
    );
    expect((await popupRows(popup)).map((row) => row.subject)).toContain('<img src=x onerror=alert(1)>');
    expect(await popup.evaluate(() => document.querySelectorAll('img[src="x"]').length)).toBe(0);
    await popup.close();
  });

  it('tells of a field that could not be read, and still lists its case', async () => {
    const popup = await stage.launched.openExtensionPage('/popup.html');
    await until('the case', async () => (await popupRows(popup)).length > 0);
    await openAll(popup);
    await until('what was not read', () =>
      popup.evaluate(() =>
        [...document.querySelectorAll('.case')].some(
          ({ textContent }) =>
            textContent.includes('Dates that nobody can read') &&
            textContent.includes('Last update could not be read: its form of a date is not known'),
        ),
      ),
    );
    await popup.close();
  });

  it('finds cases by words and limits them to one priority, says what is hidden, and remembers that', async () => {
    const popup = await stage.launched.openExtensionPage('/popup.html');
    await until('rows', async () => (await popupRows(popup)).length > 0);
    const all = (await popupRows(popup)).length;
    await pressUntil(popup, '/', () => document.activeElement?.matches('.search input') === true);
    await popup.keyboard.type('facet');
    const found = stage.portal.cases.filter(({ subject, status }) => /facet/i.test(subject) && status !== 'Closed').length;
    await until('what was found', () => limits(popup, new RegExp(`^${found} cases? found$`)));
    await popup.evaluate(() => document.querySelector<HTMLElement>('.search button[aria-expanded]')?.click());
    await popup.waitForSelector('select[aria-label=Priority]');
    const [, priority = ''] = await popup.$$eval('select[aria-label=Priority] option', (options) =>
      options.map(({ textContent }) => textContent),
    );
    await popup.select('select[aria-label=Priority]', priority);
    await until('what is hidden', () => limits(popup, /: \d+ open cases are hidden\. Show all/));
    await screenshot(popup, 'popup-filtered');
    await popup.close();
    const again = await stage.launched.openExtensionPage('/popup.html');
    await until('the same', () => limits(again, /: \d+ open cases are hidden\. Show all/));
    expect((await popupRows(again)).length).toBeLessThan(all);
    await again.evaluate(() => document.querySelector<HTMLElement>('.limits button')?.click());
    await until('all again', async () => (await popupRows(again)).length === all);
    await again.close();
  });

  it('lists its keys', async () => {
    const popup = await stage.launched.openExtensionPage('/popup.html');
    await until('rows', async () => (await popupRows(popup)).length > 0);
    await pressUntil(popup, '?', () => document.querySelector('dialog[open]')?.textContent?.includes('Snooze it') === true);
    await screenshot(popup, 'popup-keys');
    expect(await seriousFindings(popup)).toEqual([]);
    await popup.keyboard.press('Escape');
    await until('them gone', () => popup.evaluate(() => document.querySelector('dialog') === null));
    await popup.close();
  });

  it.each([
    ['light', 400, '/popup.html'],
    ['dark', 400, '/popup.html'],
    ['forced', 400, '/popup.html'],
    ['light', 320, '/sidepanel.html'],
    ['dark', 800, '/sidepanel.html'],
  ] as const)('has nothing serious that axe finds, %s, %i px wide', async (look, width, path) => {
    const popup = await stage.launched.openExtensionPage(path);
    await popup.setViewport({ width, height: 600 });
    await stage.launched.setLook(popup, look);
    await until('rows', async () => (await popupRows(popup)).length > 0);
    await screenshot(popup, `popup-${look}-${width}`);
    await openAll(popup);
    expect(await seriousFindings(popup)).toEqual([]);
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await popup.close();
  });
});

const limits = (popup: Page, words: RegExp): Promise<boolean> =>
  popup.evaluate(() => document.querySelector<HTMLElement>('.limits')?.innerText ?? '').then((text) => words.test(text.trim()));

/** Unfolds the groups, then tells of each case why it stands there. */
async function openAll(popup: Page): Promise<void> {
  await popup.evaluate(async () => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details')) details.open = true;
    await new Promise((resolve) => setTimeout(resolve, 50));
    for (const why of document.querySelectorAll<HTMLElement>('.why[aria-expanded=false]')) why.click();
  });
}
