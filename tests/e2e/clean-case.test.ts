/** A poor case is made a good one with every kind of help there is, and what the portal gets is what the field showed. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { deepWait, until } from '../browsers/pace.ts';
import { FORM, inChromium, inFirefox, onStage, pressStill, type Shown, type Stage, screenshot, shown, untilShown } from './support.ts';

type Button = Shown['docks'][number]['buttons'][number];

/** Of the stand-in portal: what it was given. */
declare const __portal: { submitted: { subject: string; description: string } | null };

const STAGES: [string, () => Promise<Stage>][] = [
  ['Chromium, synthetic shadow', () => inChromium('synthetic')],
  ['Chromium, native shadow', () => inChromium('native')],
  ['Firefox, synthetic shadow', () => inFirefox('synthetic')],
  ['Firefox, native shadow', () => inFirefox('native')],
];
const PANEL = 'Case Lantern about this description';
const CARD = 'Case Lantern about these words';

const SUBJECT = 'Renewal fails for loans of the law library';
const POOR = 'Your stupid system is not working again. Password of the test user: Abc12345!';
const MASKED = POOR.replace('Abc12345', 'XXXXX');
const FRIENDLY = MASKED.replace('Your stupid system is not working again.', 'This has serious consequences for our work.');

/** What is typed behind each heading, from top to bottom. */
const ANSWERS: [heading: string, answer: string][] = [
  ['What happens:', 'After a click on Renew nothing happens – no “message”, no error.'],
  ['Expected result:', 'The loan gets a new due date.'],
  ['1.', 'Open Fulfillment > Manage Patron Services'],
  ['2.', 'Scan the barcode'],
  ['3.', 'Click Renew'],
  ['Where (menu path or page):', 'Fulfillment > Manage Patron Services'],
  ['Impact:', 'All 40 readers of the law library'],
  ['How often and since when:', 'Every time since 3 November'],
  ['Recent changes:', 'None that we know of'],
  ['Tried so far:', 'Another browser, with the same result'],
  ['Example (MMS ID, barcode, PO line):', 'Barcode 31990004417752'],
  ['Attached:', 'A screenshot of the page'],
  ['Environment (production or sandbox, browser):', 'Production, Firefox'],
  ['Also seen by (colleague, institution):', 'Zoë at the other desk'],
];
const CAUSE = 'The terms of use of the law library';

/** The elements of a field, from its component down through the roots, with all their attributes. Ids are counted on by the page. */
const elementsOf = (page: Page, selector: string): Promise<string> =>
  page.evaluate((wanted) => {
    const find = (root: Document | ShadowRoot): Element | null => {
      for (const element of root.querySelectorAll('*')) {
        if (element.matches(wanted)) return element;
        const inner = element.shadowRoot && find(element.shadowRoot);
        if (inner) return inner;
      }
      return null;
    };
    const written = (node: Node): string => {
      if (!(node instanceof Element)) return node.nodeType === 3 ? (node as Text).data : '';
      const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${value.replaceAll(/\d+/g, '#')}"`);
      const root = node.shadowRoot ? `#root(${[...node.shadowRoot.childNodes].map(written).join('')})` : '';
      return `<${node.localName}${attributes.join('')}>${root}${[...node.childNodes].map(written).join('')}</>`;
    };
    const field = find(document);
    return field === null ? '' : written(field);
  }, selector);

describe.each(STAGES)('%s', (name, open) => {
  let stage: Stage;
  let page: Page;
  let field: ElementHandle;
  onStage(open, (...opened) => {
    [stage, page] = opened;
  });

  const value = (): Promise<string> => field.evaluate((element) => (element as HTMLTextAreaElement).value);
  const becomes = (text: string): Promise<unknown> => until(text, async () => (await value()) === text);
  const choose = (isIt: (button: Button) => boolean): Promise<void> =>
    pressStill(page, `${isIt}`, ({ docks }) => docks.find(({ region }) => region === PANEL)?.buttons.find(isIt));
  /** Presses keys with Control held. */
  async function control(...keys: ('z' | 'Shift' | 'Home')[]): Promise<void> {
    await page.keyboard.down('Control');
    for (const key of keys) await page.keyboard.down(key);
    for (const key of keys.toReversed()) await page.keyboard.up(key);
    await page.keyboard.up('Control');
  }
  /** Down to the line that ends with these words, and behind them. */
  const goBehind = (words: string): Promise<unknown> =>
    until(`the caret behind ${words}`, async () => {
      await page.keyboard.press('End');
      const before = await field.evaluate((element) => {
        const { value: text, selectionEnd } = element as HTMLTextAreaElement;
        return text.slice(0, selectionEnd);
      });
      if (before.trimEnd().endsWith(words)) return true;
      await page.keyboard.press('ArrowDown');
      return false;
    });

  async function writePoor(): Promise<void> {
    await page.setViewport({ width: 1600, height: 1000 });
    await page.goto(FORM);
    await (await deepWait(page, { selector: 'input[name=Subject]' })).click();
    await page.keyboard.type(SUBJECT);
    field = await deepWait(page, { selector: 'textarea' });
    await field.click();
    await page.keyboard.type(POOR);
    // Rules whose part has to come into the page first tell a moment later than others.
    const wanted = ['insult', 'secret', 'missing-observed'];
    await untilShown(page, wanted.join(', '), ({ docks }) => wanted.every((rule) => docks[0]?.rules.includes(rule)));
  }

  it('tells of a poor description', writePoor);

  it('takes fixes from panel and card, which are undone one by one and done again', async () => {
    if ((await value()) !== POOR) await writePoor();
    await choose(({ rule, text }) => rule === 'secret' && text.startsWith('Mask'));
    await becomes(MASKED);
    await control('Home');
    for (let at = 0; at < POOR.indexOf('stupid') + 2; at += 1) await page.keyboard.press('ArrowRight');
    await untilShown(page, 'no secret', (now) => now.docks.every(({ rules }) => !rules.includes('secret')));
    await page.keyboard.down('Alt');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Alt');
    await untilShown(page, 'the card', ({ docks }) => docks.some(({ region }) => region === CARD));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await becomes(FRIENDLY);
    // The panel moves when it has read that.
    await untilShown(page, 'no insult', (now) => now.docks.every(({ rules }) => !rules.includes('insult')));
    await choose(({ rule, text }) => rule === 'missing-expected' && text === 'Insert');
    const withSection = `${FRIENDLY}\n\nExpected result: `;
    await becomes(withSection);
    for (const text of [FRIENDLY, MASKED, POOR]) {
      await control('z');
      expect(await value()).toBe(text);
    }
    for (const text of [MASKED, FRIENDLY, withSection]) {
      await control('Shift', 'z');
      expect(await value()).toBe(text);
    }
  });

  it('comes clean once every section is filled in', async () => {
    await choose(({ text }) => text === 'Insert headings');
    await choose(({ text }) => text === 'Something is broken');
    await until('the headings', async () => (await value()).includes(ANSWERS.at(-1)?.[0] as string));
    await control('Home');
    for (const [heading, answer] of ANSWERS) {
      await goBehind(heading);
      await page.keyboard.type(answer);
    }
    await untilShown(page, 'all there', ({ docks }) => docks.some(({ text }) => text.includes('12 of 12')));
    // Nobody must have an idea of the cause, so it is asked for last.
    await choose(({ rule, text }) => rule === 'missing-proposed-fix' && text === 'Add a line for it');
    await until('the last section', async () => (await value()).endsWith('\n\nPossible cause: '));
    await page.keyboard.type(CAUSE);
    const { docks, others } = await untilShown(page, 'nothing to say', (now) => now.docks.every(({ rules }) => rules.length === 0));
    expect(docks.map(({ rules }) => rules)).toEqual([[]]);
    expect(docks[0]?.text).toContain('Everything an analyst needs');
    expect(others).not.toContain('cl-note');
    await screenshot(page, `clean-case-${name.toLowerCase().replace(/\W+/g, '-')}`);
  });

  it('reaches the portal to the character as it was shown', async () => {
    const text = await value();
    for (const [heading, answer] of [...ANSWERS, ['Possible cause:', CAUSE]]) expect(text).toContain(`${heading} ${answer}`);
    await (await deepWait(page, { selector: 'button', text: 'Submit' })).click();
    await until('the case', () => page.evaluate(() => __portal.submitted !== null));
    const { subject, description } = await page.evaluate(() => __portal.submitted as { subject: string; description: string });
    expect({ subject, description }).toEqual({ subject: SUBJECT, description: text });
    expect(text.startsWith(`${FRIENDLY}\n\nWhat happens: After`)).toBe(true);
    await untilShown(page, 'nothing of the form', (now) => now.docks.every(({ region }) => region !== PANEL));
    expect((await shown(page)).others).not.toContain('cl-draft');
  });

  it('changes no element of a field: they are the same with and without us', async () => {
    const typeInto = async (): Promise<void> => {
      await page.goto(FORM);
      await (await deepWait(page, { selector: 'input[name=Subject]' })).click();
      await page.keyboard.type(SUBJECT);
      await (await deepWait(page, { selector: 'textarea' })).click();
      await page.keyboard.type(POOR);
    };
    const elements = async (): Promise<string[]> => [
      await elementsOf(page, 'lightning-textarea'),
      await elementsOf(page, 'lightning-input'),
    ];
    await typeInto();
    await untilShown(page, 'remarks', (now) => now.docks.some(({ rules }) => rules.includes('secret')));
    const withUs = await elements();
    await stage.removeExtension();
    await typeInto();
    expect((await shown(page)).docks).toEqual([]);
    const [description, subject] = await elements();
    expect(description).toContain('<textarea');
    expect(subject).toContain('<input');
    expect(withUs).toEqual([description, subject]);
  });
});
