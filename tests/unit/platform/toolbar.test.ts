import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPopup, showState, type ToolbarState, TROUBLES } from '../../../lib/platform/toolbar.ts';
import { TOOLBAR_COLOURS } from '../../../lib/portal/paint/tokens.ts';

const shown: Record<string, string> = {};
beforeEach(() => {
  for (const name of ['setBadgeText', 'setBadgeBackgroundColor', 'setTitle'] as const) {
    vi.spyOn(fakeBrowser.action, name).mockImplementation((async (details: object) => void Object.assign(shown, details)) as never);
  }
});

const CALM: ToolbarState = { waiting: 0, troubles: [], isPaused: false };

it.each<[Partial<ToolbarState>, string, keyof typeof TOOLBAR_COLOURS, string]>([
  [{}, '', 'calm', 'Case Lantern'],
  [{ waiting: 1 }, '1', 'due', 'Case Lantern – 1 case waits for you'],
  [{ waiting: 99 }, '99', 'due', 'Case Lantern – 99 cases wait for you'],
  [{ waiting: 100 }, '99+', 'due', 'Case Lantern – 100 cases wait for you'],
  [{ isPaused: true }, 'off', 'paused', 'Case Lantern\nPaused on a site.'],
  [{ waiting: 2, isPaused: true }, '2', 'due', 'Case Lantern – 2 cases wait for you\nPaused on a site.'],
  [
    { troubles: ['stored'], isPaused: true },
    '!',
    'trouble',
    'Case Lantern\nSomething is wrong with what is stored; open Case Lantern to see.\nPaused on a site.',
  ],
  [{ waiting: 3, troubles: ['notifications'] }, '3!', 'trouble', 'Case Lantern – 3 cases wait for you\nNotifications are switched off.'],
])('%j shows “%s” (%s): %s', async (state, text, level, title) => {
  await showState({ ...CALM, ...state });
  expect(shown).toEqual({ text, color: TOOLBAR_COLOURS[level], title });
});

it('has words for each trouble', async () => {
  await showState({ ...CALM, troubles: TROUBLES });
  expect(shown.title?.split('\n').filter(Boolean)).toHaveLength(1 + TROUBLES.length);
});

it('has colours under which white can be read', () => {
  for (const colour of Object.values(TOOLBAR_COLOURS)) expect(contrastToWhite(colour)).toBeGreaterThanOrEqual(4.5);
});

it('says when the popup could not be opened', async () => {
  vi.spyOn(fakeBrowser.action, 'openPopup').mockRejectedValueOnce(new Error('no window') as never);
  expect(await openPopup()).toBe(false);
});

/** WCAG 2.2, relative luminance. */
function contrastToWhite(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((from) => {
    const part = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}
