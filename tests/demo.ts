/**
 * `npm run demo`: the main job on the stand-in portal. With a display a browser window stays open to be played with; without one the
 * demo walks by itself, prints what it saw and writes screenshots. Leaves with status 1 when the popup's list is not what the
 * stand-in's own data say.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { ensureBrowsers } from './browsers/find.ts';
import { type LaunchedChromium, launchChromium } from './browsers/launch.ts';
import { deepWait, pause, until } from './browsers/pace.ts';
import { waitingCases } from './portal/cases.ts';
import { scrollToEnd } from './portal/drive.ts';
import { PORTAL_ORIGIN, type Portal, startPortal } from './portal/server.ts';

const SHOTS = '.output/demo';
const PAGES_OPENED = 6;
const DESCRIPTION = 'Your stupid system is not working again since this morning. Please fix it.';

const hasDisplay =
  process.platform === 'darwin' || process.platform === 'win32' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

try {
  process.exitCode = await demo();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function demo(): Promise<number> {
  const { chromium } = await ensureBrowsers(['chromium']);
  console.log('Building the extension and the stand-in portal …');
  execFileSync('npm', ['run', '-s', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const portal = await startPortal({ build: 'synthetic', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  const launched = await launchChromium({
    executablePath: chromium,
    extensionDir: resolve('.output/chrome-mv3'),
    port: portal.port,
    headless: !hasDisplay,
  });
  try {
    return hasDisplay ? await stayOpen(launched) : await walk(launched, portal);
  } finally {
    await launched.stop();
    await portal.stop();
  }
}

async function stayOpen(launched: LaunchedChromium): Promise<number> {
  const page = await launched.page();
  await page.goto(`${PORTAL_ORIGIN}/s/case-lists`);
  console.log(
    'The portal is open: scroll through the list, open a case, submit one, and look at the toolbar button. Close the window to end.',
  );
  await new Promise<void>((ended) => {
    launched.browser.once('disconnected', () => ended());
  });
  return 0;
}

async function walk(launched: LaunchedChromium, portal: Portal): Promise<number> {
  mkdirSync(SHOTS, { recursive: true });
  const page = await launched.page();
  await page.setViewport({ width: 1500, height: 900 });

  await page.goto(`${PORTAL_ORIGIN}/s/case-lists`);
  const rows = await scrollToEnd(page);
  await pause(1500);
  await shot(page, '1-list');

  const waiting = waitingCases(portal.cases);
  console.log('\nThe pages of some waiting cases tell their dates:');
  for (const { recordId, caseNumber } of waiting.filter(({ shows }) => shows.history || shows.feed).slice(0, PAGES_OPENED)) {
    await page.goto(`${PORTAL_ORIGIN}/s/case/${recordId}/view`);
    const lines = await until('the card on the case page', () => spoken(page, 'paragraph'));
    console.log(`  ${caseNumber}  ${lines.join(' | ')}`);
  }
  await shot(page, '2-case');

  const popup = await launched.openExtensionPage('/popup.html');
  await popup.setViewport({ width: 420, height: 720 });
  const listed = await until('the cases in the popup', async () => {
    const now = await popup.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.case[data-turn=customer]')].map((row) => ({
        number: row.dataset.caseNumber ?? '',
        words: ['.closing', '.subject', '.status'].map((part) => row.querySelector(part)?.textContent ?? '').join(' | '),
      })),
    );
    return now.length > 0 ? now : null;
  });
  await shot(popup, '3-popup');
  console.log(`\nThe list has ${rows} rows. The popup lists ${listed.length} cases that wait:`);
  for (const { number, words } of listed) console.log(`  ${number}  ${words}`);

  await page.bringToFront();
  await page.goto(`${PORTAL_ORIGIN}/s/create-case`);
  const description = await deepWait(page, { selector: 'textarea' });
  await description.type(DESCRIPTION);
  console.log(`\nOn the description “${DESCRIPTION}” the linter said:`);
  for (const line of await until('the checklist', () => spoken(page, 'listitem'))) console.log(`  ${line}`);
  await shot(page, '4-form');
  console.log(`\nScreenshots are in ${SHOTS}/.`);

  const wanted = waiting.map(({ caseNumber }) => caseNumber).sort();
  const told = listed.map(({ number }) => number).sort();
  if (JSON.stringify(told) === JSON.stringify(wanted)) {
    console.log(`The list is what the portal’s data say: ${wanted.length} cases wait.`);
    return 0;
  }
  console.error(`The portal’s data say that these wait: ${wanted.join(', ')}`);
  return 1;
}

/**
 * The texts of one role in what Case Lantern shows on the page; null while it shows none. It stands in a closed root, so it is read as
 * assistive technology reads it.
 */
async function spoken(page: Page, role: string): Promise<string[] | null> {
  const texts: string[] = [];
  const visit = (node: SerializedAXNode, inside: boolean): void => {
    const ours = inside || (node.name ?? '').startsWith('Case Lantern');
    if (ours && node.role === role) texts.push(wordsOf(node));
    else for (const child of node.children ?? []) visit(child, ours);
  };
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  if (tree !== null) visit(tree, false);
  return texts.length > 0 ? texts : null;
}

function wordsOf({ role, name, children = [] }: SerializedAXNode): string {
  return role === 'StaticText' ? (name ?? '') : children.map(wordsOf).filter(Boolean).join(' ');
}

async function shot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${SHOTS}/${name}.png` });
}
