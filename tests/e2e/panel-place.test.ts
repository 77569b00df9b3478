/** The panel is in nobody's way: in a modal dialog it can be used, and in a small window it never lies on the text while that is written. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { deepWait, pause, until } from '../browsers/pace.ts';
import { PORTAL_ORIGIN } from '../portal/server.ts';
import {
  FORM,
  inChromium,
  inFirefox,
  onStage,
  press,
  pressStill,
  type Shown,
  type Stage,
  screenshot,
  shown,
  untilShown,
} from './support.ts';

type Dock = Shown['docks'][number];
type Box = Dock['box'];

const STAGES: [string, () => Promise<Stage>][] = [
  ['Chromium', () => inChromium('native')],
  ['Firefox', () => inFirefox('synthetic')],
];
const PANEL = 'Case Lantern about this description';
const CARD = 'Case Lantern about these words';
const POOR = 'Your stupid system is not working again.';
const FIX = 'This has serious consequences for our work.';
/** As a portal may show its form. */
const DIALOG = `<main><h1>Support</h1><dialog style="width: 600px"><h2>Submit a case</h2>
  <p><label for="p">Priority</label><br><select id="p"><option>High</option></select></p>
  <p><label for="s">Subject</label><br><input id="s" type="text"></p>
  <p><label for="d">Description</label><br><textarea id="d" rows="8" style="width: 500px"></textarea></p></dialog></main>`;

const overlaps = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;

describe.each(STAGES)('%s', (name, open) => {
  let stage: Stage;
  let page: Page;
  onStage(open, (...opened) => {
    [stage, page] = opened;
  });
  const panelIn = ({ docks }: Shown): Dock | undefined => docks.find(({ region }) => region === PANEL);
  const untilPanel = async (what: string, wanted: (panel: Dock) => boolean): Promise<Dock> =>
    panelIn(
      await untilShown(page, what, (now) => {
        const panel = panelIn(now);
        return panel !== undefined && wanted(panel);
      }),
    ) as Dock;
  const buttonIn = ({ buttons }: Dock, words: string): Dock['buttons'][0] =>
    buttons.find(({ text }) => text.includes(words)) as Dock['buttons'][0];

  it('works in a modal dialog, and goes with it', async () => {
    await page.setViewport({ width: 1400, height: 900 });
    await page.goto(`${PORTAL_ORIGIN}/plain`);
    await page.evaluate((html) => {
      document.body.innerHTML = html;
      document.querySelector('dialog')?.showModal();
    }, DIALOG);
    const field = await deepWait(page, { selector: '#d' });
    const value = (): Promise<string> => field.evaluate((element) => (element as HTMLTextAreaElement).value);
    await field.click();
    await page.keyboard.type(POOR);
    await untilPanel('the remark', ({ rules }) => rules.includes('insult'));
    // The panel takes its place a moment after its words.
    await until('the card', async () => {
      const now = await shown(page);
      if (now.docks.some(({ region }) => region === CARD)) return true;
      const quote = panelIn(now)?.buttons.find(({ rule, text }) => rule === 'insult' && text.includes('stupid'));
      if (quote !== undefined) await press(page, quote);
      await pause(500);
      return false;
    });
    await screenshot(page, `${name.toLowerCase()}-dialog`);
    await until('the change', async () => {
      const card = (await shown(page)).docks.find(({ region }) => region === CARD);
      if (card !== undefined) await press(page, buttonIn(card, FIX));
      await pause(300);
      return (await value()) === FIX;
    });
    const isOpen = (): Promise<boolean> => page.evaluate(() => document.querySelector('dialog')?.open ?? false);
    expect(await isOpen()).toBe(true);
    const signs = async (): Promise<{ box: Box; text: string; buttons: { text: string; box: Box }[] }[]> => {
      await page.evaluate(() => document.dispatchEvent(new CustomEvent('probe-signs')));
      return JSON.parse((await page.evaluate(() => document.documentElement.dataset.probeSigns)) ?? '[]');
    };
    const sign = await until('the sign by the priority', async () => (await signs()).flatMap(({ buttons }) => buttons)[0]);
    await press(page, sign);
    await until('what the priorities mean', async () => (await signs()).some(({ box }) => box.height > 150));
    await screenshot(page, `${name.toLowerCase()}-dialog-priority`);
    await press(page, sign);
    await until('no meaning', async () => (await signs()).every(({ box }) => box.height < 50));
    expect(await isOpen()).toBe(true);
    // As long as the card stands, Escape is the card's.
    await untilShown(page, 'no card', (now) => now.docks.every(({ region }) => region !== CARD));
    await page.keyboard.press('Escape');
    await until('the dialog closed', async () => !(await isOpen()));
    await until('nothing to be seen of the panel', () =>
      page.evaluate(() => {
        const host = document.querySelector('cl-dock');
        return host === null || !host.checkVisibility({ visibilityProperty: true });
      }),
    );
  });

  it('opened in a dialog that leaves no room beside it, lies on nothing that is pressed there', async () => {
    await page.setViewport({ width: 900, height: 800 });
    await page.goto(`${FORM}?form=wizard`);
    await (await deepWait(page, { selector: 'button', text: 'Next' })).click();
    await (await deepWait(page, { selector: 'textarea' })).click();
    await page.keyboard.type(POOR);
    await pressStill(page, 'the pill', (now) => panelIn(now)?.buttons.find(({ text }) => text.includes('Checklist')));
    const finish = (await (await deepWait(page, { selector: 'button', text: 'Finish' })).boundingBox()) as Box;
    await untilPanel('the list off the button', ({ rules, box }) => rules.includes('insult') && !overlaps(box, finish));
    await pause(500);
    expect(overlaps(panelIn(await shown(page))?.box as Box, finish)).toBe(false);
    await screenshot(page, `${name.toLowerCase()}-wizard-open`);
  });

  it('folded beside a comment, lies across no edge of the page’s cards', async () => {
    await page.setViewport({ width: 1400, height: 900 });
    await page.goto(`${PORTAL_ORIGIN}/s/case/${stage.portal.cases.find(({ shows }) => shows.history)?.recordId}/view`);
    const field = await deepWait(page, { selector: 'textarea' });
    await field.click();
    await page.keyboard.type('You are idiots.');
    const panel = ({ docks }: Shown) => docks.find(({ region }) => region === 'Case Lantern about this comment');
    const { x, width } = (await field.boundingBox()) as Box;
    const isWithin = (now: Shown): boolean => {
      const box = panel(now)?.box;
      // Boxes are told in single precision, and so their ends can only be compared in it.
      return box !== undefined && box.height < 50 && box.x >= x && Math.fround(box.x + box.width) <= Math.fround(x + width);
    };
    await untilShown(page, 'the pill by the field', isWithin);
    await page.keyboard.type(' PLEASE FIX THIS NOW.');
    // The third: it does not answer what the page says that the analyst asked.
    await untilShown(page, 'three remarks', (now) => panel(now)?.text.includes('3 remarks') === true);
    await pause(500);
    expect(isWithin(await shown(page))).toBe(true);
    await screenshot(page, `${name.toLowerCase()}-comment-pill`);
  });

  it.each([
    [1067, 667],
    [900, 700],
    [533, 333],
    [400, 700],
  ])('folded in a window of %i by %i px, lies on no control of the page', async (width, height) => {
    await page.setViewport({ width, height });
    await page.goto(FORM);
    const field = await deepWait(page, { selector: 'textarea' });
    await field.focus();
    await page.keyboard.type(POOR);
    await untilPanel('the pill', ({ text, rules }) => rules.length === 0 && text.includes('of 12'));
    await page.evaluate(() => scrollTo(0, 0));
    const controls = (): Promise<Box[]> =>
      page.evaluate(() => {
        const found = (root: Document | ShadowRoot): Element[] =>
          [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? found(each.shadowRoot) : [])]);
        return found(document).flatMap((each) => {
          const { x, y, width, height } = each.getBoundingClientRect();
          return each.matches('a, button, input, textarea, select') && width > 0 ? { x, y, width, height } : [];
        });
      });
    await until('no control under the pill', async () => {
      const pill = panelIn(await shown(page))?.box;
      const boxes = await controls();
      return pill !== undefined && boxes.length > 10 && boxes.every((box) => !overlaps(box, pill));
    });
    await screenshot(page, `${name.toLowerCase()}-pill-${width}`);
  });

  it('lies beside nothing in a small window: opened it keeps off the text, or goes when that is written on', async () => {
    await page.setViewport({ width: 420, height: 700 });
    await page.goto(FORM);
    const field = await deepWait(page, { selector: 'textarea' });
    await field.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await field.click();
    await page.keyboard.type(POOR);
    const box = async (): Promise<Box> => (await field.boundingBox()) as Box;
    const untilBeside = (what: string, wanted: (panel: Dock) => boolean): Promise<Dock> =>
      until(what, async () => {
        const panel = panelIn(await shown(page));
        return panel !== undefined && wanted(panel) && !overlaps(panel.box, await box()) && panel;
      });
    await pause(500);
    const pill = await untilBeside('the pill', ({ text, rules }) => rules.length === 0 && text.includes('of 12'));
    // All of it is its button, to the rim.
    await page.mouse.click(pill.box.x + 4, pill.box.y + pill.box.height / 2);
    await untilBeside('the list', ({ rules }) => rules.includes('insult'));
    await screenshot(page, `${name.toLowerCase()}-small`);

    // As at a zoom of 400 %.
    await page.setViewport({ width: 320, height: 256 });
    await untilPanel('the panel again', () => true);
    await field.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await page.keyboard.type(' Please help.');
    await untilPanel('the pill again', ({ rules }) => rules.length === 0);
    expect((await shown(page)).docks).toHaveLength(1);
  });
});
