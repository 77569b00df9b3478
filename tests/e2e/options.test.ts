/** The settings page: what is chosen there reaches the reader in the open pages, and everybody can use it. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { LOOKS } from '../browsers/launch.ts';
import { until } from '../browsers/pace.ts';
import { PORTAL_ORIGIN } from '../portal/server.ts';
import { seriousFindings } from './axe.ts';
import { beforeStage, clickOn, inChromium, inFirefox, LIST, type Shown, type Stage, screenshot, untilShown } from './support.ts';

/** Of the extension's own pages. */
declare const chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>>; set(items: object): Promise<void> } } };

const settingsOf = (options: Page): Promise<unknown> =>
  options.evaluate(async () => (await chrome.storage.local.get('settings')).settings ?? null);

describe.each([
  ['Chromium', () => inChromium('synthetic')],
  ['Firefox', () => inFirefox('native')],
] as [string, () => Promise<Stage>][])('the settings in %s', (name, open) => {
  let stage: Stage;
  let options: Page;
  const text = (): Promise<string> => options.evaluate(() => document.querySelector('main')?.innerText ?? '');

  beforeStage(open, async (opened) => {
    stage = opened;
    options = await stage.launched.openExtensionPage('/options.html');
    await until('the page', async () => {
      const said = await text();
      // What it says instead is told with the failure.
      return said.includes('Reading the portal') || Promise.reject(new Error(said));
    });
  });

  it('keep a time zone, and refuse what is none', async () => {
    await options.bringToFront();
    const input = await options.waitForSelector('input[list]');
    await input?.type('Londinium');
    await options.keyboard.press('Enter');
    await until('the refusal', async () => (await text()).includes('“Londinium” is no time zone. Choose one of the list'));
    expect(await settingsOf(options)).toBeNull();
    await input?.evaluate((field) => (field as HTMLInputElement).select());
    await input?.type('asia/tokyo');
    await options.keyboard.press('Enter');
    await until('the zone', async () => ((await settingsOf(options)) as { zone: string } | null)?.zone === 'Asia/Tokyo');
    expect(await input?.evaluate((field) => (field as HTMLInputElement).value)).toBe('Asia/Tokyo');
    expect(await text()).toContain('Saved');
    await input?.evaluate((field) => (field as HTMLInputElement).select());
    await options.keyboard.press('Backspace');
    await options.keyboard.press('Enter');
    await until('the browser’s zone again', async () => ((await settingsOf(options)) as { zone: null } | null)?.zone === null);
  });

  it('tell the order of day and month that a page proved, and forget it', async () => {
    const page = await stage.launched.page();
    await page.goto(LIST);
    await untilShown(page, 'badges', ({ badges }) => badges.length > 0);
    await options.bringToFront();
    await until('the order', async () => (await text()).includes('Known from the portal’s own pages.'));
    expect(await options.evaluate(() => document.querySelector<HTMLSelectElement>('select:not(:has([lang]))')?.value)).toBe('dmy');
    await page.close();
    await options.select('select:not(:has([lang]))', '');
    await until('nothing known', async () => (await text()).includes('If a date could be read either way round, you are asked.'));
    expect(await options.evaluate(async () => (await chrome.storage.local.get('dateOrder')).dateOrder)).toEqual({});
  });

  it('make a page that is open be read by the user’s own name of a field', async () => {
    const page = await stage.launched.page();
    await page.goto(LIST);
    await untilShown(page, 'badges', ({ badges }) => badges.length > 0);
    // A portal in another language: no column tells its field by a name that the reader knows.
    await page.evaluate(() => {
      const rename = (root: Document | ShadowRoot): void => {
        for (const element of root.querySelectorAll('*')) {
          if (element.shadowRoot) rename(element.shadowRoot);
          if (element.getAttribute('data-label') === 'Status' || element.getAttribute('aria-label') === 'Status') {
            for (const attribute of ['data-label', 'aria-label'])
              if (element.hasAttribute(attribute)) element.setAttribute(attribute, 'Stand');
            element.setAttribute('data-col-key-value', 'own-text-3');
          }
        }
      };
      rename(document);
      // No portal changes these attributes alone; a table that comes has the page read anew.
      document.body.append(document.createElement('table'));
    });
    await untilShown(page, 'no badges', ({ badges }) => badges.length === 0);
    await options.bringToFront();
    const field = await options.waitForSelector('textarea[aria-label="Your names for “Status”"]');
    await field?.type('Stand');
    await until('the name', async () => JSON.stringify(await settingsOf(options)).includes('"labels":{"status":["Stand"]}'));
    await page.bringToFront();
    await untilShown(page, 'badges again', ({ badges }) => badges.length > 0);
    await page.close();
  });

  it('make the badges tell another day when another edition is chosen', async () => {
    const page = await stage.launched.page();
    await page.goto(LIST);
    // Closed after 28 days by the vendor's edition, and after 14 by the consortium's.
    const numbers = stage.portal.cases.filter(({ status }) => status === 'Pending Customer Input').map(({ caseNumber }) => caseNumber);
    const told = ({ badges }: Shown) => badges.find(({ number }) => number !== null && numbers.includes(number));
    const before = told(await untilShown(page, 'a badge', (now) => told(now) !== undefined));
    const day = ({ badges }: Shown) => badges.find(({ number }) => number === before?.number)?.text;
    await options.bringToFront();
    const choose = (edition: string) =>
      options.evaluate((id) => document.querySelector<HTMLInputElement>(`[id$="${id}"]`)?.click(), edition);
    await choose('consortium-2022');
    await until('the edition', async () => ((await settingsOf(options)) as { edition: string }).edition === 'consortium-2022');
    await page.bringToFront();
    await untilShown(page, 'another day', (now) => day(now) !== undefined && day(now) !== before?.text);
    await options.bringToFront();
    await choose('vendor-2022');
    await page.bringToFront();
    await untilShown(page, 'the same day again', (now) => day(now) === before?.text);
    await page.close();
  });

  it('take holidays out of a calendar’s file, for the user and for the support, once they were shown', async () => {
    const year = new Date().getFullYear();
    const folder = mkdtempSync(join(tmpdir(), 'calendar-'));
    const [calendar, letter] = [join(folder, 'holidays.ics'), join(folder, 'letter.ics')];
    const event = (...lines: string[]) => ['BEGIN:VEVENT', `UID:${lines[0]}`, ...lines, 'END:VEVENT'];
    const lines = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      ...event('DTSTART;VALUE=DATE:20000501', 'SUMMARY:May Day', 'RRULE:FREQ=YEARLY'),
      ...event(`DTSTART;VALUE=DATE:${year}1224`, `DTEND;VALUE=DATE:${year}1227`, 'SUMMARY:Christmas'),
      ...event(`DTSTART:${year}1223T160000Z`, 'SUMMARY:Party'),
      'END:VCALENDAR',
    ];
    writeFileSync(calendar, lines.join('\r\n'));
    writeFileSync(letter, 'Dear colleagues,');
    const dates = [`${year}-05-01`, `${year}-12-24`, `${year}-12-25`, `${year}-12-26`, `${year + 1}-05-01`, `${year + 2}-05-01`];
    await options.bringToFront();
    const inputs = (await options.$$('input[type=file][accept*=ics]')) as ElementHandle<HTMLInputElement>[];
    expect(inputs).toHaveLength(2);
    for (const [index, list] of (['daysOff', 'holidays'] as const).entries()) {
      const input = inputs[index] as ElementHandle<HTMLInputElement>;
      await input.uploadFile(letter);
      await until('the refusal', async () => (await text()).includes('This file is no calendar.'));
      await input.uploadFile(calendar);
      await until('the days', async () => (await text()).includes('6 days would be added:'));
      expect(await text()).toContain('1 event is left out');
      expect(await text()).not.toContain('This file is no calendar.');
      if (index === 0) {
        await options.evaluate(() => document.querySelector('.days')?.scrollIntoView({ block: 'center' }));
        await screenshot(options, `calendar-file-${name.toLowerCase()}`);
        expect(await seriousFindings(options)).toEqual([]);
      }
      await clickOn(options, 'Add to the list');
      await until('the holidays', async () => {
        const stored = (await settingsOf(options)) as Record<typeof list, string[]> | null;
        return stored?.[list]?.join() === dates.join();
      });
    }
    expect(await options.$$eval('textarea', (fields) => fields.filter(({ value }) => value.includes('-12-26')).length)).toBe(2);
  });

  it('show the edition’s figures beside the user’s own', async () => {
    await options.bringToFront();
    const group = await options.waitForSelector('.figures');
    await (await group?.$$('input'))?.[1]?.type('21');
    await options.keyboard.press('Enter');
    await until('the figure', async () => JSON.stringify(await settingsOf(options)).includes('"closeAfter":{"amount":21,"unit":"days"}'));
    expect(await group?.evaluate((element) => (element as HTMLElement).innerText)).toContain('reminder 7 days · closing 28 days');
    await group?.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await screenshot(options, `figures-${name.toLowerCase()}`);
    // From the figure over its unit to the button.
    await options.keyboard.press('Tab');
    await options.keyboard.press('Tab');
    await options.keyboard.press('Enter');
    await until('the edition’s figures', async () => JSON.stringify(await settingsOf(options)).includes('"overrides":{}'));
  });

  it.each(LOOKS)('have nothing serious that axe finds, %s', async (look) => {
    await options.evaluate((portal) => chrome.storage.local.set({ dateOrder: { [portal]: { order: 'dmy', by: 'user' } } }), PORTAL_ORIGIN);
    await until('the order', async () => (await text()).includes('Chosen by you.'));
    await options.bringToFront();
    await (await options.waitForSelector('.figures input'))?.type('soon');
    await options.keyboard.press('Enter');
    await until('a refusal', async () => (await text()).includes('Nothing was saved for this status.'));
    await stage.launched.setLook(options, look);
    await options.setViewport({ width: 900, height: 4200 });
    await screenshot(options, `options-${name.toLowerCase()}-${look}`);
    expect(await seriousFindings(options)).toEqual([]);
  });
});
