/** A form behind a closed root that puts another field in the place of its Description while it is written: help goes on in the new one, and nothing is lost. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { pause, until } from '../browsers/pace.ts';
import { FORM, inChromium, inFirefox, onStage, press, type Shown, type Stage, screenshot, untilShown } from './support.ts';

/** Of the stand-in portal: what it was given. */
declare const __portal: { submitted: { subject: string; description: string } | null };

const STAGES: [string, () => Promise<Stage>][] = [
  ['Chromium', () => inChromium('native')],
  ['Firefox', () => inFirefox('native')],
];
const PANEL = 'Case Lantern about this description';
/** The portal replaces the field 1.2 seconds after typing. */
const REPLACED_MS = 1800;
const DESCRIPTION = [750, 560] as const;
const SUBJECT = [750, 405] as const;
const FIRST = 'You are idiots.';
const FIX = 'This has serious consequences for our work.';
const SECOND = ' The system is not working.';

describe.each(STAGES)('%s', (name, open) => {
  let page: Page;
  onStage(open, (_, opened) => {
    page = opened;
  });
  const rulesIn = ({ docks }: Shown): string[] => docks.find(({ region }) => region === PANEL)?.rules ?? [];
  const marks = (): Promise<number> => page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));

  it('is helped with to the end, and the portal gets what was written', async () => {
    await page.setViewport({ width: 1500, height: 900 });
    await page.goto(`${FORM}?rerender=1&root=closed`);
    await untilShown(page, 'the panel', ({ docks }) => docks.some(({ region }) => region === PANEL));
    // No script of the page's world finds the fields, but in a window of this size they stand here.
    await page.mouse.click(...DESCRIPTION);
    await page.keyboard.type(FIRST);
    await untilShown(page, 'the finding', (now) => rulesIn(now).includes('insult'));
    await until('a mark', async () => (await marks()) === 1);
    await pause(REPLACED_MS);
    await page.mouse.click(...DESCRIPTION);
    await page.keyboard.down('Control');
    await page.keyboard.press('End');
    await page.keyboard.up('Control');
    await page.keyboard.type(SECOND);
    const now = await untilShown(page, 'both findings', (each) => ['insult', 'vague-phrase'].every((rule) => rulesIn(each).includes(rule)));
    await until('two marks', async () => (await marks()) === 2);
    await screenshot(page, `replaced-field-${name.toLowerCase()}`);
    await pause(REPLACED_MS);
    const { docks } = await untilShown(page, 'both findings in the next field', (each) => rulesIn(each).length === rulesIn(now).length);
    const fix = docks.flatMap(({ buttons }) => buttons).find(({ rule, text }) => rule === 'insult' && text === FIX);
    await press(page, fix as NonNullable<typeof fix>);
    await untilShown(page, 'the fix', (each) => !rulesIn(each).includes('insult'));
    await pause(REPLACED_MS);
    await page.mouse.click(...SUBJECT);
    await page.keyboard.type('Loans are not renewed');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const { description } = await until('the case', () => page.evaluate(() => __portal.submitted));
    expect(description).toBe(FIX + SECOND);
  });
});
