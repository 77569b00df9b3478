/** What is read, kept and asked for, told to users: reached from the settings, true of them, easy to read, and from right to left. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesOf } from '../../lib/build/catalogs.ts';
import { LOOKS, pageAt } from '../browsers/launch.ts';
import { until } from '../browsers/pace.ts';
import { seriousFindings } from './axe.ts';
import { inChromium, inFirefox, type Stage, screenshot } from './support.ts';

/** Of the extension's own pages. */
declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };

const WIDTHS = [320, 1200];
const hebrew = await messagesOf('he');

describe.each([
  ['Chromium', () => inChromium('native')],
  ['Firefox', () => inFirefox('native')],
])('%s', (name, open) => {
  let stage: Stage;
  let privacy: Page;
  const text = (): Promise<string> => privacy.evaluate(() => document.body.innerText);
  const says = (words: string | undefined) => until(`“${words}”`, async () => words !== undefined && (await text()).includes(words));
  const choose = (settings: object) => privacy.evaluate((stored) => chrome.storage.local.set({ settings: stored }), settings);

  async function inspect(variant: string): Promise<void> {
    for (const width of WIDTHS) {
      await privacy.setViewport({ width, height: 900 });
      expect(await privacy.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await screenshot(privacy, `${name.toLowerCase()}-privacy-${width}-${variant}`);
    }
    expect(await seriousFindings(privacy)).toEqual([]);
  }

  beforeAll(async () => {
    stage = await open();
  });
  afterAll(() => stage?.close());

  it('is reached from the settings, and explains each permission of the package', async () => {
    const options = await stage.launched.openExtensionPage('/options.html');
    await until('the way to it', () => options.evaluate(() => document.querySelectorAll('a[href="/privacy.html"]').length === 2));
    await options.$eval('a[href="/privacy.html"]', (link) => (link as HTMLAnchorElement).click());
    privacy = await until('the page', () => pageAt(stage.launched.browser, `${stage.launched.extensionOrigin}/privacy.html`));
    await says('Reading support.proquest.com');
    const terms = await privacy.$$eval('dt', (lines) => lines.map((line) => line.textContent ?? ''));
    expect(terms.filter((term) => term === '')).toEqual([]);
    expect(terms.includes('Side panel')).toBe(name === 'Chromium');
  });

  it('tells what is set', async () => {
    await says('400 days, counted from when each was seen last.');
    await says('In this browser it is switched off.');
    await choose({ retentionDays: 60 });
    await says('60 days, counted from when each was seen last.');
  });

  it('is easy to read in each look, in narrow and wide windows', async () => {
    for (const look of LOOKS.toReversed()) {
      await stage.launched.setLook(privacy, look);
      await inspect(look);
    }
  });

  it('stands from right to left in Hebrew', async () => {
    await choose({ language: 'he' });
    await says(hebrew.privacy_lead);
    expect(await privacy.evaluate(() => document.documentElement.dir)).toBe('rtl');
    await inspect('he');
    await choose({});
    await says('Where it stays');
  });

  it('leads to the place in the settings from which all can be deleted', async () => {
    await privacy.$eval('a[href="/options.html#data"]', (link) => (link as HTMLAnchorElement).click());
    await until('that place in sight', () =>
      privacy.evaluate(() => {
        const place = document.querySelector('#data')?.getBoundingClientRect();
        return place !== undefined && place.bottom > 0 && place.top < innerHeight;
      }),
    );
  });
});
