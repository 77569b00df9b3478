/** The stores' packages of the last release, which stand beside this file, and what is in such a package. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

/** The package of one of the two builds. @throws Error unless there is exactly one */
export function lastRelease(build: 'chrome' | 'firefox'): Buffer {
  const [path, ...others] = globSync(join(import.meta.dirname, `*-${build}.zip`));
  if (path === undefined || others.length > 0) throw new Error(`one package for ${build} is to stand in tests/releases`);
  return readFileSync(path);
}

/** The files of a ZIP archive. */
export const filesIn = (zip: Buffer): [name: string, bytes: Buffer][] =>
  Object.entries(unzipSync(zip)).flatMap(([name, bytes]) => (name.endsWith('/') ? [] : [[name, Buffer.from(bytes)]]));

/** Writes its files into a folder. */
export function unpack(zip: Buffer, folder: string): void {
  for (const [name, bytes] of filesIn(zip)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}
