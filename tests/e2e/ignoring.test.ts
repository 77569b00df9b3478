/** What the user does not want to be told of: ignored where it stands, or its rule switched off. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { deepWait, pause, until } from '../browsers/pace.ts';
import { seriousFindings } from './axe.ts';
import { beforeStage, FORM, inChromium, inFirefox, press, type Shown, type Stage, screenshot, shown, untilShown } from './support.ts';

const STAGES: [string, () => Promise<Stage>][] = [
  ['Chromium', () => inChromium('synthetic')],
  ['Firefox', () => inFirefox('native')],
];
const TEXT = 'Your stupid list is empty.';

describe.each(STAGES)('%s', (name, open) => {
  let stage: Stage;
  let page: Page;
  beforeStage(open, async (opened) => {
    stage = opened;
    page = await stage.launched.page();
    await page.setViewport({ width: 1600, height: 900 });
  });

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
    const opener = rule.startsWith('missing') ? 'More' : 'Why?';
    await untilShown(page, rule, (now) => buttonIn(now, rule, opener) !== undefined);
    await pressIn(rule, opener, (now) => buttonIn(now, rule, words) !== undefined);
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

  it('is told again, and as heavily as is wished, once that is chosen in the settings, in the page that is open', async () => {
    const options = await stage.launched.openExtensionPage('/options.html');
    const choose = (rule: RegExp, choice: string): Promise<string> =>
      options.evaluate(
        (words, value) => {
          const label = [...document.querySelectorAll('label')].find((each) => new RegExp(words).test(each.innerText)) as HTMLLabelElement;
          label.closest('details')?.setAttribute('open', '');
          const select = label.control as HTMLSelectElement;
          const before = select.value;
          select.value = value;
          select.dispatchEvent(new Event('change', { bubbles: true }));
          return before;
        },
        rule.source,
        choice,
      );
    await until('the rules', () => options.evaluate(() => document.querySelectorAll('.rules select').length > 20));
    await options.evaluate(() => {
      for (const group of document.querySelectorAll('details.rule-group')) group.setAttribute('open', '');
    });
    expect(await choose(/expected to happen/, 'usual')).toBe('off');
    expect(await choose(/may hurt the person/, 'error')).toBe('usual');
    await options.setViewport({ width: 900, height: 6000 });
    await options.bringToFront();
    await screenshot(options, `rules-${name.toLowerCase()}`);
    expect(await seriousFindings(options)).toEqual([]);
    await options.close();
    await page.bringToFront();
    await untilShown(page, 'what was off', (now) => now.docks.some(({ rules }) => rules.includes('missing-expected')));
    await (await deepWait(page, { selector: 'button', text: 'Submit' })).hover();
    // Only an error is spoken of there.
    await until('the note', () =>
      page.evaluate(() => {
        document.dispatchEvent(new CustomEvent('probe-notes'));
        return /marks an error in the description/.test(document.documentElement.dataset.probeNotes ?? '');
      }),
    );
  });
});
