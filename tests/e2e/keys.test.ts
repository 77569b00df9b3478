/**
 * Keys that the browser hears. No driver can press them: in Chromium the worker is told as the browser would, in Firefox the window's own
 * element for the key is set off, and all from there is the browser's.
 */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { LaunchedChromium, LaunchedFirefox } from '../browsers/launch.ts';
import { deepWait, pause, until } from '../browsers/pace.ts';
import { PORTAL_ORIGIN } from '../portal/server.ts';
import {
  datedCases,
  FORM,
  inChromium,
  inFirefox,
  onStage,
  press,
  type Shown,
  type Stage,
  screenshot,
  shown,
  untilShown,
} from './support.ts';

const KEYS = { _execute_action: 'L', 'next-finding': 'F', 'insert-section': 'H', 'copy-citation': 'Y' };
type Command = keyof typeof KEYS;

async function give(command: Command, { launched }: Stage): Promise<void> {
  if (launched.name === 'firefox') {
    const key = `keyset[id^=ext-keyset-id-case-lantern] key[modifiers="alt,shift"][key=${KEYS[command]}]`;
    await (launched as LaunchedFirefox).inWindow(`document.querySelector('${key}').dispatchEvent(new Event('command', { bubbles: true }))`);
    return;
  }
  const worker = await (launched as LaunchedChromium).serviceWorker();
  await worker.evaluate(
    `chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => chrome.commands.onCommand.dispatch(${JSON.stringify(command)}, tab))`,
  );
}

const STAGES: [string, () => Promise<Stage>][] = [
  ['Chromium', () => inChromium('native')],
  ['Firefox', () => inFirefox('synthetic')],
];

describe.each(STAGES)('the browser’s keys in %s', (name, open) => {
  let stage: Stage;
  let page: Page;
  onStage(open, (opened, tab) => {
    stage = opened;
    page = tab;
  });

  async function hit(command: Command): Promise<void> {
    await page.bringToFront();
    await give(command, stage);
  }

  it('are all four given, and told in the settings', async () => {
    const options = await stage.launched.openExtensionPage('/options.html');
    const keys = await until('the keys', () =>
      options.evaluate(() => {
        const told = [...document.querySelectorAll('.command-keys kbd')].map((each) => each.textContent);
        return document.querySelector('.command-keys dd') === null ? null : told;
      }),
    );
    expect(keys).toEqual(Object.values(KEYS).map((key) => `Alt+Shift+${key}`));
    await options.close();
  });

  it('copy number and summary of the case in front, or offer that for a click', async () => {
    const [dated] = datedCases(stage.portal.cases);
    const cited = `${dated?.caseNumber}, ${dated?.subject}`;
    await page.goto(`${PORTAL_ORIGIN}/s/case/${dated?.recordId}/view`);
    await untilShown(page, 'the card', ({ docks }) => docks.length > 0);
    if (name === 'Chromium') await hit('copy-citation');
    else {
      const firefox = stage.launched as LaunchedFirefox;
      await until('no click to count any more', () => firefox.evaluateUnclicked(page, '!navigator.userActivation.isActive'));
      await hit('copy-citation');
      const { docks } = await until('the offer', async () => {
        const now = await shownUnclicked(firefox, page);
        return now.docks.some(({ text }) => text.includes(`Copied at a click only: ${cited}`)) && now;
      });
      await screenshot(page, 'firefox-copy-at-click');
      const copy = docks.flatMap(({ text, buttons }) => (text.includes(cited) ? buttons : [])).find(({ text }) => text === 'Copy');
      if (!copy) throw new Error('no button to copy by');
      await press(page, copy);
    }
    await untilShown(page, 'that it was copied', ({ docks }) => docks.some(({ text }) => text.includes(`Copied: ${cited}`)));
    if (name === 'Firefox') expect(await clipboardOf(stage.launched as LaunchedFirefox)).toBe(cited);
  });

  it('lead from remark to remark, and insert what is missing', async () => {
    await page.goto(FORM);
    const description = await deepWait(page, { selector: 'textarea' });
    await description.type('Your stupid system is not working again.');
    const selected = (): Promise<string> =>
      description.evaluate((field) => {
        const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
        return value.slice(selectionStart, selectionEnd);
      });
    // There is nothing to lead to until the text was looked at.
    await until('the first remark', async () => {
      await hit('next-finding');
      await pause(300);
      return (await selected()) === 'stupid';
    });
    for (const words of ['not working', 'stupid']) {
      await hit('next-finding');
      await until(`“${words}” selected`, async () => (await selected()) === words);
    }
    expect((await shown(page)).docks.length).toBeGreaterThan(1);
    await hit('insert-section');
    await until('a heading', () => description.evaluate((field) => /\n\n.+: $/m.test((field as HTMLTextAreaElement).value)));
  });

  // In Chromium this one goes from the browser to its button, without a word to the extension.
  it.runIf(name === 'Firefox')('open the list of cases', async () => {
    await hit('_execute_action');
    await until('the popup', () =>
      (stage.launched as LaunchedFirefox).inWindow(
        `const popups = [...document.querySelectorAll('.webextension-popup-browser')];
        return popups.some(({ currentURI }) => currentURI.spec === '${stage.launched.extensionOrigin}/popup.html');`,
      ),
    );
  });
});

/** As `shown`, but it gives the page no leave to copy. */
const shownUnclicked = async ({ evaluateUnclicked }: LaunchedFirefox, page: Page): Promise<Shown> =>
  JSON.parse(
    String(await evaluateUnclicked(page, `document.dispatchEvent(new CustomEvent('probe-look')), document.documentElement.dataset.probe`)),
  );

const clipboardOf = ({ inWindow }: LaunchedFirefox): Promise<unknown> =>
  inWindow(`const words = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
    words.init(null);
    words.addDataFlavor('text/plain');
    Services.clipboard.getData(words, Services.clipboard.kGlobalClipboard);
    const found = {};
    words.getTransferData('text/plain', found);
    return found.value.QueryInterface(Ci.nsISupportsString).data;`);
