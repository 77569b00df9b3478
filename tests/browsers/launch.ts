/**
 * Starts a browser with the built extension in it and with the portal's host name leading to the stand-in portal. Everything
 * else outside is out of reach: in Chromium no other name resolves, in Firefox every address leads to the stand-in.
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page, type Target, type WebWorker } from 'puppeteer-core';
import { OTHER_HOST, PORTAL_HOST } from '../portal/hosts.ts';
import { until } from './pace.ts';

const VIEWPORT = { width: 1400, height: 900 };
const WELCOME_PATIENCE_MS = 60_000;
/** A command that the browser does not answer fails while there is time to start another. */
const COMMAND_PATIENCE_MS = 90_000;

export interface LaunchOptions {
  executablePath: string;
  /** Folder of the unpacked extension; in Firefox a file that holds it will do, too. */
  extensionDir: string;
  /** Port of the stand-in portal on 127.0.0.1. */
  port: number;
  /** Default true. */
  headless?: boolean;
  /** The profile; it is kept. Default: a temporary one, removed by `stop`. */
  userDataDir?: string;
  /** Whether the page that welcomes a new user is left open; also for an extension that has none. Default false. */
  keepsWelcome?: boolean;
}

/** How the user's system is set: "forced" are the few colours of a high-contrast theme. */
export type Look = 'light' | 'dark' | 'forced';
export const LOOKS: readonly Look[] = ['light', 'dark', 'forced'];

export interface LaunchedBrowser {
  name: 'chromium' | 'firefox';
  browser: Browser;
  /** "chrome-extension://<id>" or "moz-extension://<uuid>". */
  extensionOrigin: string;
  /** A new tab. */
  page(): Promise<Page>;
  /** A tab with one of the extension's own pages, for example "/popup.html". */
  openExtensionPage(path: string): Promise<Page>;
  /** Sets the look for this page, and with Firefox for all pages; answers when the page has it. */
  setLook(page: Page, look: Look): Promise<void>;
  /** Switches the extension off or on, as its user does on the page of all extensions. */
  setEnabled(isEnabled: boolean): Promise<void>;
  /** Ends the browser and removes its temporary profile. */
  stop(): Promise<void>;
}

/** A request as the browser's network log tells it. */
export interface NetworkRequest {
  url: string;
  /** Origin that asked for it: "chrome-extension://<id>", "https://support.proquest.com", or "" for the browser itself. */
  initiator: string;
}

export interface LaunchedChromium extends LaunchedBrowser {
  name: 'chromium';
  /** The extension's service worker; waits until it runs. */
  serviceWorker(): Promise<WebWorker>;
  /** Ends the service worker as the browser does after 30 idle seconds. */
  killServiceWorker(): Promise<void>;
  /** Lets an alarm go off now. */
  fireAlarm(name: string): Promise<void>;
  /** Opens the real popup, under the toolbar button. */
  openPopup(): Promise<Page>;
  /**
   * Every request to the network that anything in this browser began, also one that reached nobody. Only after `stop`, for the
   * browser writes its log till then. Requests of the browser itself have no initiator.
   */
  networkRequests(): NetworkRequest[];
}

export interface LaunchedFirefox extends LaunchedBrowser {
  name: 'firefox';
  /** Runs statements in the browser's own window, where no page reaches, and answers with what they return. */
  inWindow(statements: string): Promise<unknown>;
  /** An expression in a page, as nobody's doing: whatever else the driver runs in a page counts as a click there. */
  evaluateUnclicked(page: Page, expression: string): Promise<unknown>;
}

/** Headless pages have a size of their own; in a window that the user sees, the window decides. */
const viewportOf = (headless: boolean): { width: number; height: number } | null => (headless ? VIEWPORT : null);

/** Reads Chromium's network log: JSON with one event a line, and the numbers of the event types in its first lines. */
async function readNetworkLog(path: string): Promise<NetworkRequest[]> {
  const log: unknown = JSON.parse(await readFile(path, 'utf8'));
  const { constants, events } = log as {
    constants: { logEventTypes: Record<string, number> };
    events: { type: number; params?: { url?: string; initiator?: string } }[];
  };
  const requests: NetworkRequest[] = [];
  for (const { type, params } of events) {
    if (type !== constants.logEventTypes.URL_REQUEST_START_JOB || params?.url === undefined) continue;
    requests.push({ url: params.url, initiator: params.initiator === 'not an origin' ? '' : (params.initiator ?? '') });
  }
  return requests;
}

/** A tab whose address begins so. Firefox does not tell the driver where an extension's page is, so the page itself is asked. */
export async function pageAt(browser: Browser, url: string): Promise<Page | null> {
  for (const page of await browser.pages()) if ((await page.evaluate(() => location.href).catch(() => '')).startsWith(url)) return page;
  return null;
}

/** The page that an installation opens would stand in front of every other. */
async function closeWelcome(browser: Browser, url: string): Promise<void> {
  const welcome = await browser.waitForTarget((target) => target.url() === url, { timeout: WELCOME_PATIENCE_MS });
  await (await welcome.asPage()).close();
}

/** A browser in which the extension did not start is of no use, and must not stay behind. */
async function orClose<T>(browser: Browser, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** What a busy machine keeps from starting is started once more, where nobody watches, and told; what the extension is to show is for the journeys. */
async function tryAgain<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!process.env.CI) throw error;
    console.warn('tried once more:', error);
    return await work();
  }
}

export const launchChromium = (options: LaunchOptions): Promise<LaunchedChromium> => tryAgain(() => startChromium(options));

export const launchFirefox = (options: FirefoxOptions): Promise<LaunchedFirefox> => tryAgain(() => startFirefox(options));

async function startChromium(options: LaunchOptions): Promise<LaunchedChromium> {
  const { executablePath, extensionDir, port, headless = true } = options;
  const logFolder = await mkdtemp(join(tmpdir(), 'network-log-'));
  const networkLog = join(logFolder, 'network.json');
  const isUsed = options.userDataDir !== undefined && existsSync(join(options.userDataDir, 'Default', 'Local Extension Settings'));
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath,
    headless,
    defaultViewport: viewportOf(headless),
    protocolTimeout: COMMAND_PATIENCE_MS,
    pipe: true,
    enableExtensions: [extensionDir],
    ...(options.userDataDir === undefined ? {} : { userDataDir: options.userDataDir }),
    args: [
      // The sandbox can't be had as root, nor in many containers. In a window the flag would show a warning.
      ...(headless || process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-domain-reliability',
      '--disable-features=AutofillServerCommunication,OptimizationHints,SpellcheckService',
      `--host-resolver-rules=MAP ${PORTAL_HOST} 127.0.0.1:${port}, MAP ${OTHER_HOST} 127.0.0.1:${port}, MAP * ~NOTFOUND`,
      '--ignore-certificate-errors',
      `--log-net-log=${networkLog}`,
    ],
  });

  const isWorker = (target: Target): boolean => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://');
  const firstWorker = await orClose(browser, browser.waitForTarget(isWorker));
  const extensionOrigin = firstWorker.url().split('/', 3).join('/');
  if (options.keepsWelcome !== true && !isUsed) await orClose(browser, closeWelcome(browser, `${extensionOrigin}/welcome.html`));

  async function serviceWorker(): Promise<WebWorker> {
    const worker = await (await browser.waitForTarget(isWorker)).worker();
    if (worker === null) throw new Error('the service worker ended while it was being asked for');
    return worker;
  }

  async function openPopup(): Promise<Page> {
    const worker = await serviceWorker();
    const before = new Set(browser.targets());
    const popup = browser.waitForTarget(
      (target) => !before.has(target) && target.url().startsWith(extensionOrigin) && target.type() === 'page',
    );
    await worker.evaluate('chrome.action.openPopup()');
    return (await popup).asPage();
  }

  let requests: NetworkRequest[] | undefined;
  return {
    name: 'chromium',
    browser,
    extensionOrigin,
    page: () => browser.newPage(),
    async openExtensionPage(path) {
      const page = await browser.newPage();
      await page.goto(extensionOrigin + path);
      return page;
    },
    async setLook(page, look) {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: look === 'dark' ? 'dark' : 'light' },
        { name: 'forced-colors', value: look === 'forced' ? 'active' : 'none' },
      ]);
    },
    async setEnabled(isEnabled) {
      const extensions = await browser.newPage();
      await extensions.goto('chrome://extensions');
      const id = new URL(extensionOrigin).host;
      await extensions.evaluate(`chrome.management.setEnabled(${JSON.stringify(id)}, ${isEnabled})`);
      await extensions.close();
    },
    serviceWorker,
    async killServiceWorker() {
      const worker = await serviceWorker();
      await worker.close();
    },
    async fireAlarm(name) {
      const worker = await serviceWorker();
      await worker.evaluate(`chrome.alarms.onAlarm.dispatch({ name: ${JSON.stringify(name)}, scheduledTime: Date.now() })`);
    },
    openPopup,
    networkRequests() {
      if (requests === undefined) throw new Error('the network log is complete only after stop()');
      return requests;
    },
    async stop() {
      await browser.close();
      try {
        requests = await readNetworkLog(networkLog);
      } finally {
        await rm(logFolder, { recursive: true, force: true, maxRetries: 3 });
      }
    },
  };
}

/** Firefox on its own asks for little: no updates, no telemetry, no captive-portal test. What is left ends at the stand-in as well. */
const QUIET_PREFERENCES = {
  'app.update.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.startup.homepage': 'about:blank',
  'datareporting.healthreport.uploadEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.http.speculative-parallel-limit': 0,
  'toolkit.telemetry.enabled': false,
};

/** What of the driver is needed here and is not in its types: commands as WebDriver BiDi has them. */
interface Bidi {
  connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}

/** @param context the id of a window or page */
async function evaluateIn({ connection }: Bidi, context: string | undefined, expression: string): Promise<unknown> {
  const answer = (await connection.send('script.evaluate', { expression, awaitPromise: true, target: { context } })).result as {
    type: string;
    result?: { value?: unknown };
  };
  if (answer.type !== 'success') throw new Error(JSON.stringify(answer));
  return answer.result?.value;
}

/** See `inWindow`; `--remote-allow-system-access` opens the way. */
async function inFirefoxWindow(browser: Browser, statements: string): Promise<unknown> {
  const bidi = browser as unknown as Bidi;
  const tree = (await bidi.connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
    contexts: { context: string }[];
  };
  return evaluateIn(bidi, tree.contexts[0]?.context, `(async () => { ${statements} })()`);
}

/** In a page. */
const hasLook = (look: Look): boolean =>
  matchMedia(`(prefers-color-scheme: ${look === 'dark' ? 'dark' : 'light'})`).matches &&
  matchMedia('(forced-colors: active)').matches === (look === 'forced');

/** No page may switch an extension off. */
const enableInFirefox = async (browser: Browser, geckoId: string, isEnabled: boolean): Promise<void> => {
  await inFirefoxWindow(
    browser,
    `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    const addon = await AddonManager.getAddonByID(${JSON.stringify(geckoId)});
    await addon.${isEnabled ? 'enable' : 'disable'}();
    if (addon.isActive !== ${isEnabled}) throw new Error('the add-on is not as it should be');`,
  );
};

/** As `closeWelcome`. The driver does not always come to know the page of a tab that the extension opened; the window knows its tabs. */
const closeFirefoxWelcome = async (browser: Browser, url: string): Promise<void> => {
  await until(
    'the welcome page',
    () =>
      inFirefoxWindow(
        browser,
        `const tab = gBrowser.tabs.find((each) => each.linkedBrowser.currentURI.spec.startsWith(${JSON.stringify(url)}));
        if (tab) gBrowser.removeTab(tab);
        return tab !== undefined;`,
      ),
    WELCOME_PATIENCE_MS,
  );
};

export interface FirefoxOptions extends LaunchOptions {
  geckoId: string;
  /** Of the extension's origin; the same for a profile that is used again. Default: a random one. */
  uuid?: string;
  /** Preferences besides those that keep it quiet. */
  preferences?: Record<string, boolean | number | string>;
  /** Environment variables besides those of this process. */
  env?: Record<string, string>;
}

async function startFirefox(options: FirefoxOptions): Promise<LaunchedFirefox> {
  const { executablePath, extensionDir, geckoId, port, headless = true } = options;
  // The origin of an extension is made at random in each profile; naming it beforehand tells us its pages' addresses.
  const uuid = options.uuid ?? randomUUID();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    defaultViewport: viewportOf(headless),
    protocolTimeout: COMMAND_PATIENCE_MS,
    ...(options.userDataDir === undefined ? {} : { userDataDir: options.userDataDir }),
    acceptInsecureCerts: true,
    env: { ...process.env, ...options.env },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...QUIET_PREFERENCES,
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${port}`,
      ...options.preferences,
    },
  });
  await orClose(browser, browser.installExtension(extensionDir));
  const extensionOrigin = `moz-extension://${uuid}`;
  if (options.keepsWelcome !== true) await orClose(browser, closeFirefoxWelcome(browser, `${extensionOrigin}/welcome.html`));

  return {
    name: 'firefox',
    browser,
    extensionOrigin,
    page: () => browser.newPage(),
    openExtensionPage: (path) =>
      tryAgain(async () => {
        const page = await browser.newPage();
        const url = extensionOrigin + path;
        // Firefox never tells the driver that a page of an extension has loaded, so the page itself is asked.
        page.goto(url).catch(() => {});
        try {
          await until(url, () => page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url));
        } catch (error) {
          await page.close();
          throw error;
        }
        return page;
      }),
    async setLook(page, look) {
      await inFirefoxWindow(
        browser,
        `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${look === 'dark' ? 0 : 1});
        Services.prefs.setIntPref('browser.display.document_color_use', ${look === 'forced' ? 2 : 0});`,
      );
      await until(look, () => page.evaluate(hasLook, look));
    },
    setEnabled: (isEnabled) => enableInFirefox(browser, geckoId, isEnabled),
    inWindow: (statements) => inFirefoxWindow(browser, statements),
    evaluateUnclicked: (page, expression) =>
      evaluateIn(browser as unknown as Bidi, (page.mainFrame() as unknown as { _id: string })._id, expression),
    stop: () => browser.close(),
  };
}
