/** The database in a real browser, at the size of a large consortium: what a reading and a look at what is open cost, and how that grows. */
import { launchChromium, launchFirefox } from '../browsers/launch.ts';
import { makeProbe, PROBE_ID } from './extensions.ts';
import { bar, tell } from './figures.ts';
import type { BrowserName } from './pages.ts';
import type { Size, StorageQuestion } from './storage-probe.ts';

/** Each ten times the one before. */
const SIZES: Size[] = [
  { open: 500, closed: 5_000 },
  { open: 5_000, closed: 50_000 },
];

/** In the probe's own page. */
declare const askStorage: (question: StorageQuestion, size: Size) => Promise<number[]>;

export async function benchStorage(name: BrowserName, executablePath: string): Promise<void> {
  const options = { executablePath, extensionDir: await makeProbe(), port: 9, keepsWelcome: true };
  const browser =
    name === 'chromium'
      ? await launchChromium(options)
      : await launchFirefox({ ...options, geckoId: PROBE_ID, preferences: { 'privacy.reduceTimerPrecision': false } });
  try {
    const page = await browser.openExtensionPage('/storage.html');
    const ask = (question: StorageQuestion, size: Size): Promise<number[]> =>
      page.evaluate((what, of) => askStorage(what, of), question, size);
    for (const size of SIZES) {
      const title = `${name}, ${size.open} open and ${size.closed} closed`;
      await ask('fill', size);
      const stored = tell(`${title}: storing 200 rows`, await ask('store', size));
      tell(`${title}: reading the open cases`, await ask('open', size));
      tell(`${title}: reading all cases`, await ask('all', size));
      const planned = tell(`${title}: their outlooks and the plan`, await ask('plan', size));
      tell(`${title}: space`, await ask('usage', size), 'MB');
      if (size !== SIZES.at(-1)) continue;
      bar('a reading of 200 rows is stored in', stored, 300);
      bar('outlooks and plan of all open cases in', planned, 100);
    }
  } finally {
    await browser.stop();
  }
}
