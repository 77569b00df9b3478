/** Reader, badges and watch on the pages of the stand-in portal, in a real browser. */
import type { Page } from 'puppeteer-core';
import { type LaunchedBrowser, launchChromium, launchFirefox } from '../browsers/launch.ts';
import { deepTexts, pause, until } from '../browsers/pace.ts';
import type { PortalBuild } from '../portal/build.ts';
import { PORTAL_ORIGIN, startPortal } from '../portal/server.ts';
import { type CpuMeter, cpuMeter } from './cpu.ts';
import { PROBE_ID, PRODUCT_ID } from './extensions.ts';
import { bar, median, tell } from './figures.ts';
import type { Answer, Question } from './probe.ts';
import { typing } from './typing.ts';

export type BrowserName = 'chromium' | 'firefox';

const LONG_LIST = `${PORTAL_ORIGIN}/s/case-lists?dataset=500`;
/** As many rows as a library has open cases. */
const LIST = `${PORTAL_ORIGIN}/s/case-lists?dataset=75`;
const WITHOUT_CASES = `${PORTAL_ORIGIN}/s/article/what-a-case-status-means`;
const PAGES = 3;
/** Batches of warm readings on each page. */
const BATCHES = 4;
const WARM = 10;
/** Rounds of noise, first before the one browser and then before the other. */
const ROUNDS = 3;
const ROUND_MS = 8000;

interface Folders {
  probe: string;
  counting: string;
}

function launch(name: BrowserName, executablePath: string, extensionDir: string, geckoId: string, port: number): Promise<LaunchedBrowser> {
  // The probe welcomes nobody.
  const options = { executablePath, extensionDir, port, keepsWelcome: geckoId === PROBE_ID };
  if (name === 'chromium') return launchChromium(options);
  // Pages are told the time to a millisecond only, which is a tenth of what is measured here.
  return launchFirefox({ ...options, geckoId, preferences: { 'privacy.reduceTimerPrecision': false } });
}

const meterOf = ({ browser }: LaunchedBrowser): Promise<CpuMeter | null> => cpuMeter(browser.process()?.pid);

async function openList(browser: LaunchedBrowser, address: string): Promise<Page> {
  const page = await browser.page();
  await page.goto(address);
  const isWhole = async (): Promise<boolean> => {
    const lines = await deepTexts(page, { selector: '.countSortedByFilteredBy' });
    return lines.some((line) => /^\d+ items/.test(line));
  };
  await until('all rows', isWhole, 60_000);
  await pause(1000);
  return page;
}

async function ask(page: Page, question: Question): Promise<Answer> {
  const json = await page.evaluate((name) => {
    document.documentElement.dataset.bench = name;
    document.dispatchEvent(new Event('bench'));
    return document.documentElement.dataset.bench;
  }, question);
  return JSON.parse(json) as Answer;
}

/** Several readings at once, each by the clock on the wall, and by the main thread's time for one. */
async function readWarm(page: Page, meter: CpuMeter | null): Promise<{ wall: number[]; cpu: number }> {
  const before = (await meter?.read()) ?? Number.NaN;
  const wall = await page.evaluate((count) => {
    const { dataset } = document.documentElement;
    return Array.from({ length: count }, () => {
      dataset.bench = 'read';
      document.dispatchEvent(new Event('bench'));
      return (JSON.parse(dataset.bench ?? '') as { ms: number }).ms;
    });
  }, WARM);
  return { wall, cpu: (((await meter?.read()) ?? Number.NaN) - before) / WARM };
}

async function readings(browser: LaunchedBrowser, name: string): Promise<Page> {
  const [cold, wall, cpu]: [number[], number[], number[]] = [[], [], []];
  let last: Page | undefined;
  for (let index = 0; index < PAGES; index += 1) {
    await last?.close();
    last = await openList(browser, LONG_LIST);
    const first = await ask(last, 'read');
    if (first.rows !== 500) throw new Error(`read ${first.rows} of 500 rows`);
    cold.push(first.ms);
    const meter = await meterOf(browser);
    await readWarm(last, meter);
    for (let batch = 0; batch < BATCHES; batch += 1) {
      const warm = await readWarm(last, meter);
      wall.push(...warm.wall);
      cpu.push(warm.cpu);
    }
  }
  tell(`${name}: first reading of 500 rows`, cold);
  const byTheClock = tell(`${name}: reading 500 rows, warm`, wall);
  const onThread = tell(`${name}: the same, main thread's time`, cpu);
  // On a machine with other work to do, the clock on the wall counts that too.
  bar('reading 500 rows, warm,', Number.isNaN(onThread) ? byTheClock : Math.min(byTheClock, onThread), 15);
  return last as Page;
}

/** Longest time that the page's main thread was not to be had, while it is asked without a pause. */
const longestWait = (page: Page, work: Question): Promise<number> =>
  page.evaluate(async (question) => {
    const { port1, port2 } = new MessageChannel();
    let [longest, last] = [0, performance.now()];
    const end = last + 1500;
    const ended = new Promise<void>((resolve) => {
      port1.onmessage = () => {
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
        if (now < end) port2.postMessage(null);
        else resolve();
      };
    });
    port2.postMessage(null);
    document.documentElement.dataset.bench = question;
    document.dispatchEvent(new Event('bench'));
    await ended;
    return longest;
  }, work);

/** The first reading of a long list is the longest work that is done on a page. */
async function firstReading(browser: LaunchedBrowser, name: string): Promise<void> {
  const longest: number[] = [];
  for (let index = 0; index < PAGES; index += 1) {
    const page = await openList(browser, LONG_LIST);
    longest.push(await longestWait(page, 'parts'));
    await page.close();
  }
  bar('first reading, longest task,', tell(`${name}: longest task of the first reading, the page's own work included`, longest), 50);
}

/** Five hundred badges that were taken away are garbage, which Firefox collects within some seconds and for 100 to 200 ms: that is no cost of the next ones. */
const COLLECTING_MS = 4000;

async function badges(browser: LaunchedBrowser, page: Page, name: string): Promise<void> {
  // The first call looks up the cells.
  await ask(page, 'paint');
  await ask(page, 'clear');
  const meter = await meterOf(browser);
  const [total, longest, script]: [number[], number[], number[]] = [[], [], []];
  for (let run = 0; run < 7; run += 1) {
    await pause(COLLECTING_MS);
    const before = (await meter?.read()) ?? Number.NaN;
    script.push((await ask(page, 'paint')).ms);
    await pause(1200);
    total.push(((await meter?.read()) ?? Number.NaN) - before);
    await ask(page, 'clear');
    await pause(700);
    longest.push(await longestWait(page, 'paint'));
    await ask(page, 'clear');
  }
  bar('one call that paints badges,', tell(`${name}: call that paints the visible badges`, script), 50);
  bar('500 badges, layout included,', tell(`${name}: 500 badges, main thread's time in all`, total), 300);
  tell(`${name}: longest task then, the page's frame included`, longest);
}

/** Here the scout is alone: its start, its looks, and what it hears. */
async function withoutCases(product: LaunchedBrowser, name: string): Promise<void> {
  const spent: number[] = [];
  for (let index = 0; index < 2 * PAGES + 1; index += 1) {
    const page = await product.page();
    await page.goto(WITHOUT_CASES);
    await pause(2000);
    const counted = await page.evaluate(() => {
      document.dispatchEvent(new Event('bench-spent'));
      return Number(document.documentElement.dataset.spent);
    });
    await page.close();
    spent.push(counted);
  }
  bar('page without cases', tell(`${name}: page without cases`, spent), 5);
}

/** What Lightning does all day, beside the list: a clock, a counter, toasts, posts of a feed, attributes. */
async function makeNoise(page: Page): Promise<void> {
  await page.evaluate(() => {
    const aside = document.createElement('aside');
    const parts = ['clock', 'counter', 'toasts', 'feed'].map((name) => {
      const part = document.createElement('div');
      part.className = name;
      aside.append(part);
      return part;
    });
    document.body.append(aside);
    let tick = 0;
    setInterval(() => {
      tick += 1;
      const [clock, counter, toasts, feed] = parts;
      if (!clock || !counter || !toasts || !feed) return;
      clock.textContent = new Date().toISOString();
      if (counter.firstChild) (counter.firstChild as Text).data = String(tick);
      else counter.append('0');
      const toast = document.createElement('div');
      toast.append(document.createElement('h2'), 'Saved');
      toasts.replaceChildren(...(tick % 5 ? [toast] : []));
      const post = document.createElement('div');
      post.append(document.createElement('span'), `Post ${tick}`);
      feed.append(post);
      if (feed.childElementCount > 10) feed.firstElementChild?.remove();
      aside.setAttribute('data-tick', String(tick));
      aside.classList.toggle('odd');
    }, 100);
  });
}

/** The frames that the page draws for its noise hold our badges: that is counted too. */
async function idle(probe: LaunchedBrowser, product: LaunchedBrowser, title: string, address: string, isBar: boolean): Promise<void> {
  const name = `${title}, ${new URL(address).searchParams.get('dataset')} rows`;
  const sides = await Promise.all(
    [probe, product].map(async (browser) => {
      for (const page of await browser.browser.pages()) if (page.url().startsWith(PORTAL_ORIGIN)) await page.close();
      const page = await openList(browser, address);
      await pause(3000);
      return { page, meter: await meterOf(browser), share: [] as number[] };
    }),
  );
  const [without, having] = sides;
  if (!without?.meter || !having?.meter) return console.log(`${name}: idle cost is not told by this system`);
  const spent = (): Promise<number> =>
    having.page.evaluate(() => {
      document.dispatchEvent(new Event('bench-spent'));
      return Number(document.documentElement.dataset.spent);
    });
  for (const { page } of sides) await makeNoise(page);
  await pause(3000);
  const script: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const side of sides) {
      await side.page.bringToFront();
      const [cpu, own] = [(await side.meter?.read()) ?? 0, await spent()];
      await pause(ROUND_MS);
      side.share.push((100 * (((await side.meter?.read()) ?? 0) - cpu)) / ROUND_MS);
      if (side === having) script.push((100 * ((await spent()) - own)) / ROUND_MS);
    }
  }
  tell(`${name}: noise beside the list, without the extension`, without.share, '%');
  tell(`${name}: noise beside the list, with it`, having.share, '%');
  tell(`${name}: of that, scripts of the extension`, script, '%');
  const cost = median(having.share) - median(without.share);
  if (isBar) bar('idle cost', cost, 1, '%');
}

/** What is measured in a browser, by the words that choose it. */
export const PARTS = ['reading', 'empty', 'typing', 'idle'] as const;
export type Part = (typeof PARTS)[number];

export async function benchPages(
  name: BrowserName,
  executablePath: string,
  build: PortalBuild,
  folders: Folders,
  parts: readonly Part[],
): Promise<void> {
  const portal = await startPortal({ build, timeZone: 'UTC' });
  const title = `${name}, ${build}`;
  const probe = await launch(name, executablePath, folders.probe, PROBE_ID, portal.port);
  const product = await launch(name, executablePath, folders.counting, PRODUCT_ID, portal.port);
  try {
    if (parts.includes('reading')) {
      await firstReading(probe, title);
      await badges(probe, await readings(probe, title), title);
    }
    if (parts.includes('empty')) await withoutCases(product, title);
    if (parts.includes('typing')) await typing(product, title);
    if (parts.includes('idle')) {
      await idle(probe, product, title, LIST, true);
      await idle(probe, product, title, LONG_LIST, false);
    }
  } finally {
    await probe.stop();
    await product.stop();
    await portal.stop();
  }
}
