/** The extensions that `npm run bench` puts into the browsers: the probe, and a copy of the product that counts its own time. */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { type Plugin, rollup } from 'rollup';

const FOLDER = resolve('.cache/bench');

/** What Node is given of Dexie wraps a script; beside it lies the module that the product is built with. */
const moduleOf = (path: string): string => path.replace(/dexie\/import-wrapper\.mjs$/, 'dexie/dist/dexie.mjs');

/** TypeScript as Node itself reads it, and packages where Node finds them. */
const likeNode: Plugin = {
  name: 'like-node',
  resolveId: (id) => (/^[./]/.test(id) ? null : moduleOf(fileURLToPath(import.meta.resolve(id)))),
  transform: (code, id) => (id.endsWith('.ts') ? { code: stripTypeScriptTypes(code), map: null } : null),
};

async function bundled(path: string): Promise<string> {
  const built = await rollup({ input: path, plugins: [likeNode], onwarn() {} });
  const { output } = await built.generate({ format: 'iife' });
  await built.close();
  return output[0].code;
}

export const PROBE_ID = 'probe@case-lantern.invalid';
export const PRODUCT_ID = 'case-lantern@case-lantern.invalid';

const STORAGE_PAGE = '<!doctype html><meta charset="utf-8"><title>Storage</title><script src="storage.js"></script>';

/** Puts the probe together and gives its folder. The background does nothing: a browser is taken to be ready when it runs. */
export async function makeProbe(): Promise<string> {
  const folder = join(FOLDER, 'probe');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'probe.js'), await bundled(fileURLToPath(import.meta.resolve('./probe.ts'))));
  await writeFile(join(folder, 'storage.js'), await bundled(fileURLToPath(import.meta.resolve('./storage-probe.ts'))));
  await writeFile(join(folder, 'storage.html'), STORAGE_PAGE);
  await writeFile(join(folder, 'background.js'), '');
  const manifest = {
    manifest_version: 3,
    name: 'Probe of the bench',
    version: '1',
    content_scripts: [{ matches: ['https://support.proquest.com/*'], js: ['probe.js'] }],
    background: { service_worker: 'background.js', scripts: ['background.js'] },
    browser_specific_settings: { gecko: { id: PROBE_ID } },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

/**
 * Stands at the head of the popup's first script, so that no file is read that users do not have. Tells when there was something to read in it, and when cases, each with the frame that showed it; and how long
 * a search takes until what was found stands there.
 */
const TIMING = `{
  const told = globalThis.__told = { script: 0, content: 0, rows: 0, blocked: 0 };
  const drawn = () => new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(0);
  }));
  const mark = (name) => { told[name] = -1; drawn().then((at) => { told[name] = at; }); };
  new MutationObserver(() => {
    if (told.content === 0 && document.querySelector('h1')) mark('content');
    if (told.rows === 0 && document.querySelector('.case')) mark('rows');
  }).observe(document, { childList: true, subtree: true });
  try {
    new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) told.blocked = Math.max(told.blocked, duration); })
      .observe({ entryTypes: ['longtask'] });
  } catch {}
  globalThis.__search = (words) => new Promise((resolve) => {
    const field = document.querySelector('input[type=search]');
    const line = document.querySelector('.limits');
    new MutationObserver(async (_, observer) => { observer.disconnect(); resolve(await drawn() - start); })
      .observe(line, { childList: true, subtree: true, characterData: true });
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, words);
    const start = performance.now();
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  told.script = performance.now();
}`;

/** One file of a folder, as Firefox keeps what its users install; it reads that otherwise than a folder. */
async function packedAs(file: string, folder: string): Promise<string> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  const entries = await Promise.all(paths.map(async (path) => [relative(folder, path), await readFile(path)] as const));
  await writeFile(file, zipSync(Object.fromEntries(entries)));
  return file;
}

/**
 * A copy of the production build whose popup tells how long it takes, with a page beside it that fills its database; in the form in which users have
 * it: a folder in Chromium, one file in Firefox.
 */
export async function makeTimed(browser: 'chrome' | 'firefox'): Promise<string> {
  const folder = join(FOLDER, `timed-${browser}`);
  await rm(folder, { recursive: true, force: true });
  await cp(resolve(`.output/${browser}-mv3`), folder, { recursive: true });
  await writeFile(join(folder, 'storage.js'), await bundled(fileURLToPath(import.meta.resolve('./storage-probe.ts'))));
  await writeFile(join(folder, 'storage.html'), STORAGE_PAGE);
  const first = join(folder, 'ahead.js');
  await writeFile(first, `${TIMING}\n${await readFile(first, 'utf8')}`);
  return browser === 'firefox' ? packedAs(`${folder}.xpi`, folder) : folder;
}

/**
 * Before the content script and after it. Almost all that the browser calls later comes through these few doors. What follows an answer of
 * the storage or of the background is not counted, the first reading among it: the probe measures that. Tells the page the sum through
 * `data-spent`.
 */
const BEFORE = `{
  let depth = 0, since = 0, spent = 0;
  const timed = (work) => typeof work !== 'function' ? work : function (...given) {
    if (depth++ === 0) since = performance.now();
    try { return work.apply(this, given); } finally { if (--depth === 0) spent += performance.now() - since; }
  };
  const first = (name) => { const call = globalThis[name].bind(globalThis); globalThis[name] = (work, ...more) => call(timed(work), ...more); };
  for (const name of ['setTimeout', 'requestIdleCallback', 'requestAnimationFrame']) first(name);
  const Observer = globalThis.MutationObserver;
  globalThis.MutationObserver = class extends Observer { constructor(work) { super(timed(work)); } };
  document.addEventListener('bench-spent', () => { document.documentElement.dataset.spent = String(spent); });
  globalThis.__begun = performance.now();
  globalThis.__ended = () => { spent += performance.now() - globalThis.__begun; };
}`;

/** A copy of the production build that counts the time its content script takes: from the end of one file to the start of another, and in each call. */
export async function makeCounting(browser: 'chrome' | 'firefox'): Promise<string> {
  const folder = join(FOLDER, browser);
  await rm(folder, { recursive: true, force: true });
  await cp(resolve(`.output/${browser}-mv3`), folder, { recursive: true });
  await writeFile(join(folder, 'before.js'), BEFORE);
  await writeFile(join(folder, 'after.js'), '__ended();');
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { content_scripts: { js: string[] }[] };
  for (const scripts of manifest.content_scripts) scripts.js = ['before.js', ...scripts.js, 'after.js'];
  await writeFile(path, JSON.stringify(manifest));
  return folder;
}
