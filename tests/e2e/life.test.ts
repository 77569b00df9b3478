/** What a page lives through while it is open: it is redrawn, left and brought back, hidden, one of two, and outlived by its extension. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { deepWait, pause, until } from '../browsers/pace.ts';
import type { PortalCase } from '../portal/cases.ts';
import { PORTAL_ORIGIN } from '../portal/server.ts';
import {
  datedCases,
  datedRow,
  day,
  expectRightRows,
  inChromium,
  inFirefox,
  LIST,
  onStage,
  type Shown,
  type Stage,
  screenshot,
  untilShown,
} from './support.ts';

const STAGES: [string, () => Promise<Stage>][] = [
  ['Chromium', () => inChromium('native', { keepsPages: true })],
  ['Firefox', () => inFirefox('synthetic', { keepsPages: true })],
];

/** Rows that the list shows at first. */
const ROWS = 25;

describe.each(STAGES)('%s', (name, open) => {
  let stage: Stage;
  let page: Page;
  let popup: Page;
  /** Cases whose page tells the beginning of the status, and that are not just being closed. */
  let dated: PortalCase[];

  onStage(open, (...opened) => {
    [stage, page, popup] = opened;
    dated = datedCases(stage.portal.cases).filter(({ shows }) => shows.history);
  });

  const casePath = ({ recordId }: PortalCase): string => `/s/case/${recordId}/view`;
  const click = async (selector: string, text?: string): Promise<void> => {
    const element = await deepWait(page, text === undefined ? { selector } : { selector, text });
    await element.evaluate((each) => (each as HTMLElement).click());
  };
  /** Waits for a badge on every row, and checks each. */
  async function fullList(): Promise<Shown> {
    const now = await untilShown(page, 'badges on all rows', ({ badges, docks }) => badges.length >= ROWS - 1 && docks.length === 0);
    expectRightRows(now, stage.portal.cases);
    return now;
  }
  const card = (tab = page): Promise<Shown> =>
    untilShown(tab, 'the card', ({ docks }) => docks.length === 1 && /Closes/.test(docks[0]?.text ?? ''));

  it('has its badges on the right rows again after the list was loaded anew and after it was sorted', async () => {
    await page.goto(LIST);
    const before = await fullList();
    await Promise.all([deepWait(page, { selector: 'lightning-spinner' }), click('button', 'Refresh')]);
    await deepWait(page, { selector: '.countSortedByFilteredBy' });
    await fullList();
    await click('a.slds-th__action', 'Subject');
    await until('other rows', async () => {
      const now = await fullList();
      return now.badges[0]?.number !== before.badges[0]?.number;
    });
  });

  it('is alive after the browser kept the page and brought it back', async () => {
    await page.goto(LIST);
    await fullList();
    await page.evaluate(() => {
      window.addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset.persisted = String(persisted);
      });
    });
    await page.goto(`${PORTAL_ORIGIN}/plain`);
    // No load comes with a kept page, so the driver's own way back would wait in vain for one.
    await page.evaluate(() => history.back()).catch(() => {});
    await until('the kept page', () => page.evaluate(() => document.documentElement.dataset.persisted === 'true'));
    await fullList();
    await click('a[href*="/s/case/500"]');
    await untilShown(page, 'the card', ({ docks }) => docks.length === 1);
    await page.evaluate(() => history.back());
    await fullList();
  });

  it('shows the card of the case that the page came to while its tab was hidden', async () => {
    await page.goto(LIST);
    await fullList();
    const other = await stage.launched.page();
    await other.bringToFront();
    await until('the hidden tab', () => page.evaluate(() => document.visibilityState === 'hidden'));
    await click('a[href*="/s/case/500"]');
    await other.close();
    await page.bringToFront();
    await untilShown(page, 'the card and no badge', ({ badges, docks }) => docks.length === 1 && badges.length === 0);
  });

  it('tells of two cases in two tabs at once, each in its own, and keeps both', async () => {
    const [first, second] = dated as [PortalCase, PortalCase];
    const other = await stage.launched.page();
    await Promise.all([page.goto(PORTAL_ORIGIN + casePath(first)), other.goto(PORTAL_ORIGIN + casePath(second))]);
    await card(other);
    await page.bringToFront();
    await card();
    for (const portalCase of [first, second]) expect((await datedRow(popup, portalCase)).date).toBe(day(portalCase.truth.closesAt ?? 0));
    await other.close();
  });

  it.runIf(name === 'Firefox')('is taken over by the new script when the extension was updated under it', async () => {
    await page.goto(LIST);
    await fullList();
    await stage.updateExtension();
    // Firefox ends the old script without a word: its badges stand there until those of the new one take their place.
    await pause(3000);
    await fullList();
    // Only a script that lives gives badges to rows that were loaded anew.
    // It loads for a moment only, so that is waited for before.
    await Promise.all([deepWait(page, { selector: 'lightning-spinner' }), click('button', 'Refresh')]);
    await deepWait(page, { selector: '.countSortedByFilteredBy' });
    await fullList();
  });

  // Chromium leaves the old script in the page and starts no new one.
  it.runIf(name === 'Chromium')('goes when the extension was updated under it, and asks once to reload the page', async () => {
    await page.goto(LIST);
    await fullList();
    await stage.updateExtension();
    // The old script learns of it when the user comes back to the page.
    const other = await stage.launched.page();
    await other.bringToFront();
    await page.bringToFront();
    await other.close();
    const now = await untilShown(page, 'the line', ({ docks }) => docks.length > 0);
    expect(now.docks.map(({ text }) => text)).toEqual([expect.stringContaining('Reload this page')]);
    expect([now.badges, now.others]).toEqual([[], []]);
    await screenshot(page, 'chromium-updated');
    await page.reload();
    await fullList();
  });
});
