/** `npm test`: every check and every test, and a last line that counts them. Leaves with status 1 when anything failed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowsers } from './browsers/find.ts';

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
rmSync(REPORT, { force: true });
const ended = run('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`);
const report = readReport();
passed += report.numPassedTests;
failed += report.numFailedTests;
// A suite that could not even be collected has no failed test to count.
if (!ended && report.numFailedTests === 0) failed += 1;

process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);

function readReport(): { numPassedTests: number; numFailedTests: number } {
  try {
    return JSON.parse(readFileSync(REPORT, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0 };
  }
}
