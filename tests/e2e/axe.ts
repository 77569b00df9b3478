/** What axe finds on a page of the extension. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { LOOKS } from '../browsers/launch.ts';
import { PORTAL_ORIGIN } from '../portal/server.ts';
import type { Stage } from './support.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rule and elements of everything that is serious or worse. The page must be in front: others are given time only now and then. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.bringToFront();
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  });
}

/** The same in each look, with the look in front of each. */
export async function seriousFindingsInEachLook(page: Page, { launched }: Stage): Promise<string[]> {
  const found: string[] = [];
  for (const look of LOOKS.toReversed()) {
    await launched.setLook(page, look);
    found.push(...(await seriousFindings(page)).map((each) => `${look}: ${each}`));
  }
  return found;
}

/**
 * What axe finds in what we show on a page of the portal, by the name of its region. It can't look into a closed root of another world, so it is
 * shown a copy: our own markup and sheets, in an open root on a plain page.
 */
export async function seriousFindingsIn(page: Page, stage: Stage, region: string, dark: boolean): Promise<string[]> {
  const { html, css } = await page.evaluate((name) => {
    document.documentElement.dataset.probeRegion = name;
    document.dispatchEvent(new CustomEvent('probe-card'));
    return JSON.parse(document.documentElement.dataset.probeCard ?? '{}') as { html: string; css: string };
  }, region);
  if (!html?.includes(region)) throw new Error(`nothing is shown as "${region}"`);
  return seriousFindingsInCopy(page, stage, { html, css }, dark);
}

/** The same for the badges in a list, one of each look; with their markup. */
export async function seriousFindingsInBadges(page: Page, stage: Stage, dark: boolean): Promise<{ html: string; found: string[] }> {
  const look = await page.evaluate(() => {
    document.dispatchEvent(new CustomEvent('probe-badges'));
    return JSON.parse(document.documentElement.dataset.probeCard ?? '{}') as { html: string; css: string };
  });
  return { html: look.html, found: await seriousFindingsInCopy(page, stage, look, dark) };
}

async function seriousFindingsInCopy(
  page: Page,
  stage: Stage,
  { html, css }: { html: string; css: string },
  dark: boolean,
): Promise<string[]> {
  const copy = await stage.launched.page();
  await copy.goto(`${PORTAL_ORIGIN}/plain`);
  await copy.evaluate(
    (markup, sheet, scheme) => {
      document.documentElement.lang = 'en';
      document.title = 'A copy';
      document.body.innerHTML = '<main><h1>A page</h1><div id="copy"></div></main>';
      document.body.style.cssText = `background: ${scheme === 'dark' ? '#16181b' : '#fff'}; color: ${scheme === 'dark' ? '#fff' : '#000'}`;
      const host = document.querySelector('#copy') as HTMLElement;
      host.style.setProperty('--cl-scheme', scheme);
      const root = host.attachShadow({ mode: 'open' });
      const style = new CSSStyleSheet();
      style.replaceSync(sheet);
      root.adoptedStyleSheets = [style];
      root.innerHTML = markup;
    },
    html,
    css,
    dark ? 'dark' : 'light',
  );
  const found = await seriousFindings(copy);
  await copy.close();
  await page.bringToFront();
  return found;
}
