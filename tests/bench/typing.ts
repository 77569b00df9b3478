/** What the extension costs each key that is typed into a long description. */
import { loadavg } from 'node:os';
import type { Page } from 'puppeteer-core';
import type { LaunchedBrowser } from '../browsers/launch.ts';
import { deepWait, pause, until } from '../browsers/pace.ts';
import { PORTAL_ORIGIN } from '../portal/server.ts';
import { cpuMeter } from './cpu.ts';
import { bar, median, tell } from './figures.ts';

const FORM = `${PORTAL_ORIGIN}/s/create-case`;
/** A description of 3,000 characters, as people write them, with words at fault in it. */
const PARAGRAPH =
  'In Alma under Fulfillment > Loans I scan the barcode 31990004417752 and click Renew. Nothing happens, and the due date stays as it was. ' +
  'We expected a new due date. It is not working since the update of last week, for all patrons of two branches. ';
const WRITTEN = PARAGRAPH.repeat(30).slice(0, 3000);
const ADDED = 'Please look at it soon. Patrons complain every day. Loans cannot be renewed at all. No branch can do. ';
/** Keys of a round: whoever writes stops to think behind each sentence, and there the linter works. */
const KEYS = 100;
/** Rounds in pairs, with the extension and without it: 400 keys on each side. */
const PAIRS = 4;
/** Between two keys, and where the writer thinks: until what follows the last key is done, the linter's pause, the draft's, and what they paint. In ms. */
const RHYTHM_MS = 40;
const THINKING_MS = 1500;
/** A page that was just loaded runs its scripts slowly and compiles them meanwhile: these keys are not counted. In ms from one to the next. */
const WARMING_MS = 12;
const WARMING_TIMES = 3;

/** Types a round, and is told of each key once what follows it is done. */
async function typeRound(page: Page, told: () => Promise<void> | void = () => {}): Promise<void> {
  for (const key of ADDED.slice(0, KEYS)) {
    await page.keyboard.type(key);
    await pause(key === '.' ? THINKING_MS : RHYTHM_MS);
    await told();
  }
}

/** The longest time that the page gave no answer while `work` went on. */
async function longestTaskIn(page: Page, work: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const holder = globalThis as unknown as { longest: number };
    holder.longest = 0;
    const look = (): void => {
      const asked = performance.now();
      setTimeout(() => {
        holder.longest = Math.max(holder.longest, performance.now() - asked);
        look();
      });
    };
    look();
  });
  await work();
  return page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
}

/** The form with the long text in it, and the scripts of the page warm. */
async function openForm(page: Page, isOn: boolean): Promise<void> {
  await page.goto(FORM);
  const field = await deepWait(page, { selector: 'textarea' });
  await field.evaluate((element, text) => {
    const area = element as HTMLTextAreaElement;
    area.focus();
    document.execCommand('insertText', false, text);
    area.setSelectionRange(area.value.length, area.value.length);
  }, WRITTEN);
  await field.dispose();
  await until('the panel, or none', async () => (await page.evaluate(() => document.querySelector('cl-dock') !== null)) === isOn, 30_000);
  await pause(1000);
  for (let time = 0; time < WARMING_TIMES; time += 1) {
    await page.keyboard.type(ADDED, { delay: WARMING_MS });
    await pause(THINKING_MS);
  }
}

/**
 * In one tab of one browser, the extension switched on and off by turns as its user does, and the form loaded anew each time: two browsers, and
 * two processes of one, differ by some percent among each other whatever runs in them, and a machine with other work to do is slower for
 * minutes. What is told of a key is the main thread's time until the next one, and so the linter's work in a key behind which the writer thinks.
 */
export async function typing(product: LaunchedBrowser, name: string): Promise<void> {
  const page = await product.page();
  await page.setViewport({ width: 1600, height: 900 });
  const round = async (isOn: boolean): Promise<number[]> => {
    await product.setEnabled(isOn);
    await page.bringToFront();
    await openForm(page, isOn);
    const meter = await cpuMeter(product.browser.process()?.pid);
    const keys: number[] = [];
    let before = 0;
    await typeRound(page, async () => {
      const now = (await meter?.read()) ?? Number.NaN;
      keys.push(now - before);
      before = now;
    });
    return keys;
  };
  const pairs: { having: number[]; without: number[] }[] = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const isFirst = pair % 2 === 0;
    const one = await round(isFirst);
    const other = await round(!isFirst);
    pairs.push(isFirst ? { having: one, without: other } : { having: other, without: one });
  }
  const without = pairs.flatMap((each) => each.without);
  const having = pairs.flatMap((each) => each.having);
  if (without.some(Number.isNaN)) return console.log(`${name}: the cost of typing is not told by this system`);
  tell(`${name}: a key in 3,000 characters, without the extension`, without);
  tell(`${name}: a key in 3,000 characters, with it`, having);
  tell(
    `${name}: medians of a round, with it against without`,
    pairs.map((each) => median(each.having) / median(each.without)),
    'times',
  );
  const mean = (keys: readonly number[]): number => keys.reduce((sum, key) => sum + key, 0) / keys.length;
  console.log(
    `  all work shared among all keys: ${mean(without).toFixed(2)} → ${mean(having).toFixed(2)} ms; load ${loadavg()[0]?.toFixed(1)}`,
  );
  bar('a key with the extension, against one without, in the median', median(having) / median(without), 1.1, 'times');
  const tasks: number[] = [];
  for (const isOn of [false, true]) {
    await product.setEnabled(isOn);
    await page.bringToFront();
    await openForm(page, isOn);
    tasks.push(await longestTaskIn(page, () => typeRound(page)));
  }
  tell(`${name}: longest task while typing, without the extension`, tasks.slice(0, 1));
  bar('longest task while typing,', tell(`${name}: longest task while typing, with it`, tasks.slice(1)), 50);
}
