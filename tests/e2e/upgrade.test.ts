/** An update from the last release, as its users get it: the package that they have, used for a while, and the present build over it in the same profile. */
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { type LaunchedBrowser, type LaunchedFirefox, launchChromium, launchFirefox, pageAt } from '../browsers/launch.ts';
import { pause, until } from '../browsers/pace.ts';
import { addDays } from '../portal/calendar.ts';
import type { PortalCase } from '../portal/cases.ts';
import { scrollToEnd } from '../portal/drive.ts';
import { PORTAL_ORIGIN, type Portal, startPortal } from '../portal/server.ts';
import { lastRelease, unpack } from '../releases/packages.ts';
import { ALWAYS_AT_WORK, datedCases, day, GECKO_ID, LIST, stored, untilShown, writeClosing, ZONE } from './support.ts';

declare const chrome: {
  alarms: { get(name: string): Promise<{ scheduledTime: number } | undefined> };
  notifications: { getAll(): Promise<Record<string, true>> };
  permissions: { getAll(): Promise<{ permissions: string[]; origins: string[] }> };
  runtime: { getManifest(): { version: string } };
  storage: { local: { get(key: string): Promise<Record<string, object>>; set(items: object): Promise<void> } };
};

/** What the user has, and what is to come of it. */
interface Kept {
  settings: unknown;
  cases: { caseNumber: string }[];
  snoozes: object[];
  told: object[];
  /** Days on which cases close, by case number, as the popup tells them; without those that are snoozed, which it folds away. */
  closings: Record<string, string>;
  /** When the next reminder comes. */
  alarm: number;
}

const BUILDS = { chromium: 'chrome', firefox: 'firefox' } as const;
/** Without the digest, whose time could come just now. */
const SETTINGS = { ...ALWAYS_AT_WORK, silentDays: 9, reminders: { digest: false }, rules: { insult: 'off' } };
const STATUS = 'Pending Customer Input';
/** The vendor's edition closes it after 28. */
const OWN_DAYS = 40;
/** A reading is told of a moment after the last of them. */
const QUIET_MS = 3000;

/** Firefox forgets an extension that was installed for a session, but for this. */
const KEEP = { 'extensions.webextensions.keepStorageOnUninstall': true, 'extensions.webextensions.keepUuidOnUninstall': true };

describe.each([
  ['chromium', 'while it was closed'],
  ['chromium', 'while it ran'],
  ['firefox', 'while it was closed'],
  ['firefox', 'while it ran'],
] as const)('%s, updated %s', (name, when) => {
  let folder: string;
  let portal: Portal | undefined;
  let launched: LaunchedBrowser | undefined;
  const uuid = randomUUID();

  afterEach(async () => {
    await launched?.stop();
    await portal?.stop();
    launched = portal = undefined;
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });

  async function open(extensionDir: string, port: number, keepsWelcome: boolean): Promise<LaunchedBrowser> {
    const executablePath = inject('executables')[name];
    const options = { executablePath, extensionDir, port, keepsWelcome, userDataDir: join(folder, 'profile') };
    const browser =
      name === 'chromium' ? await launchChromium(options) : await launchFirefox({ ...options, geckoId: GECKO_ID, uuid, preferences: KEEP });
    launched = browser;
    await browser.browser.installExtension(resolve('tests/e2e/probe'));
    return browser;
  }

  it('loses nothing, tells nothing twice, and asks for nothing anew', { timeout: 240_000 }, async () => {
    folder = mkdtempSync(join(tmpdir(), 'upgrade-'));
    const extensionDir = join(folder, 'extension');
    unpack(lastRelease(BUILDS[name]), extensionDir);
    portal = await startPortal({ build: name === 'chromium' ? 'native' : 'synthetic', timeZone: ZONE });
    const hasWelcome = existsSync(join(extensionDir, 'welcome.html'));
    const before = await open(extensionDir, portal.port, !hasWelcome);
    const dated = datedCases(portal.cases).find(({ status, subStatus, shows }) => status === STATUS && subStatus === null && shows.history);
    if (dated === undefined) throw new Error('the stand-in has no such case');
    const page = await use(before, dated);
    const kept = await settled(before);
    expect(kept).toMatchObject({
      settings: { silentDays: 9 },
      snoozes: [expect.anything()],
      told: expect.arrayContaining([expect.anything()]),
    });
    const closing = day(addDays(dated.truth.enteredAt ?? 0, OWN_DAYS, ZONE));
    expect(kept.closings[dated.caseNumber]).toBe(closing);
    const allowed = await allowedIn(before);

    rmSync(extensionDir, { recursive: true });
    cpSync(resolve(`.output/${BUILDS[name]}-mv3`), extensionDir, { recursive: true });
    const version = raiseVersion(extensionDir);
    let after = before;
    if (when === 'while it ran') await after.browser.installExtension(extensionDir);
    else {
      await before.stop();
      // What Firefox installs for a session it installs anew in the next.
      after = await open(extensionDir, portal.port, name === 'chromium');
    }

    const now = await settled(after);
    // The page of this case is still open where the browser ran, and the new version reads it at once.
    const others = kept.cases.filter(({ caseNumber }) => caseNumber !== dated.caseNumber);
    expect(now).toMatchObject({ ...kept, cases: expect.anything() });
    expect(now.cases.filter(({ caseNumber }) => caseNumber !== dated.caseNumber)).toMatchObject(others);
    for (const rows of ['cases', 'snoozes', 'told'] as const) expect(now[rows]).toHaveLength(kept[rows].length);
    const own = await after.openExtensionPage('/options.html');
    expect(await own.evaluate(() => chrome.runtime.getManifest().version)).toBe(version);
    if (when === 'while it was closed')
      expect(await own.evaluate(async () => Object.keys(await chrome.notifications.getAll()))).toEqual([]);
    expect(await newlyAllowed(after, allowed)).toEqual([]);
    // For Chromium a folder that the driver loads is installed anew at each start, and welcomes; why not where the older build had no such page is not known.
    if (!(name === 'chromium' && when === 'while it was closed' && hasWelcome))
      expect(await pageAt(after.browser, `${after.extensionOrigin}/welcome.html`)).toBeNull();

    const tab = when === 'while it ran' ? page : await after.page();
    await tab.bringToFront();
    // Chromium leaves the old script in a page that is open and starts no new one.
    if (name === 'chromium' && when === 'while it ran') await tab.reload();
    if (when === 'while it was closed') await tab.goto(caseAddress(dated));
    await untilShown(tab, 'one card, with the same day', ({ docks }) => docks.length === 1 && /Closes/.test(docks[0]?.text ?? ''));
    expect((await settled(after)).closings[dated.caseNumber]).toBe(closing);
  });
});

const caseAddress = ({ recordId }: PortalCase): string => `${PORTAL_ORIGIN}/s/case/${recordId}/view`;

/** Settings, a list, a case of it, a reminder, and another case snoozed. Answers with the tab of the case. */
async function use(launched: LaunchedBrowser, dated: PortalCase): Promise<Page> {
  const options = await launched.openExtensionPage('/options.html');
  await options.evaluate((settings) => chrome.storage.local.set({ settings }), SETTINGS);
  await writeClosing(options, STATUS, String(OWN_DAYS));
  await until('the figure', () =>
    options.evaluate(async () =>
      JSON.stringify((await chrome.storage.local.get('settings')).settings).includes('"closeAfter":{"amount":40'),
    ),
  );
  await options.close();
  const page = await launched.page();
  await page.goto(LIST);
  await scrollToEnd(page);
  await untilShown(page, 'badges', ({ badges }) => badges.length > 0);
  await page.goto(caseAddress(dated));
  await untilShown(page, 'the card', ({ docks }) => docks.some(({ text }) => /Closes/.test(text)));
  const popup = await launched.openExtensionPage('/popup.html');
  await until('a reminder', async () => (await stored(popup, 'told')).length > 0);
  await until('the choices', () =>
    popup.evaluate((number) => {
      const other = `.case[data-case-number]:not([data-case-number="${number}"]):has(time)`;
      if (document.querySelector('.snooze-menu') === null) document.querySelector<HTMLElement>(`${other} .snooze`)?.click();
      return document.querySelector('.snooze-menu button') !== null;
    }, dated.caseNumber),
  );
  await popup.evaluate(() => document.querySelector<HTMLElement>('.snooze-menu button')?.click());
  await until('the snooze', async () => (await stored(popup, 'snoozes')).length > 0);
  await popup.close();
  return page;
}

/** What is kept, once it changes no more. */
async function settled({ openExtensionPage }: LaunchedBrowser): Promise<Kept> {
  const popup = await openExtensionPage('/popup.html');
  const kept = await until('quiet', async () => {
    const one = await keptNow(popup);
    await pause(QUIET_MS);
    const two = await keptNow(popup);
    // A moment after a reading the alarm is set for the case that the worker is stopped; then for what comes next.
    return isDeepStrictEqual(one, two) && two.alarm > Date.now() + 60_000 && Object.keys(two.closings).length > 0 && two;
  });
  await popup.close();
  return kept;
}

const keptNow = async (popup: Page): Promise<Kept> => ({
  cases: await stored<Kept['cases'][number]>(popup, 'cases'),
  snoozes: await stored<object>(popup, 'snoozes'),
  told: await stored<object>(popup, 'told'),
  ...(await popup.evaluate(async () => {
    const closings = [...document.querySelectorAll<HTMLElement>('[data-case-number]:has(time):not(#snoozed *)')].map((row) => [
      row.dataset.caseNumber,
      row.querySelector('time')?.dateTime,
    ]);
    return {
      settings: (await chrome.storage.local.get('settings')).settings,
      closings: Object.fromEntries(closings),
      alarm: (await chrome.alarms.get('next-reminder'))?.scheduledTime ?? 0,
    };
  })),
});

/** A release has a later version than the one before; the present build may still have the same. */
function raiseVersion(extensionDir: string): string {
  const path = join(extensionDir, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.version += '.1';
  writeFileSync(path, JSON.stringify(manifest));
  return manifest.version;
}

const ADDON = `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const { userPermissions } = await AddonManager.getAddonByID('${GECKO_ID}');`;

/** What the user has allowed, as the browser itself tells it: in Chromium in the words of its page of extensions, in Firefox as permissions. */
async function allowedIn(launched: LaunchedBrowser): Promise<unknown> {
  if (launched.name === 'firefox') return JSON.parse(String(await inWindow(launched, `${ADDON} return JSON.stringify(userPermissions);`)));
  const extensions = await launched.page();
  await extensions.goto('chrome://extensions');
  const allowed = await extensions.evaluate(
    `chrome.developerPrivate.getExtensionInfo('${new URL(launched.extensionOrigin).host}').then(({ permissions }) =>
      [...permissions.simplePermissions.map(({ message }) => message), ...(permissions.runtimeHostPermissions?.hosts ?? []).map(({ host }) => host)])`,
  );
  await extensions.close();
  return allowed;
}

/** Of what is allowed now, that for which the browser would have asked again. */
async function newlyAllowed(launched: LaunchedBrowser, before: unknown): Promise<unknown[]> {
  if (launched.name === 'firefox') {
    const difference = await inWindow(
      launched,
      `${ADDON} const { Extension } = ChromeUtils.importESModule('resource://gre/modules/Extension.sys.mjs');
      return JSON.stringify(Extension.comparePermissions(${JSON.stringify(before)}, userPermissions));`,
    );
    return Object.values(JSON.parse(String(difference))).flat();
  }
  const now = (await allowedIn(launched)) as string[];
  return now.filter((words) => !(before as string[]).includes(words));
}

const inWindow = (launched: LaunchedBrowser, statements: string): Promise<unknown> => (launched as LaunchedFirefox).inWindow(statements);
