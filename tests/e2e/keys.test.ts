/** Keys that the browser hears, as it hands them to the worker. Only Chromium lets a test do so. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LaunchedChromium } from '../browsers/launch.ts';
import { deepWait, pause, until } from '../browsers/pace.ts';
import { PORTAL_ORIGIN } from '../portal/server.ts';
import { datedCases, FORM, inChromium, type Stage, shown, untilShown } from './support.ts';

let stage: Stage<LaunchedChromium>;
let page: Page;

beforeAll(async () => {
  stage = await inChromium('native');
  page = await stage.launched.page();
});
afterAll(() => stage?.close());

async function press(command: string): Promise<void> {
  await page.bringToFront();
  const worker = await stage.launched.serviceWorker();
  await worker.evaluate(
    `chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => chrome.commands.onCommand.dispatch(${JSON.stringify(command)}, tab))`,
  );
}

it('are given by the browser, all four, and told in the settings', async () => {
  const options = await stage.launched.openExtensionPage('/options.html');
  const keys = await until('the keys', () =>
    options.evaluate(() => {
      const told = [...document.querySelectorAll('.command-keys kbd')].map((each) => each.textContent);
      return document.querySelector('.command-keys dd') === null ? null : told;
    }),
  );
  expect(keys).toEqual(['Alt+Shift+L', 'Alt+Shift+F', 'Alt+Shift+H', 'Alt+Shift+Y']);
  await options.close();
});

it('copy number and summary of the case in front', async () => {
  const [dated] = datedCases(stage.portal.cases);
  await page.goto(`${PORTAL_ORIGIN}/s/case/${dated?.recordId}/view`);
  await untilShown(page, 'the card', ({ docks }) => docks.length > 0);
  await press('copy-citation');
  await untilShown(page, 'that it was copied', ({ docks }) =>
    docks.some(({ text }) => text.includes(`Copied: ${dated?.caseNumber}, ${dated?.subject}`)),
  );
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
    await press('next-finding');
    await pause(300);
    return (await selected()) === 'stupid';
  });
  for (const words of ['not working', 'stupid']) {
    await press('next-finding');
    await until(`“${words}” selected`, async () => (await selected()) === words);
  }
  expect((await shown(page)).docks.length).toBeGreaterThan(1);
  await press('insert-section');
  await until('a heading', () => description.evaluate((field) => /\n\n.+: $/m.test((field as HTMLTextAreaElement).value)));
});
