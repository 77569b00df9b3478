import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { COLUMNS } from '../../../lib/portal/labels.ts';
import { loadDateOrder, saveDateOrder } from '../../../lib/storage/date-order.ts';
import { FEATURES } from '../../../lib/storage/features.ts';
import { loadLintChoices, loadReaderSettings, watchReaderSettings } from '../../../lib/storage/reader-settings.ts';
import { loadSettings, pauseSite, saveSettings, switchFeature, zoneOf } from '../../../lib/storage/settings.ts';
import { PORTAL } from '../samples.ts';

const OTHER = 'https://support.library.example';
const OWN = Intl.DateTimeFormat().resolvedOptions().timeZone;

describe('the settings of the reader', () => {
  it('are those that the user saved', async () => {
    const label = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '');
    const saved = fc.record({
      zone: fc.constantFrom(null, 'Asia/Tokyo', 'Europe/London'),
      labels: fc.dictionary(fc.constantFrom(...COLUMNS), fc.array(label, { minLength: 1, maxLength: 3 })),
      order: fc.constantFrom('dmy', 'mdy', 'ymd'),
      sharedAccount: fc.boolean(),
      institutions: fc.array(label, { maxLength: 3 }),
      features: fc.dictionary(fc.constantFrom(...FEATURES), fc.boolean()),
      pausedSites: fc.subarray([PORTAL, 'https://elsewhere.example']),
    });
    await fc.assert(
      fc.asyncProperty(saved, async ({ order, ...change }) => {
        await saveSettings(change);
        await saveDateOrder(PORTAL, order, 'user');
        const { settings } = await loadSettings();
        expect(await loadReaderSettings(PORTAL)).toEqual({
          zone: zoneOf(settings),
          order: await loadDateOrder(PORTAL),
          labels: settings.labels,
          sharedAccount: settings.sharedAccount,
          institutions: settings.institutions,
          off: new Set(FEATURES.filter((feature) => change.features[feature] === false)),
          isPaused: change.pausedSites.includes(PORTAL),
        });
      }),
      { numRuns: 50 },
    );
  });

  it.each<[string, Record<string, unknown>]>([
    ['nothing', {}],
    ['other kinds of values', { settings: 7, dateOrder: 'dmy' }],
    [
      'values of no meaning',
      {
        settings: {
          zone: 'Mars/Base',
          labels: { status: 'State', nonsense: ['x'] },
          sharedAccount: 'yes',
          institutions: 'all',
          features: ['badges'],
          pausedSites: PORTAL,
        },
        dateOrder: { [PORTAL]: { order: 'ydm' } },
      },
    ],
  ])('are the browser’s where what is stored is %s', async (_, stored) => {
    await fakeBrowser.storage.local.set(stored);
    expect(await loadReaderSettings(PORTAL)).toEqual({
      zone: OWN,
      order: null,
      labels: {},
      sharedAccount: false,
      institutions: [],
      off: new Set(),
      isPaused: false,
    });
  });

  it('follow each switch, and the pause of a site', async () => {
    await switchFeature('badges', false);
    await switchFeature('drafts', false);
    await switchFeature('drafts', true);
    await pauseSite(PORTAL, true);
    await pauseSite(PORTAL, true);
    expect(await loadReaderSettings(PORTAL)).toMatchObject({ off: new Set(['badges']), isPaused: true });
    expect((await loadLintChoices()).off).toEqual(new Set(['badges']));
    // What is as it was from the start is not stored.
    expect((await loadSettings()).settings).toMatchObject({ features: { badges: false }, pausedSites: [PORTAL] });
    await pauseSite(PORTAL, false);
    expect((await loadReaderSettings(PORTAL)).isPaused).toBe(false);
  });

  it('leave a page of another portal alone unless that is named, by the organisation before all', async () => {
    const isPaused = async (): Promise<boolean> => (await loadReaderSettings(OTHER)).isPaused;
    expect(await isPaused()).toBe(true);
    await saveSettings({ portals: [OTHER] });
    expect(await isPaused()).toBe(false);
    await saveSettings({ portals: [] });
    expect(await isPaused()).toBe(true);
    await fakeBrowser.storage.managed.set({ portals: [OTHER] });
    expect(await isPaused()).toBe(false);
  });

  it('are told anew after each change, until the end', async () => {
    const end = new AbortController();
    let told = 0;
    watchReaderSettings(() => {
      told += 1;
    }, end.signal);
    await saveSettings({ zone: 'Asia/Tokyo' });
    await saveDateOrder(PORTAL, 'mdy', 'page');
    expect(told).toBe(2);
    end.abort();
    await saveSettings({ zone: null });
    expect(told).toBe(2);
  });
});
