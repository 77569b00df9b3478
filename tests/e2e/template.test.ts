/** The headings of a kind of case: added where they belong, in one step, and nothing that was typed is touched. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { deepWait, pause, until } from '../browsers/pace.ts';
import { seriousFindingsIn } from './axe.ts';
import { beforeStage, FORM, inChromium, inFirefox, pressStill, type Shown, type Stage, screenshot, untilShown } from './support.ts';

const STAGES: [string, 'textarea' | '.ql-editor', () => Promise<Stage>][] = [
  ['Chromium, text area', 'textarea', () => inChromium('native')],
  ['Chromium, editor', '.ql-editor', () => inChromium('synthetic')],
  ['Firefox, text area', 'textarea', () => inFirefox('native')],
  ['Firefox, editor', '.ql-editor', () => inFirefox('synthetic')],
];
const PANEL = 'Case Lantern about this description';
const TEXT = 'A question about the catalogue.';
const IMPACT = 'Impact: all readers';
const HEADINGS = ['What happens:', 'Expected result:', 'Where (menu path or page):', 'Example (MMS ID, barcode, PO line):', 'Collection:'];

describe.each(STAGES)('%s', (name, selector, open) => {
  let stage: Stage;
  let page: Page;
  let field: ElementHandle;

  beforeStage(open, async (opened) => {
    stage = opened;
    page = await stage.launched.page();
    await page.setViewport({ width: 1600, height: 900 });
    await page.goto(selector === 'textarea' ? FORM : `${FORM}?editor=rich`);
    field = await deepWait(page, { selector });
    await field.click();
    await page.keyboard.type(TEXT);
    if (selector === 'textarea') {
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.keyboard.type(IMPACT);
    }
  });

  const value = (): Promise<string> =>
    field.evaluate((element) =>
      ('value' in element ? (element.value as string) : (element as HTMLElement).innerText).replaceAll('\u00A0', ' ').trim(),
    );
  /** Presses what bears these words in the panel. */
  const choose = (words: string): Promise<void> =>
    pressStill(page, words, ({ docks }) => docks.find(({ region }) => region === PANEL)?.buttons.find(({ text }) => text === words));
  const said = (words: string): Promise<Shown> => untilShown(page, words, ({ docks }) => docks.some(({ text }) => text.includes(words)));
  const undo = async (): Promise<void> => {
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
  };

  it('is added at a click, and taken back by one undo', async () => {
    const before = await value();
    await choose('Insert headings');
    await choose('A correction of data');
    const after = await until('the headings', async () => {
      const now = await value();
      return now.includes('Collection:') ? now : null;
    });
    const places = HEADINGS.map((heading) => after.indexOf(heading));
    expect(places.every((place) => place > after.indexOf(TEXT))).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    if (selector === 'textarea') {
      const impact = after.indexOf(IMPACT);
      // What comes before it in a report stands before it here, the rest behind.
      expect(places.map((place) => place > impact)).toEqual([false, false, false, true, true]);
    }
    await undo();
    await until('the text as it was', async () => (await value()) === before);
  });

  it('leaves the caret where the first answer goes', async () => {
    await choose('A correction of data');
    await said('headings were added');
    await page.keyboard.type('ANSWER');
    await until('the answer', async () => /What happens: ?ANSWER/.test(await value()));
  });

  it('comes once', async () => {
    const before = await value();
    await choose('A correction of data');
    await said('Everything that belongs to it is there already.');
    expect(await value()).toBe(before);
  });

  it('is shown in a panel that everybody can use', async () => {
    for (const dark of [false, true]) expect(await seriousFindingsIn(page, stage, PANEL, dark)).toEqual([]);
    await screenshot(page, `template-${name.toLowerCase().replace(/\W+/g, '-')}-light`);
    await page.evaluate(() => {
      document.body.style.setProperty('background', 'rgb(20, 20, 24)', 'important');
      window.dispatchEvent(new Event('resize'));
    });
    await pause(300);
    await screenshot(page, `template-${name.toLowerCase().replace(/\W+/g, '-')}-dark`);
  });
});
