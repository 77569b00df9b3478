/** The packages for the stores are made of the source alone: wherever it lies, whenever it is built, and from the source package as reviewers build it. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { filesIn, unpack } from '../releases/packages.ts';

/** Kept out of a copy: what is made, and what is installed. */
const MADE = /^(\..*|node_modules)$/;
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Makes the packages in a folder of its own, and answers with their bytes by what they are for. */
function packagesOf(fill: (folder: string) => void): Record<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'case-lantern-release-'));
  folders.push(folder);
  fill(folder);
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  // Vitest's own environment must not get into the production build.
  const { NODE_ENV, VITEST, MODE, PROD, DEV, ...env } = process.env;
  execFileSync('npx', ['wxt', 'prepare'], { cwd: folder, env, stdio: 'ignore' });
  execFileSync('npm', ['run', '-s', 'zip'], { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const output = join(folder, '.output');
  const names = readdirSync(output).filter((name) => name.endsWith('.zip'));
  return Object.fromEntries(names.map((name) => [/-([a-z]+)\.zip$/.exec(name)?.[1], readFileSync(join(output, name))]));
}

it('the same source gives the same bytes, and so does the source package', { timeout: 300_000 }, () => {
  const first = packagesOf((folder) => {
    for (const name of readdirSync('.').filter((each) => !MADE.test(each))) cpSync(name, join(folder, name), { recursive: true });
  });
  expect(Object.keys(first).sort()).toEqual(['chrome', 'firefox', 'sources']);
  for (const [name, bytes] of filesIn(first.chrome as Buffer))
    expect(bytes.equals(readFileSync(join('.output/chrome-mv3', name))), name).toBe(true);
  const { sources } = first as { sources: Buffer };
  const again = packagesOf((folder) => unpack(sources, folder));
  for (const name of ['chrome', 'firefox', 'sources']) expect(again[name]?.equals(first[name] as Buffer), name).toBe(true);
});
