/** The list of cases, read in a tab of its own: behind the user's, closed again, and never one to which the user went. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { until } from '../browsers/pace.ts';
import { scrollToEnd } from '../portal/drive.ts';
import { clickOn, inChromium, inFirefox, LIST, onStage, type Stage, screenshot, stored } from './support.ts';

interface Tab {
  id: number;
  active: boolean;
  url?: string;
}

/** In a page of the extension. */
declare const chrome: {
  tabs: { query(of: object): Promise<Tab[]>; update(id: number, to: { active: boolean }): Promise<void> };
  storage: { local: { get(name: string): Promise<{ listResult?: { at: number; read: string } }> } };
};

interface List {
  completeness: { all: boolean; read: number; since: number };
  wholes: number[];
}

describe.each([
  ['Chromium', () => inChromium('native')],
  ['Firefox', () => inFirefox('synthetic')],
] as const)('the list in %s', (name, open) => {
  let page: Page;
  let popup: Page;
  onStage(open as () => Promise<Stage>, (_, tab, opened) => {
    [page, popup] = [tab, opened];
  });

  const lists = () => stored<List>(popup, 'lists');
  const tabs = (): Promise<Tab[]> => popup.evaluate((url) => chrome.tabs.query({ url: `${url}*` }), LIST);
  const result = () => popup.evaluate(async () => (await chrome.storage.local.get('listResult')).listResult ?? null);
  /** Clicks, and waits for the tab. */
  async function begin(): Promise<Tab> {
    const before = new Set((await tabs()).map(({ id }) => id));
    await clickOn(popup, 'Read it now');
    return until('a tab behind', async () => (await tabs()).find(({ id }) => !before.has(id)));
  }

  it('is read at a click, as far as it loads without scrolling, and the tab goes', async () => {
    await page.goto(LIST);
    await scrollToEnd(page);
    const [whole] = await until('the list, read whole', async () => {
      const now = await lists();
      return now[0]?.completeness.all ? now : null;
    });
    await popup.bringToFront();
    const tab = await begin();
    expect(tab.active).toBe(false);
    if (name === 'Chromium') await screenshot(popup, 'list-reading');
    await until('it to go', async () => (await tabs()).every(({ id }) => id !== tab.id), 30_000);
    expect((await result())?.read).toBe('part');
    // The list that the user has open is read anew from time to time.
    await until('no whole reading lost', async () => (await lists())[0]?.wholes.includes(whole?.completeness.since ?? 0));
    expect(await popup.evaluate(() => document.querySelector('footer')?.textContent)).toContain('Last read whole: today');
    if (name === 'Chromium') await screenshot(popup, 'list-read');
  });

  it('stays where the user went to it', async () => {
    const before = (await result())?.at ?? 0;
    const tab = await begin();
    await popup.evaluate((id) => chrome.tabs.update(id, { active: true }), tab.id);
    await popup.bringToFront();
    await until('the end of it', async () => ((await result())?.at ?? 0) > before, 30_000);
    expect((await tabs()).map(({ id }) => id)).toContain(tab.id);
  });
});
