/** The page of all cases in the real extension with thousands of open ones: how soon it answers, and whether it ever holds up the browser. */
import { launchChromium, launchFirefox } from '../browsers/launch.ts';
import { pause, until } from '../browsers/pace.ts';
import { makeTimed, PRODUCT_ID } from './extensions.ts';
import { bar, tell } from './figures.ts';
import type { BrowserName } from './pages.ts';
import type { Size, StorageQuestion } from './storage-probe.ts';

const OPEN = 5_000;
/** From then on a task is a long one. */
const LONG = 50;

/** In a page of the copy. */
declare const askStorage: (question: StorageQuestion, size: Size) => Promise<number[]>;

export async function benchCases(name: BrowserName, executablePath: string): Promise<void> {
  const options = { executablePath, extensionDir: await makeTimed(name === 'chromium' ? 'chrome' : 'firefox'), port: 9 };
  const browser =
    name === 'chromium'
      ? await launchChromium(options)
      : await launchFirefox({ ...options, geckoId: PRODUCT_ID, preferences: { 'privacy.reduceTimerPrecision': false } });
  try {
    const storage = await browser.openExtensionPage('/storage.html');
    await storage.evaluate((size) => askStorage('fill', size), { open: OPEN, closed: 0 });
    await storage.close();
    const page = await browser.openExtensionPage('/cases.html');
    await page.bringToFront();
    const ask = async (what: Question): Promise<Answer> => page.evaluate(answer, what, LONG);
    await until('the rows', () => page.evaluate(() => document.querySelectorAll('tbody .open').length > 0));
    const title = `${name}, ${OPEN} open cases`;
    await pause(2_000);
    const first = await page.evaluate(longTasksSoFar, LONG);
    if (name === 'chromium') tell(`${title}: long tasks while it was opened`, first.length > 0 ? first : [0]);
    const questions: [Question, string][] = [
      ['search', 'from a key of the search to its rows drawn'],
      ['group', 'from a group to its rows drawn'],
      ['sort', 'from a head to the rows sorted'],
      ['scroll', 'a frame while it scrolls'],
      ['select', 'from all chosen to its boxes ticked'],
      ['details', 'from a row to the case in full'],
      ['calendar', 'to the calendar and back'],
      ['charts', 'to the charts and back'],
      ['handOver', 'to the hand-over, a letter in it, a tick'],
      ['call', 'to the agenda of the call, a tick, a letter in it'],
      ['absence', 'to the absence of three months, a letter in it'],
      ['minute', 'a frame of the minute in which all is reckoned anew'],
    ];
    for (const [question, words] of questions) {
      const { times, longest, long } = await ask(question);
      tell(`${title}: ${words}`, times);
      if (question === 'search') bar('search answers within', Math.max(...times), 50);
      // Firefox does not tell long tasks: its frames do.
      const told = `${longest.toFixed(0)} ms, ${long} over the bar,`;
      bar(name === 'chromium' ? `longest task, ${told}` : `longest frame, ${told}`, longest, LONG);
    }
  } finally {
    await browser.stop();
  }
}

type Question =
  | 'search'
  | 'group'
  | 'sort'
  | 'scroll'
  | 'select'
  | 'details'
  | 'calendar'
  | 'charts'
  | 'handOver'
  | 'call'
  | 'absence'
  | 'minute';

/** Milliseconds. `longest`: task in Chromium, frame in Firefox; `long`: how many were long. */
interface Answer {
  times: number[];
  longest: number;
  long: number;
}

/** Runs in the page. */
function longTasksSoFar(long: number): Promise<number[]> {
  return new Promise((done) => {
    if (!PerformanceObserver.supportedEntryTypes.includes('longtask')) return done([]);
    const observer = new PerformanceObserver((list) => {
      observer.disconnect();
      done(
        list
          .getEntries()
          .map(({ duration }) => duration)
          .filter((duration) => duration > long),
      );
    });
    observer.observe({ type: 'longtask', buffered: true });
    setTimeout(() => done([]), 500);
  });
}

/** Runs in the page. */
async function answer(question: Question, long: number): Promise<Answer> {
  const find = <T extends HTMLElement>(selector: string): T => {
    const found = document.querySelector<T>(selector);
    if (found === null) throw new Error(`nothing is ${selector}`);
    return found;
  };
  const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);
  /** What was changed is on the screen. */
  const drawn = async (): Promise<void> => {
    await nextFrame();
    await new Promise((resume) => setTimeout(resume));
  };
  const timed = async (work: () => void, isDone: () => boolean): Promise<number> => {
    const start = performance.now();
    work();
    while (!isDone()) {
      await new Promise<void>((resume) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          resume();
        });
        observer.observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true });
        if (isDone()) resume();
      });
    }
    await drawn();
    return performance.now() - start;
  };
  const count = (): string => find('.status [role=status]').textContent ?? '';
  const write = (selector: string, words: string): void => {
    const input = find<HTMLInputElement>(selector);
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, words);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const type = (words: string): Promise<number> => {
    const before = count();
    return timed(
      () => write('.search input', words),
      () => count() !== before,
    );
  };
  /** Opens the tool whose button is the one of this number among those after the menus, works in it, and closes it. */
  const tool = async (index: number, works: readonly (() => void)[]): Promise<number[]> => {
    const times = [
      await timed(
        () => document.querySelectorAll<HTMLElement>('.bar > button')[index]?.click(),
        () => document.querySelector('.tool') !== null,
      ),
    ];
    for (const work of works) times.push(await timed(work, () => true));
    find('.tool .close').click();
    await drawn();
    return times;
  };
  const letters = (selector: string): (() => void)[] => ['A', 'Al', 'Ali'].map((words) => () => write(selector, words));
  const dayAhead = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const show = (index: number, selector: string): Promise<number> =>
    timed(
      () => document.querySelectorAll<HTMLElement>('.parts input')[index]?.click(),
      () => document.querySelector(selector) !== null,
    );
  const rests = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));

  const work: Record<Question, () => Promise<number[]>> = {
    async search() {
      const times: number[] = [];
      for (const words of ['4', '49', '498', '4981', '498', '49', '4', '']) times.push(await type(words));
      return times;
    },
    async group() {
      const times: number[] = [];
      for (const group of ['waiting', 'calm', 'open']) {
        const before = count();
        times.push(
          await timed(
            () => find(`.group-${group} input`).click(),
            () => count() !== before,
          ),
        );
      }
      return times;
    },
    async sort() {
      const times: number[] = [];
      for (const column of ['subject', 'status', 'closing', 'next', 'number']) {
        const sorted = () => document.querySelector(`th[data-column=${column}][aria-sort]`) !== null;
        times.push(await timed(() => find(`th[data-column=${column}] button`).click(), sorted));
      }
      return times;
    },
    async scroll() {
      const scroller = find('.scroller');
      const gaps: number[] = [];
      let last = await nextFrame();
      for (let frame = 0; frame < 120; frame += 1) {
        scroller.scrollTop += frame < 60 ? 120 : 2_000;
        const now = await nextFrame();
        gaps.push(now - last);
        last = now;
      }
      scroller.scrollTop = 0;
      await drawn();
      return gaps;
    },
    async select() {
      const box = () => document.querySelector<HTMLInputElement>('thead .choose input');
      const times = [
        await timed(
          () => box()?.click(),
          () => box()?.checked === true,
        ),
      ];
      times.push(
        await timed(
          () => box()?.click(),
          () => box()?.checked === false,
        ),
      );
      return times;
    },
    async details() {
      const times = [
        await timed(
          () => find('tbody .open').click(),
          () => document.querySelector('.details') !== null,
        ),
      ];
      find('.details .close').click();
      await drawn();
      return times;
    },
    calendar: async () => [await show(1, '.weeks'), await show(0, 'tbody .open')],
    charts: async () => [await show(2, '#time-title'), await show(0, 'tbody .open')],
    handOver: () => tool(1, [...letters('.tool input[id$="-successor"]'), () => find('.tool .mention input').click()]),
    call: () => tool(2, [() => find('.tool .mention input').click(), ...letters('.tool .mention input[id$="-impact"]')]),
    absence: () =>
      tool(0, [
        () => write('.tool input[id$="-from"]', dayAhead(1)),
        () => write('.tool input[id$="-to"]', dayAhead(90)),
        ...letters('.tool input[id$="-colleague"]'),
      ]),
    async minute() {
      const gaps: number[] = [];
      const end = performance.now() + 62_000;
      for (let last = await nextFrame(); last < end; ) {
        const now = await nextFrame();
        gaps.push(now - last);
        last = now;
      }
      return gaps;
    },
  };

  const tells = PerformanceObserver.supportedEntryTypes.includes('longtask');
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  if (tells) observer.observe({ type: 'longtask' });
  const frames: number[] = [];
  let isWatched = true;
  const watch = async (): Promise<void> => {
    for (let last = await nextFrame(); isWatched; ) {
      const now = await nextFrame();
      frames.push(now - last);
      last = now;
    }
  };
  if (!tells) void watch();
  const times = await work[question]();
  await rests(400);
  isWatched = false;
  observer.disconnect();
  const all = tells ? tasks : frames;
  return { times, longest: Math.max(0, ...all), long: all.filter((each) => each > long).length };
}
