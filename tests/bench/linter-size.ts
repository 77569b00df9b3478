/** What the linter weighs in the script that it is built into. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PART_NAMES, type PartName } from '../../lib/lint/part-names.ts';

const CACHE = resolve(import.meta.dirname, '../../.cache');

export interface BuiltLinter {
  /** Answers with `createLinter` and `takePart`. */
  script: string;
  /** How many bytes of it are the linter's. */
  bytes: number;
  /** The scripts of the parts, each of which answers with what makes it. */
  parts: Record<PartName, string>;
}

/** The linter as it is built. */
export async function builtLinter(): Promise<BuiltLinter> {
  // Vitest's own environment (NODE_ENV=test among it) must not get into the production build.
  const { NODE_ENV, VITEST, MODE, PROD, DEV, ...env } = process.env;
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(join(CACHE, 'linter-'));
  execFileSync(process.execPath, [join(import.meta.dirname, '../linter-build.ts'), folder], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [script = '', nothing = '', ...parts] = await Promise.all(
    ['linter', 'nothing', ...PART_NAMES].map((name) => readFile(join(folder, 'built', `${name}.js`), 'utf8')),
  );
  await rm(folder, { recursive: true });
  return {
    script,
    bytes: Buffer.byteLength(script) - Buffer.byteLength(nothing),
    parts: Object.fromEntries(PART_NAMES.map((name, i) => [name, parts[i]])) as BuiltLinter['parts'],
  };
}
