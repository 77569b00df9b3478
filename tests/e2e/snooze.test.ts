/** Snoozing a case from the popup by the keyboard, and taking it back. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Snooze } from '../../lib/reminders/snooze.ts';
import { until } from '../browsers/pace.ts';
import { inChromium, inFirefox, LIST, onStage, popupRows, type Stage, screenshot, stored, untilShown } from './support.ts';

describe.each([
  ['Chromium', () => inChromium('synthetic')],
  ['Firefox', () => inFirefox('native')],
] as const)('a snooze in %s', (name, open) => {
  let page: Page;
  let popup: Page;
  onStage(open as () => Promise<Stage>, (_, tab, opened) => {
    page = tab;
    popup = opened;
  });

  const focused = (): Promise<string> => popup.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  const told = (): Promise<string> => popup.evaluate(() => document.querySelector('[role=status]')?.textContent ?? '');

  it('goes by the keyboard, and is taken back', async () => {
    await page.goto(LIST);
    await untilShown(page, 'badges', ({ badges }) => badges.length > 0);
    await popup.bringToFront();
    const rows = await until('rows', async () => {
      const now = await popupRows(popup);
      return now.length > 0 ? now : null;
    });
    const { number = '' } = rows[0] ?? {};
    await popup.focus(`[data-case-number="${number}"] .snooze`);
    await popup.keyboard.press('Enter');
    await until('the choices', async () => (await focused()).startsWith('Tomorrow'));
    if (name === 'Chromium') await shots('snooze-menu');
    await popup.keyboard.press('Enter');
    await until('the note', async () => (await told()).startsWith(`${number}: Snoozed until`));
    await until('the way back under the focus', async () => (await focused()) === 'Undo');
    if (name === 'Chromium') await shots('snoozed');
    expect((await popupRows(popup)).map((row) => row.number)).not.toContain(number);
    expect(await stored<Snooze>(popup, 'snoozes')).toMatchObject([{ untilChange: false, lifted: false }]);

    await popup.keyboard.press('Enter');
    await until('the case again', async () => (await popupRows(popup)).some((row) => row.number === number));
    expect(await stored<Snooze>(popup, 'snoozes')).toMatchObject([{ lifted: true }]);
  });

  async function shots(of: string): Promise<void> {
    await popup.setViewport({ width: 400, height: 600 });
    for (const value of ['light', 'dark']) {
      await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      await screenshot(popup, `${of}-${value}`);
    }
  }
});
