/** A backup is saved, everything is deleted, and the backup brings it back. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { until } from '../browsers/pace.ts';
import {
  beforeStage,
  clickOn,
  inChromium,
  inFirefox,
  LIST,
  popupRows,
  type Stage,
  screenshot,
  stored,
  untilShown,
  workAlways,
} from './support.ts';

/** Of the extension's own pages. */
declare const chrome: { storage: { local: { get(): Promise<Record<string, unknown>> } } };

describe.each([
  ['Chromium', () => inChromium('synthetic')],
  ['Firefox', () => inFirefox('native')],
] as [string, () => Promise<Stage>][])('the user’s data in %s', (name, open) => {
  let stage: Stage;
  let options: Page;
  const text = (): Promise<string> => options.evaluate(() => document.querySelector('main')?.innerText ?? '');
  const said = (words: string): Promise<unknown> => until(words, async () => (await text()).includes(words));

  beforeStage(open, async (opened) => {
    stage = opened;
    options = await stage.launched.openExtensionPage('/options.html');
    await workAlways(options);
    const page = await stage.launched.page();
    await page.goto(LIST);
    await untilShown(page, 'badges', ({ badges }) => badges.length > 0);
    await page.close();
    await said('Delete all my data…');
  });

  it('go into a file, are deleted, and come back from it', async () => {
    const popup = await stage.launched.openExtensionPage('/popup.html');
    const rows = await until('the popup', async () => {
      const now = await popupRows(popup);
      return now.length > 0 && now;
    });
    const before = await stored<{ key: string }>(options, 'cases');
    const told = await until('what was told', async () => {
      const now = await stored(options, 'told');
      return now.length > 0 && now;
    });
    await options.bringToFront();
    await options.evaluate(() => {
      const hand = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        void (blob as Blob).text().then((file) => {
          document.documentElement.dataset.file = file;
        });
        return hand(blob);
      };
    });
    await clickOn(options, 'Save a backup');
    const file = await until('the file', () => options.evaluate(() => document.documentElement.dataset.file));
    const path = join(mkdtempSync(join(tmpdir(), 'backup-')), 'backup.json');
    writeFileSync(path, file);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ format: 'case-lantern-backup' });

    await clickOn(options, 'Delete all my data…');
    await said('This can’t be undone.');
    await clickOn(options, 'Delete everything');
    await said('Everything was deleted.');
    expect(await stored(options, 'cases')).toEqual([]);
    expect(await stored(options, 'told')).toEqual([]);
    expect(await options.evaluate(async () => Object.keys(await chrome.storage.local.get()))).toEqual([]);
    await until('an empty popup', async () => (await popupRows(popup)).length === 0);

    const input = (await options.$('input[type=file][accept*=json]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    await said(`${before.length} new cases`);
    await screenshot(options, `restore-${name}`);
    await clickOn(options, 'Restore');
    await said('Restored.');
    expect((await stored<{ key: string }>(options, 'cases')).map(({ key }) => key)).toEqual(before.map(({ key }) => key));
    expect(await stored(options, 'told')).toEqual(told);
    await until('the same cases in the popup', async () => JSON.stringify(await popupRows(popup)) === JSON.stringify(rows));

    await clickOn(options, 'Undo the restore');
    await said('Undone.');
    expect(await stored(options, 'cases')).toEqual([]);
  });

  it('are read anew after they were deleted', async () => {
    const page = await stage.launched.page();
    await page.goto(LIST);
    await untilShown(page, 'badges', ({ badges }) => badges.length > 0);
    expect((await stored(options, 'cases')).length).toBeGreaterThan(0);
    await page.close();
  });
});
