/** A list that keeps only the rows around the visible ones in the document: it is read over time, and a mix of two lists is never taken for a whole one. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { deepWait, until } from '../browsers/pace.ts';
import { PORTAL_USER, type PortalCase, waitingCases } from '../portal/cases.ts';
import {
  expectRightRows,
  inChromium,
  inFirefox,
  LIST,
  onStage,
  popupFooter,
  popupRows,
  type Stage,
  screenshot,
  shown,
  stored,
  untilShown,
} from './support.ts';

const STAGES: [string, () => Promise<Stage>][] = [
  ['Chromium', () => inChromium('native')],
  ['Firefox', () => inFirefox('synthetic')],
];

/** Rows that stand in the document at a time; one case's status is empty, and its row may have no badge. */
const ROWS = 20;
/** About two thirds of what is visible. */
const STEP = 330;

/** What the test looks at in a stored list. */
interface StoredList {
  view: string;
  completeness: { read: number; total: number | null; all: boolean };
}

describe.each(STAGES)('%s', (name, open) => {
  let stage: Stage;
  let page: Page;
  let popup: Page;

  onStage(open, (...opened) => {
    [stage, page, popup] = opened;
  });

  const scroller = (): Promise<ElementHandle> => deepWait(page, { selector: 'lst-sliding-grid' });
  const openCases = (): PortalCase[] => stage.portal.cases.filter(({ status }) => status !== 'Closed');

  const checkRows = async (): Promise<void> => expectRightRows(await shown(page), stage.portal.cases);

  /** Scrolls down until it goes no further, or so many times, as a reader of the list does. */
  async function scrollDown(steps = Number.POSITIVE_INFINITY): Promise<void> {
    const sliding = await scroller();
    for (let step = 0; step < steps; step += 1) {
      const isEnd = await sliding.evaluate(async (element, by) => {
        const { scrollTop } = element;
        element.scrollTop += by;
        const isSame = element.scrollTop === scrollTop;
        // The list takes its rows from the document in the next frame.
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
        return isSame;
      }, STEP);
      if (isEnd) return;
      await checkRows();
      await badgesThere();
      await checkRows();
    }
  }

  const listNamed = async (view: string): Promise<StoredList['completeness'] | undefined> =>
    (await stored<StoredList>(popup, 'lists')).find((list) => list.view === view)?.completeness;
  const badgesThere = (): Promise<unknown> => untilShown(page, 'badges', ({ badges }) => badges.length >= ROWS - 1);

  it('is in part read while only its first rows were shown', async () => {
    await page.goto(`${LIST}?virtual=1&noise=1`);
    await badgesThere();
    await checkRows();
    const first = await until('the list', () => listNamed('All open cases'));
    expect(first).toMatchObject({ read: ROWS, total: openCases().length, all: false });
    await until('the footer', async () => (await popupFooter(popup)).includes(`“All open cases”: ${ROWS} of ${openCases().length} read`));
  });

  it('is read to its end by scrolling, each badge on the row of its case all the way', async () => {
    await scrollDown();
    await screenshot(page, `${name.toLowerCase()}-long-list`);
    const all = { read: openCases().length, total: openCases().length, all: true };
    await until('the whole list', async () => {
      expect(await listNamed('All open cases')).toMatchObject(all);
      return true;
    });
    await until('the footer', async () =>
      (await popupFooter(popup)).includes(`“All open cases”: ${openCases().length} of ${openCases().length} read,`),
    );
    const wanted = waitingCases(stage.portal.cases).map(({ caseNumber }) => caseNumber);
    expect((await popupRows(popup)).map((row) => row.number).sort()).toEqual(wanted.sort());
  });

  it('begins anew when it is sorted in the middle', async () => {
    await page.goto(`${LIST}?virtual=1&filterName=AllCases`);
    await badgesThere();
    await scrollDown(3);
    const before = await until('the half of it', async () => {
      const now = await listNamed('All cases');
      return now !== undefined && now.read > 2 * ROWS && now;
    });
    expect(before).toMatchObject({ total: stage.portal.cases.length, all: false });
    const sort = await deepWait(page, { selector: 'a.slds-th__action', text: 'Case Status' });
    await sort.evaluate((element) => (element as HTMLElement).click());
    await until('the rows from the first on', async () => (await (await scroller()).evaluate((element) => element.scrollTop)) === 0);
    const sorted = await until('the sorted list', async () => {
      const now = await listNamed('All cases');
      return now !== undefined && now.read < before.read && now;
    });
    expect(sorted.all).toBe(false);
    // Its end alone, after its beginning: with what was read before the sorting it would be more than half of it.
    await (await scroller()).evaluate((element) => element.scrollTo(0, element.scrollHeight));
    const ends = await until('its end', async () => {
      const now = await listNamed('All cases');
      return now !== undefined && now.read > sorted.read && now;
    });
    expect(ends).toEqual(expect.objectContaining({ read: 2 * ROWS, all: false }));
  });

  it('begins anew when the view is changed in the middle, and is whole only with all of its own rows', async () => {
    await (await deepWait(page, { selector: 'button[name="list-view"], button[aria-label="Select a List View"]' })).click();
    await (await deepWait(page, { selector: 'lightning-base-combobox-item', text: 'My open cases' })).click();
    const own = openCases().filter(({ contact }) => contact === PORTAL_USER);
    await deepWait(page, { selector: '.countSortedByFilteredBy', text: `${own.length} items` });
    const first = await until('the other view', () => listNamed('My open cases'));
    expect(first).toMatchObject({ total: own.length, all: false });
    expect(first.read).toBeLessThanOrEqual(ROWS);
    await badgesThere();
    await scrollDown();
    await until('the whole view', async () => (await listNamed('My open cases'))?.all);
    expect(await listNamed('My open cases')).toMatchObject({ read: own.length, total: own.length });
    // What was left in the middle stays in part read.
    expect(await listNamed('All cases')).toMatchObject({ all: false });
  });
});
