/**
 * Builds the linter by itself, in the way in which the panel's script is built, into the folder that is given. `linter.js` there answers with
 * `createLinter` and `takePart`; what it takes is its length without that of `nothing.js`, which holds what the framework puts around a script.
 * Each of its parts is a script of its own, which answers with what makes it.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'wxt';
import { makeSmall } from '../lib/build/small-linter.ts';
import { PART_NAMES } from '../lib/lint/part-names.ts';

// Unit tests that measure times run beside it.
setPriority(constants.priority.PRIORITY_LOW);

const folder = resolve(process.argv[2] ?? '.cache/linter');

/** Writes a script that answers with the value of an expression. */
async function write(name: string, value: string, imports = ''): Promise<void> {
  const script = `export default defineUnlistedScript({ globalName: 'answer', main: () => ${value} });`;
  const define = "import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';";
  await writeFile(join(folder, 'entrypoints', `${name}.ts`), [imports, define, script].join('\n'));
}

await mkdir(join(folder, 'entrypoints'), { recursive: true });
const from = (file: string) => `from ${JSON.stringify(resolve('lib/lint', file))};`;
await write(
  'linter',
  '({ createLinter, takePart })',
  `import { createLinter } ${from('linter.ts')}import { takePart } ${from('parts.ts')}`,
);
for (const name of PART_NAMES) await write(name, `${name}Part`, `import { ${name}Part } ${from(`parts/${name}.ts`)}`);
await write('nothing', 'null');
await build({
  root: folder,
  configFile: false,
  imports: false,
  manifestVersion: 3,
  manifest: { name: 'Linter', version: '0' },
  outDir: '.',
  outDirTemplate: 'built',
  hooks: { 'vite:build:extendConfig': (_, config) => makeSmall(config) },
});
