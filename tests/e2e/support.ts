/** What the journeys share: a browser with the production build in it, before a stand-in portal, and eyes for what the extension shows. */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { inject } from 'vitest';
import { type LaunchedBrowser, type LaunchedChromium, launchChromium, launchFirefox } from '../browsers/launch.ts';
import { until } from '../browsers/pace.ts';
import type { PortalBuild } from '../portal/build.ts';
import { PORTAL_ORIGIN, type Portal, startPortal } from '../portal/server.ts';

/** The time zone of the browsers under test, which is the product's default for the portal's. */
export const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
export const LIST = `${PORTAL_ORIGIN}/s/case-lists`;
export const FORM = `${PORTAL_ORIGIN}/s/create-case`;

const GECKO_ID = 'case-lantern@case-lantern.invalid';
const SHOTS = '.output/screenshots';

export interface Stage<Launched extends LaunchedBrowser = LaunchedBrowser> {
  launched: Launched;
  portal: Portal;
  close(): Promise<void>;
}

async function stage<Launched extends LaunchedBrowser>(
  build: PortalBuild,
  launch: (port: number) => Promise<Launched>,
): Promise<Stage<Launched>> {
  const portal = await startPortal({ build, timeZone: ZONE });
  const launched = await launch(portal.port);
  await launched.browser.installExtension(resolve('tests/e2e/probe'));
  return {
    launched,
    portal,
    async close() {
      await launched.stop();
      await portal.stop();
    },
  };
}

export const inChromium = (build: PortalBuild): Promise<Stage<LaunchedChromium>> =>
  stage(build, (port) =>
    launchChromium({ executablePath: inject('executables').chromium, extensionDir: resolve('.output/chrome-mv3'), port }),
  );

export const inFirefox = (build: PortalBuild): Promise<Stage> =>
  stage(build, (port) =>
    launchFirefox({ executablePath: inject('executables').firefox, extensionDir: resolve('.output/firefox-mv3'), geckoId: GECKO_ID, port }),
  );

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What Case Lantern shows on a page of the portal. */
export interface Shown {
  badges: { row: string | null; text: string; title: string; box: Box }[];
  docks: {
    region: string;
    text: string;
    box: Box;
    buttons: { text: string; rule: string | null; box: Box }[];
    links: { text: string; href: string }[];
    rules: string[];
  }[];
  others: string[];
}

export async function shown(page: Page): Promise<Shown> {
  const json = await page.evaluate(() => {
    document.dispatchEvent(new CustomEvent('probe-look'));
    return document.documentElement.dataset.probe ?? '';
  });
  return JSON.parse(json) as Shown;
}

/** Waits until what is shown is as wanted, and answers with it. */
export const untilShown = (page: Page, what: string, wanted: (now: Shown) => boolean): Promise<Shown> =>
  until(what, async () => {
    const now = await shown(page);
    return wanted(now) ? now : null;
  });

/** Presses a button of ours as the user's mouse does. */
export async function press(page: Page, { box }: { box: Box }): Promise<void> {
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** A row of the popup. */
export interface PopupRow {
  number: string;
  subject: string;
  status: string;
  closing: string | null;
  date: string | null;
  href: string | null;
}

export const popupRows = (popup: Page): Promise<PopupRow[]> =>
  popup.evaluate(() =>
    [...document.querySelectorAll('#waiting .case')].map((row) => ({
      number: row.querySelector('.number')?.textContent ?? '',
      subject: row.querySelector('.subject')?.textContent ?? '',
      status: row.querySelector('.status')?.textContent ?? '',
      closing: row.querySelector('time')?.textContent ?? null,
      date: row.querySelector('time')?.dateTime ?? null,
      href: row.querySelector('.subject a')?.getAttribute('href') ?? null,
    })),
  );

export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}/${name}.png` as `${string}.png` });
}
