import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadManaged, managedSchema } from '../../../lib/storage/managed.ts';
import { loadLintChoices, loadReaderSettings } from '../../../lib/storage/reader-settings.ts';
import {
  chooseRule,
  loadOutlookSettings,
  loadSettings,
  pauseSite,
  saveSettings,
  switchFeature,
  watchSettings,
} from '../../../lib/storage/settings.ts';
import { PORTAL } from '../samples.ts';

const decide = (policy: object): Promise<void> => fakeBrowser.storage.managed.set(policy as Record<string, unknown>);
const MONTH = { closeAfter: { amount: 30, unit: 'days' } };

beforeEach(() => fakeBrowser.reset());

describe('the organisation’s policy', () => {
  it('goes before the user’s settings, and is not saved as theirs', async () => {
    await decide({ zone: 'Asia/Tokyo', silentDays: 5, rules: { insult: 'error' } });
    await saveSettings({ zone: 'Europe/London', leads: [2], rules: { insult: 'off', blame: 'off' } });
    const { settings, problem, locked } = await loadSettings();
    expect(settings).toMatchObject({ zone: 'Asia/Tokyo', silentDays: 5, leads: [2], rules: { insult: 'error', blame: 'off' } });
    expect([problem, [...locked].sort()]).toEqual([null, ['silentDays', 'zone']]);
    await fakeBrowser.storage.managed.clear();
    expect((await loadSettings()).settings).toMatchObject({ zone: 'Europe/London', rules: { insult: 'off', blame: 'off' } });
  });

  it('decides single rules, and the user chooses for the others', async () => {
    await decide({ rules: { insult: 'error' } });
    await chooseRule('blame', 'suggestion');
    await chooseRule('threat', 'off');
    await chooseRule('threat', null);
    const { settings, lockedRules } = await loadSettings();
    expect([settings.rules, [...lockedRules]]).toEqual([{ insult: 'error', blame: 'suggestion' }, ['insult']]);
    await fakeBrowser.storage.managed.clear();
    expect((await loadSettings()).settings.rules).toEqual({ blame: 'suggestion' });
  });

  it('decides single features, and on which sites there is a pause', async () => {
    await decide({ features: { drafts: false, panel: true }, pausedSites: [] });
    await switchFeature('panel', false);
    await switchFeature('badges', false);
    await pauseSite(PORTAL, true);
    const { settings, locked, lockedFeatures } = await loadSettings();
    expect(settings).toMatchObject({ features: { drafts: false, panel: true, badges: false }, pausedSites: [] });
    expect([[...lockedFeatures].sort(), locked.has('pausedSites')]).toEqual([['drafts', 'panel'], true]);
    expect(await loadReaderSettings(PORTAL)).toMatchObject({ off: new Set(['badges', 'drafts']), isPaused: false });
    await fakeBrowser.storage.managed.clear();
    expect(await loadReaderSettings(PORTAL)).toMatchObject({ off: new Set(['badges', 'panel']), isPaused: true });
  });

  it('is what reader and linter in the page go by', async () => {
    await decide({ zone: 'Asia/Tokyo', sharedAccount: true, institutions: ['Northfield'], rules: { insult: 'off' } });
    await saveSettings({ zone: 'Europe/London', rules: { blame: 'off' } });
    expect(await loadReaderSettings(PORTAL)).toMatchObject({ zone: 'Asia/Tokyo', sharedAccount: true, institutions: ['Northfield'] });
    expect((await loadLintChoices()).rules).toEqual({ insult: 'off', blame: 'off' });
  });

  it('gives figures that the user’s own go before', async () => {
    await decide({ overrides: { 'pending-customer-input': MONTH } });
    expect((await loadOutlookSettings()).overrides).toEqual({ organisation: { 'pending-customer-input': MONTH }, user: {} });
    expect((await loadSettings()).locked.size).toBe(0);
  });

  it('is passed over where it makes no sense, setting by setting, and that is told', async () => {
    await decide({ zone: 'Mars/Base', silentDays: 9, colour: 'red' });
    const { settings, problem } = await loadSettings();
    expect(settings).toMatchObject({ zone: null, silentDays: 9 });
    expect(problem).toContain('zone does not fit: not a time zone');
    expect(problem).toContain('colour is no setting');
  });

  it('never stops anything, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(
          fc.constantFrom(
            'zone',
            'leads',
            'overrides',
            'rules',
            'features',
            'pausedSites',
            'holidays',
            'portals',
            '__proto__',
            'constructor',
          ),
          fc.jsonValue(),
        ),
        async (policy) => {
          await fakeBrowser.storage.managed.clear();
          await decide(policy);
          await expect(loadSettings()).resolves.toBeDefined();
          await expect(loadReaderSettings(PORTAL)).resolves.toBeDefined();
          await expect(loadLintChoices()).resolves.toBeDefined();
        },
      ),
    );
  });

  it('is none where the browser refuses to answer, as Firefox does without one', async () => {
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
    expect(await loadManaged()).toEqual({ settings: {}, problem: null });
    vi.restoreAllMocks();
  });

  it('is heard of when it changes', async () => {
    const changed = vi.fn();
    const stop = watchSettings(changed);
    await decide({ silentDays: 7 });
    expect(changed).toHaveBeenCalledOnce();
    stop();
    await decide({ silentDays: 8 });
    expect(changed).toHaveBeenCalledOnce();
  });
});

it('each setting stands in the table for administrators, and on the settings page as decided by them', () => {
  const names = Object.keys(managedSchema().properties as object);
  const table = readFileSync('docs/managed-policy.md', 'utf8');
  expect(names.filter((name) => !table.includes(`\`${name}\``))).toEqual([]);
  const pages = ['main.tsx', 'your-data.tsx'].map((file) => readFileSync(`entrypoints/options/${file}`, 'utf8')).join('\n');
  const shown = [...pages.matchAll(/(?:isLocked|locked\.has)\(([^)]*)\)/g)].flatMap(([, list = '']) => list.match(/\w+/g) ?? []);
  // Figures are not locked; rules and features are locked one by one.
  expect(names.filter((name) => !shown.includes(name)).sort()).toEqual(['features', 'overrides', 'rules']);
});

it('its schema is the one that the browser is given: `vitest -u` writes it anew', async () => {
  await expect(`${JSON.stringify(managedSchema(), null, 2)}\n`).toMatchFileSnapshot('../../../public/managed-schema.json');
});
