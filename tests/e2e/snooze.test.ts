/** Snoozing: a case from the popup by the keyboard, and taking it back; all cases of a notification by its button. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Snooze } from '../../lib/reminders/snooze.ts';
import { type LaunchedChromium, LOOKS } from '../browsers/launch.ts';
import { until } from '../browsers/pace.ts';
import { waitingCases } from '../portal/cases.ts';
import { scrollToEnd } from '../portal/drive.ts';
import { inChromium, inFirefox, LIST, makeDueAgain, onStage, popupRows, type Stage, screenshot, stored, workAlways } from './support.ts';

/** The part of the browser's API that runs in the worker. */
declare const chrome: {
  notifications: {
    getAll(): Promise<Record<string, true>>;
    clear(id: string): Promise<boolean>;
    onButtonClicked: { dispatch(id: string, pressed: number): void };
  };
};

describe.each([
  ['Chromium', () => inChromium('synthetic')],
  ['Firefox', () => inFirefox('native')],
] as const)('a snooze in %s', (name, open) => {
  let stage: Stage;
  let page: Page;
  let popup: Page;
  onStage(open as () => Promise<Stage>, (opening, tab, opened) => {
    stage = opening;
    page = tab;
    popup = opened;
  });

  const focused = (): Promise<string> => popup.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  const told = (): Promise<string> => popup.evaluate(() => document.querySelector('[role=status]')?.textContent ?? '');

  it('goes by the keyboard, and is taken back', async () => {
    await workAlways(popup);
    await page.goto(LIST);
    await scrollToEnd(page);
    await popup.bringToFront();
    // The first may be another one until all are read.
    const rows = await until('all that wait', async () => {
      const now = await popupRows(popup);
      return now.length >= waitingCases(stage.portal.cases).length && now;
    });
    const { number = '', subject } = rows[0] ?? {};
    await popup.keyboard.press('ArrowDown');
    await until('the first case', async () => (await focused()) === subject);
    await popup.keyboard.press('s');
    await until('the choices', async () => (await focused()).startsWith('Tomorrow'));
    await shots('snooze-menu');
    await popup.keyboard.press('Enter');
    await until('the note', async () => (await told()).startsWith(`${number}: Snoozed until`));
    await until('the way back under the focus', async () => (await focused()) === 'Undo');
    await shots('snoozed');
    expect((await popupRows(popup)).map((row) => row.number)).not.toContain(number);
    expect(await stored<Snooze>(popup, 'snoozes')).toMatchObject([{ untilChange: false, lifted: false }]);

    await popup.keyboard.press('Enter');
    await until('the case again', async () => (await popupRows(popup)).some((row) => row.number === number));
    expect(await stored<Snooze>(popup, 'snoozes')).toMatchObject([{ lifted: true }]);
    await until('it under the focus', async () => (await focused()) === subject);
  });

  it('is made of all cases of a notification by its button, and the notification goes', async () => {
    const untilTold = () =>
      until('what was told', async () => {
        const rows = await stored<{ id: string }>(popup, 'told');
        return rows.length > 0 ? rows : null;
      });
    // What was told is noted only when the browser took the notification as it is.
    await untilTold();
    if (stage.launched.name === 'firefox') return;
    const worker = await (stage.launched as LaunchedChromium).serviceWorker();
    const shown = () => worker.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
    // The first one goes when its cases change, as the snoozed one did.
    for (const id of await shown()) await worker.evaluate((each) => chrome.notifications.clear(each), id);
    await makeDueAgain(popup);
    const [id = ''] = await until('the notification', async () => ((await shown()).length > 0 ? shown() : null));
    const told = await untilTold();
    await worker.evaluate((each) => chrome.notifications.onButtonClicked.dispatch(each, 1), id);
    await until('it to go', async () => !(await shown()).includes(id));
    const snoozes = await until('its cases, snoozed', async () => {
      const rows = (await stored<Snooze>(popup, 'snoozes')).filter(({ lifted }) => !lifted);
      return rows.length > 0 ? rows : null;
    });
    for (const { key } of snoozes) expect(told.some((row) => row.id.includes(key))).toBe(true);
    await until('them in the popup', () =>
      popup.evaluate((count) => document.querySelector('#snoozed .count')?.textContent === String(count), snoozes.length),
    );
  });

  it('leaves the case to be opened by Enter', async () => {
    await popup.bringToFront();
    const { href, subject } = await popup.evaluate(() => {
      const first = document.querySelector<HTMLAnchorElement>('.case a.stop');
      return { href: first?.href, subject: first?.textContent };
    });
    await popup.keyboard.press('Home');
    await until('the first case', async () => (await focused()) === subject);
    // The popup may be gone before the key is up again.
    await popup.keyboard.press('Enter').catch(() => {});
    await until('its page', async () => (await stage.launched.browser.pages()).some((each) => each.url() === href));
  });

  async function shots(of: string): Promise<void> {
    await popup.setViewport({ width: 400, height: 600 });
    for (const look of LOOKS.toReversed()) {
      await stage.launched.setLook(popup, look);
      await screenshot(popup, `${of}-${name.toLowerCase()}-${look}`);
    }
  }
});
