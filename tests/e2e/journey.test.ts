/** The main job, as a user does it, in both browsers and on both builds of the portal: read, badge, banner, popup, lint. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { deepWait, pause, until } from '../browsers/pace.ts';
import { type PortalCase, waitingCases } from '../portal/cases.ts';
import { scrollToEnd } from '../portal/drive.ts';
import {
  beforeStage,
  datedRow,
  day,
  FORM,
  inChromium,
  inFirefox,
  LIST,
  popupRows,
  press,
  type Shown,
  type Stage,
  screenshot,
  shown,
  stored,
  untilShown,
} from './support.ts';

/** Of the extension's own pages. */
declare const chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };

const STAGES: [string, () => Promise<Stage>][] = [
  ['Chromium, synthetic shadow', () => inChromium('synthetic')],
  ['Chromium, native shadow', () => inChromium('native')],
  ['Firefox, synthetic shadow', () => inFirefox('synthetic')],
  ['Firefox, native shadow', () => inFirefox('native')],
];

const sortedNumbers = (cases: { caseNumber: string }[]): string[] => cases.map((each) => each.caseNumber).sort();

describe.each(STAGES)('%s', (name, open) => {
  let stage: Stage;
  let page: Page;
  const shot = (what: string): Promise<void> => screenshot(page, `${name.toLowerCase().replace(/\W+/g, '-')}-${what}`);

  beforeStage(open, async (opened) => {
    stage = opened;
    page = await stage.launched.page();
  });

  it('puts a badge on every row whose status it read', async () => {
    await page.goto(LIST);
    const rows = await scrollToEnd(page);
    const now = await untilShown(page, 'badges on all rows', ({ badges }) => badges.length >= rows - 1);
    // One row of the stand-in has an empty status.
    expect(now.badges.length).toBeGreaterThanOrEqual(rows - 1);
    expect(new Set(now.badges.map((badge) => badge.row)).size).toBe(now.badges.length);
    // Whoever hovers over a badge, or hears it, learns turn, day, meaning and source.
    const waiting = now.badges.find((badge) => badge.title.includes('Support asked you something'));
    for (const part of ['Your turn.', 'Closes by ', 'Counted as 28 days after this status began']) expect(waiting?.title).toContain(part);
    await shot('list');
  });

  it('lists in the popup exactly the cases that wait, by what the portal’s data say', async () => {
    const popup = await stage.launched.openExtensionPage('/popup.html');
    const wanted = sortedNumbers(waitingCases(stage.portal.cases));
    const rows = await until('the waiting cases in the popup', async () => {
      const now = await popupRows(popup);
      return now.length >= wanted.length ? now : null;
    });
    expect(rows.map((row) => row.number).sort()).toEqual(wanted);
    for (const row of rows) {
      expect(row.subject).not.toBe('');
      expect(row.status).not.toBe('');
      expect(row.href).toMatch(/^https:\/\/support\.proquest\.com\/s\/case\/500/);
      expect(row.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
    await popup.setViewport({ width: 420, height: 720 });
    await screenshot(popup, `${name.toLowerCase().replace(/\W+/g, '-')}-popup`);
    await popup.close();
  });

  it('has shown a notification of them, and noted that it did', async () => {
    const popup = await stage.launched.openExtensionPage('/popup.html');
    const ids = await until('the note', async () => {
      const noted = await toldIds(popup);
      return noted.length > 0 ? noted : null;
    });
    await popup.close();
    for (const id of ids) expect(id).toMatch(/^(closing|any-time|digest|new-case|silence|first-response)\|/);
  });

  it('remembers the order of day and month that the list proves, for pages that do not', async () => {
    const popup = await stage.launched.openExtensionPage('/popup.html');
    const known = await until('the order', () => popup.evaluate(async () => (await chrome.storage.local.get('dateOrder')).dateOrder));
    expect(known).toEqual({ [new URL(LIST).origin]: { order: 'dmy', by: 'page' } });
    await popup.close();
  });

  it('never tells a closing later than the true one', async () => {
    const popup = await stage.launched.openExtensionPage('/popup.html');
    const rows = await until('rows', async () => (await popupRows(popup)).length > 0 && popupRows(popup));
    const truth = new Map(stage.portal.cases.map((each) => [each.caseNumber, each.truth.closesAt]));
    const known = rows.filter((row) => truth.get(row.number) != null);
    expect(known.length).toBeGreaterThan(10);
    for (const row of known) expect((row.date ?? '') >= day(truth.get(row.number) ?? 0), `${row.number}: ${row.closing}`).toBe(true);
    await popup.close();
  });

  it('tells on the case page when it closes, to the day, and where the figure comes from', async () => {
    const portalCase = caseWithHistory(stage.portal.cases);
    await page.goto(`${LIST.replace('/case-lists', '')}/case/${portalCase.recordId}/view`);
    const { docks } = await untilShown(page, 'the banner', (now) => now.docks.some((dock) => /Closes/.test(dock.text)));
    const [banner] = docks;
    expect(banner?.text).toContain('Your turn');
    expect(banner?.text).toContain('Support asked you something');
    expect(banner?.links[0]?.href).toMatch(/^https:\/\/knowledge\.exlibrisgroup\.com\//);
    await shot('case');
    const popup = await stage.launched.openExtensionPage('/popup.html');
    const row = await datedRow(popup, portalCase);
    expect(row.date).toBe(day(portalCase.truth.closesAt ?? 0));
    await popup.close();
  });

  it('follows the portal’s own navigation, back and forward', async () => {
    await page.goto(LIST);
    await untilShown(page, 'badges', ({ badges }) => badges.length > 0);
    const link = await deepWait(page, { selector: 'a[href*="/s/case/500"]' });
    await link.evaluate((element) => (element as HTMLElement).click());
    await untilShown(page, 'the banner', ({ docks }) => docks.length === 1);
    await page.goBack();
    await untilShown(page, 'badges and no banner', ({ badges, docks }) => badges.length > 0 && docks.length === 0);
    await page.goForward();
    await untilShown(page, 'the banner again', ({ docks }) => docks.length === 1);
  });

  it('leaves pages alone that are no case pages', async () => {
    for (const path of ['/s/article/statuses', '/s/profile', '/s/']) {
      await page.goto(new URL(path, LIST).href);
      await deepWait(page, { selector: 'h1' });
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(await shown(page), path).toEqual({ badges: [], docks: [], others: [] });
    }
  });

  it('comments on a description while it is typed, and loses no character of it', async () => {
    await page.goto(FORM);
    const description = await deepWait(page, { selector: 'textarea' });
    const poor = 'Your stupid system is not working again.';
    // In this window there is no room beside the form: a pill, which covers none of the field and opens the checklist.
    const { docks } = await untilShown(page, 'the pill', (now) => now.docks.some((dock) => dock.buttons.length === 1));
    const field = await description.boundingBox();
    expect(docks[0]?.box.x).toBeGreaterThan((field?.x ?? 0) + (field?.width ?? 0));
    await press(page, docks[0]?.buttons[0] as Shown['docks'][0]['buttons'][0]);
    await untilShown(page, 'the opened checklist', (now) => now.docks.some((dock) => dock.text.includes('Fold away')));
    await page.setViewport({ width: 1600, height: 900 });

    await description.click();
    await page.keyboard.type(poor);
    const before = await untilShown(page, 'the checklist', ({ docks }) => docks.some((dock) => dock.rules.includes('insult')));
    for (const rule of ['missing-expected', 'missing-steps', 'missing-identifiers']) expect(before.docks[0]?.rules).toContain(rule);
    await shot('form');

    const rest =
      ' In Alma under Fulfillment > Loans I scan barcode 31990004417752 and click Renew, nothing happens. I expected a new due date.';
    await page.keyboard.type(rest);
    const after = await untilShown(page, 'a shorter checklist', ({ docks }) =>
      docks.some((dock) => !dock.rules.includes('missing-expected')),
    );
    expect(after.docks[0]?.rules).not.toContain('missing-identifiers');
    expect(await description.evaluate((field) => (field as HTMLTextAreaElement).value)).toBe(poor + rest);
  });

  it('underlines the words at fault, and selects them at a click on their quote', async () => {
    const description = await deepWait(page, { selector: 'textarea' });
    const now = await untilShown(page, 'the quote', ({ docks }) =>
      docks.some((dock) => dock.buttons.some((button) => button.rule === 'insult')),
    );
    if (stage.launched.name === 'chromium') {
      // The registry of highlights is the document's: the page sees it too.
      const marked = await page.evaluate(() => [...CSS.highlights].flatMap(([tone, ranges]) => [...ranges].map(() => tone)));
      expect(marked).toContain('cl-warning');
    } else expect(now.others).toContain('cl-mirror');
    const quote = now.docks[0]?.buttons.find((button) => button.rule === 'insult');
    if (!quote) throw new Error('no quote');
    await press(page, quote);
    const selected = (): Promise<string> =>
      description.evaluate((field) => {
        const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
        return value.slice(selectionStart, selectionEnd);
      });
    await until('the selected words', async () => (await selected()) === 'stupid');
  });

  it('adds a section at a click, in one step that can be undone', async () => {
    const description = await deepWait(page, { selector: 'textarea' });
    const value = (): Promise<string> => description.evaluate((field) => (field as HTMLTextAreaElement).value);
    const text = await value();
    const fixIn = ({ docks: [dock] }: Shown) => dock?.buttons.find((button) => button.rule === 'missing-impact');
    const { docks } = await untilShown(page, 'a fix', (now) => fixIn(now) !== undefined);
    // It may stand further down in the panel than is seen of it.
    const { x, y, width, height } = (docks[0] as Shown['docks'][0]).box;
    await page.mouse.move(x + width / 2, y + height / 2);
    const isSeen = (now: Shown): boolean => (fixIn(now)?.box.y ?? Number.POSITIVE_INFINITY) < y + height - 40;
    const seen = await until('the fix in sight', async () => {
      const now = await shown(page);
      if (isSeen(now)) return now;
      await page.mouse.wheel({ deltaY: 100 });
      await pause(200);
      return null;
    });
    await press(page, fixIn(seen) as NonNullable<ReturnType<typeof fixIn>>);
    await until('the inserted section', async () => (await value()) !== text);
    expect(await value()).toContain('Impact:');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    expect(await until('the text as it was', async () => (await value()) === text && 'same')).toBe('same');
  });

  it('goes with the form, and comes back with the next one', async () => {
    const follow = async (path: string): Promise<void> => {
      const link = await deepWait(page, { selector: `a[href="${path}"]` });
      await link.evaluate((element) => (element as HTMLElement).click());
    };
    await follow('/s/');
    await untilShown(page, 'nothing of ours', (now) => now.docks.length + now.others.length === 0);
    await follow('/s/create-case');
    await untilShown(page, 'the panel again', ({ docks }) => docks.length === 1 && docks[0]?.text.includes('of 12') === true);
  });
});

/** A case that waits, whose page has a history, and that is not just being closed. */
function caseWithHistory(cases: PortalCase[]): PortalCase {
  const found = waitingCases(cases).find(
    ({ shows, status, truth }) =>
      shows.history && status === 'Pending Customer Input' && (truth.closesAt ?? 0) > Date.now() + 2 * 86_400_000,
  );
  if (!found) throw new Error('the stand-in has no such case');
  return found;
}

/** Ids of the reminders that were shown; they are noted only when the browser took the notification. */
const toldIds = async (popup: Page): Promise<string[]> => (await stored<{ id: string }>(popup, 'told')).map(({ id }) => id);
