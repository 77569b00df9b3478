/** The packages for the stores are made of the source alone: wherever it lies, whenever it is built, and from the source package as reviewers build it. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';

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

/** The files of a ZIP archive, by its directory at the end (APPNOTE 4.3.12, 4.3.7). */
function filesIn(zip: Buffer): [name: string, bytes: Buffer][] {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const files: [string, Buffer][] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size, nameSize, extraSize, noteSize] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ];
    const head = zip.readUInt32LE(at + 42);
    const start = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameSize);
    const stored = zip.subarray(start, start + size);
    if (!name.endsWith('/')) files.push([name, method === 0 ? stored : inflateRawSync(stored)]);
    at += 46 + nameSize + extraSize + noteSize;
  }
  return files;
}

it('the same source gives the same bytes, and so does the source package', () => {
  const first = packagesOf((folder) => {
    for (const name of readdirSync('.').filter((each) => !MADE.test(each))) cpSync(name, join(folder, name), { recursive: true });
  });
  expect(Object.keys(first).sort()).toEqual(['chrome', 'firefox', 'sources']);
  for (const [name, bytes] of filesIn(first.chrome as Buffer))
    expect(bytes.equals(readFileSync(join('.output/chrome-mv3', name))), name).toBe(true);
  const { sources } = first as { sources: Buffer };
  const again = packagesOf((folder) => {
    for (const [name, bytes] of filesIn(sources)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
  });
  for (const name of ['chrome', 'firefox', 'sources']) expect(again[name]?.equals(first[name] as Buffer), name).toBe(true);
});
