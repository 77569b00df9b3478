/** Pages that are no Lightning components: Aura's and Classic's lists and case pages, a framed one, and forms of other makes. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { deepWait, pause, until } from '../browsers/pace.ts';
import type { PortalCase } from '../portal/cases.ts';
import { PORTAL_ORIGIN } from '../portal/server.ts';
import {
  datedCases,
  datedRow,
  day,
  expectRightRows,
  FORM,
  inChromium,
  inFirefox,
  onStage,
  type Shown,
  type Stage,
  screenshot,
  shown,
  untilShown,
} from './support.ts';

const STAGES: [string, () => Promise<Stage>][] = [
  ['Chromium', () => inChromium('native')],
  ['Firefox', () => inFirefox('synthetic')],
];

describe.each(STAGES)('%s', (name, open) => {
  let stage: Stage;
  let page: Page;
  let popup: Page;
  /** Cases whose closing can be told to the day, and is not near: one for each page. */
  let dated: PortalCase[];
  const shot = (what: string): Promise<void> => screenshot(page, `${name.toLowerCase()}-${what}`);
  const opened = (path: string): Promise<unknown> => page.goto(PORTAL_ORIGIN + path);

  onStage(open, (...opened) => {
    [stage, page, popup] = opened;
    dated = datedCases(stage.portal.cases);
  });

  /** Every row gets one, also that of the case whose status is empty: it says so. */
  const openCases = (): PortalCase[] => stage.portal.cases.filter(({ status }) => status !== 'Closed');

  it('puts badges on an Aura list, and on the rows that scrolling adds', async () => {
    await opened('/s/aura/case-lists');
    await untilShown(page, 'badges on the first rows', ({ badges }) => badges.length >= 19);
    await shot('aura-list');
    const all = openCases();
    await until('the end of the list', () =>
      page.evaluate(() => {
        const scroller = document.querySelector('.listViewContent');
        scroller?.scrollTo(0, scroller.scrollHeight);
        return /^\d+ items/.test(document.querySelector('.countSortedByFilteredBy')?.textContent ?? '');
      }),
    );
    const now = await untilShown(page, 'badges on all rows', ({ badges }) => badges.length >= all.length);
    expect(now.badges).toHaveLength(all.length);
    expectRightRows(now, all);
  });

  it('puts badges on a Classic list', async () => {
    await opened('/500');
    const all = openCases();
    const now = await untilShown(page, 'badges on all rows', ({ badges }) => badges.length >= all.length);
    expect(now.badges).toHaveLength(all.length);
    expectRightRows(now, all);
    await shot('classic-list');
  });

  it.each([
    ['an Aura case page', 'aura-case', 0, (id: string) => `/s/aura/case/${id}/detail`],
    ['a Classic case page', 'classic-case', 1, (id: string) => `/${id.slice(0, 15)}`],
    ['a Classic case page in a frame', 'framed-case', 2, (id: string) => `/s/classic-case/${id}`],
  ])('tells on %s when it closes, to the day, and says it once', async (_, what, index, path) => {
    const portalCase = dated[index] as PortalCase;
    await opened(path(portalCase.recordId));
    await untilShown(page, 'the card', ({ docks }) => docks.some(({ text }) => /Closes/.test(text)));
    expect((await datedRow(popup, portalCase)).date).toBe(day(portalCase.truth.closesAt ?? 0));
    // A second one, from the frame, would come within a moment.
    await pause(600);
    const everywhere = await Promise.all(page.frames().map((frame) => shown(frame)));
    expect(everywhere.flatMap(({ docks }) => docks)).toHaveLength(1);
    expect(everywhere.flatMap(({ badges, others }) => [...badges, ...others])).toEqual([]);
    await shot(what);
  });

  /** Types into a field that the checklist is to speak of, and answers with what is then shown. */
  async function typed(selector: string, text: string): Promise<Shown> {
    const field = await deepWait(page, { selector });
    await untilShown(page, 'pill or checklist', ({ docks }) => docks.length === 1);
    await field.click();
    await page.keyboard.type(text);
    return untilShown(page, 'the count of what is told', ({ docks }) => docks.some((dock) => /^[1-9]\d* of 12/m.test(dock.text)));
  }

  const POOR = 'Since yesterday every loan fails with error 500 in Alma.';

  it('offers the checklist on a Classic edit page', async () => {
    const portalCase = dated[3] as PortalCase;
    await opened(`/${portalCase.recordId.slice(0, 15)}/e`);
    await typed('#cas15', POOR);
    expect(await page.$eval('#cas15', (field) => (field as HTMLTextAreaElement).value)).toContain(POOR);
    await shot('classic-edit');
  });

  it('offers the checklist in a wizard as soon as its Description has come', async () => {
    await page.goto(`${FORM}?form=wizard`);
    const next = await deepWait(page, { selector: 'button', text: 'Next' });
    expect((await shown(page)).docks).toEqual([]);
    await next.click();
    await deepWait(page, { selector: 'select[name=priority]' });
    const { docks } = await typed('textarea', POOR);
    const field = await (await deepWait(page, { selector: 'textarea' })).boundingBox();
    expect(docks[0]?.box.x).toBeGreaterThanOrEqual((field?.x ?? 0) + (field?.width ?? 0));
    await shot('wizard');
  });

  it('offers the checklist for a rich-text Description, and loses no character of it', async () => {
    await page.goto(`${FORM}?editor=rich`);
    await typed('.ql-editor', POOR);
    expect(await (await deepWait(page, { selector: '.ql-editor' })).evaluate((editor) => (editor as HTMLElement).innerText.trim())).toBe(
      POOR,
    );
    await shot('rich-text');
  });
});
