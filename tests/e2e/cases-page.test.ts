/** The page of all cases: found, sorted, read in full and snoozed by the keyboard; exported to what other programs read back. */
import ICAL from 'ical.js';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Snooze } from '../../lib/reminders/snooze.ts';
import { LOOKS } from '../browsers/launch.ts';
import { until } from '../browsers/pace.ts';
import { scrollToEnd } from '../portal/drive.ts';
import { PORTAL_ORIGIN } from '../portal/server.ts';
import { seriousFindings, seriousFindingsInEachLook } from './axe.ts';
import { chooseIn, pressAt, reach } from './keyboard.ts';
import { day, inChromium, inFirefox, LIST, onStage, popupRows, type Stage, screenshot, stored } from './support.ts';

/** The part of the browser's API that the page of ours has. */
declare const chrome: { storage: { local: { get(keys: null): Promise<Record<string, unknown>> } } };

describe.each([
  ['Chromium', () => inChromium('native')],
  ['Firefox', () => inFirefox('synthetic')],
] as const)('the page of all cases in %s', (name, open) => {
  let stage: Stage;
  let portal: Page;
  let popup: Page;
  let cases: Page;
  onStage(open as () => Promise<Stage>, async (opening, tab, opened) => {
    stage = opening;
    portal = tab;
    popup = opened;
    await portal.goto(LIST);
    await scrollToEnd(portal);
    await until('all cases', async () => (await stored(popup, 'cases')).length >= stage.portal.cases.filter(isListed).length);
    cases = await stage.launched.openExtensionPage('/cases.html');
    await cases.setViewport({ width: 1400, height: 900 });
    await cases.bringToFront();
  });
  const isListed = ({ status }: { status: string }): boolean => !/^Closed$/.test(status);

  const focused = (): Promise<string> => cases.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  /** Ticks the first rows. */
  const select = async (rows: number): Promise<void> => {
    for (let row = 0; row < rows; row += 1) await pressAt(cases, `tr[data-index="${row}"] .choose input`, '', ' ');
  };
  const count = (): Promise<string> => cases.evaluate(() => document.querySelector('.status [role=status]')?.textContent ?? '');
  const numbers = (): Promise<string[]> =>
    cases.evaluate(() => [...document.querySelectorAll('tbody [data-column=number]')].map((cell) => cell.textContent ?? ''));
  const search = async (words: string): Promise<void> => {
    await cases.focus('.search input');
    await cases.keyboard.down('Control');
    await cases.keyboard.press('a');
    await cases.keyboard.up('Control');
    await cases.keyboard.press('Backspace');
    if (words !== '') await cases.keyboard.type(words);
  };
  /** Chooses an export and answers with the text of the file that is saved. */
  const saved = async (words: string): Promise<string> => {
    await cases.evaluate(() => {
      delete document.documentElement.dataset.saved;
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => {
        void (blob as Blob).text().then((text) => {
          document.documentElement.dataset.saved = text;
        });
        return make(blob);
      };
      HTMLAnchorElement.prototype.click = () => {};
    });
    await chooseIn(cases, 'Export', words);
    const text = await until('the file', () => cases.evaluate(() => document.documentElement.dataset.saved));
    await cases.keyboard.press('Escape');
    return text;
  };

  it('shows the cases that wait in the order of the popup', async () => {
    await cases.waitForSelector('tbody .open');
    const shown = await numbers();
    // A page behind another draws what it hears only now and then.
    const waiting = await until('the popup with all of them', async () => {
      const rows = (await popupRows(popup)).map(({ number }) => number);
      return rows.length === stage.portal.cases.filter(({ truth }) => truth.waits).length && rows;
    });
    expect(shown.filter((number) => waiting.includes(number)).slice(0, 5)).toEqual(waiting.slice(0, 5));
    await screenshot(cases, `cases-${name.toLowerCase()}`);
  });

  it('finds by words, and tells how many', async () => {
    const wanted = stage.portal.cases.filter(isListed).filter(({ subject }) => /facet/i.test(subject));
    expect(wanted.length).toBeGreaterThan(0);
    await search('facet');
    await until('what was found', async () => (await numbers()).length === wanted.length);
    expect((await numbers()).sort()).toEqual(wanted.map(({ caseNumber }) => caseNumber).sort());
    expect(await count()).toBe(wanted.length === 1 ? '1 case' : `${wanted.length} cases`);
    await search('');
    await until('all again', async () => (await numbers()).length > wanted.length);
  });

  it('opens a case in full by the keyboard, and gives the focus back', async () => {
    await cases.focus('tbody tr[data-index="0"] .open');
    await cases.keyboard.press('ArrowDown');
    const subject = await until('the next row', async () => {
      const now = await focused();
      return (await cases.evaluate(() => document.activeElement?.closest('tr')?.dataset.index)) === '1' ? now : null;
    });
    await cases.keyboard.press('Enter');
    await cases.waitForSelector('.details');
    expect(await focused()).toContain(subject);
    await screenshot(cases, `case-details-${name.toLowerCase()}`);
    await cases.keyboard.press('Escape');
    await until('the row', async () => (await focused()) === subject);
    expect(await cases.$('.details')).toBeNull();
  });

  it('sorts by a column, in either direction', async () => {
    const sort = () => cases.evaluate(() => document.querySelector<HTMLElement>('th[data-column=number] button')?.click());
    await sort();
    await until('the first', async () => (await cases.$('th[aria-sort=ascending]')) !== null);
    const up = await numbers();
    expect(up).toEqual([...up].sort());
    await sort();
    await until('the last', async () => (await cases.$('th[aria-sort=descending]')) !== null);
    const down = await numbers();
    expect(down).toEqual([...down].sort().reverse());
    expect(down[0]).not.toBe(up[0]);
    await sort();
    await until('as it was', async () => (await cases.$('th[aria-sort]')) === null);
  });

  it('saves a calendar that ical.js reads back to the days that the popup tells', async () => {
    const rows = (await popupRows(popup)).filter(({ date }) => date !== null);
    const text = await saved('Calendar file (.ics)');
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    const days = new Map(events.map((event) => [event.summary.match(/\d{8}/)?.[0], event.startDate.toString()]));
    for (const { number, date } of rows) expect([number, days.get(number)]).toEqual([number, date]);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect(events.every(({ startDate }) => startDate.isDate)).toBe(true);
  });

  it('saves a table in which a spreadsheet keeps the zeros of each number', async () => {
    const text = await saved('Table file (.csv)');
    const written = [...text.matchAll(/^"=""([0-9]{8})""",/gm)].map(([, number]) => number);
    expect(written.length).toBe(Number.parseInt(await count(), 10));
    expect(written).toEqual(expect.arrayContaining(await numbers()));
  });

  it('snoozes several at once, and takes it back', async () => {
    await select(3);
    await pressAt(cases, '.status summary', 'Snooze');
    await screenshot(cases, `cases-snooze-${name.toLowerCase()}`);
    await pressAt(cases, '.menu[open] button');
    const snoozes = await until('three snoozes', async () => {
      const now = await stored<Snooze>(cases, 'snoozes');
      return now.length === 3 ? now : null;
    });
    expect(snoozes.map(({ lifted }) => lifted)).toEqual([false, false, false]);
    await pressAt(cases, '.status button', 'Undo');
    await until('none silent', async () => (await stored<Snooze>(cases, 'snoozes')).every(({ lifted }) => lifted));
  });

  it('snoozes the case that is open, and ends it, with a way to it in the portal', async () => {
    await cases.focus('tbody tr[data-index="0"] .open');
    await cases.keyboard.press('Enter');
    await cases.waitForSelector('.details');
    const wanted = await cases.$eval('tbody tr[data-index="0"] [data-column=number] a', ({ href }) => href);
    expect(await cases.$eval('.details .portal', (link) => (link as HTMLAnchorElement).href)).toBe(wanted);
    await pressAt(cases, '.details .snooze');
    await cases.waitForSelector('.snooze-menu');
    await screenshot(cases, `case-snooze-${name.toLowerCase()}`);
    const silent = async () => (await stored<Snooze>(cases, 'snoozes')).filter(({ lifted }) => !lifted).length;
    await cases.keyboard.press('Enter');
    await until('one that is silent', async () => (await silent()) === 1);
    await until('the end', async () => (await focused()).includes('End'));
    await cases.keyboard.press('Enter');
    await until('none silent', async () => (await silent()) === 0);
    await cases.keyboard.press('Escape');
    await until('the table', async () => (await cases.$('.details')) === null);
  });

  it('keeps a view under a name of one’s own, shows it again when the page is opened anew, and lets it go', async () => {
    const all = await count();
    await chooseIn(cases, 'View', 'Waits for us');
    // Rows are told after the name.
    await until('fewer than all', async () => (await count()) !== all);
    const waiting = Number.parseInt(await count(), 10);
    await pressAt(cases, 'summary', 'Filter');
    await reach(cases, '.menu[open] select', 'Closing');
    await cases.keyboard.type('Within 7');
    // Each letter chooses anew.
    await until('the week', () => cases.$$eval('.chip', (chips) => chips.some(({ textContent }) => textContent?.includes('Within 7'))));
    await until('fewer', async () => Number.parseInt(await count(), 10) < waiting);
    const fewer = await count();
    await cases.keyboard.press('Escape');
    const view = (): Promise<string> => cases.$eval('.views summary', ({ textContent }) => textContent ?? '');
    expect(await view()).toBe('View: Waits for us · changed');
    await pressAt(cases, 'summary', 'View');
    await reach(cases, '.views input', 'Name of a new view');
    await cases.keyboard.type('Our week');
    if (name === 'Chromium') await screenshot(cases, 'cases-views');
    expect(await seriousFindings(cases)).toEqual([]);
    await cases.keyboard.press('Enter');
    await until('its name', async () => (await view()) === 'View: Our week');
    await until('it is kept', () =>
      cases.evaluate(() => chrome.storage.local.get(null).then((all) => JSON.stringify(all).includes('Our week'))),
    );
    await cases.close();
    cases = await stage.launched.openExtensionPage('/cases.html');
    await cases.setViewport({ width: 1400, height: 900 });
    await cases.bringToFront();
    await cases.waitForSelector('tbody .open');
    expect([await view(), await count()]).toEqual(['View: Our week', fewer]);
    await chooseIn(cases, 'View', 'Delete this view');
    await until('what is left', async () => (await view()) === 'View: Everything open · changed');
    await pressAt(cases, '.status button', 'Take the changes back');
    await until('all', async () => Number.parseInt(await count(), 10) > waiting);
  });

  it('plans an absence by the keyboard: what closes then, and the reminder before', async () => {
    await pressAt(cases, '.bar > button', 'Plan an absence');
    await until('the tool', async () => (await focused()) === 'Plan an absence');
    const [from = '', to = ''] = [1, 40].map((days) => day(Date.now() + days * 86_400_000));
    for (const [field, date] of Object.entries({ from, to })) {
      await reach(cases, `.tool input[id$="-${field}"]`);
      const [year, month, dayOfMonth] = date.split('-');
      // In the order of the browsers' language.
      await cases.keyboard.type(`${month}${dayOfMonth}${year}`);
    }
    expect(await cases.$$eval('.tool input[type=date]', (fields) => fields.map(({ value }) => value))).toEqual([from, to]);
    const told = await until('the cases', async () => {
      const now = await cases.$$eval('.tool .mention > .link', (links) => links.map(({ textContent }) => textContent?.slice(0, 8) ?? ''));
      return now.length > 0 ? now : null;
    });
    const dated = (await popupRows(popup)).filter(({ date }) => date !== null && date >= from && date <= to);
    expect(told).toEqual(expect.arrayContaining(dated.map(({ number }) => number)));
    await screenshot(cases, `cases-absence-${name.toLowerCase()}`);
    expect(await seriousFindingsInEachLook(cases, stage)).toEqual([]);
    await pressAt(cases, '.tool button', 'Remind');
    await until('that it is known', async () =>
      (await cases.$eval('.tool', (tool) => tool.textContent)).includes('You are reminded of these'),
    );
    await cases.keyboard.press('Escape');
    await until('the button', async () => (await focused()) === 'Plan an absence');
  });

  it('hands ten cases over by the keyboard', async () => {
    await select(10);
    await pressAt(cases, '.bar > button', 'Hand over');
    await until('the cases', async () => (await cases.$$('.tool .mention')).length === 10);
    await reach(cases, '.tool input');
    await cases.keyboard.type('Kim Beispiel');
    await pressAt(cases, '.tool .mention summary');
    await screenshot(cases, `cases-hand-over-${name.toLowerCase()}`);
    for (let row = 1; row <= 10; row += 1) {
      for (const step of ['Contacts added', 'Comment left']) await pressAt(cases, `.tool .mention:nth-child(${row}) input`, step, ' ');
    }
    await until('all of them', async () => (await cases.$eval('.tool', (tool) => tool.textContent)).includes('10 of 10 handed over'));
    expect(await seriousFindingsInEachLook(cases, stage)).toEqual([]);
    const kept = await cases.evaluate(() => chrome.storage.local.get(null).then((all) => JSON.stringify(all)));
    expect(kept).toContain('handedOver');
    expect(kept).not.toContain('Beispiel');
    // Only Chromium's driver prints.
    if (name === 'Chromium') {
      await cases.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await cases.emulateMediaType('print');
      await screenshot(cases, 'cases-hand-over-paper');
      const shown = await cases.$$eval('.tool .paper section, .tool input', (all) => all.filter((each) => each.checkVisibility()).length);
      expect(shown).toBe(10);
      await cases.emulateMediaType('screen');
      await cases.evaluate(() => dispatchEvent(new Event('afterprint')));
    }
    await cases.keyboard.press('Escape');
    await pressAt(cases, '.status button', 'Clear');
  });

  it('makes the agenda of the monthly call from what was selected', async () => {
    await select(1);
    const [first] = await numbers();
    await pressAt(cases, '.bar > button', 'Call agenda');
    await until('the first case', async () =>
      (await cases.$$eval('.tool .mention > .link', ([link]) => link?.textContent ?? '')).startsWith(first ?? 'none'),
    );
    expect(await cases.$eval('.tool select', (select) => [...select.options].map(({ text }) => text).join())).toBe(
      'First,Second,Third,Fourth',
    );
    await screenshot(cases, `cases-call-${name.toLowerCase()}`);
    expect(await seriousFindingsInEachLook(cases, stage)).toEqual([]);
    await cases.keyboard.press('Escape');
    await pressAt(cases, '.status button', 'Clear');
  });

  it('finds the cases that a pasted text names', async () => {
    const [first, second] = await numbers();
    await pressAt(cases, '.bar > button', 'Match a list');
    await reach(cases, '.tool textarea');
    await cases.keyboard.type(`Solved in December: ${Number(first)}. Later: ${second}, 00999999`);
    await until('both', async () => (await cases.$$('.tool .mention')).length === 2);
    await screenshot(cases, `cases-match-${name.toLowerCase()}`);
    expect(await seriousFindingsInEachLook(cases, stage)).toEqual([]);
    await cases.keyboard.press('Escape');
    await until('the tool gone', async () => (await cases.$('.tool')) === null);
  });

  it.each(LOOKS)('has nothing serious that axe finds, %s', async (look) => {
    await stage.launched.setLook(cases, look);
    await cases.evaluate(() => document.querySelector<HTMLElement>('tbody .open')?.click());
    await cases.waitForSelector('.details');
    expect(await seriousFindings(cases)).toEqual([]);
    await screenshot(cases, `cases-${name.toLowerCase()}-${look}`);
  });

  it('has room for what matters from 320 to 1,600 pixels', async () => {
    await cases.keyboard.press('Escape');
    for (const width of [320, 700, 1600]) {
      await cases.setViewport({ width, height: 800 });
      await until('the rows', async () => (await numbers()).length > 0);
      const fits = await cases.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
      expect([width, fits]).toEqual([width, true]);
      const cells = await cases.evaluate(() =>
        ['number', 'subject', 'closing'].map((id) => document.querySelector<HTMLElement>(`tbody [data-column=${id}]`)?.offsetWidth ?? 0),
      );
      expect(Math.min(...cells)).toBeGreaterThan(60);
      await screenshot(cases, `cases-${name.toLowerCase()}-${width}`);
    }
  });

  it('asks once who the user is, by the keyboard, and shows those cases alone', async () => {
    await cases.setViewport({ width: 1400, height: 900 });
    // Pages of cases tell their contacts; this list does not.
    const byContact = new Map(stage.portal.cases.filter(isListed).map((each) => [each.contact, each]));
    await portal.bringToFront();
    for (const { recordId, contact } of [...byContact.values()].slice(0, 2)) {
      await portal.goto(`${PORTAL_ORIGIN}/s/case/${recordId}/view`);
      await until(contact, async () => JSON.stringify(await stored(cases, 'cases')).includes(`"${contact}"`));
    }
    await cases.bringToFront();
    const all = await count();
    await pressAt(cases, '.status summary', 'Filter');
    await reach(cases, '.menu[open] .filter select', 'Contact');
    await cases.keyboard.press('ArrowDown');
    await until('the question', () => cases.evaluate(() => document.activeElement?.matches('.who select') === true));
    await cases.keyboard.press('ArrowDown');
    await screenshot(cases, `cases-mine-${name.toLowerCase()}`);
    expect(await seriousFindings(cases)).toEqual([]);
    await pressAt(cases, '.who button');
    const mine = () => cases.evaluate(async () => ((await chrome.storage.local.get(null)).settings as { myName?: string }).myName);
    const chosen = await until('the name', async () => (await mine()) ?? null);
    await until('those cases', async () => (await count()) !== all);
    await pressAt(cases, `button[aria-label*="My cases (${chosen})"]`);
    await until('all again', async () => (await count()) === all);
    await cases.keyboard.press('Escape');
  });
});
