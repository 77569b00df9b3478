/**
 * `npm run pictures`: the pictures of README and stores, from the stand-in portal with its invented cases, in the size that the stores want (the popup in its
 * own). Written to `docs/pictures/`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ensureBrowsers } from './browsers/find.ts';
import { launchChromium } from './browsers/launch.ts';
import { deepWait, pause, until } from './browsers/pace.ts';
import { waitingCases } from './portal/cases.ts';
import { scrollToEnd } from './portal/drive.ts';
import { PORTAL_ORIGIN, startPortal } from './portal/server.ts';

const FOLDER = 'docs/pictures';
const STORE = { width: 1280, height: 800 };
/** Wide enough for the checklist to stand beside the text, in as many points of the picture. */
const WIDE = { width: 1600, height: 1000, deviceScaleFactor: 0.8 };
const POPUP = { width: 400, height: 560 };
/** Their pages tell when they came to their status. */
const PAGES_OPENED = 8;
/** What was read is stored and what is shown has settled. */
const SETTLED_MS = 1500;
const DESCRIPTION =
  'Since the update of 3 November the holds shelf slip prints the wrong pickup library. Your stupid system is not working again.\n\nExpected result:\n';

const { chromium } = await ensureBrowsers(['chromium']);
execFileSync('npm', ['run', '-s', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
mkdirSync(FOLDER, { recursive: true });
const portal = await startPortal({ build: 'synthetic', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
const launched = await launchChromium({ executablePath: chromium, extensionDir: resolve('.output/chrome-mv3'), port: portal.port });

async function picture(page: Page, name: string): Promise<void> {
  await pause(SETTLED_MS);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  console.log(`${FOLDER}/${name}.png`);
}

try {
  const page = await launched.page();
  await page.setViewport(STORE);
  const told = waitingCases(portal.cases).filter(({ shows }) => shows.history || shows.feed);
  for (const { recordId } of told.slice(0, PAGES_OPENED)) {
    await page.goto(`${PORTAL_ORIGIN}/s/case/${recordId}/view`);
    await until('the card', () => page.evaluate(() => document.querySelector('cl-dock') !== null));
    await pause(SETTLED_MS);
  }
  await picture(page, 'case');
  await page.goto(`${PORTAL_ORIGIN}/s/case-lists`);
  await scrollToEnd(page);
  await pause(SETTLED_MS);
  await page.reload();
  await picture(page, 'list');

  const popup = await launched.openExtensionPage('/popup.html');
  await popup.setViewport({ ...POPUP, deviceScaleFactor: 2 });
  await popup.waitForSelector('.case');
  await picture(popup, 'popup');
  await popup.close();

  const cases = await launched.openExtensionPage('/cases.html');
  await cases.setViewport(STORE);
  await cases.waitForSelector('tbody .open');
  await picture(cases, 'cases');
  await cases.close();

  await page.bringToFront();
  await page.setViewport(WIDE);
  await page.goto(`${PORTAL_ORIGIN}/s/create-case`);
  const description = await deepWait(page, { selector: 'textarea' });
  await description.type(DESCRIPTION);
  await picture(page, 'form');
} finally {
  await launched.stop();
  await portal.stop();
}
