/** A figure of the user's own reaches whatever tells a day: the open list, the case's card, the popup, the page of all cases, and what is planned and told. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { REMINDER_KINDS } from '../../lib/reminders/settings.ts';
import { until } from '../browsers/pace.ts';
import { addDays } from '../portal/calendar.ts';
import type { PortalCase } from '../portal/cases.ts';
import { scrollToEnd } from '../portal/drive.ts';
import { PORTAL_ORIGIN } from '../portal/server.ts';
import {
  ALWAYS_AT_WORK,
  datedCases,
  day,
  inChromium,
  inFirefox,
  LIST,
  onStage,
  popupRows,
  type Stage,
  screenshot,
  shown,
  stored,
  untilShown,
  writeClosing,
  ZONE,
} from './support.ts';

/** Of the extension's own pages. */
declare const chrome: {
  alarms: { get(name: string): Promise<{ scheduledTime: number } | undefined> };
  storage: { local: { set(items: object): Promise<void> } };
};

const STATUS = 'Pending Customer Input';
/** By the vendor's edition. */
const DAYS = 28;
const OWN_DAYS = 60;
/** Reminders of closings alone, on the day before at midnight. */
const SETTINGS = { ...ALWAYS_AT_WORK, leads: [1], reminders: Object.fromEntries(REMINDER_KINDS.map((kind) => [kind, kind === 'closing'])) };

/** "Sat, Nov 28", with the year when it is not this one, in the language of the browsers under test. */
function dayWords(instant: number): string {
  const year = day(instant).slice(0, 4) === day(Date.now()).slice(0, 4) ? undefined : 'numeric';
  return new Intl.DateTimeFormat('en-US', { weekday: 'short', day: 'numeric', month: 'short', year, timeZone: ZONE }).format(instant);
}

describe.each([
  ['Chromium', () => inChromium('synthetic')],
  ['Firefox', () => inFirefox('native')],
] as [string, () => Promise<Stage>][])('a figure of the user’s own in %s', (name, open) => {
  let stage: Stage;
  let page: Page;
  let popup: Page;
  let options: Page;
  let cases: Page;
  let dated: PortalCase;
  onStage(open, (...opened) => {
    [stage, page, popup] = opened;
  });

  const closing = (days: number): number => addDays(dated.truth.enteredAt ?? 0, days, ZONE);

  /** Each place that shows the case tells its closing so many days after its status began. */
  async function allTell(days: number): Promise<void> {
    const words = dayWords(closing(days));
    await until(`${words} on the card`, async () => (await shown(page)).docks.some(({ text }) => text.includes(words)));
    await until(`${words} in the popup`, async () =>
      (await popupRows(popup)).some(({ number, date }) => number === dated.caseNumber && date === day(closing(days))),
    );
    await until(`${words} on the page of all cases`, () =>
      cases.evaluate(
        (number, wanted) => {
          const row = [...document.querySelectorAll('tbody tr')].find((each) => each.textContent?.includes(number));
          return row?.querySelector('[data-column=closing]')?.textContent?.includes(wanted);
        },
        dated.caseNumber,
        words,
      ),
    );
  }
  const alarmStandsFor = (days: number): Promise<unknown> =>
    until(`the alarm a day before ${day(closing(days))}`, async () => {
      const alarm = await popup.evaluate(async () => (await chrome.alarms.get('next-reminder'))?.scheduledTime);
      return alarm !== undefined && day(alarm) === day(addDays(closing(days), -1, ZONE));
    });

  it('is followed by the card, the popup, the page of all cases and the next alarm, and so is its end', async () => {
    await popup.evaluate((settings) => chrome.storage.local.set({ settings }), SETTINGS);
    const found = datedCases(stage.portal.cases)
      .filter(({ status, subStatus, shows }) => status === STATUS && subStatus === null && shows.history)
      .sort((a, b) => (a.truth.closesAt ?? 0) - (b.truth.closesAt ?? 0));
    if (found[0] === undefined) throw new Error('the stand-in has no such case');
    dated = found[0];
    // Of no other case is anything known yet, so the alarm is this one's.
    await page.goto(`${PORTAL_ORIGIN}/s/case/${dated.recordId}/view`);
    await untilShown(page, 'the card', ({ docks }) => docks.some(({ text }) => /Closes/.test(text)));
    cases = await stage.launched.openExtensionPage('/cases.html');
    options = await stage.launched.openExtensionPage('/options.html');
    await allTell(DAYS);
    await alarmStandsFor(DAYS);

    await writeClosing(options, STATUS, String(OWN_DAYS));
    await allTell(OWN_DAYS);
    await alarmStandsFor(OWN_DAYS);
    await page.bringToFront();
    await screenshot(page, `${name.toLowerCase()}-own-figure-card`);

    await options.bringToFront();
    await options.evaluate((status) => {
      const groups = [...document.querySelectorAll('.figures')];
      groups
        .find((each) => each.querySelector('legend')?.textContent === status)
        ?.querySelector('button')
        ?.click();
    }, STATUS);
    await allTell(DAYS);
    await alarmStandsFor(DAYS);
  });

  it('is followed by the badge in an open list, and by a reminder that it makes due', async () => {
    const list = await stage.launched.page();
    await list.goto(LIST);
    await scrollToEnd(list);
    const badgeTells = (days: number) =>
      untilShown(list, `${dayWords(closing(days))} on the badge`, ({ badges }) =>
        badges.some(({ number, title }) => number === dated.caseNumber && title.includes(dayWords(closing(days)))),
      );
    await badgeTells(DAYS);
    const toldOf = async (days: number): Promise<boolean> =>
      (await stored<{ id: string }>(popup, 'told')).some(
        ({ id }) => id.startsWith('closing|') && id.includes(`${dated.recordId.slice(0, 15)}|${day(closing(days))}`),
      );
    let tomorrow = 1;
    while (day(closing(tomorrow)) <= day(Date.now())) tomorrow += 1;
    expect(await toldOf(tomorrow)).toBe(false);
    await writeClosing(options, STATUS, String(tomorrow));
    await list.bringToFront();
    await badgeTells(tomorrow);
    await allTell(tomorrow);
    await until('the reminder', () => toldOf(tomorrow));
    await options.bringToFront();
    await writeClosing(options, STATUS, '');
    await list.bringToFront();
    await badgeTells(DAYS);
    await screenshot(list, `${name.toLowerCase()}-figure-back-list`);
  });
});
