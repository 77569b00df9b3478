/** What helps with filing a case besides its words: told in the panel, and nothing of the form is touched but at a click. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { deepWait, until } from '../browsers/pace.ts';
import { seriousFindingsIn } from './axe.ts';
import { FORM, inChromium, inFirefox, LIST, onStage, press, type Shown, type Stage, screenshot, untilShown } from './support.ts';

const STAGES: [string, () => Promise<Stage>][] = [
  ['Chromium', () => inChromium('native')],
  ['Firefox', () => inFirefox('synthetic')],
];
const PANEL = 'Case Lantern about this description';
const MEANING = 'What the priorities mean';
/** As the user's organisation has them in its settings. */
const CONTACTS = { Alma: ['systems@library.example', 'loans@library.example'] };
const MAIL = '> Steps to reproduce:\n> • Open the Loans tab\n> • Scan a barcode';

/** For a page of the extension. */
declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };

describe.each(STAGES)('%s', (name, open) => {
  let stage: Stage;
  let page: Page;
  let description: ElementHandle;
  /** Number of a case that the list showed. */
  let listed: string | null;
  let popup: Page;
  onStage(open, (...opened) => {
    [stage, page, popup] = opened;
  });

  const told = (words: RegExp): Promise<Shown> =>
    untilShown(page, String(words), ({ docks }) => docks.some(({ region, text }) => region === PANEL && words.test(text)));
  async function choose(label: string, option: string): Promise<void> {
    const box = await deepWait(page, { selector: 'lightning-combobox', text: label });
    await (
      await deepWait(page, { selector: `button[aria-label="${label}"], lightning-combobox [role=combobox][aria-label*="${label}"]` })
    ).click();
    await (await deepWait(page, { selector: '[role=option]', text: option })).click();
    await box.dispose();
  }

  it('names the fields that are still empty, and what the priority promises once it is chosen', async () => {
    await popup.evaluate((contacts) => chrome.storage.local.set({ settings: { contacts } }), CONTACTS);
    await page.bringToFront();
    await page.setViewport({ width: 1600, height: 1000 });
    await page.goto(LIST);
    const { badges } = await untilShown(page, 'badges', (now) => now.badges.length > 0);
    listed = badges[0]?.number ?? null;
    await page.goto(FORM);
    description = await deepWait(page, { selector: 'textarea' });
    await description.click();
    await page.keyboard.type('Nothing');
    await told(/Still to choose: .*asset/);
    await description.type(': in Primo the facets of the search results are empty');
    await told(/By its words it is about Primo\./);
    await choose('Asset', 'Alma');
    await choose('Priority', 'High');
    const { docks } = await told(/A first answer to this priority is meant to come within 1 business day/);
    for (const address of CONTACTS.Alma) expect(docks[0]?.text).toContain(address);
    expect(docks[0]?.text).toContain('The text points to Primo, while Alma is chosen as the asset.');
    expect(docks[0]?.text).not.toMatch(/Still to choose: [^.]*\b(?:asset|priority)\b/);
  });

  it('says by the priority what priorities mean, at a click and by keys, and covers neither field nor label', async () => {
    type Note = { text: string; box: Shown['docks'][0]['box']; buttons: { text: string; box: Shown['docks'][0]['box'] }[] };
    const notes = (): Promise<Note[]> =>
      page.evaluate(() => {
        document.dispatchEvent(new CustomEvent('probe-signs'));
        return JSON.parse(document.documentElement.dataset.probeSigns ?? '[]');
      });
    const signIn = (all: Note[]) => all.flatMap(({ buttons }) => buttons).find(({ text }) => text === '?');
    const cardIn = (all: Note[]) => all.find(({ text, box }) => text.startsWith('A first answer') && box.height > 150);
    const opened = (): Promise<Note> => until('the card', async () => cardIn(await notes()));
    const closed = (): Promise<boolean> => until('no card', async () => cardIn(await notes()) === undefined);
    const field = await deepWait(page, {
      selector: 'button[aria-label="Priority"], lightning-combobox [role=combobox][aria-label*="Priority"]',
    });
    const sign = await until('the sign', async () => signIn(await notes()));
    const at = (await field.boundingBox()) as Note['box'];
    expect(sign.box.y + sign.box.height).toBeLessThanOrEqual(at.y);
    await press(page, sign);
    const { box } = await opened();
    expect(box.y >= at.y + at.height || box.y + box.height <= sign.box.y).toBe(true);
    await screenshot(page, `priority-${name.toLowerCase()}`);
    for (const dark of [false, true]) expect(await seriousFindingsIn(page, stage, MEANING, dark)).toEqual([]);
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await closed();
    await field.focus();
    await page.keyboard.down('Alt');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Alt');
    await opened();
    await page.keyboard.press('Escape');
    await closed();
    expect(await field.evaluate((element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element)).toBe(true);
  });

  it('tells of cases with similar words', async () => {
    const known = stage.portal.cases.find(({ caseNumber }) => caseNumber === listed);
    const subject = await deepWait(page, { selector: 'input[name=Subject]' });
    await subject.click();
    await page.keyboard.type(known?.subject ?? '');
    const link = `${known?.caseNumber} ${known?.subject}`;
    await untilShown(page, link, ({ docks }) => docks.some(({ links }) => links.some(({ text }) => text === link)));
    await screenshot(page, `filing-${name.toLowerCase()}`);
  });

  it('puts a pasted mail in order at a click, in one step', async () => {
    const value = (): Promise<string> => description.evaluate((element) => (element as HTMLTextAreaElement).value);
    await description.evaluate((element) => (element as HTMLTextAreaElement).select());
    await page.keyboard.type(MAIL);
    const { docks } = await told(/looks like a pasted mail/);
    expect(await value()).toBe(MAIL);
    const button = docks[0]?.buttons.find(({ text }) => text === 'Put it in order');
    await press(page, button as NonNullable<typeof button>);
    await until('the text in order', async () => (await value()) === 'Steps to reproduce:\n1. Open the Loans tab\n2. Scan a barcode');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await until('the mail as it was', async () => (await value()) === MAIL);
  });

  it('lets its panel be moved to the other side of the field, where the next form finds it', async () => {
    const panelOf = ({ docks }: Shown) => docks.find(({ region }) => region === PANEL);
    const moving = (now: Shown) => panelOf(now)?.buttons.find(({ text }) => text === 'Move to the other side');
    const button = moving(await untilShown(page, 'the button', (now) => moving(now) !== undefined));
    await press(page, button as NonNullable<typeof button>);
    const { x } = (await description.boundingBox()) as { x: number };
    const isLeft = (now: Shown): boolean => {
      const box = panelOf(now)?.box;
      return box !== undefined && box.width > 0 && box.x >= 0 && box.x + box.width < x;
    };
    await untilShown(page, 'the panel to the left', isLeft);
    await screenshot(page, `panel-left-${name.toLowerCase()}`);
    await page.reload();
    await deepWait(page, { selector: 'textarea' });
    await untilShown(page, 'the panel to the left again', (now) => moving(now) !== undefined && isLeft(now));
  });
});
