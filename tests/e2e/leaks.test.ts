/** Somebody goes from page to page of the portal all day in one tab: what came with each page goes with it, and nothing is logged. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { deepWait, pause } from '../browsers/pace.ts';
import { inChromium, inFirefox, LIST, onStage, type Stage, untilShown } from './support.ts';

const STAGES: [string, () => Promise<Stage>][] = [
  ['Chromium', () => inChromium('native')],
  ['Firefox', () => inFirefox('synthetic')],
];

/**
 * Times from list to case to form, three pages each: so many that the portal has let go of the first ones and that the last panel is kept for which
 * React has a place (26 listeners, the same from the seventh time on), and fifty pages more.
 */
const WARM_UP = 7;
const ROUNDS = 17;

/** What is kept for each page that was not left clean, by the names that Chromium's heap has for it. */
const KEPT = ['EventListener', 'MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'MutationObserverRegistration'];
/** Less than one for three pages. */
const SLACK = 16;

interface Heap {
  snapshot: { meta: { node_fields: string[] } };
  nodes: number[];
  strings: string[];
}

/** How many of each the page's heap holds, after the garbage was collected; elements of ours by name, those in no page apart. */
async function heapOf(page: Page): Promise<Map<string, number>> {
  const folder = await mkdtemp(join(tmpdir(), 'heap-'));
  const path = join(folder, 'heap.json');
  await page.captureHeapSnapshot({ path });
  const { snapshot, nodes, strings } = JSON.parse(await readFile(path, 'utf8')) as Heap;
  await rm(folder, { recursive: true });
  const { node_fields } = snapshot.meta;
  const [name, detached] = ['name', 'detachedness'].map((field) => node_fields.indexOf(field)) as [number, number];
  const counts = new Map<string, number>();
  for (let at = 0; at < nodes.length; at += node_fields.length) {
    const text = strings[nodes[at + name] as number] ?? '';
    const ours = /^<(cl-[a-z]+)/.exec(text)?.[1];
    const key = ours === undefined ? text : nodes[at + detached] === 2 ? `${ours} in no page` : ours;
    if (ours !== undefined || KEPT.includes(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

describe.each(STAGES)('%s', (name, open) => {
  let page: Page;
  const errors: string[] = [];
  onStage(open, (_, opened) => {
    page = opened;
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
  });

  const follow = async (selector: string): Promise<void> => {
    const link = await deepWait(page, { selector });
    await link.evaluate((element) => (element as HTMLElement).click());
    // A handle keeps the element, and with it its whole page.
    await link.dispose();
  };
  async function rounds(count: number): Promise<void> {
    for (let round = 0; round < count; round += 1) {
      await follow('a[href*="/s/case/500"]');
      await untilShown(page, 'the card of the case alone', ({ docks }) => docks.length === 1 && docks[0]?.region !== '');
      await follow('a[href="/s/create-case"]');
      await untilShown(page, 'the checklist alone', ({ docks }) => docks.length === 1 && docks.some((dock) => dock.buttons.length > 0));
      await follow('a[href="/s/case-lists"]');
      await untilShown(page, 'badges alone', ({ badges, docks }) => badges.length >= 24 && docks.length === 0);
    }
  }

  it('keeps nothing of the pages that were left, and logs no error', { timeout: 300_000 }, async () => {
    await page.goto(LIST);
    await rounds(WARM_UP);
    await pause(1500);
    const before = name === 'Chromium' ? await heapOf(page) : null;
    await rounds(ROUNDS);
    await pause(1500);
    const { badges, docks, others } = await untilShown(page, 'badges', (now) => now.badges.length >= 24);
    expect({ docks, others }).toEqual({ docks: [], others: [] });
    expect(errors).toEqual([]);
    if (before === null) return;
    const after = await heapOf(page);
    for (const kind of [...KEPT, 'cl-badge'])
      console.info(`kept by the page, ${kind}: ${before.get(kind) ?? 0} before, ${after.get(kind) ?? 0} after ${3 * ROUNDS} pages`);
    // And the model that they are copied from.
    expect(after.get('cl-badge')).toBe(badges.length + 1);
    expect([...after.keys()].filter((key) => key.startsWith('cl-') && key !== 'cl-badge')).toEqual([]);
    for (const kind of KEPT) {
      expect(before.get(kind), kind).toBeGreaterThan(0);
      expect((after.get(kind) ?? 0) - (before.get(kind) ?? 0), kind).toBeLessThanOrEqual(SLACK);
    }
  });
});
