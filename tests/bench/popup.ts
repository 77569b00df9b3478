/** How soon the popup shows its first rows, with nothing stored and at the size of a large consortium. */
import { launchChromium, launchFirefox } from '../browsers/launch.ts';
import { pause, until } from '../browsers/pace.ts';
import { makeTimed, PRODUCT_ID } from './extensions.ts';
import { bar, median, tell } from './figures.ts';
import type { BrowserName } from './pages.ts';
import type { Size, StorageQuestion } from './storage-probe.ts';

const SIZES: Size[] = [
  { open: 0, closed: 0 },
  { open: 5_000, closed: 0 },
  { open: 5_000, closed: 50_000 },
];
const OPENS = 11;
/** Between two of them, in ms: a browser clears away what was closed some seconds later, and users do not open the popup in that moment. */
const REST_MS = 10_000;
/** Each finds another number of cases. */
const WORDS = ['branch 1', 'branch 12', 'branch 123', 'branch 1234', 'input', 'testing 4', 'ada 77', 'nobody', '4999'];

/** In pages of the copy. */
declare const askStorage: (question: StorageQuestion, size: Size) => Promise<number[]>;
declare const chrome: {
  alarms: { create(name: string, alarm: object): Promise<void> };
  action: { getBadgeText(details: object): Promise<string> };
};
/** In milliseconds since the navigation began; `blocked` is the longest task. */
declare const __search: (words: string) => Promise<number>;
declare const __told: Record<'script' | 'content' | 'rows' | 'blocked', number>;

export async function benchPopup(name: BrowserName, executablePath: string): Promise<void> {
  const options = { executablePath, extensionDir: await makeTimed(name === 'chromium' ? 'chrome' : 'firefox'), port: 9 };
  const browser =
    name === 'chromium'
      ? await launchChromium(options)
      : await launchFirefox({ ...options, geckoId: PRODUCT_ID, preferences: { 'privacy.reduceTimerPrecision': false } });
  try {
    const storage = await browser.openExtensionPage('/storage.html');
    let empty = Number.NaN;
    for (const size of SIZES) {
      const title = `${name}, ${size.open} open and ${size.closed} closed`;
      await storage.evaluate((of) => askStorage('fill', of), size);
      // What the worker keeps ready for the popup is made with the next reminder.
      await storage.evaluate(() => chrome.alarms.create('next-reminder', { when: Date.now() + 100, periodInMinutes: 1 }));
      if (size.open > 0)
        await until('the count', () => storage.evaluate(() => chrome.action.getBadgeText({}).then((text) => text !== '')), 60_000);
      await pause(3000);
      const first: number[] = [];
      const scripts: number[] = [];
      const blocked: number[] = [];
      const searches: number[] = [];
      for (let open = 0; open < OPENS; open += 1) {
        const popup = await browser.openExtensionPage('/popup.html');
        await popup.bringToFront();
        const part = size.open > 0 ? 'rows' : 'content';
        await until('the popup', () => popup.evaluate((what) => __told[what as 'rows'] > 0, part), 60_000);
        await pause(300);
        const told = await popup.evaluate(() => __told);
        first.push(told[part]);
        scripts.push(told[part] - told.script);
        blocked.push(told.blocked);
        // What one popup still reads would hold up the next.
        if (size.open > 0) await until('all cases', () => popup.evaluate(() => document.querySelector('.count') !== null), 60_000);
        if (size.open > 0 && open === OPENS - 1) {
          await pause(1000);
          for (const words of WORDS) searches.push(await popup.evaluate((of) => __search(of), words));
        }
        await popup.close();
        await pause(REST_MS);
      }
      const shown = tell(`${title}: first rows after the opening began`, first);
      const script = tell(`${title}: of that after the first script`, scripts);
      tell(`${title}: longest task`, blocked);
      if (size.open === 0) empty = median(first);
      else bar('the first rows, by an empty popup', shown / empty, 1.5, 'times');
      if (size.open > 0) bar('a search', tell(`${title}: a search`, searches), 50);
      bar('content after the first script', script, 100);
    }
  } finally {
    await browser.stop();
  }
}
