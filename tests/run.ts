/** `npm test`: every check and every test, and a last line that counts them. Leaves with status 1 when anything failed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { ensureBrowsers } from './browsers/find.ts';
import { countOf, failedFiles, type Report, readReport, withSecond } from './report.ts';

try {
  await ensureBrowsers(['chromium', 'firefox']);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

const REPORT = '.cache/vitest.json';

let passed = 0;
let failed = 0;

function run(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

function count(ok: boolean): void {
  if (ok) passed += 1;
  else failed += 1;
}

for (const [command, ...args] of [['tsc', '--noEmit'], ['tsc', '--noEmit', '-p', 'lib/tsconfig.pure.json'], ['biome', 'ci'], ['knip']] as [
  string,
  ...string[],
][]) {
  const ok = run(command, ...args);
  console.log(`${ok ? 'ok' : 'FAILED'}: ${command} ${args.join(' ')}`);
  count(ok);
}

mkdirSync('.cache', { recursive: true });
const first = vitest();
const again = process.env.CI ? failedFiles(first.report) : [];
if (again.length > 0) console.log(`Run once more, each from its beginning, as a busy machine fails what holds:\n${again.join('\n')}`);
const last = again.length > 0 ? vitest(...again) : first;
const tests = countOf(withSecond(first.report, last.report));
passed += tests.passed;
failed += tests.failed;
// An error outside every test, or a runner that ended early.
if (!last.isGood && tests.failed === 0) failed += 1;

process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);

function vitest(...files: string[]): { report: Report; isGood: boolean } {
  rmSync(REPORT, { force: true });
  const isGood = run('vitest', 'run', ...files, '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`);
  return { report: readReport(REPORT), isGood };
}
