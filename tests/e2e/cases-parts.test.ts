/** The calendar and the charts of the page of all cases by the keyboard; and the whole page as axe sees it, in forced colours, and in narrow windows. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { LOOKS } from '../browsers/launch.ts';
import { until } from '../browsers/pace.ts';
import { scrollToEnd } from '../portal/drive.ts';
import { seriousFindings } from './axe.ts';
import { day, inChromium, inFirefox, LIST, onStage, popupRows, type Stage, screenshot, stored } from './support.ts';

const PARTS = ['cases', 'calendar', 'charts'] as const;
/** What shows that a part is there. */
const SIGN = { cases: 'tbody .open', calendar: '.calendar .entry', charts: '#told-title, .charts .advice' } as const;

describe.each([
  ['Chromium', () => inChromium('synthetic')],
  ['Firefox', () => inFirefox('native')],
] as const)('the parts of the page of all cases in %s', (name, open) => {
  let popup: Page;
  let portal: Page;
  let stage: Stage;
  let cases: Page;
  onStage(open as () => Promise<Stage>, async (opening, tab, opened) => {
    stage = opening;
    portal = tab;
    popup = opened;
    await portal.goto(LIST);
    const rows = await scrollToEnd(portal);
    await until('all cases', async () => (await stored(popup, 'cases')).length >= rows);
    cases = await stage.launched.openExtensionPage('/cases.html');
    await cases.setViewport({ width: 1400, height: 900 });
    await cases.bringToFront();
    await cases.waitForSelector(SIGN.cases);
  });

  const choose = async (part: (typeof PARTS)[number]): Promise<void> => {
    await cases.evaluate((index) => document.querySelectorAll<HTMLElement>('.parts input')[index]?.click(), PARTS.indexOf(part));
    await cases.waitForSelector(SIGN[part]);
  };
  const unfold = (): Promise<void> =>
    cases.evaluate(() => {
      for (const button of document.querySelectorAll<HTMLElement>('.weeks .more[aria-expanded=false]')) button.click();
    });
  /** Case number and day of each closing in the calendar. */
  const closings = (): Promise<string[]> =>
    cases.$$eval('.weeks .entry.open:not(.other, .reminder)', (entries) =>
      entries.map((entry) => `${entry.querySelector('b')?.textContent} ${entry.closest('td')?.querySelector('time')?.dateTime}`),
    );

  it('lead from one to the next by the arrow keys; the calendar has each closing on the day that the popup tells', async () => {
    await cases.focus('.parts input');
    await cases.keyboard.press('ArrowRight');
    await cases.waitForSelector(SIGN.calendar);
    await unfold();
    const last = await cases.$$eval('.weeks time', (times) => times.at(-1)?.dateTime ?? '');
    const told = (await popupRows(popup)).flatMap(({ number, date }) =>
      date !== null && date >= day(Date.now()) && date <= last ? [`${number} ${date}`] : [],
    );
    expect(told.length).toBeGreaterThan(3);
    await until('each closing', async () => {
      const shown = await closings();
      return told.every((each) => shown.includes(each));
    });
    await screenshot(cases, `cases-calendar-${name.toLowerCase()}`);
  });

  it('a case opens from the calendar, and the focus comes back', async () => {
    await cases.focus('.entry.open');
    const entry = await cases.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await cases.keyboard.press('Enter');
    await cases.waitForSelector('.details');
    const subject = await cases.$eval('.entry.opened bdi', ({ textContent }) => textContent);
    expect(await cases.$eval('.details h2', ({ textContent }) => textContent)).toContain(subject);
    await cases.keyboard.press('Escape');
    await until('the entry', async () => (await cases.evaluate(() => document.activeElement?.getAttribute('aria-label'))) === entry);
  });

  it('the charts count each open case once', async () => {
    await cases.focus('.parts input:checked');
    await cases.keyboard.press('ArrowRight');
    await cases.waitForSelector('#ages-title');
    const shown = Number.parseInt(await cases.$eval('.status [role=status]', ({ textContent }) => textContent ?? ''), 10);
    for (const chart of ['ages', 'statuses']) {
      const counts = await cases.$$eval(`[aria-labelledby=${chart}-title] tbody td:last-child`, (cells) =>
        cells.map(({ textContent }) => Number(textContent)),
      );
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(shown);
    }
    expect(await cases.$$eval('.plot path', (bars) => bars.length)).toBeGreaterThan(5);
    await cases.waitForSelector(SIGN.charts);
    await screenshot(cases, `cases-charts-${name.toLowerCase()}`);
  });

  it('what was shown last is shown when the page is opened again', async () => {
    await cases.close();
    cases = await stage.launched.openExtensionPage('/cases.html');
    await cases.setViewport({ width: 1400, height: 900 });
    await cases.bringToFront();
    await cases.waitForSelector('#ages-title');
  });

  it.each(LOOKS)('axe finds nothing serious in any part, alone and beside a case: %s', async (look) => {
    await stage.launched.setLook(cases, look);
    for (const part of PARTS) {
      await choose(part);
      if (part === 'charts')
        await cases.evaluate(() => {
          for (const details of document.querySelectorAll('.chart details')) details.toggleAttribute('open', true);
        });
      else await cases.evaluate(() => document.querySelector<HTMLElement>('.scroller .open')?.click());
      expect([part, await seriousFindings(cases)]).toEqual([part, []]);
      await screenshot(cases, `cases-${part}-${name.toLowerCase()}-${look}`);
      if (part !== 'charts') await cases.keyboard.press('Escape');
    }
  });

  it('nothing is wider than the window from 320 to 1,600 pixels', async () => {
    for (const part of PARTS) {
      await choose(part);
      for (const width of [320, 480, 700, 900, 1200, 1600]) {
        await cases.setViewport({ width, height: 800 });
        await until('the part', async () => (await cases.$(SIGN[part])) !== null);
        await until(`room for ${part} at ${width}`, () =>
          cases.evaluate(() => {
            const scroller = document.querySelector('.scroller');
            return document.documentElement.scrollWidth <= innerWidth && scroller !== null && scroller.scrollWidth <= scroller.clientWidth;
          }),
        );
      }
    }
  });
});
