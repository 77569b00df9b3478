/** What the user does not want to be told of: ignored where it stands, or its rule switched off. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deepWait } from '../browsers/pace.ts';
import { FORM, inChromium, inFirefox, press, type Stage, untilShown } from './support.ts';

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
  }

  /** Presses what bears these words in the finding of the rule, once it can be seen. */
  async function pressIn(rule: string, words: string): Promise<void> {
    const isIt = (button: { text: string; rule: string | null }) => button.rule === rule && button.text === words;
    const { docks } = await untilShown(page, words, (now) => now.docks.some(({ buttons }) => buttons.some(isIt)));
    const button = docks.flatMap(({ buttons }) => buttons).find(isIt);
    if (button) await press(page, button);
  }
  const untilGone = (rule: string) => untilShown(page, `${rule} gone`, ({ docks }) => docks.every(({ rules }) => !rules.includes(rule)));

  it('is left out at once', async () => {
    await write(TEXT);
    await pressIn('insult', 'Why?');
    await pressIn('insult', 'Ignore here');
    await untilGone('insult');
    await pressIn('missing-expected', 'Why?');
    await pressIn('missing-expected', 'Switch this rule off');
    await untilGone('missing-expected');
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
