/** What the journeys share: a browser with the production build in it, before a stand-in portal, and eyes for what the extension shows. */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import type { Instant } from '../../lib/cases/schemas.ts';
import { localDate } from '../../lib/deadlines/calendar.ts';
import type { KIND_OF_ROW } from '../../lib/storage/kept-kinds.ts';
import {
  type FirefoxOptions,
  type LaunchedBrowser,
  type LaunchedChromium,
  type LaunchedFirefox,
  type LaunchOptions,
  launchChromium,
  launchFirefox,
} from '../browsers/launch.ts';
import { until } from '../browsers/pace.ts';
import type { PortalBuild } from '../portal/build.ts';
import { type PortalCase, waitingCases } from '../portal/cases.ts';
import { PORTAL_ORIGIN, type Portal, type PortalOptions, startPortal } from '../portal/server.ts';

/** The time zone of the browsers under test, which is the product's default for the portal's. */
export const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
export const LIST = `${PORTAL_ORIGIN}/s/case-lists`;
export const FORM = `${PORTAL_ORIGIN}/s/create-case`;

export const GECKO_ID = 'case-lantern@case-lantern.invalid';
const SHOTS = '.output/screenshots';

export interface Stage<Launched extends LaunchedBrowser = LaunchedBrowser> {
  launched: Launched;
  readonly portal: Portal;
  /** Another portal in the place of this one, with its cases new. The browser stays. */
  reopenPortal(settings: Settings): Promise<void>;
  /** Installs the extension over itself, as an update does. */
  updateExtension(): Promise<void>;
  /** Takes the extension out of the browser. */
  removeExtension(): Promise<void>;
  close(): Promise<void>;
}

/** Of the portal, besides its build. */
type Settings = Omit<PortalOptions, 'build' | 'timeZone'>;

async function stage<Launched extends LaunchedBrowser>(
  build: PortalBuild,
  settings: Settings,
  extensionDir: string,
  launch: (options: Pick<LaunchOptions, 'extensionDir' | 'port'>) => Promise<Launched>,
): Promise<Stage<Launched>> {
  let portal = await startPortal({ ...settings, build, timeZone: ZONE });
  const launched = await launch({ extensionDir, port: portal.port });
  await launched.browser.installExtension(resolve('tests/e2e/probe'));
  return {
    launched,
    get portal() {
      return portal;
    },
    async reopenPortal(others) {
      await portal.stop();
      portal = await startPortal({ ...others, build, timeZone: ZONE, port: portal.port });
    },
    async updateExtension() {
      await launched.browser.installExtension(extensionDir);
    },
    async removeExtension() {
      // To install it over itself tells its id.
      await launched.browser.uninstallExtension(await launched.browser.installExtension(extensionDir));
    },
    async close() {
      await launched.stop();
      await portal.stop();
    },
  };
}

/** How the browser is started. */
type Start = Pick<LaunchOptions, 'keepsWelcome'>;
type FirefoxStart = Start & Pick<FirefoxOptions, 'env' | 'preferences'>;

export const inChromium = (build: PortalBuild, settings: Settings = {}, start: Start = {}): Promise<Stage<LaunchedChromium>> =>
  stage(build, settings, resolve('.output/chrome-mv3'), (options) =>
    launchChromium({ ...options, ...start, executablePath: inject('executables').chromium }),
  );

export const inFirefox = (build: PortalBuild, settings: Settings = {}, start: FirefoxStart = {}): Promise<Stage<LaunchedFirefox>> =>
  stage(build, settings, resolve('.output/firefox-mv3'), (options) =>
    launchFirefox({ ...options, ...start, executablePath: inject('executables').firefox, geckoId: GECKO_ID }),
  );

/** Opens a stage before the tests of a `describe`, makes it ready for them, and closes it after the last. */
export function beforeStage<Opened extends Stage>(open: () => Promise<Opened>, ready: (stage: Opened) => unknown): void {
  let stage: Opened | undefined;
  beforeAll(async () => {
    stage = await open();
    await ready(stage);
  });
  afterAll(() => stage?.close());
}

/** The same, with the popup and a tab for the portal. */
export const onStage = (open: () => Promise<Stage>, ready: (stage: Stage, page: Page, popup: Page) => unknown): void =>
  beforeStage(open, async (stage) => {
    const popup = await stage.launched.openExtensionPage('/popup.html');
    await ready(stage, await stage.launched.page(), popup);
  });

/** Settings of somebody who works at all times: what is due is told at once, whenever the tests run. */
export const ALWAYS_AT_WORK = { workdays: [1, 2, 3, 4, 5, 6, 7], workingHours: { from: 0, to: 24 * 60 } };

/** For a page of the extension. */
declare const chrome: {
  alarms: { create(name: string, when: { when: number }): Promise<void> };
  storage: { local: { set(items: object): Promise<void> } };
};

export const workAlways = (own: Page): Promise<void> => own.evaluate((settings) => chrome.storage.local.set({ settings }), ALWAYS_AT_WORK);

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What Case Lantern shows on a page of the portal. */
export interface Shown {
  /** `row`: the record id that the row bears; `number`: the case number that it shows. */
  badges: { row: string | null; number: string | null; text: string; title: string; box: Box }[];
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

export async function shown(page: Page | Frame): Promise<Shown> {
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

/** Each badge stands alone in the row of its own case: the number that the row shows, and whose turn it is, are those of the row's key. */
export function expectRightRows({ badges }: Shown, cases: readonly PortalCase[]): void {
  for (const { row, number, title } of badges) {
    const portalCase = cases.find(({ recordId, caseNumber }) => (row === null ? caseNumber === number : recordId === row));
    expect([number, title.startsWith('Your turn')]).toEqual([portalCase?.caseNumber, portalCase?.truth.waits]);
  }
  expect(new Set(badges.map(({ number }) => number)).size).toBe(badges.length);
}

/** Presses a button of ours as the user's mouse does. */
export async function press(page: Page, { box }: { box: Box }): Promise<void> {
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** The panel settles a moment after its words have come. */
const STILL_MS = 300;

/** Presses a button of ours once it stays where it is: the panel moves as its lines come and go. */
export async function pressStill(page: Page, what: string, find: (now: Shown) => Shown['docks'][number]['buttons'][number] | undefined) {
  let last: ReturnType<typeof find>;
  let since = Date.now();
  const there = await until(what, async () => {
    const now = find(await shown(page));
    if (!isDeepStrictEqual(now, last)) since = Date.now();
    last = now;
    return now !== undefined && Date.now() - since >= STILL_MS && now;
  });
  await press(page, there);
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

/** The cases that wait and are not snoozed. */
export const popupRows = (popup: Page): Promise<PopupRow[]> =>
  popup.evaluate(async () => {
    for (let more = document.querySelector<HTMLElement>('.more'); more !== null; more = document.querySelector<HTMLElement>('.more')) {
      more.click();
      await new Promise((resolve) => setTimeout(resolve));
    }
    return [...document.querySelectorAll('.group:not(#snoozed) .case[data-turn=customer]')].map((row) => ({
      number: row.querySelector('.number')?.textContent ?? '',
      subject: row.querySelector('.subject')?.textContent ?? '',
      status: row.querySelector('.status')?.textContent ?? '',
      closing: row.querySelector('time')?.textContent ?? null,
      date: row.querySelector('time')?.dateTime ?? null,
      href: row.querySelector('.subject a')?.getAttribute('href') ?? null,
    }));
  });

/** What the popup says below its list: how far each list was read. */
export const popupFooter = (popup: Page): Promise<string> => popup.evaluate(() => document.querySelector('footer')?.innerText ?? '');

/** All rows of a store of the extension's database, asked in one of its own pages. */
export const stored = <Row>(page: Page, store: keyof typeof KIND_OF_ROW): Promise<Row[]> =>
  page.evaluate(
    (name) =>
      new Promise<Row[]>((resolve, reject) => {
        const opening = indexedDB.open('case-lantern');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const rows = opening.result.transaction(name).objectStore(name).getAll();
          rows.onsuccess = () => {
            opening.result.close();
            resolve(rows.result);
          };
        };
      }),
    store,
  );

/** Forgets what was told and lets the alarm ring in a moment, without starting the worker: the alarm has to do that. */
export const makeDueAgain = (own: Page): Promise<void> =>
  own.evaluate(async () => {
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('case-lantern');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const change = opening.result.transaction('told', 'readwrite');
        change.objectStore('told').clear();
        change.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });
    await chrome.alarms.create('next-reminder', { when: Date.now() + 500 });
  });

/** The day of an instant in the portal's zone, "2026-11-22". */
export const day = (instant: number): string => localDate(instant as Instant, ZONE);

const TWO_DAYS = 2 * 86_400_000;

/** Waiting cases that entered their status some days ago and are not just being closed: where a page tells of changes, the day of their closing is known. */
export const datedCases = (cases: readonly PortalCase[]): PortalCase[] =>
  waitingCases(cases).filter(
    ({ truth: { closesAt, enteredAt } }) => (enteredAt ?? Date.now()) < Date.now() - TWO_DAYS && (closesAt ?? 0) > Date.now() + TWO_DAYS,
  );

/** Waits until the popup tells the closing of a case to the day, and answers with that row. */
export const datedRow = (popup: Page, { caseNumber }: { caseNumber: string }): Promise<PopupRow> =>
  until(`the day of ${caseNumber} in the popup`, async () =>
    (await popupRows(popup)).find((row) => row.number === caseNumber && row.date !== null && !/perhaps sooner/.test(row.closing ?? '')),
  );

/** The popup's page in a tab behind `page`, which so is the page in front when the popup asks. */
export async function popupOver(page: Page, stage: Stage): Promise<Page> {
  const popup = await stage.launched.openExtensionPage('/popup.html');
  await page.bringToFront();
  await popup.evaluate(() => {
    document.documentElement.dataset.before = 'true';
    location.reload();
  });
  await until('the popup anew', () =>
    popup.evaluate(() => document.documentElement.dataset.before === undefined && document.querySelector('.page') !== null),
  );
  return popup;
}

/** Clicks a button of a page of ours, which may lie behind another. */
export const clickOn = (popup: Page, words: string): Promise<true> =>
  until(`a button "${words}"`, () =>
    popup.evaluate((wanted) => {
      const button = [...document.querySelectorAll('button')].find((each) => each.textContent?.includes(wanted));
      button?.click();
      return button !== undefined;
    }, words),
  );

/** Writes after how many days or months cases of a status are closed into the settings page, as its user does; '' for the edition's figure. */
export async function writeClosing(options: Page, status: string, amount: string): Promise<void> {
  await options.bringToFront();
  const field = await until(`the figure of ${status}`, async () =>
    (
      await options.evaluateHandle((wanted) => {
        const groups = [...document.querySelectorAll('.figures')];
        const group = groups.find((each) => each.querySelector('legend')?.textContent === wanted);
        return group?.querySelector<HTMLInputElement>('input[id$="-closeAfter"]') ?? null;
      }, status)
    ).asElement(),
  );
  await field.evaluate((input) => (input as HTMLInputElement).select());
  await options.keyboard.press('Backspace');
  await options.keyboard.type(amount);
  await options.keyboard.press('Enter');
}

export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}/${name}.png` as `${string}.png` });
}
