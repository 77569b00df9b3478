/** The stores' packages of the last release, which stand beside this file, and what is in such a package. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

/** The package of one of the two builds. @throws Error unless there is exactly one */
export function lastRelease(build: 'chrome' | 'firefox'): Buffer {
  const [path, ...others] = globSync(join(import.meta.dirname, `*-${build}.zip`));
  if (path === undefined || others.length > 0) throw new Error(`one package for ${build} is to stand in tests/releases`);
  return readFileSync(path);
}

/** The files of a ZIP archive, by its directory at the end (APPNOTE 4.3.12, 4.3.7). */
export function filesIn(zip: Buffer): [name: string, bytes: Buffer][] {
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

/** Writes its files into a folder. */
export function unpack(zip: Buffer, folder: string): void {
  for (const [name, bytes] of filesIn(zip)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}
