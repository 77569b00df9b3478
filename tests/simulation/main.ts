/**
 * `npm run simulate`: invented cases through two years under each policy edition, judged against the truth.
 *
 * `--cases N` of each edition (default 10,000), `--seed S`, `--edition E`. Prints a table; exits with 1 when a bar fails, after the seed and case
 * that show it. `--case K` tells that one case as a timeline. The time zone of the machine does not matter.
 */
import { parseArgs } from 'node:util';
import { EDITION_IDS } from '../../lib/policy/editions.ts';
import type { EditionId } from '../../lib/policy/types.ts';
import { barsOf } from './bars.ts';
import { timelineOf } from './replay.ts';
import { simulate } from './simulate.ts';
import { tableOf } from './table.ts';

const { values } = parseArgs({
  options: { cases: { type: 'string' }, seed: { type: 'string' }, edition: { type: 'string' }, case: { type: 'string' } },
});
const seed = Number(values.seed ?? 1);
const cases = Number(values.cases ?? 10_000);
const editions = EDITION_IDS.filter((id): id is EditionId => values.edition === undefined || values.edition === id);
if (editions.length === 0 || !Number.isInteger(seed) || !(cases > 0)) {
  console.error(`Usage: --cases N --seed S --edition ${EDITION_IDS.join('|')} --case K`);
  process.exit(2);
}

if (values.case !== undefined) {
  for (const edition of editions) console.log(timelineOf(seed, edition, Number(values.case)));
} else {
  let failed = false;
  for (const edition of editions) {
    const began = performance.now();
    const results = simulate(seed, edition, cases);
    console.log(`\n${edition}, seed ${seed}, ${cases} cases, ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
    console.log(tableOf(results));
    for (const bar of barsOf(results)) {
      failed ||= !bar.holds;
      console.log(`${bar.holds ? 'holds' : 'FAILS'}  ${bar.name}: ${bar.figure}`);
      for (const { caseIndex, at, what, unseenReturn } of bar.failures.slice(0, 5)) {
        console.log(
          `       --seed ${seed} --edition ${edition} --case ${caseIndex}   ${new Date(at).toISOString()}  ${what}${unseenReturn ? ', back in its status unseen' : ''}`,
        );
      }
    }
  }
  process.exitCode = failed ? 1 : 0;
}
