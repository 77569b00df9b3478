/** The hand-written pages in both real browsers, read by a content script: plain through all kinds of roots, and bent. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type LaunchedBrowser, launchChromium, launchFirefox } from '../browsers/launch.ts';
import { until } from '../browsers/pace.ts';
import { PAGES } from '../pages/registry.ts';
import { type Outcome, READ_BEFORE, readable, shares, toldOf, wrongOf } from '../pages/run.ts';
import { ALL_ROOTS, PORTAL, type Roots } from '../pages/show.ts';
import { buildPageReader } from './page-reader/build.ts';
import type { PagesInBrowser } from './page-reader/page.ts';
import { type EmptyPortal, serveEmptyPortal } from './page-reader/server.ts';

declare const pages: PagesInBrowser;

const PARTS = 10;

const looks = (page: Page | Frame, roots: Roots[], ids?: string[]) => page.evaluate((which, some) => pages.plain(which, some), roots, ids);

const expectedOf = (id: string) => {
  const page = PAGES.find((candidate) => candidate.id === id);
  return { noted: page?.expected, surfaces: [...(page?.surfaces ?? [])].sort() };
};

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let portal: EmptyPortal;
  let launched: LaunchedBrowser;
  let page: Page;

  beforeAll(async () => {
    const { extensionDir, script } = await buildPageReader();
    portal = await serveEmptyPortal(new URL(PORTAL).host, script);
    const options = { executablePath: inject('executables')[name], extensionDir, port: portal.port, keepsWelcome: true };
    launched =
      name === 'chromium'
        ? await launchChromium(options)
        : await launchFirefox({ ...options, geckoId: 'page-reader@case-lantern.invalid' });
    page = await launched.page();
    await page.goto(`${PORTAL}/s/`);
  });
  afterAll(async () => {
    await launched?.stop();
    await portal?.stop();
  });

  it.each(ALL_ROOTS)('every page is read as expected, with %s roots', async (roots) => {
    const all = await looks(page, [roots]);
    expect(all).toHaveLength(PAGES.length);
    for (const { id, noted, surfaces } of all) {
      const isRight = expect.soft({ noted, surfaces }, id);
      if (PAGES.some((candidate) => candidate.id === id && readable(candidate))) isRight.toEqual(expectedOf(id));
      else isRight.not.toEqual(expectedOf(id));
    }
  });

  it('a page in a frame is read as a page of its own', async () => {
    await page.evaluate(() => {
      document.body.innerHTML = '<iframe src="/apex/CaseDetail" width="800" height="600"></iframe>';
    });
    const frame = await until('the frame', () => page.frames().find((candidate) => candidate.url().includes('/apex/')));
    await until('its script', () => frame.evaluate(() => typeof pages === 'object'));
    const ids = PAGES.filter(({ id, notYet }) => /^(classic|visualforce)\//.test(id) && !notYet).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(2);
    for (const { id, noted, surfaces } of await looks(frame, ['flat'], ids)) expect.soft({ noted, surfaces }, id).toEqual(expectedOf(id));
    await page.evaluate(() => document.body.replaceChildren());
  });

  it('bent pages bring no wrong value', async () => {
    const seed = Math.floor(Math.random() * 1_000_000);
    const start = performance.now();
    const outcomes: Outcome[] = [];
    for (let part = 0; part < PARTS; part++) {
      outcomes.push(...(await page.evaluate((...which) => pages.mutated(...which), seed, part, PARTS)));
    }
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${name}, seed ${seed}, ${seconds} s: ${toldOf(outcomes)}`);
    const isNew = ({ mutation }: Outcome) => mutation === `seed ${seed}`;
    // What a new seed finds is told, to be judged; see the unit test of the same.
    console.log('of the new seed:', wrongOf(outcomes.filter(isNew)));
    const same = outcomes.filter((outcome) => !isNew(outcome));
    expect(wrongOf(same)).toEqual([]);
    expect(shares(same).get('all')).toBeGreaterThanOrEqual(READ_BEFORE);
  }, 300_000);
});
