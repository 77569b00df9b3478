/** What the user does not want to be told of: ignored where it stands, or its rule switched off. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deepWait, pause, until } from '../browsers/pace.ts';
import { FORM, inChromium, inFirefox, press, type Shown, type Stage, shown, untilShown } from './support.ts';

const STAGES: [string, () => Promise<Stage>][] = [
  ['Chromium', () => inChromium('synthetic')],
  ['Firefox', () => inFirefox('native')],
];
const TEXT = 'Your stupid list is empty.';

describe.each(STAGES)('%s', (_, open) => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await open();
    page = await stage.launched.page();
    await page.setViewport({ width: 1600, height: 900 });
  });
  afterAll(() => stage?.close());

  async function write(text: string): Promise<void> {
    await page.goto(FORM);
    const description = await deepWait(page, { selector: 'textarea' });
    await description.click();
    await page.keyboard.type(text);
    // A finding is known by the words around it: of a sentence that is not whole yet, it is another one.
    await pause(800);
  }

  const buttonIn = (now: Shown, rule: string, words: string) =>
    now.docks.flatMap(({ buttons }) => buttons).find((button) => button.rule === rule && button.text === words);
  /** Presses what bears these words in the finding of the rule until that has worked: the checklist may still move under the pointer. */
  const pressIn = (rule: string, words: string, hasWorked: (now: Shown) => boolean) =>
    until(`${words} of ${rule}`, async () => {
      const now = await shown(page);
      if (hasWorked(now)) return true;
      const button = buttonIn(now, rule, words);
      if (button) await press(page, button);
      await pause(300);
      return null;
    });
  const without = (rule: string) => (now: Shown) => now.docks.length > 0 && now.docks.every(({ rules }) => !rules.includes(rule));
  async function getRid(rule: string, words: string): Promise<void> {
    await untilShown(page, rule, (now) => buttonIn(now, rule, 'Why?') !== undefined);
    await pressIn(rule, 'Why?', (now) => buttonIn(now, rule, words) !== undefined);
    await pressIn(rule, words, without(rule));
  }

  it('is left out at once', async () => {
    await write(TEXT);
    await getRid('insult', 'Ignore here');
    await getRid('missing-expected', 'Switch this rule off');
  });

  it('stays left out on the next page, where the words are the same', async () => {
    await write(`Hello! ${TEXT}`);
    const { docks } = await untilShown(page, 'the checklist', (now) => now.docks.some(({ rules }) => rules.includes('missing-steps')));
    expect(docks[0]?.rules).not.toContain('insult');
    expect(docks[0]?.rules).not.toContain('missing-expected');
    await write(TEXT.replace('stupid', 'idiotic'));
    await untilShown(page, 'other words', (now) => now.docks.some(({ rules }) => rules.includes('insult')));
  });
});
