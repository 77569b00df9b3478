/** Gives tests the English messages, read from the same file that the build reads. */
import { readFileSync } from 'node:fs';
import { beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parse } from 'yaml';

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, path: string, into: Map<string, string>): Map<string, string> {
  for (const [name, value] of Object.entries(tree)) {
    const key = path === '' ? name : `${path}_${name}`;
    if (typeof value === 'string') into.set(key, value);
    else flatten(value, key, into);
  }
  return into;
}

const messages = flatten(parse(readFileSync('lib/i18n/locales/en.yml', 'utf8')) as Tree, '', new Map([['@@bidi_dir', 'ltr']]));

// happy-dom has no locks.
if (globalThis.navigator !== undefined && !navigator.locks) {
  let last: Promise<unknown> = Promise.resolve();
  const request = (_name: string, work: () => Promise<unknown>): Promise<unknown> => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
  Object.defineProperty(navigator, 'locks', { value: { request } });
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en-GB');
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key, substitutions = []) => {
    const values = [substitutions].flat();
    return (messages.get(key) ?? '').replace(/\$(\d)/g, (_, index) => String(values[Number(index) - 1] ?? ''));
  });
});
