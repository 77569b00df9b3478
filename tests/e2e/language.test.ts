/** Another language than the browser's: in every part at once, from right to left where it is written so, and back. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { messagesOf } from '../../lib/build/catalogs.ts';
import { deepWait, until } from '../browsers/pace.ts';
import { PORTAL_ORIGIN } from '../portal/server.ts';
import { seriousFindings, seriousFindingsIn } from './axe.ts';
import { datedCases, FORM, inChromium, inFirefox, LIST, onStage, type Stage, shown, untilShown } from './support.ts';

const STAGES: [string, () => Promise<Stage>][] = [
  ['Chromium', () => inChromium('native')],
  ['Firefox', () => inFirefox('synthetic')],
];

const hebrew = await messagesOf('he');
const english = await messagesOf('en');

/** How a page of ours, or of the portal, says that it is to be read. */
const bearing = (page: Page): Promise<string[]> => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);

const reads = (page: Page, words: string | undefined): Promise<unknown> =>
  until(`“${words}” on a page`, () => page.evaluate((wanted) => document.body.innerText.includes(wanted ?? ' - '), words));

describe.each(STAGES)('%s', (_, open) => {
  let stage: Stage;
  let page: Page;
  let popup: Page;

  onStage(open, (...opened) => {
    [stage, page, popup] = opened;
  });

  const hasRegion = (words: string | undefined) => async (): Promise<boolean> =>
    (await shown(page)).docks.some(({ region }) => region === words);

  it('speaks Hebrew in every part at once, and the browser’s language again', async () => {
    await page.bringToFront();
    await page.goto(LIST);
    const asBefore = await bearing(page);
    await untilShown(page, 'badges', ({ badges }) => badges.length > 0);
    const options = await stage.launched.openExtensionPage('/options.html');
    await options.waitForSelector('select:has([lang])');
    await options.select('select:has([lang])', 'he');
    await reads(options, hebrew.settings_title);
    await reads(popup, hebrew.popup_waiting_other?.replace('$1', '').trim());
    expect([await bearing(options), await bearing(popup)]).toEqual(Array(2).fill(['he', 'rtl']));
    expect(await options.evaluate(() => document.activeElement?.localName)).toBe('select');
    for (const own of [options, popup]) expect(await seriousFindings(own)).toEqual([]);

    await page.bringToFront();
    await untilShown(
      page,
      'badges in Hebrew',
      ({ badges }) => badges.length > 0 && badges.every(({ title }) => /^[\u05d0-\u05ea]/.test(title)),
    );
    const [dated] = datedCases(stage.portal.cases);
    await page.goto(`${PORTAL_ORIGIN}/s/case/${dated?.recordId}/view`);
    await until('the card in Hebrew', hasRegion(hebrew.banner_region));
    expect(await page.evaluate(() => document.querySelector<HTMLElement>('cl-dock')?.dir)).toBe('rtl');
    expect(await seriousFindingsIn(page, stage, hebrew.banner_region ?? '', false)).toEqual([]);

    await page.goto(FORM);
    const description = await deepWait(page, { selector: 'textarea' });
    await description.type('It does not work.');
    await until('the checklist in Hebrew', hasRegion(hebrew.panel_region));
    expect(await bearing(page)).toEqual(asBefore);

    await options.select('select:has([lang])', '');
    await reads(options, english.settings_title);
    await until('the checklist as the browser speaks', hasRegion(english.panel_region));
    expect(await hasRegion(hebrew.panel_region)()).toBe(false);
    expect([await bearing(options), await bearing(popup)]).toEqual(Array(2).fill(['en-US', 'ltr']));
    await options.close();
  });
});
