/** An organisation's policy, as each browser brings it: in force at once, shown as what it is, and not to be changed by the user. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import type { LaunchedBrowser } from '../browsers/launch.ts';
import { deepWait, until } from '../browsers/pace.ts';
import { addDays } from '../portal/calendar.ts';
import { PORTAL_ORIGIN } from '../portal/server.ts';
import {
  datedCases,
  datedRow,
  day,
  FORM,
  GECKO_ID,
  inChromium,
  inFirefox,
  onStage,
  type Stage,
  screenshot,
  untilShown,
  ZONE,
} from './support.ts';

const DAYS = 35;
const STATUS = 'Pending Customer Input';
const POLICY = {
  edition: 'consortium-2022',
  otherEditions: [],
  overrides: { 'pending-customer-input': { reminderAfter: { amount: 20, unit: 'days' }, closeAfter: { amount: DAYS, unit: 'days' } } },
  silentDays: 12,
  rules: { insult: 'off' },
  features: { drafts: false },
  // No place on earth: passed over and told of, and keeps nothing else from being in force.
  zone: 'Londinium',
};

const REASON = 'Set by your organisation';
const MISFIT = 'Some settings could not be read, so the defaults are in use for them.';

/** Firefox reads a native manifest in the user's home, here a folder of its own. */
const home = mkdtempSync(join(tmpdir(), 'home-'));
afterAll(() => rmSync(home, { recursive: true, force: true, maxRetries: 3 }));

function managedFirefox(): Promise<Stage> {
  const folder = join(home, '.mozilla', 'managed-storage');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: GECKO_ID, description: 'Settings of an organisation', type: 'storage', data: POLICY };
  writeFileSync(join(folder, `${GECKO_ID}.json`), JSON.stringify(manifest));
  return inFirefox('synthetic', {}, { env: { HOME: home } });
}

/** Chromium reads policies where only administrators write, but for those that its own page tries out. */
async function managedChromium(): Promise<Stage> {
  const stage = await inChromium('native');
  await tryPolicy(stage.launched);
  return stage;
}

async function tryPolicy(launched: LaunchedBrowser): Promise<void> {
  // Level 1: mandatory; of what is recommended Chromium tells an extension nothing.
  const how = { namespace: new URL(launched.extensionOrigin).host, level: 1, scope: 1, source: 1 };
  const policies = JSON.stringify(Object.entries(POLICY).map(([name, value]) => ({ ...how, name, value })));
  const page = await launched.page();
  await page.goto('chrome://policy/test');
  await page.evaluate(
    `import('chrome://resources/js/cr.js').then(({ sendWithPromise }) => sendWithPromise('setLocalTestPolicies', ${JSON.stringify(policies)}, ''))`,
  );
  await page.close();
}

describe.each([
  ['Chromium', managedChromium],
  ['Firefox', managedFirefox],
] as const)('a policy in %s', (name, open) => {
  let stage: Stage;
  let page: Page;
  let popup: Page;
  onStage(open, (...opened) => {
    [stage, page, popup] = opened;
  });

  it('decides settings, which say so and can’t be changed', async () => {
    const options = await stage.launched.openExtensionPage('/options.html');
    const shown = await until('the settings of the organisation', () =>
      options.evaluate(() => {
        const edition = document.querySelector<HTMLInputElement>('input[id$="consortium-2022"]');
        const locked = edition?.closest('fieldset.locked');
        if (!edition || !locked) return null;
        return {
          reason: locked.querySelector('legend')?.textContent,
          isChosen: edition.checked,
          isOpen: edition.matches(':enabled'),
          rules: [...document.querySelectorAll('.rules li:has(select:disabled)')].map((line) => line.querySelector('.hint')?.textContent),
          features: [...document.querySelectorAll<HTMLElement>('.option')]
            .filter((option) => option.querySelector('input:disabled:not(:checked)') !== null)
            .map((option) => option.innerText),
          figures: [...document.querySelectorAll<HTMLInputElement>('.figures input[id$="-closeAfter"]:enabled')].map(
            (input) => input.placeholder,
          ),
          advice: document.querySelector('main > .advice')?.textContent,
        };
      }),
    );
    expect(shown).toMatchObject({ reason: REASON, isChosen: true, isOpen: false, rules: [REASON], advice: MISFIT });
    // The user's own go before them, and may be written.
    expect(shown.figures).toContain(String(DAYS));
    expect(shown.features.filter((words) => words.startsWith('Drafts') && words.includes(REASON))).toHaveLength(1);
    await options.setViewport({ width: 900, height: 1700 });
    await options.evaluate(() => document.querySelector('fieldset.locked')?.scrollIntoView());
    await screenshot(options, `${name.toLowerCase()}-managed-options`);
    await options.close();
  });

  it('has its figures counted by, and its misfit told of', async () => {
    const dated = datedCases(stage.portal.cases).find(
      ({ status, subStatus, shows }) => status === STATUS && subStatus === null && shows.history,
    );
    if (dated === undefined) throw new Error('the stand-in has no such case');
    await page.goto(`${PORTAL_ORIGIN}/s/case/${dated.recordId}/view`);
    await untilShown(page, 'the card', ({ docks }) => docks.some(({ text }) => /Closes/.test(text)));
    expect((await datedRow(popup, dated)).date).toBe(day(addDays(dated.truth.enteredAt ?? 0, DAYS, ZONE)));
    expect(await popup.evaluate(() => document.body.innerText)).toContain(MISFIT);
  });

  it('has its rules followed', async () => {
    await page.setViewport({ width: 1600, height: 900 });
    await page.goto(FORM);
    const description = await deepWait(page, { selector: 'textarea' });
    await description.click();
    await page.keyboard.type('Your stupid list is empty.');
    const { docks } = await untilShown(page, 'the checklist', (now) => now.docks.some(({ rules }) => rules.includes('missing-steps')));
    expect(docks.flatMap(({ rules }) => rules)).not.toContain('insult');
  });
});
