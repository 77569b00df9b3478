import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { COMMANDS, loadCommandKeys, onPageCommand, openKeySettings } from '../../../lib/platform/commands.ts';
import config from '../../../wxt.config.ts';

type Heard = (name: string, tab?: { id?: number }) => void;
let press: Heard;
let commands: Record<string, unknown>;

beforeEach(() => {
  commands = {
    getAll: vi.fn(async () => [
      { name: 'next-finding', shortcut: 'Alt+Shift+F' },
      { name: 'copy-citation', shortcut: '' },
    ]),
    onCommand: {
      addListener(heard: Heard) {
        press = heard;
      },
    },
  };
  Object.assign(browser, { commands });
});

type Manifest = { commands: Record<string, { suggested_key: { default: string }; description?: string }> };
const manifest = (config as unknown as { manifest(env: { browser: string; command: string }): Manifest }).manifest({
  browser: 'chrome',
  command: 'build',
});

describe('keys of the browser', () => {
  it('are those of the manifest, no more than four, each with its own', () => {
    expect(Object.keys(manifest.commands)).toEqual([...COMMANDS]);
    const keys = Object.values(manifest.commands).map((each) => each.suggested_key.default);
    expect(new Set(keys).size).toBe(4);
    for (const each of keys) expect(each).toMatch(/^Alt\+Shift\+[A-Z]$/);
  });

  it('are told as they are now; those without keys have none', async () => {
    expect(await loadCommandKeys()).toEqual([
      { command: '_execute_action', keys: '' },
      { command: 'next-finding', keys: 'Alt+Shift+F' },
      { command: 'insert-section', keys: '' },
      { command: 'copy-citation', keys: '' },
    ]);
  });

  it('go to the tab in front, and to none where the browser names none', () => {
    const run = vi.fn();
    onPageCommand(run);
    press('copy-citation', { id: 7 });
    press('copy-citation');
    press('of-a-later-version', { id: 7 });
    expect(run.mock.calls).toEqual([['copy-citation', 7]]);
  });

  it('are changed on the browser’s own page, which Firefox opens itself', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    await openKeySettings();
    expect(create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' });
    commands.openShortcutSettings = vi.fn(async () => {});
    await openKeySettings();
    expect(commands.openShortcutSettings).toHaveBeenCalledOnce();
    expect(create).toHaveBeenCalledOnce();
  });
});
