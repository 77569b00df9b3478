/** The card of a case page as it is looked at: on a light and a dark page, folded and unfolded, by axe and by screenshot. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { deepWait, until } from '../browsers/pace.ts';
import type { PortalCase } from '../portal/cases.ts';
import { PORTAL_ORIGIN } from '../portal/server.ts';
import { seriousFindingsIn } from './axe.ts';
import { datedCases, inChromium, inFirefox, onStage, press, type Shown, type Stage, screenshot, untilShown } from './support.ts';

const STAGES: [string, () => Promise<Stage>][] = [
  ['Chromium', () => inChromium('synthetic')],
  ['Firefox', () => inFirefox('synthetic')],
];

/** However high the card is, it begins below the comment's box in the one; in the other, what a browser leaves of 768 px, it lies on it. */
const ROOMY = { width: 1600, height: 1010 };
const LAPTOP = { width: 1366, height: 640 };

const toggleOf = ([card]: Shown['docks']): Shown['docks'][0]['buttons'][0] => card?.buttons[0] as Shown['docks'][0]['buttons'][0];

describe.each(STAGES)('%s', (name, open) => {
  let stage: Stage;
  let page: Page;
  const shot = (what: string): Promise<void> => screenshot(page, `${name.toLowerCase()}-banner-${what}`);

  onStage(open, (...opened) => {
    [stage, page] = opened;
  });

  const opened = (portalCase: PortalCase): Promise<unknown> => page.goto(`${PORTAL_ORIGIN}/s/case/${portalCase.recordId}/view`);
  const cardShown = (): Promise<Shown> =>
    untilShown(page, 'the card', ({ docks }) => docks.some(({ text }) => /What you can do/.test(text)));

  const findings = (dark: boolean): Promise<string[]> => seriousFindingsIn(page, stage, 'Case Lantern about this case', dark);

  it('shows the way of the case, its deadlines, what to do and why', async () => {
    const portalCase = datedCases(stage.portal.cases).find(({ shows }) => shows.history) as PortalCase;
    await page.setViewport(ROOMY);
    await opened(portalCase);
    const { docks } = await cardShown();
    const [card] = docks;
    for (const part of ['Your turn', 'Opened', 'Expected: Closing', 'What you can do', 'It may be closed in'])
      expect(card?.text).toContain(part);
    expect(card?.links.length).toBeGreaterThanOrEqual(1);
    for (const { href } of card?.links ?? []) expect(href).toMatch(/^https:/);
    await shot('light');
    expect(await findings(false)).toEqual([]);
  });

  it('is dark on a dark page', async () => {
    await page.evaluate(() => {
      document.body.style.setProperty('background', '#16181b', 'important');
    });
    // The card looks again when the window changes.
    await page.setViewport({ ...ROOMY, height: ROOMY.height + 10 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await shot('dark');
    expect(await findings(true)).toEqual([]);
  });

  it('folds to a pill, and is still one on the next page', async () => {
    const { docks } = await cardShown();
    await press(page, toggleOf(docks));
    await until(
      'the pill',
      async () => ((await untilShown(page, 'a dock', (now) => now.docks.length === 1)).docks[0]?.box.height ?? 99) < 50,
    );
    await shot('folded');
    await opened(datedCases(stage.portal.cases)[1] as PortalCase);
    const again = await untilShown(page, 'the pill', (now) => now.docks.length === 1);
    expect(again.docks[0]?.box.height).toBeLessThan(50);
    await press(page, toggleOf(again.docks));
    await untilShown(page, 'the card', (now) => (now.docks[0]?.box.height ?? 0) > 100);
  });

  it('makes way for the comment that it lies on, and for the page’s buttons in a smaller window', async () => {
    await page.setViewport({ width: 900, height: 700 });
    const { docks } = await untilShown(page, 'the card', (now) => (now.docks[0]?.box.height ?? 0) > 100);
    const buttons = await (await deepWait(page, { selector: 'button', text: 'Escalate Case' })).boundingBox();
    expect(docks[0]?.box.y).toBeGreaterThan((buttons?.y ?? 0) + (buttons?.height ?? 0));
    const comment = await deepWait(page, { selector: 'textarea' });
    const { x, y } = (await comment.boundingBox()) as { x: number; y: number };
    await page.mouse.click(x + 20, y + 20);
    const covered = await untilShown(page, 'the pill', (now) => now.docks.some(({ text, box }) => /Closes/.test(text) && box.height < 50));
    await shot('made-way');
    await press(page, toggleOf(covered.docks.filter(({ text }) => /Closes/.test(text))));
    await untilShown(page, 'the card', (now) => now.docks.some(({ box }) => box.height > 100));
    await comment.type('We');
    await untilShown(page, 'the pill', (now) => now.docks.every(({ box }) => box.height < 60));
  });

  it('lies on no comment unasked, and is unfolded again on a page that has room', async () => {
    const portalCase = datedCases(stage.portal.cases).find(({ shows }) => shows.history) as PortalCase;
    await page.setViewport(LAPTOP);
    await opened(portalCase);
    const { docks } = await untilShown(page, 'the pill', (now) => now.docks.some(({ box }) => box.height > 0 && box.height < 50));
    await shot('laptop');
    const comment = await deepWait(page, { selector: 'textarea' });
    const { x, y, width, height } = (await comment.boundingBox()) as Shown['docks'][0]['box'];
    await page.mouse.click(x + width - 20, y + height - 10);
    await until('the caret in the comment', () => comment.evaluate((box) => (box.getRootNode() as ShadowRoot).activeElement === box));
    await press(page, toggleOf(docks));
    await untilShown(page, 'the card', (now) => now.docks.some(({ box }) => box.height > 100));
    await page.setViewport(ROOMY);
    await opened(portalCase);
    await untilShown(page, 'the card', (now) => (now.docks[0]?.box.height ?? 0) > 100);
    await page.setViewport(LAPTOP);
    await untilShown(page, 'the pill', (now) => (now.docks[0]?.box.height ?? 99) < 50);
  });

  it('folded in a narrow window, is not cut, and tells whose turn it is where it tells no day', async () => {
    await page.setViewport({ width: 320, height: 700 });
    const pillOf = async (portalCase: PortalCase | undefined, what: string): Promise<string> => {
      await opened(portalCase as PortalCase);
      await untilShown(page, 'the pill', ({ docks }) => docks.some(({ box }) => box.height > 0 && box.height < 90));
      await shot(what);
      await page.evaluate(() => document.dispatchEvent(new CustomEvent('probe-card')));
      const { html, css } = JSON.parse((await page.evaluate(() => document.documentElement.dataset.probeCard)) ?? '{}');
      const copy = await stage.launched.page();
      await copy.setViewport({ width: 320, height: 700 });
      await copy.setContent(`<div id="copy"></div>`);
      const words = await copy.evaluate(
        (content, sheet) => {
          const root = (document.getElementById('copy') as HTMLElement).attachShadow({ mode: 'open' });
          root.innerHTML = `<style>${sheet}</style>${content}`;
          const line = root.querySelector('.headline') as HTMLElement;
          if (line.scrollWidth > line.clientWidth) return 'cut';
          const parts = [...root.querySelectorAll('.turn, .headline')].filter((part) => part.checkVisibility());
          return parts.map(({ textContent }) => textContent).join(' | ');
        },
        html,
        css,
      );
      await copy.close();
      return words;
    };
    const { cases } = stage.portal;
    expect(await pillOf(datedCases(cases)[2], 'narrow')).toMatch(/^Closes/);
    expect(
      await pillOf(
        cases.find(({ status }) => status === 'New'),
        'narrow-theirs',
      ),
    ).toMatch(/turn \| New$/);
  });

  it('fits a small window, as a page at 400 % is one', async () => {
    await page.setViewport({ width: 320, height: 256 });
    const { docks } = await untilShown(page, 'the card within the window', (now) => (now.docks[0]?.box.width ?? 999) <= 320);
    const [{ box }] = docks as [Shown['docks'][0]];
    const { x, y, width, height } = box;
    expect([x >= 0, y >= 0, x + width <= 320, y + height <= 256]).toEqual([true, true, true, true]);
    await shot('small');
  });
});
