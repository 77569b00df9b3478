/** The card of words that are at fault: it comes to the pointer and to the keyboard, changes what was asked for, and leaves the field as it was. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { deepWait, pause, until } from '../browsers/pace.ts';
import { beforeStage, FORM, inChromium, inFirefox, press, type Shown, type Stage, screenshot, shown, untilShown } from './support.ts';

type Dock = Shown['docks'][number];

const STAGES: [string, 'textarea' | '.ql-editor', () => Promise<Stage>][] = [
  ['Chromium, text area', 'textarea', () => inChromium('native')],
  ['Chromium, editor', '.ql-editor', () => inChromium('synthetic')],
  ['Firefox, text area', 'textarea', () => inFirefox('native')],
  ['Firefox, editor', '.ql-editor', () => inFirefox('synthetic')],
];
const TEXT = 'The list of loans is empty. You are idiots. We use Chrome.';
const BEFORE = TEXT.indexOf('idiots') + 2;

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
    await untilShown(page, 'the finding', ({ docks }) => docks.some(({ rules }) => rules.includes('insult')));
  });

  const isCard = ({ region }: Dock): boolean => region === 'Case Lantern about these words';
  const card = async (): Promise<Dock> => {
    const { docks } = await untilShown(page, 'the card', (now) => now.docks.some(isCard));
    return docks.find(isCard) as Dock;
  };
  const untilClosed = (): Promise<Shown> => untilShown(page, 'no card', ({ docks }) => !docks.some(isCard));
  const value = (): Promise<string> =>
    field.evaluate((element) =>
      ('value' in element ? (element.value as string) : (element as HTMLElement).innerText).replaceAll('\u00A0', ' ').trim(),
    );
  /** Text before the caret, and whether the field has the focus. */
  const caret = (): Promise<[number, boolean]> =>
    field.evaluate((element): [number, boolean] => {
      const root = element.getRootNode() as Document | ShadowRoot;
      const hasFocus = root.activeElement === element;
      return [element instanceof HTMLTextAreaElement ? element.selectionStart : (document.getSelection()?.focusOffset ?? -1), hasFocus];
    });
  /** The elements in and beside the field, which are the page's alone. */
  const around = (): Promise<string> => field.evaluate((element) => (element.parentNode as Element).innerHTML);
  const chord = async (modifier: 'Alt' | 'Control' | 'Shift', key: 'Enter' | 'z' | 'Tab'): Promise<void> => {
    await page.keyboard.down(modifier);
    await page.keyboard.press(key);
    await page.keyboard.up(modifier);
  };
  /** The caret by keys alone to the middle of the insult. */
  async function goToWords(): Promise<void> {
    await page.keyboard.press('End');
    for (let at = TEXT.length; at > BEFORE; at -= 1) await page.keyboard.press('ArrowLeft');
  }
  /** Middle of the first letters, measured on a copy of the field's own text. */
  const wordsAt = (): Promise<{ x: number; y: number; bottom: number }> =>
    field.evaluate(
      (element, [words]) => {
        const box = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        const canvas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
        canvas.font = style.font;
        const text = 'value' in element ? (element.value as string) : (element as HTMLElement).innerText;
        const inner = element instanceof HTMLTextAreaElement ? element : ((element.querySelector('p') ?? element) as HTMLElement);
        const at = inner.getBoundingClientRect();
        const own = getComputedStyle(inner);
        const left = at.left + Number.parseFloat(own.paddingLeft) + Number.parseFloat(own.borderLeftWidth);
        const top = at.top + Number.parseFloat(own.paddingTop) + Number.parseFloat(own.borderTopWidth);
        const before = canvas.measureText(text.slice(0, text.indexOf(words as string))).width;
        return { x: left + before + canvas.measureText(words as string).width / 2, y: top + 9, bottom: Math.min(box.bottom, top + 22) };
      },
      ['idiots'],
    );

  it('opens where the pointer rests on the words, below them, and takes nothing from the field', async () => {
    const before = await around();
    const { x, y } = await wordsAt();
    await page.mouse.move(x - 20, y + 200);
    await page.mouse.move(x, y, { steps: 5 });
    const { box, rules, buttons, links } = await card();
    expect(rules).toEqual(['insult']);
    expect(box.y).toBeGreaterThan(y);
    expect(box.y - y).toBeLessThan(40);
    expect(buttons.map(({ text }) => text)).toEqual([
      'This has serious consequences for our work.',
      'This costs us a lot of time every day.',
      'Ignore here',
      'Switch this rule off',
      'Close',
    ]);
    expect(links).toHaveLength(1);
    expect(await caret()).toEqual([TEXT.length, true]);
    expect(await around()).toBe(before);
    await screenshot(page, `card-${name.toLowerCase().replace(/\W+/g, '-')}-light`);
    await page.evaluate(() => {
      document.body.style.setProperty('background', 'rgb(20, 20, 24)', 'important');
      window.dispatchEvent(new Event('resize'));
    });
    await pause(300);
    await screenshot(page, `card-${name.toLowerCase().replace(/\W+/g, '-')}-dark`);
    await page.evaluate(() => document.body.style.removeProperty('background'));
  });

  it('closes on Escape with the caret where it was, and on a click elsewhere', async () => {
    await page.keyboard.press('Escape');
    await untilClosed();
    expect(await caret()).toEqual([TEXT.length, true]);
    const { x, y } = await wordsAt();
    await page.mouse.move(x - 150, y, { steps: 3 });
    await pause(500);
    await page.mouse.move(x, y, { steps: 3 });
    await card();
    await page.mouse.click(x - 150, y);
    await untilClosed();
  });

  it('opens by the keyboard, holds the focus, and gives it back with the caret', async () => {
    await goToWords();
    await chord('Alt', 'Enter');
    await card();
    expect((await caret())[1]).toBe(false);
    await page.keyboard.press('Escape');
    await untilClosed();
    expect(await caret()).toEqual([BEFORE, true]);
    await chord('Alt', 'Enter');
    await card();
    await chord('Shift', 'Tab');
    await untilClosed();
    expect(await caret()).toEqual([BEFORE, true]);
    expect(await value()).toBe(TEXT);
  });

  it('takes an alternative in one step, which one undo takes back', async () => {
    await chord('Alt', 'Enter');
    await card();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const changed = TEXT.replace('You are idiots.', 'This has serious consequences for our work.');
    await until('the alternative', async () => (await value()) === changed);
    await untilClosed();
    expect((await caret())[1]).toBe(true);
    await chord('Control', 'z');
    await until('the text as it was', async () => (await value()) === TEXT);
  });

  it('comes from the finding in the panel, and goes with what it speaks of', async () => {
    const { docks } = await untilShown(page, 'the quote', (now) =>
      now.docks.some((dock) => dock.buttons.some(({ rule }) => rule === 'insult')),
    );
    await press(page, docks[0]?.buttons.find(({ rule }) => rule === 'insult') as Dock['buttons'][0]);
    const { buttons } = await card();
    await press(page, buttons.find(({ text }) => text === 'Ignore here') as Dock['buttons'][0]);
    const now = await untilClosed();
    expect(now.docks).toHaveLength(1);
    await untilShown(page, 'no insult', (later) => later.docks.every(({ rules }) => !rules.includes('insult')));
    expect((await caret())[1]).toBe(true);
    expect((await shown(page)).docks).toHaveLength(1);
  });
});
