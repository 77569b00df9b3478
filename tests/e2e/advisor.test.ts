/** A case that is stuck, by the keyboard: its next step, ticked, kept and taken back; the agenda of the call; and the questions before a new case. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Settings } from '../../lib/storage/settings.ts';
import { deepWait, until } from '../browsers/pace.ts';
import { scrollToEnd } from '../portal/drive.ts';
import { seriousFindings, seriousFindingsInEachLook } from './axe.ts';
import {
  FORM,
  inChromium,
  inFirefox,
  LIST,
  onStage,
  pressStill,
  type Shown,
  type Stage,
  screenshot,
  stored,
  untilShown,
} from './support.ts';

/** The part of the browser's API that the page of ours has. */
declare const chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>>; set(items: object): Promise<void> } } };

const PANEL = 'Case Lantern about this description';
const FEW = 20;

describe.each([
  ['Chromium', () => inChromium('native')],
  ['Firefox', () => inFirefox('synthetic')],
] as const)('advice in %s', (name, open) => {
  let stage: Stage;
  let portal: Page;
  let popup: Page;
  let cases: Page;
  onStage(open as () => Promise<Stage>, (opening, tab, opened) => {
    stage = opening;
    portal = tab;
    popup = opened;
  });

  const settings = () => popup.evaluate(async () => (await chrome.storage.local.get('settings')).settings as Partial<Settings> | undefined);

  it('before a new case: questions, until they are not wanted any more, and again when they are', async () => {
    await portal.bringToFront();
    await portal.setViewport({ width: 1600, height: 1000 });
    await portal.goto(FORM);
    const field = await deepWait(portal, { selector: 'textarea' });
    await field.click();
    const button = (words: string) => (now: Shown) =>
      now.docks.find(({ region }) => region === PANEL)?.buttons.find(({ text }) => text === words);
    const dismiss = button('Don’t show this again');
    await untilShown(portal, 'the questions', (now) => dismiss(now) !== undefined);
    await screenshot(portal, `before-filing-${name.toLowerCase()}`);
    await portal.keyboard.type('The list is empty.');
    await untilShown(portal, 'the line', (now) => dismiss(now) === undefined && button('Before you file')(now) !== undefined);
    await screenshot(portal, `before-filing-line-${name.toLowerCase()}`);
    await pressStill(portal, 'the line', button('Before you file'));
    await pressStill(portal, 'the button', dismiss);
    await untilShown(portal, 'the panel without them', (now) => now.docks.length > 0 && button('Before you file')(now) === undefined);
    await until('the switch', async () => (await settings())?.features?.beforeFiling === false);
    await portal.reload();
    await (await deepWait(portal, { selector: 'textarea' })).click();
    const again = await untilShown(portal, 'the panel', (now) => now.docks.some(({ region }) => region === PANEL));
    expect(button('Before you file')(again)).toBeUndefined();
    await popup.evaluate((on) => chrome.storage.local.set({ settings: on }), { ...(await settings()), features: {} });
    await untilShown(portal, 'the line', (now) => button('Before you file')(now) !== undefined);
  });

  const details = (): Promise<string> => cases.evaluate(() => document.querySelector('.escalation')?.textContent ?? '');
  const box = (words: string) =>
    until(`the box “${words}”`, async () => {
      for (const each of await cases.$$('.escalation input[type=checkbox]'))
        if ((await each.evaluate((input) => input.parentElement?.textContent)) === words) return each;
    });
  /** The first case of which nothing was heard for long. */
  async function openSilent(): Promise<string> {
    const group = await until('the group', async () => {
      for (const each of await cases.$$('.groups label'))
        if ((await each.evaluate((label) => label.textContent))?.startsWith('Silent')) return each;
    });
    await group.evaluate((label) => label.querySelector('input')?.focus());
    await cases.keyboard.press(' ');
    await until('its cases', () =>
      cases.evaluate((few) => {
        const { length } = document.querySelectorAll('tbody .open');
        return length > 0 && length < few;
      }, FEW),
    );
    const number = await cases.$eval('tbody tr[data-index="0"] [data-column=number]', (cell) => cell.textContent ?? '');
    await cases.focus('tbody tr[data-index="0"] .open');
    await cases.keyboard.press('Enter');
    await until('the case', async () => (await cases.$eval('.details h2', (heading) => heading.textContent)).startsWith(number));
    return number;
  }

  it('tells the next rung, waits once a step is ticked, and goes back when the tick is', async () => {
    await portal.goto(LIST);
    await scrollToEnd(portal);
    await until(
      'all cases',
      async () => (await stored(popup, 'cases')).length >= stage.portal.cases.filter(({ status }) => status !== 'Closed').length,
    );
    cases = await stage.launched.openExtensionPage('/cases.html');
    await cases.setViewport({ width: 1600, height: 1000 });
    await cases.bringToFront();
    await cases.waitForSelector('tbody .open');
    const number = await openSilent();
    expect(await details()).toContain('Ask for an update in a comment.');
    await screenshot(cases, `advice-${name.toLowerCase()}`);
    await (await box('Asked for an update')).focus();
    await cases.keyboard.press(' ');
    await until('the wait', async () => (await details()).includes('Not yet. Give it until'));
    expect(await seriousFindings(cases)).toEqual([]);
    // Firefox never says that a page of ours was loaded.
    await cases.evaluate(() => {
      document.documentElement.dataset.before = 'true';
      location.reload();
    });
    await until('the page anew', () =>
      cases.evaluate(() => document.documentElement.dataset.before === undefined && document.querySelector('tbody .open') !== null),
    );
    expect(await openSilent()).toBe(number);
    expect(await details()).toContain('Not yet. Give it until');
    await (await box('Asked for an update')).focus();
    await cases.keyboard.press(' ');
    await until('the rung as before', async () => (await details()).includes('Ask for an update in a comment.'));
    expect(await seriousFindingsInEachLook(cases, stage)).toEqual([]);
    await cases.keyboard.press('Escape');
  });

  it('builds the agenda of the call by the keyboard, with what only the user can say', async () => {
    await (await cases.$$('.bar > button'))[2]?.focus();
    await cases.keyboard.press('Enter');
    const impact = await until('a case', () => cases.$('.tool .mention input:not([type=checkbox])'));
    await impact.focus();
    await cases.keyboard.type('Nobody can lend');
    await cases.keyboard.press('Tab');
    await cases.keyboard.type('A date for the fix');
    /** The first case as it would be printed. */
    const paper = () =>
      cases.evaluate(() => {
        dispatchEvent(new Event('beforeprint'));
        const first = document.querySelector('.paper section')?.textContent ?? '';
        dispatchEvent(new Event('afterprint'));
        return first;
      });
    await until('the agenda', async () => /Impact: Nobody can lend.*We ask: A date for the fix/s.test(await paper()));
    expect(await paper()).toMatch(/^\d{8}, .+History: opened/s);
    // The box before the two fields takes the case off the agenda.
    await cases.keyboard.down('Shift');
    await cases.keyboard.press('Tab');
    await cases.keyboard.press('Tab');
    await cases.keyboard.up('Shift');
    await cases.keyboard.press(' ');
    await until('the agenda without it', async () => !(await paper()).includes('Nobody can lend'));
    expect(await seriousFindings(cases)).toEqual([]);
    await cases.close();
  });
});
