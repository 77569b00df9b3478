/** A case told in German: it is said what is not looked at, what stands under German headings counts, and secrets are found all the same. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { deepWait, until } from '../browsers/pace.ts';
import { FORM, inChromium, inFirefox, onStage, type Shown, type Stage, screenshot, untilShown } from './support.ts';

/** Of the stand-in portal: what it was given. */
declare const __portal: { submitted: { subject: string; description: string } | null };

const STAGES: [string, () => Promise<Stage>][] = [
  ['Chromium', () => inChromium('synthetic')],
  ['Firefox', () => inFirefox('native')],
];
const PANEL = 'Case Lantern about this description';
const SUBJECT = 'Mahnungen ohne Titel';
const STORY = 'Beim Drucken der Mahnungen fehlt der Titel, und das ist sehr ärgerlich für unsere Benutzer. Ihr dummes System!';
const REPORT = [
  'Erwartetes Ergebnis: Der Titel steht in der Mahnung.',
  'Schritte:',
  '1. Benutzerkonto öffnen',
  '2. Mahnung drucken',
  'Beispiel: Barcode 31990004417752',
];
const LOGIN = 'Anmeldung mit dem Passwort Abc12345!';

describe.each(STAGES)('%s', (name, open) => {
  let page: Page;
  onStage(open, (_, opened) => {
    page = opened;
  });
  const panelIn = ({ docks }: Shown) => docks.find(({ region }) => region === PANEL);
  const untilTold = (what: string, wanted: (rules: string[], text: string) => boolean): Promise<Shown> =>
    untilShown(page, what, (now) => {
      const panel = panelIn(now);
      return panel !== undefined && wanted(panel.rules, panel.text);
    });

  it('says that the text is German, and has no remarks about its words', async () => {
    await page.setViewport({ width: 1600, height: 1000 });
    await page.goto(FORM);
    await (await deepWait(page, { selector: 'input[name=Subject]' })).click();
    await page.keyboard.type(SUBJECT);
    await (await deepWait(page, { selector: 'textarea' })).click();
    await page.keyboard.type(STORY);
    const now = await untilTold(
      'the language',
      (rules, text) => text.includes('seems to be in German') && rules.includes('missing-identifiers'),
    );
    expect(panelIn(now)?.rules.filter((rule) => !rule.startsWith('missing-'))).toEqual([]);
    await screenshot(page, `german-${name.toLowerCase()}`);
  });

  it('counts what stands under German headings, and finds a password', async () => {
    await page.keyboard.type(`\n\n${REPORT.join('\n')}`);
    const told = ['missing-expected', 'missing-steps', 'missing-identifiers'];
    await untilTold('what was added', (rules) => rules.includes('missing-impact') && !told.some((rule) => rules.includes(rule)));
    await page.keyboard.type(`\n\n${LOGIN}`);
    await untilTold('the password', (rules, text) => rules.includes('secret') && text.includes('Abc12345'));
  });

  it('leaves the text to the portal as it was typed', async () => {
    await (await deepWait(page, { selector: 'button', text: 'Submit' })).click();
    await until('the case', () => page.evaluate(() => __portal.submitted !== null));
    expect(await page.evaluate(() => __portal.submitted)).toMatchObject({
      subject: SUBJECT,
      description: `${STORY}\n\n${REPORT.join('\n')}\n\n${LOGIN}`,
    });
  });
});
