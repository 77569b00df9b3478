/** What the user writes about cases, by the keyboard: it is there again after the page was left. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { OwnRow } from '../../lib/cases/own.ts';
import { LOOKS } from '../browsers/launch.ts';
import { until } from '../browsers/pace.ts';
import { scrollToEnd } from '../portal/drive.ts';
import { seriousFindings } from './axe.ts';
import { pressAt, reach } from './keyboard.ts';
import { clickOn, inChromium, inFirefox, LIST, onStage, type Stage, screenshot, stored } from './support.ts';

describe.each([
  ['Chromium', () => inChromium('synthetic')],
  ['Firefox', () => inFirefox('native')],
] as const)('notes of one’s own in %s', (name, open) => {
  let stage: Stage;
  let portal: Page;
  let cases: Page;
  onStage(open as () => Promise<Stage>, async (opening, tab) => {
    stage = opening;
    portal = tab;
    await portal.goto(LIST);
    const rows = await scrollToEnd(portal);
    cases = await stage.launched.openExtensionPage('/cases.html');
    await cases.setViewport({ width: 1400, height: 900 });
    await cases.bringToFront();
    // Rows change their places as long as the list is being read.
    await until('all cases', async () => (await stored(cases, 'cases')).length >= rows);
    await cases.waitForSelector('tbody .open');
  });

  const reload = async (): Promise<void> => {
    await cases.evaluate(() => {
      document.documentElement.dataset.before = 'true';
      location.reload();
    });
    await until('the page anew', () =>
      cases.evaluate(() => document.documentElement.dataset.before === undefined && document.querySelector('tbody .open') !== null),
    );
  };
  const openFirst = async (): Promise<void> => {
    await cases.focus('tbody tr[data-index="0"] .open');
    await cases.keyboard.press('Enter');
    await cases.waitForSelector('.details');
  };
  const note = (): Promise<string | undefined> =>
    cases.evaluate(() => document.querySelector<HTMLTextAreaElement>('.details textarea')?.value);

  it('keeps a note whose last words were typed as the page was left', async () => {
    await openFirst();
    await cases.focus('.details textarea');
    await cases.keyboard.type('Ask Ada about the index');
    await reload();
    const [row] = await until('the note', async () => {
      const rows = await stored<OwnRow>(cases, 'own');
      return rows.length > 0 && rows;
    });
    expect(row?.note?.value).toBe('Ask Ada about the index');
    await openFirst();
    await until('the note in its case', async () => (await note()) === 'Ask Ada about the index');
  });

  const word = async (selector: string, text: string): Promise<void> => {
    await cases.focus(selector);
    await cases.keyboard.type(text);
    await cases.keyboard.press('Enter');
  };
  const inFirstRow = (column: string): Promise<string> =>
    cases.evaluate((id) => document.querySelector(`tbody [data-column=${id}]`)?.textContent ?? '', column);

  it('keeps a tag, a colleague and a related case, by the keyboard', async () => {
    // Half typed, and the field left: kept.
    await reach(cases, '.own .word input');
    await cases.keyboard.type('case of record');
    await cases.keyboard.press('Tab');
    await until('the tag', () => cases.$('.own .tags .tag'));
    await word('.own > input', 'Grace Beispiel');
    await cases.focus('.own form[aria-labelledby] input:nth-of-type(2)');
    await cases.keyboard.type('Northfield College');
    await word('.own form[aria-labelledby] input', '700001');
    await until('the related case', async () => (await cases.$eval('.own', (own) => own.textContent)).includes('00700001'));
    await pressAt(cases, '.details .ready summary');
    await pressAt(cases, '.details .ready button', 'Copy “Cases of other institutions”');
    // No bracket is left: the related case is in its place.
    await until('the copy', async () => (await cases.$eval('.details .ready .outcome', (said) => said.textContent)) === 'Copied');
    for (const look of LOOKS.toReversed()) {
      await stage.launched.setLook(cases, look);
      expect([look, await seriousFindings(cases)]).toEqual([look, []]);
      await screenshot(cases, `own-${name.toLowerCase()}-${look}`);
    }
    await cases.keyboard.press('Escape');
    await until('the table', async () => (await cases.$('.details')) === null);
    await until('what was written', async () => (await stored<OwnRow>(cases, 'own'))[0]?.related !== undefined);
    await reload();
    expect([await inFirstRow('tags'), await inFirstRow('assignee'), await inFirstRow('note')]).toEqual([
      'case of record',
      'Grace Beispiel',
      'Ask Ada about the index',
    ]);
    await cases.type('.search input', 'grace 700001');
    await until('that case alone', async () => (await cases.$$('tbody .open')).length === 1);
    await reload();
  });

  it('tags several cases at once, and takes it back', async () => {
    const tagged = (): Promise<number> => cases.evaluate(() => document.querySelectorAll('td[data-column=tags] .tag').length);
    for (const index of [1, 2]) {
      await cases.focus(`tbody tr[data-index="${index}"] .choose input`);
      await cases.keyboard.press(' ');
    }
    await pressAt(cases, '.status summary', 'Tag');
    await reach(cases, '.menu[open] .word input');
    await cases.keyboard.type('down');
    await cases.keyboard.press('Enter');
    await until('two more', async () => (await tagged()) === 3);
    if (name === 'Chromium') await screenshot(cases, 'cases-tagged');
    expect(await seriousFindings(cases)).toEqual([]);
    await clickOn(cases, 'Undo');
    await until('as it was', async () => (await tagged()) === 1);
  });

  if (name !== 'Chromium') return;
  // Only Chromium's driver prints.
  it('prints all rows though only those in sight are in the document, or those that are selected', async () => {
    await cases.evaluate(() => {
      window.addEventListener('beforeprint', () => {
        document.documentElement.dataset.printed = String(document.querySelectorAll('tbody .open').length);
      });
    });
    const printed = async (): Promise<number> => {
      await cases.pdf({ preferCSSPageSize: true });
      return Number(await cases.evaluate(() => document.documentElement.dataset.printed));
    };
    expect(await printed()).toBe(2);
    await clickOn(cases, 'Clear');
    const all = await until('the count', () =>
      cases.evaluate(() => Number.parseInt(document.querySelector('.status [role=status]')?.textContent ?? '', 10)),
    );
    expect(await printed()).toBe(all);
    await until('the rows in sight again', () => cases.evaluate((count) => document.querySelectorAll('tbody .open').length < count, all));
  });
});
