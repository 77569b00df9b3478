/** A comment on a case: it is looked at when it is begun, never touched but by a click, and its length is told before the portal cuts it. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { deepWait, pause, until } from '../browsers/pace.ts';
import { waitingCases } from '../portal/cases.ts';
import { PORTAL_ORIGIN } from '../portal/server.ts';
import { seriousFindingsIn } from './axe.ts';
import { beforeStage, inChromium, inFirefox, press, pressStill, type Shown, type Stage, screenshot, shown, untilShown } from './support.ts';

type Dock = Shown['docks'][number];

const STAGES: [string, 'textarea' | '.ql-editor', () => Promise<Stage>][] = [
  ['Chromium, text area', 'textarea', () => inChromium('native')],
  ['Chromium, editor', '.ql-editor', () => inChromium('synthetic')],
  ['Firefox, text area', 'textarea', () => inFirefox('native')],
  ['Firefox, editor', '.ql-editor', () => inFirefox('synthetic')],
];
const PANEL = 'Case Lantern about this comment';
const CARD = 'Case Lantern about these words';
const TEXT = 'We see the same on another record. You are idiots.';
/** A little over four fifths of the bytes that a comment holds. */
const LONG = 3300;
const GREETING = 'Good morning – and thanks.';

/** Of the stand-in portal: what it was given. */
declare const __portal: { comments: { body: string }[] };

describe.each(STAGES)('%s', (name, selector, open) => {
  let stage: Stage;
  let page: Page;
  let field: ElementHandle;

  beforeStage(open, async (opened) => {
    stage = opened;
    page = await stage.launched.page();
    await page.setViewport({ width: 1600, height: 1000 });
    // The portal shows this analyst as the owner of every case, which is by what a comment of the vendor's is known.
    const asked = waitingCases(stage.portal.cases).find(({ comments }) => comments.at(-1)?.author === 'Vic Vendor');
    await page.goto(`${PORTAL_ORIGIN}/s/case/${asked?.recordId}/view${selector === 'textarea' ? '' : '?editor=rich'}`);
    field = await deepWait(page, { selector });
  });

  const panelIn = ({ docks }: Shown): Dock | undefined => docks.find(({ region }) => region === PANEL);
  const untilPanel = async (what: string, wanted: (panel: Dock) => boolean): Promise<Dock> => {
    const now = await untilShown(page, what, (each) => {
      const panel = panelIn(each);
      return panel !== undefined && wanted(panel);
    });
    return panelIn(now) as Dock;
  };
  const value = (): Promise<string> =>
    field.evaluate((element) =>
      ('value' in element ? (element.value as string) : (element as HTMLElement).innerText).replaceAll('\u00A0', ' ').trim(),
    );
  const hasFocus = (): Promise<boolean> =>
    field.evaluate((element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element);
  /** The case's page is longer than the window, and what comes of it may move it. */
  const look = (): Promise<void> => field.evaluate((element) => element.scrollIntoView({ block: 'center' }));

  it('brings nothing while nobody writes', async () => {
    await untilShown(page, 'the case’s card', ({ docks }) => docks.some(({ region }) => region === 'Case Lantern about this case'));
    await pause(1500);
    expect(panelIn(await shown(page))).toBeUndefined();
  });

  it('brings the panel with the first click into the box, without taking the focus or writing into it', async () => {
    await look();
    await field.click();
    // The part of the linter that knows of questions comes a moment after the panel.
    const { text } = await untilPanel('the question', (panel) => panel.text.includes('A question is open'));
    await screenshot(page, `comment-${name.toLowerCase().replace(/\W+/g, '-')}-asked`);
    expect(text).not.toMatch(/of the \d+ things/);
    expect([await value(), await hasFocus()]).toEqual(['', true]);
  });

  it('speaks of the tone, and of the question that is not answered yet', async () => {
    await page.keyboard.type(TEXT);
    let panel = await untilPanel('the remarks', ({ text }) => text.includes('2 remarks'));
    if (panel.rules.length === 0) {
      await pressStill(page, 'the folded panel', (now) => panelIn(now)?.buttons.find(({ text }) => text.includes('2 remarks')));
    }
    // Each tells once its part of the linter has come.
    panel = await untilPanel('the list', ({ rules }) => rules.includes('insult') && rules.includes('unanswered-question'));
    expect(panel.rules).toEqual(['unanswered-question', 'insult']);
    expect(panel.text).toContain('name of the import profile');
    expect([await value(), await hasFocus()]).toEqual([TEXT, true]);
    await look();
    await pause(300);
    await screenshot(page, `comment-${name.toLowerCase().replace(/\W+/g, '-')}-light`);
    await page.evaluate(() => {
      document.body.style.setProperty('background', 'rgb(20, 20, 24)', 'important');
      window.dispatchEvent(new Event('resize'));
    });
    await pause(300);
    await screenshot(page, `comment-${name.toLowerCase().replace(/\W+/g, '-')}-dark`);
    await page.evaluate(() => document.body.style.removeProperty('background'));
    for (const dark of [false, true]) expect(await seriousFindingsIn(page, stage, PANEL, dark)).toEqual([]);
  });

  it('opens the card of the words, whose alternative is taken at a click and given back by undo', async () => {
    const { buttons } = await untilPanel('the quote', (panel) => panel.buttons.some(({ rule }) => rule === 'insult'));
    await press(page, buttons.find(({ rule }) => rule === 'insult') as Dock['buttons'][0]);
    const { docks } = await untilShown(page, 'the card', (now) => now.docks.some(({ region }) => region === CARD));
    const card = docks.find(({ region }) => region === CARD) as Dock;
    for (const dark of [false, true]) expect(await seriousFindingsIn(page, stage, CARD, dark)).toEqual([]);
    const [alternative] = card.buttons;
    await press(page, alternative as Dock['buttons'][0]);
    const changed = TEXT.replace('You are idiots.', alternative?.text ?? '');
    await until('the alternative', async () => (await value()) === changed);
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await until('the text as it was', async () => (await value()) === TEXT);
  });

  it('tells of a password at the button that sends it', async () => {
    await page.keyboard.press('End');
    await page.keyboard.type(' Log in as testuser with the password Tr0ub4dor&3 and look.');
    await untilPanel('the remark', ({ rules }) => rules.includes('secret'));
    await (await deepWait(page, { selector: 'button', text: 'Add Comment' })).hover();
    const note = await until('the note', async () => {
      const json = await page.evaluate(() => {
        document.dispatchEvent(new CustomEvent('probe-notes'));
        return document.documentElement.dataset.probeNotes ?? '[]';
      });
      return (JSON.parse(json) as { text: string }[]).find(({ text }) => text.includes('password'));
    });
    expect(note.text).toBe('The comment holds what looks like a password.');
  });

  it('counts the bytes once they become few', async () => {
    await field.evaluate(
      (element, [text]) => {
        if (element instanceof HTMLTextAreaElement) element.value = text as string;
        else element.replaceChildren(Object.assign(document.createElement('p'), { textContent: text }));
        element.dispatchEvent(new Event('input', { bubbles: true }));
      },
      ['ä'.repeat(LONG / 2)],
    );
    const { text } = await untilPanel('the count', (panel) => panel.text.includes('bytes'));
    expect(text).toContain('3,300 of 4,000 bytes');
    await look();
    await pause(300);
    await screenshot(page, `comment-${name.toLowerCase().replace(/\W+/g, '-')}-bytes`);
  });

  it('puts a ready text into an editor, gives it back by undo, and the portal gets to the character what is shown', async () => {
    const about = stage.portal.cases.find(({ shows }) => shows.history);
    await page.goto(`${PORTAL_ORIGIN}/s/case/${about?.recordId}/view?editor=rich`);
    field = await deepWait(page, { selector: '.ql-editor' });
    await look();
    await field.click();
    await page.keyboard.type(GREETING);
    const open = (words: string): Promise<void> =>
      pressStill(page, words, (now) => panelIn(now)?.buttons.find(({ text }) => text.includes(words)));
    const { buttons } = await untilPanel('the panel', () => true);
    if (!buttons.some(({ text }) => text === 'Insert a ready text')) await open('Show');
    await open('Insert a ready text');
    await untilPanel('the texts', (panel) => panel.buttons.some(({ text }) => text === 'Ask for a call'));
    await pause(300);
    await screenshot(page, `comment-${name.toLowerCase().replace(/\W+/g, '-')}-ready`);
    for (const dark of [false, true]) expect(await seriousFindingsIn(page, stage, PANEL, dark)).toEqual([]);
    const insert = async (): Promise<void> => {
      await open('Answer, and keep it open');
      await until('the text', async () => (await value()).includes('looking into this'));
    };
    await insert();
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await until('the text as it was', async () => (await value()) === GREETING);
    await insert();
    // What is to be filled in is selected, so that it is typed over.
    await page.keyboard.type('It is the profile “Daily load”.');
    const lines = (await value()).split(/\n+/);
    expect(lines).toEqual([
      GREETING,
      'Hello,',
      'Thank you for looking into this.',
      'It is the profile “Daily load”.',
      'Please keep this case open: [what is still to be done, and by whom].',
      'Thank you.',
    ]);
    const shownText = await field.evaluate((element) => (element as HTMLElement).innerText);
    await (await deepWait(page, { selector: 'button', text: 'Add Comment' })).click();
    expect(await until('the comment', () => page.evaluate(() => __portal.comments.at(-1)?.body))).toBe(shownText);
  });
});
