/** Bundles the extension that reads and the script that shows, into `.cache/page-reader/`. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, rollup } from 'rollup';

const SOURCES = import.meta.dirname;
const TARGET = join(SOURCES, '..', '..', '..', '.cache', 'page-reader');

/** The sources hold types that can be left out, and nothing else that a browser would not take. */
const typescript: Plugin = {
  name: 'typescript',
  resolveId: (id) => (/^[./]/.test(id) ? null : fileURLToPath(import.meta.resolve(id))),
  transform: (code, id) => (id.endsWith('.ts') ? { code: stripTypeScriptTypes(code), map: null } : null),
};

async function bundle(address: string): Promise<string> {
  const built = await rollup({ input: fileURLToPath(address), plugins: [typescript] });
  const { output } = await built.generate({ format: 'iife', inlineDynamicImports: true });
  await built.close();
  return output[0].code;
}

/** The folder of the extension, and the script for the page's own world. */
export async function buildPageReader(): Promise<{ extensionDir: string; script: string }> {
  await mkdir(TARGET, { recursive: true });
  await writeFile(join(TARGET, 'content.js'), await bundle(import.meta.resolve('./content.ts')));
  await writeFile(join(TARGET, 'background.js'), '');
  await copyFile(join(SOURCES, 'manifest.json'), join(TARGET, 'manifest.json'));
  return { extensionDir: TARGET, script: await bundle(import.meta.resolve('./page.ts')) };
}
