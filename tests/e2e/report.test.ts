/** What the user is told of the reader's work: the popup's line on the page in front, the report to copy, and the one question about dates. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { LOOKS } from '../browsers/launch.ts';
import { deepWait, until } from '../browsers/pace.ts';
import { makeCases, type PortalCase } from '../portal/cases.ts';
import { PORTAL_ORIGIN } from '../portal/server.ts';
import { seriousFindings } from './axe.ts';
import { beforeStage, clickOn, inChromium, inFirefox, LIST, popupOver, type Stage, screenshot, untilShown, ZONE } from './support.ts';

/** Of the extension's own pages. */
declare const chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };

const addressOf = ({ recordId }: PortalCase): string => `${PORTAL_ORIGIN}/s/case/${recordId}/view`;

const sectionOf = (popup: Page): Promise<string> => popup.evaluate(() => document.querySelector<HTMLElement>('.page')?.innerText ?? '');
const untilSection = (popup: Page, words: string): Promise<string> =>
  until(words, async () => {
    const text = await sectionOf(popup);
    return text.includes(words) ? text : null;
  });

/** What the button puts on the clipboard; in Firefox, where a test can't read that, what is shown when the browser refuses it. */
async function copiedReport(popup: Page, { launched }: Stage): Promise<string> {
  if (launched.name === 'firefox') {
    await popup.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await clickOn(popup, 'Copy a report for this page');
    return until('the report', () => popup.evaluate(() => document.querySelector<HTMLTextAreaElement>('textarea.report')?.value));
  }
  await popup.bringToFront();
  await clickOn(popup, 'Copy a report for this page');
  await untilSection(popup, 'Copied. It holds no case text.');
  await launched.browser.defaultBrowserContext().overridePermissions(launched.extensionOrigin, ['clipboard-read']);
  return popup.evaluate(() => navigator.clipboard.readText());
}

describe.each([
  ['Chromium', () => inChromium('synthetic')],
  ['Firefox', () => inFirefox('native')],
] as [string, () => Promise<Stage>][])('%s', (name, open) => {
  let stage: Stage;
  let page: Page;
  beforeStage(open, async (opened) => {
    stage = opened;
    page = await stage.launched.page();
  });

  const caseOf = (subject: string): PortalCase => {
    const found = stage.portal.cases.find((each) => each.subject === subject);
    if (!found) throw new Error(`the stand-in has no case "${subject}"`);
    return found;
  };

  it('tells how many cases of the page in front were read', async () => {
    await page.goto(LIST);
    await untilShown(page, 'badges', ({ badges }) => badges.length > 20);
    const popup = await popupOver(page, stage);
    await untilSection(popup, 'This page: 25 cases read.');
    await popup.close();
  });

  it('names the fields that could not be read, with the reason', async () => {
    await page.goto(addressOf(caseOf('Dates that nobody can read')));
    await untilShown(page, 'the card', ({ docks }) => docks.length === 1);
    const popup = await popupOver(page, stage);
    const text = await untilSection(popup, '2 fields could not be read.');
    expect(text).toContain('This page: 1 case read.');
    expect(text).toContain('Last update: its form of a date is not known');
    await popup.bringToFront();
    await popup.setViewport({ width: 400, height: 620 });
    for (const look of LOOKS.toReversed()) {
      await stage.launched.setLook(popup, look);
      await popup.evaluate(() => document.querySelector('.page')?.scrollIntoView({ block: 'end' }));
      await screenshot(popup, `report-${name.toLowerCase()}-${look}`);
      expect(await seriousFindings(popup)).toEqual([]);
    }
    await popup.close();
  });

  it('copies a report that names the surfaces and holds nothing of any case', async () => {
    const reports: string[] = [];
    for (const address of [LIST, addressOf(caseOf('Dates that nobody can read'))]) {
      await page.goto(address);
      await untilShown(page, 'what was read', ({ badges, docks }) => badges.length + docks.length > 0);
      const popup = await popupOver(page, stage);
      await untilSection(popup, 'This page:');
      reports.push(await copiedReport(popup, stage));
      await popup.close();
    }
    const [list = '', record = ''] = reports;
    expect(list).toMatch(/^Case Lantern \d+\.\d+\.\d+, Mozilla/);
    expect(list).toMatch(/datatable-list: [\d.]+ ms; rows 25; .*status by/);
    expect(list).toContain('lightning-datatable');
    expect(record).toMatch(/updatedAt: unknown-date-form/);
    expect(record).toContain('[aaaa-aaa]');
    for (const text of reports) {
      for (const { recordId, caseNumber, subject, status, subStatus, asset, contact, account, description } of stage.portal.cases) {
        const told = [recordId.slice(0, 15), caseNumber, subject, status, subStatus, asset, contact, account, description];
        // One status of the stand-in is no text at all.
        for (const word of told.filter((each) => each)) expect(text).not.toContain(word);
      }
    }
  });

  it('says nothing about pages that it may not read', async () => {
    await page.goto('about:blank');
    const popup = await popupOver(page, stage);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await sectionOf(popup)).toBe('Settings');
    await popup.close();
  });
});

/** A present of the portal, and a case on whose page then each date can be read either way round, both days being past. */
function ambiguousCase(): { now: number; subject: string; date: number } {
  const DAY = 86_400_000;
  const today = Date.now();
  for (let now = today - 2 * DAY; now > today - 400 * DAY; now -= DAY) {
    for (const { subject, shows, openedAt, lastModifiedAt, closedAt, comments, status } of makeCases(now, ZONE)) {
      const times = [openedAt, lastModifiedAt, closedAt, ...comments.map(({ at }) => at)].filter((time) => time !== null);
      if (shows.history || shows.feed || status === '' || !times.every((time) => typeof time === 'number')) continue;
      const isEither = (time: number) => {
        const [year, month, day] = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(time).split('-').map(Number) as [
          number,
          number,
          number,
        ];
        return day <= 12 && day !== month && Date.UTC(year, day - 1, month) < today;
      };
      if (times.every(isEither)) return { now, subject, date: times[1] ?? 0 };
    }
  }
  throw new Error('no case of the stand-in has such dates');
}

describe('a date that can be read either way round', () => {
  const { now, subject } = ambiguousCase();
  let stage: Stage;
  let page: Page;
  beforeStage(
    () => inChromium('synthetic', { now }),
    async (opened) => {
      stage = opened;
      page = await stage.launched.page();
      const portalCase = stage.portal.cases.find((each) => each.subject === subject) as PortalCase;
      await page.goto(addressOf(portalCase));
      await untilShown(page, 'the card', ({ docks }) => docks.length === 1);
    },
  );

  it('is asked about once, and the page in the tab is then read by the answer', async () => {
    const popup = await popupOver(page, stage);
    await untilSection(popup, 'day and month could be either way round');
    const question = await until('the question', () => popup.evaluate(() => document.querySelector<HTMLElement>('.question')?.innerText));
    expect(question).toMatch(/Your portal wrote “\d\d\/\d\d\/\d{4}[^”]*”\. Which day is that\?/);
    const raw = /“(\d\d)\/(\d\d)\/(\d{4})/.exec(question);
    const days = await popup.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.question button')].map(({ innerText }) => innerText),
    );
    const dayFirst = new Intl.DateTimeFormat(await popup.evaluate(() => navigator.language), { dateStyle: 'long', timeZone: 'UTC' }).format(
      Date.UTC(Number(raw?.[3]), Number(raw?.[2]) - 1, Number(raw?.[1])),
    );
    expect(days).toHaveLength(2);
    expect(days[0]).toBe(dayFirst);
    await popup.bringToFront();
    await popup.setViewport({ width: 400, height: 620 });
    for (const look of LOOKS.toReversed()) {
      await stage.launched.setLook(popup, look);
      await screenshot(popup, `date-question-${look}`);
      expect(await seriousFindings(popup)).toEqual([]);
    }
    await clickOn(popup, dayFirst);
    await until('no question', () => popup.evaluate(() => document.querySelector('.question') === null));
    const known = await popup.evaluate(async () => (await chrome.storage.local.get('dateOrder')).dateOrder);
    expect(known).toEqual({ [PORTAL_ORIGIN]: { order: 'dmy', by: 'user' } });
    await untilSection(popup, 'This page: 1 case read.');
    await until('the dates', async () => !(await sectionOf(popup)).includes('either way round'));
    await popup.close();
    await deepWait(page, { selector: 'h1' });
    const again = await popupOver(page, stage);
    await untilSection(again, 'This page: 1 case read.');
    expect(await again.evaluate(() => document.querySelector('.question'))).toBeNull();
    await again.close();
  });
});
