import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadLintChoices } from '../../../lib/storage/reader-settings.ts';
import {
  ignoreFinding,
  loadSettings,
  outlookSettings,
  type Settings,
  saveSettings,
  switchFeature,
  switchRuleOff,
  takeOverDismissal,
} from '../../../lib/storage/settings.ts';

const TEN_DAYS = { closeAfter: { amount: 10, unit: 'days' } } as const;
const store = (settings: unknown) => fakeBrowser.storage.local.set({ settings });

describe('the user’s own figures', () => {
  it('go into the outlooks, before the organisation’s', async () => {
    await saveSettings({ overrides: { 'pending-customer-input': TEN_DAYS } });
    const { settings, problem } = await loadSettings();
    expect(problem).toBeNull();
    const organisation = { 'pending-customer-testing': {} };
    expect(outlookSettings(settings).overrides).toEqual({ user: { 'pending-customer-input': TEN_DAYS } });
    expect(outlookSettings(settings, organisation).overrides).toEqual({ organisation, user: { 'pending-customer-input': TEN_DAYS } });
  });

  it('that make no sense are not applied, and told; the others are', async () => {
    await store({
      leads: [5],
      overrides: {
        'pending-customer-input': TEN_DAYS,
        closed: TEN_DAYS,
        'pending-customer-testing': { closeAfter: { amount: 0, unit: 'days' } },
      },
    });
    const { settings, problem } = await loadSettings();
    expect(settings.overrides).toEqual({ 'pending-customer-input': TEN_DAYS });
    expect(settings.leads).toEqual([5]);
    expect(problem).toBe('overrides: status-never-closes (closed)\noverrides: not-a-span (pending-customer-testing)');
  });

  it('that are no table are none', async () => {
    await store({ overrides: 'ten days' });
    expect(await loadSettings()).toMatchObject({ settings: { overrides: {} }, problem: 'overrides: not-a-table' });
  });

  it('that make no sense are not saved', async () => {
    await expect(saveSettings({ overrides: { closed: TEN_DAYS } })).rejects.toThrow('no figures of a status');
    expect((await loadSettings()).settings.overrides).toEqual({});
  });
});

describe('what counts for a first answer', () => {
  it('is no region, the usual weekend and no holiday, until the user tells', async () => {
    const { settings } = await loadSettings();
    const { response, silentDays } = outlookSettings(settings);
    expect(response).toMatchObject({ scale: 'by-product' });
    expect(response?.hours).toHaveLength(3);
    expect(silentDays).toBe(7);
  });

  it('is what the user tells', async () => {
    await saveSettings({ region: 'uk', weekend: [5, 6], holidays: ['2026-12-25'], responseScale: 'ours', silentDays: 10 });
    const { response, silentDays } = outlookSettings((await loadSettings()).settings);
    expect(response).toEqual({
      scale: 'ours',
      hours: [
        {
          zone: 'Europe/London',
          opens: 510,
          closes: 1050,
          weekend: new Set([5, 6]),
          holidays: new Set([Date.UTC(2026, 11, 25) / 86_400_000]),
        },
      ],
    });
    expect(silentDays).toBe(10);
  });

  it.each<[string, Partial<Settings>]>([
    ['a week of weekends', { weekend: [1, 2, 3, 4, 5, 6, 7] }],
    ['an eighth day', { weekend: [8] }],
    ['no date', { holidays: ['Christmas'] }],
    ['no days of silence', { silentDays: 0 }],
  ])('is not %s', async (_, change) => {
    await expect(saveSettings(change)).rejects.toThrow();
  });
});

describe('two changes at once', () => {
  it('are both kept', async () => {
    await Promise.all([saveSettings({ silentDays: 9 }), saveSettings({ leads: [2] })]);
    expect((await loadSettings()).settings).toMatchObject({ silentDays: 9, leads: [2] });
  });

  it('of which one is refused do not lose the other', async () => {
    const refused = saveSettings({ leads: [-1] });
    await saveSettings({ silentDays: 11 });
    await expect(refused).rejects.toThrow();
    expect((await loadSettings()).settings.silentDays).toBe(11);
  });
});

describe('what the linter is to leave out', () => {
  it('is nothing until the user says so', async () => {
    expect(await loadLintChoices()).toEqual({ off: new Set(), rules: {}, ignored: new Set(), shortcut: 'Alt+Enter', ownTexts: [] });
  });

  it('is rules that are switched off, and findings that are ignored', async () => {
    await saveSettings({ rules: { blame: 'suggestion' } });
    await switchRuleOff('missing-impact');
    await Promise.all([ignoreFinding('insult:1a2b3c'), ignoreFinding('blame:9z8y7x'), ignoreFinding('insult:1a2b3c')]);
    expect(await loadLintChoices()).toMatchObject({
      rules: { blame: 'suggestion', 'missing-impact': 'off' },
      ignored: new Set(['blame:9z8y7x', 'insult:1a2b3c']),
    });
  });

  it('is what makes sense of what is stored', async () => {
    await store({ rules: { blame: 'off', insult: 'loud' }, ignoredFindings: 'all' });
    expect(await loadLintChoices()).toMatchObject({ rules: { blame: 'off' }, ignored: new Set() });
  });

  it('forgets the oldest of too many', async () => {
    const many = Array.from({ length: 2000 }, (_, i) => `insult:${i}`);
    await saveSettings({ ignoredFindings: many });
    await ignoreFinding('insult:new');
    const { ignored } = await loadLintChoices();
    expect(ignored?.size).toBe(2000);
    expect(ignored?.has('insult:0')).toBe(false);
    expect(ignored?.has('insult:new')).toBe(true);
  });
});

describe('the questions before a new case', () => {
  const DISMISSED = 'view.asksBeforeFiling';
  const features = async () => (await loadSettings()).settings.features;

  it('stay off for who dismissed them in an earlier version, and can be switched on again', async () => {
    await fakeBrowser.storage.local.set({ [DISMISSED]: false });
    await takeOverDismissal();
    expect(await features()).toEqual({ beforeFiling: false });
    await switchFeature('beforeFiling', true);
    await takeOverDismissal();
    expect(await features()).toEqual({});
  });

  it('are asked of everybody else', async () => {
    await takeOverDismissal();
    expect(await features()).toEqual({});
  });
});
