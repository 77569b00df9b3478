/** Reminders in Chromium: they come before the earliest closing, survive the end of the worker, and lead to the cases. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { LaunchedChromium } from '../browsers/launch.ts';
import { pause, until } from '../browsers/pace.ts';
import { waitingCases } from '../portal/cases.ts';
import { scrollToEnd } from '../portal/drive.ts';
import { PORTAL_ORIGIN } from '../portal/server.ts';
import { ALWAYS_AT_WORK, beforeStage, inChromium, LIST, makeDueAgain, type Stage, untilShown } from './support.ts';

/** The parts of the browser's API that run in the worker. */
declare const chrome: {
  notifications: {
    getAll(): Promise<Record<string, true>>;
    clear(id: string): Promise<boolean>;
    onClicked: { dispatch(id: string): void };
  };
  alarms: { create(name: string, when: { when: number }): Promise<void>; getAll(): Promise<{ name: string; scheduledTime: number }[]> };
  storage: { local: { set(items: object): Promise<void> } };
  action: { getBadgeText(details: object): Promise<string> };
};

describe('reminders', () => {
  let stage: Stage<LaunchedChromium>;
  let page: Page;

  const notifications = async (): Promise<string[]> =>
    (await stage.launched.serviceWorker()).evaluate(async () => Object.keys(await chrome.notifications.getAll()));

  beforeStage(
    () => inChromium('synthetic'),
    async (opened) => {
      stage = opened;
      await (await stage.launched.serviceWorker()).evaluate((settings) => chrome.storage.local.set({ settings }), ALWAYS_AT_WORK);
      page = await stage.launched.page();
    },
  );

  it('tells once of the cases on a list that was never seen before, and counts them on the toolbar button', async () => {
    await page.goto(LIST);
    await scrollToEnd(page);
    await until('a notification', async () => (await notifications()).length > 0);
    expect(await notifications()).toHaveLength(1);
    const worker = await stage.launched.serviceWorker();
    await until('the count', async () => {
      const text = await worker.evaluate(() => chrome.action.getBadgeText({}));
      return text === String(waitingCases(stage.portal.cases).length);
    });
  });

  it('comes after the worker was ended between reading and reminder, and loses nothing that was read', async () => {
    const soon = soonWithHistory();
    await page.goto(`${PORTAL_ORIGIN}/s/case/${soon.recordId}/view`);
    await untilShown(page, 'the banner', ({ docks }) => docks.some((dock) => /Closes/.test(dock.text)));
    // Readings are told of a moment after the last of them.
    await pause(3000);
    for (const id of await notifications())
      await (await stage.launched.serviceWorker()).evaluate((each) => chrome.notifications.clear(each), id);

    await stage.launched.killServiceWorker();
    const popup = await stage.launched.openExtensionPage('/popup.html');
    await makeDueAgain(popup);
    await popup.close();

    const ids = await until('the reminder', async () => {
      const now = await notifications();
      return now.length > 0 ? now : null;
    });
    expect(ids).toHaveLength(1);
    // The alarm for what comes next is set after the reminder is told.
    const worker = await stage.launched.serviceWorker();
    await until('the next alarm, alone', async () => {
      const alarms = await worker.evaluate(() => chrome.alarms.getAll());
      return alarms.length === 1 && alarms[0]?.name === 'next-reminder' && alarms[0].scheduledTime > Date.now();
    });
  });

  it('opens the popup at a click, as it is about several cases', async () => {
    const [id] = await notifications();
    const worker = await stage.launched.serviceWorker();
    const popup = stage.launched.browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
    await worker.evaluate((each) => chrome.notifications.onClicked.dispatch(each), id ?? '');
    expect((await (await popup).asPage()).url()).toContain('/popup.html');
    await until('the notification to go', async () => (await notifications()).length === 0);
  });

  /** A case whose page has a history and that closes within three days. */
  function soonWithHistory() {
    const found = waitingCases(stage.portal.cases).find(({ shows, truth }) => {
      const closes = truth.closesAt ?? 0;
      return shows.history && closes > Date.now() && closes < Date.now() + 3 * 86_400_000;
    });
    if (!found) throw new Error('the stand-in has no such case');
    return found;
  }
});
