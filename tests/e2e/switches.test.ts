/** What the user does not want to see goes from the pages that are open, and comes back; a page or a site can be left alone. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { LOOKS } from '../browsers/launch.ts';
import { deepWait, pause, until } from '../browsers/pace.ts';
import { PORTAL_ORIGIN } from '../portal/server.ts';
import { seriousFindings, seriousFindingsInBadges } from './axe.ts';
import {
  beforeStage,
  clickOn,
  FORM,
  inChromium,
  inFirefox,
  LIST,
  popupOver,
  press,
  type Shown,
  type Stage,
  screenshot,
  shown,
  untilShown,
} from './support.ts';

const STAGES: [string, () => Promise<Stage>][] = [
  ['Chromium', () => inChromium('synthetic')],
  ['Firefox', () => inFirefox('native')],
];
type Button = Shown['docks'][number]['buttons'][number];
const TEXT = 'You are idiots. Log in as testuser with the password Tr0ub4dor&3 and look.';
const PANEL = 'Case Lantern about this description';

describe.each(STAGES)('%s', (name, open) => {
  let stage: Stage;
  let page: Page;
  let options: Page;
  beforeStage(open, async (opened) => {
    stage = opened;
    page = await stage.launched.page();
    await page.setViewport({ width: 1600, height: 900 });
    options = await stage.launched.openExtensionPage('/options.html');
    await until('the switches', () => options.evaluate(() => document.querySelectorAll('.option input[type=checkbox]').length > 6));
    await page.bringToFront();
  });

  /** Settings behind the page: it goes on standing in front. A box shows what is stored, so that is waited for. */
  const toggle = async (label: string): Promise<void> => {
    const isOn = (hasClick: boolean): Promise<boolean> =>
      options.evaluate(
        (words, clicks) => {
          const labels = [...document.querySelectorAll('label')];
          const found = labels.find(({ innerText }) => innerText === words);
          if (found === undefined) throw new Error(`no "${words}" among ${JSON.stringify(labels.map(({ innerText }) => innerText))}`);
          const box = found.control as HTMLInputElement;
          const before = box.checked;
          if (clicks) box.click();
          return before;
        },
        label,
        hasClick,
      );
    const before = await isOn(true);
    await until(`"${label}" to be stored`, async () => (await isOn(false)) !== before);
  };
  const hasDock =
    (region: string) =>
    ({ docks }: Shown): boolean =>
      docks.some((dock) => dock.region === region);
  const noteShown = (): Promise<boolean> =>
    page.evaluate(() => {
      document.dispatchEvent(new CustomEvent('probe-notes'));
      return /password/.test(document.documentElement.dataset.probeNotes ?? '');
    });

  it('takes the marks out of a list that is open, and brings them back', async () => {
    await page.goto(LIST);
    await untilShown(page, 'badges', ({ badges }) => badges.length > 20);
    await toggle('Marks in case lists');
    await untilShown(page, 'no badges', ({ badges }) => badges.length === 0);
    await toggle('Marks in case lists');
    await untilShown(page, 'badges', ({ badges }) => badges.length > 20);
  });

  it('marks the list so that everybody can read it, also on a dark page', async () => {
    const light = await seriousFindingsInBadges(page, stage, false);
    expect(light.html.split('<td>').length).toBeGreaterThan(3);
    expect(light.found).toEqual([]);
    const before = await shown(page);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { background-color: #16181b !important; color: #eee !important }');
      const darken = (root: Document | ShadowRoot): void => {
        // The roots of the flat tree have no sheets: the document's reach everything.
        if (root.adoptedStyleSheets) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
        for (const element of root.querySelectorAll('*')) if (element.shadowRoot) darken(element.shadowRoot);
      };
      darken(document);
      document.body.classList.add('is-dark');
    });
    const dark = await until('the colours of a dark page', async () => {
      const now = await seriousFindingsInBadges(page, stage, true);
      return now.html !== light.html && now;
    });
    expect(dark.found).toEqual([]);
    expect((await shown(page)).badges.map(({ text }) => text)).toEqual(before.badges.map(({ text }) => text));
    await screenshot(page, `list-dark-${name.toLowerCase()}`);
    await page.reload();
    await untilShown(page, 'badges', ({ badges }) => badges.length > 20);
  });

  it('takes the card from a case that is open, and brings it back', async () => {
    await page.goto(`${PORTAL_ORIGIN}/s/case/${stage.portal.cases[0]?.recordId}/view`);
    const card = hasDock('Case Lantern about this case');
    await untilShown(page, 'the card', card);
    await toggle('Card on a case’s page');
    await untilShown(page, 'no card', (now) => !card(now));
    await toggle('Card on a case’s page');
    await untilShown(page, 'the card', card);
  });

  it('takes panel, lines and note from a form that is being filled in, each by itself', async () => {
    await page.goto(FORM);
    const description = await deepWait(page, { selector: 'textarea' });
    await description.click();
    await page.keyboard.type(TEXT);
    await untilShown(page, 'the findings', ({ docks }) => docks.some(({ rules }) => rules.includes('secret')));
    const highlights = (): Promise<number> => page.evaluate(() => CSS.highlights.size);
    await until('lines', async () => (await highlights()) > 0);

    await toggle('Lines under words');
    await until('no lines', async () => (await highlights()) === 0);
    expect(hasDock(PANEL)(await shown(page))).toBe(true);
    await toggle('Lines under words');
    await until('lines', async () => (await highlights()) > 0);

    const quote = async () => (await shown(page)).docks.flatMap(({ buttons }) => buttons).find(({ rule }) => rule === 'insult') as Button;
    const card = hasDock('Case Lantern about these words');
    await press(page, await quote());
    await untilShown(page, 'the card', card);
    await toggle('Card of the words under the pointer');
    await untilShown(page, 'no card', (now) => !card(now));
    await press(page, await quote());
    await pause(600);
    expect(card(await shown(page))).toBe(false);
    await toggle('Card of the words under the pointer');

    await toggle('Panel beside a text');
    await untilShown(page, 'no panel', (now) => !hasDock(PANEL)(now));
    expect(await highlights()).toBeGreaterThan(0);
    await toggle('Panel beside a text');
    await untilShown(page, 'the panel', hasDock(PANEL));

    const submit = await deepWait(page, { selector: 'button', text: 'Submit' });
    await submit.hover();
    await until('the note', noteShown);
    await toggle('Note at the submit button');
    await until('no note', async () => !(await noteShown()));
    await toggle('Note at the submit button');
    expect(await description.evaluate((field) => (field as HTMLTextAreaElement).value)).toBe(TEXT);
  });

  it('keeps no draft while drafts are off', async () => {
    const kept = (): Promise<number> =>
      options.evaluate(
        async () =>
          Object.keys(
            await (globalThis as unknown as { chrome: { storage: { local: { get(): Promise<object> } } } }).chrome.storage.local.get(),
          ).filter((key) => key.startsWith('draft:')).length,
      );
    await until('the draft of the form before', async () => (await kept()) === 1);
    await toggle('Drafts');
    await page.goto(FORM);
    await (await deepWait(page, { selector: 'textarea' })).click();
    await page.keyboard.type('A text that is not kept.');
    await pause(2000);
    expect(await kept()).toBe(1);
    await toggle('Drafts');
  });

  it('leaves a page alone until it is left', async () => {
    await page.goto(LIST);
    await untilShown(page, 'badges', ({ badges }) => badges.length > 20);
    const popup = await popupOver(page, stage);
    const says = (words: string): Promise<true> =>
      until(words, () => popup.evaluate((wanted) => document.querySelector<HTMLElement>('.page')?.innerText.includes(wanted), words));
    await says('Pause Case Lantern:');
    await clickOn(popup, 'On this page');
    await untilShown(page, 'nothing', ({ badges, docks }) => badges.length + docks.length === 0);
    await says('Paused on this page until you leave it.');
    await popup.setViewport({ width: 400, height: 620 });
    for (const look of LOOKS.toReversed()) {
      await stage.launched.setLook(popup, look);
      await popup.bringToFront();
      await popup.evaluate(() => document.querySelector('.page')?.scrollIntoView({ block: 'end' }));
      await screenshot(popup, `pause-${name.toLowerCase()}-${look}`);
      expect(await seriousFindings(popup)).toEqual([]);
    }
    await page.bringToFront();
    await page.evaluate((address) => history.pushState(null, '', address), `${LIST}?filterName=AllCases`);
    await untilShown(page, 'badges on the next page', ({ badges }) => badges.length > 20);
    await popup.close();
  });

  it('leaves a site alone until it is switched on again, also in the next page', async () => {
    await page.goto(LIST);
    await untilShown(page, 'badges', ({ badges }) => badges.length > 20);
    const popup = await popupOver(page, stage);
    await until('the pause', () =>
      popup.evaluate(() => [...document.querySelectorAll('button')].some(({ innerText }) => innerText === 'On this site')),
    );
    await clickOn(popup, 'On this site');
    await untilShown(page, 'nothing', ({ badges }) => badges.length === 0);
    await popup.close();
    await page.goto(FORM);
    await (await deepWait(page, { selector: 'textarea' })).click();
    await page.keyboard.type('You are idiots.');
    await pause(2000);
    expect((await shown(page)).docks).toEqual([]);
    const again = await popupOver(page, stage);
    await until('the words', () =>
      again.evaluate(() => /Paused on support\.proquest\.com until/.test(document.querySelector<HTMLElement>('.page')?.innerText ?? '')),
    );
    await options.bringToFront();
    await options.setViewport({ width: 900, height: 2600 });
    await screenshot(options, `switches-${name.toLowerCase()}`);
    expect(await seriousFindings(options)).toEqual([]);
    await page.bringToFront();
    await clickOn(again, 'Switch on again');
    await untilShown(page, 'the panel', hasDock(PANEL));
    await again.close();
  });
});
