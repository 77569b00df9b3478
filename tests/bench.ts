/**
 * `npm run bench`: how long things take, as medians, the pure parts in this process and the rest in both browsers. Prints figures, and
 * whether they are within their bars; never fails for them, as a machine with other work to do is slower. `npm run bench -- pure`, `-- firefox`,
 * `-- native`, `-- typing`, `-- idle`, `-- storage`, `-- popup`, `-- cases` and so on take only that part.
 */
import { execFileSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { benchCases } from './bench/cases-page.ts';
import { makeCounting, makeProbe } from './bench/extensions.ts';
import { benchPages, PARTS } from './bench/pages.ts';
import { benchPopup } from './bench/popup.ts';
import { benchPure } from './bench/pure.ts';
import { benchStorage } from './bench/storage.ts';
import { ensureBrowsers } from './browsers/find.ts';

/** Parts that need no portal. */
const APART = { storage: benchStorage, popup: benchPopup, cases: benchCases } as const;
const APART_NAMES = ['storage', 'popup', 'cases'] as const;
const words = process.argv.slice(2);
const apart = APART_NAMES.filter((name) => words.includes(name));
const wanted = words.filter((word) => !(word in APART));
const parts = PARTS.filter((part) => wanted.includes(part));
const isWanted = (...names: string[]): boolean => wanted.every((word) => [...names, ...parts].includes(word));
const load = (): string => `load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores`;

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; median (least – most)\n`);
const all = parts.length === 0 && apart.length === 0;
if (all && isWanted('pure')) await benchPure();

const sides = (['synthetic', 'native'] as const).flatMap((build) => (['chromium', 'firefox'] as const).map((name) => ({ name, build })));
const chosen = apart.length > 0 && parts.length === 0 ? [] : sides.filter(({ name, build }) => isWanted(name, build));
const asked = all ? APART_NAMES : apart;
if (chosen.length > 0 || asked.some((part) => part !== 'storage')) {
  execFileSync('npm', ['run', '-s', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
for (const part of asked) {
  const executables = await ensureBrowsers(['chromium', 'firefox']);
  for (const name of ['chromium', 'firefox'] as const) {
    if (!isWanted(name)) continue;
    console.log(`\n${name}, ${part}; ${load()}`);
    await APART[part](name, executables[name]);
  }
}
if (chosen.length > 0) {
  const executables = await ensureBrowsers(['chromium', 'firefox']);
  const probe = await makeProbe();
  const counting = { chromium: await makeCounting('chrome'), firefox: await makeCounting('firefox') };
  for (const { name, build } of chosen) {
    console.log(`\n${name}, ${build} roots; ${load()}`);
    await benchPages(name, executables[name], build, { probe, counting: counting[name] }, parts.length > 0 ? parts : PARTS);
  }
  console.log(`\n${load()}`);
}
