/** What was typed and not submitted comes back, and what should not leave the house is told of before it does. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { deepWait, pause, until } from '../browsers/pace.ts';
import { seriousFindingsIn } from './axe.ts';
import { beforeStage, FORM, inChromium, inFirefox, LIST, press, type Stage, screenshot } from './support.ts';

// In the extension's own pages.
declare const chrome: { storage: { local: { get(key: null): Promise<Record<string, unknown>> } } };

const STAGES: [string, () => Promise<Stage>][] = [
  ['Chromium', () => inChromium('synthetic')],
  ['Firefox', () => inFirefox('native')],
];
const SUBJECT = 'Loans are not renewed';
const TEXT = 'In Alma I scan the barcode of a loan and click Renew.\nNothing happens.';
/** Time in which a note would have come. */
const NOTE_MS = 2000;

const DRAFT = 'Case Lantern about a text that was not submitted';
const NOTE = 'Case Lantern before you submit';

interface Note {
  text: string;
  box: { x: number; y: number; width: number; height: number };
  buttons: { text: string; box: Note['box'] }[];
}

async function notes(page: Page): Promise<Note[]> {
  const json = await page.evaluate(() => {
    document.dispatchEvent(new CustomEvent('probe-notes'));
    return document.documentElement.dataset.probeNotes ?? '[]';
  });
  return JSON.parse(json) as Note[];
}
const untilNote = (page: Page, words: string): Promise<Note> =>
  until(`"${words}"`, async () => (await notes(page)).find(({ text, box }) => text.includes(words) && box.width > 0));
const untilNoNote = (page: Page): Promise<true> => until('no note', async () => (await notes(page)).length === 0);
const button = (note: Note, words: string): Note['buttons'][0] => note.buttons.find(({ text }) => text === words) as Note['buttons'][0];

const overlaps = (one: Note['box'], other: Note['box'] | null): boolean =>
  other !== null &&
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

describe.each(STAGES)('%s', (name, open) => {
  let stage: Stage;
  let page: Page;
  let own: Page;
  beforeStage(open, async (opened) => {
    stage = opened;
    own = await stage.launched.openExtensionPage('/popup.html');
    page = await stage.launched.page();
    await page.setViewport({ width: 1280, height: 900 });
  });

  const field = (selector: string, on = page) => deepWait(on, { selector });
  const textIn = async (selector: string): Promise<string> =>
    (await field(selector)).evaluate((element) => (element as HTMLTextAreaElement).value);

  const draftsKept = (): Promise<unknown[]> =>
    own.evaluate(async () =>
      Object.entries(await chrome.storage.local.get(null)).flatMap(([item, value]) => (item.startsWith('draft:') ? [value] : [])),
    );
  const untilKept = (text: string): Promise<unknown> =>
    until(`"${text}" kept`, async () => JSON.stringify(await draftsKept()).includes(JSON.stringify(text).slice(1, -1)));

  it('offers what was typed before a reload, and brings it back at a click', async () => {
    await page.goto(FORM);
    await (await field('input[name=Subject]')).click();
    await page.keyboard.type(SUBJECT);
    await (await field('textarea')).click();
    await page.keyboard.type(TEXT);
    await untilKept(TEXT);

    await page.reload();
    const note = await untilNote(page, 'Not submitted');
    expect(note.text).toContain(`${SUBJECT.length + TEXT.length} characters`);
    expect([await textIn('input[name=Subject]'), await textIn('textarea')]).toEqual(['', '']);
    for (const selector of ['input[name=Subject]', 'textarea']) {
      expect(overlaps(note.box, await (await field(selector)).boundingBox()), selector).toBe(false);
    }
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    for (const dark of [false, true]) expect(await seriousFindingsIn(page, stage, DRAFT, dark)).toEqual([]);
    await screenshot(page, `${name.toLowerCase()}-draft`);

    // Without any room beside the form.
    await page.setViewport({ width: 600, height: 800 });
    const isInTheWay = async (): Promise<boolean> => {
      const [now] = await notes(page);
      const parts = await Promise.all([
        ...['input[name=Subject]', 'textarea', 'input[name=AdditionalEmails]'].map((selector) => field(selector)),
        deepWait(page, { selector: 'button', text: 'Submit' }),
      ]);
      const boxes = await Promise.all(parts.map((part) => part.boundingBox()));
      return now === undefined || boxes.some((box) => overlaps(now.box, box));
    };
    await until('the note off the fields', async () => !(await isInTheWay()));
    await screenshot(page, `${name.toLowerCase()}-draft-narrow`);
    await page.setViewport({ width: 1280, height: 900 });
    await pause(500);

    await press(page, button(await untilNote(page, 'Not submitted'), 'Restore'));
    await untilNoNote(page);
    expect([await textIn('input[name=Subject]'), await textIn('textarea')]).toEqual([SUBJECT, TEXT]);
  });

  it('gives a restored text back to the browser’s undo, in one step', async () => {
    await (await field('textarea')).focus();
    expect(await textIn('textarea')).toBe(TEXT);
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    expect(await textIn('textarea')).toBe('');
    await page.keyboard.type(TEXT);
  });

  it('forgets it once it is submitted', async () => {
    await untilKept(TEXT);
    await (await deepWait(page, { selector: 'button', text: 'Submit' })).click();
    await until('the case', () => page.url().includes('/s/case/500'));
    await until('no draft', async () => (await draftsKept()).length === 0);
    await page.goto(FORM);
    await field('textarea');
    await pause(NOTE_MS);
    expect(await notes(page)).toEqual([]);
  });

  it('tells of a password at the submit button, and holds nothing up', async () => {
    await (await field('input[name=Subject]')).click();
    await page.keyboard.type(SUBJECT);
    await (await field('textarea')).click();
    await page.keyboard.type('Please log in as testuser with the password Tr0ub4dor&3 and look.');
    await untilKept('Please log in as testuser');
    expect(await notes(page)).toEqual([]);
    const submit = await deepWait(page, { selector: 'button', text: 'Submit' });
    await submit.hover();
    const note = await untilNote(page, 'looks like a password');
    expect(overlaps(note.box, await submit.boundingBox())).toBe(false);
    for (const dark of [false, true]) expect(await seriousFindingsIn(page, stage, NOTE, dark)).toEqual([]);
    await submit.hover();
    await screenshot(page, `${name.toLowerCase()}-submit-note`);
    await press(page, button(note, 'Show me'));
    await untilNoNote(page);
    const selected = await (await field('textarea')).evaluate((element) => {
      const { value, selectionStart, selectionEnd } = element as HTMLTextAreaElement;
      return value.slice(selectionStart, selectionEnd);
    });
    expect(selected).toContain('Tr0ub4dor&3');

    await submit.click();
    await until('the case', () => page.url().includes('/s/case/500'));
    await untilNoNote(page);
  });

  it('tells in both tabs that the same case is being commented', async () => {
    const address = `${LIST.replace('/case-lists', '')}/case/${stage.portal.cases[0]?.recordId}/view`;
    await page.goto(address);
    await (await field('textarea')).click();
    await page.keyboard.type('It happens with every loan since this morning.');
    await untilKept('It happens with every loan since this morning.');
    expect(await notes(page)).toEqual([]);

    const second = await stage.launched.page();
    await second.goto(address);
    await untilNote(second, 'in another tab');
    expect(await (await field('textarea', second)).evaluate((element) => (element as HTMLTextAreaElement).value)).toBe('');
    await (await field('textarea', second)).click();
    await second.keyboard.type('We see it with all loans.');
    await untilKept('We see it with all loans.');
    await screenshot(second, `${name.toLowerCase()}-two-tabs`);
    await page.bringToFront();
    await untilNote(page, 'in another tab');

    await second.bringToFront();
    await (await deepWait(second, { selector: 'button', text: 'Add Comment' })).click();
    await page.bringToFront();
    await untilNoNote(page);
    await second.close();
  });
});
