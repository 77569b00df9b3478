/**
 * `npm run simulate`: invented cases through two years under each policy edition, judged against the truth.
 *
 * `--cases N` of each edition (default 10,000), `--seed S`, `--edition E`. Prints a table; exits with 1 when a bar fails, after the seed and case
 * that show it. `--case K` tells that one case as a timeline. `--own-times` gives each user working hours, quiet hours, days off and absences
 * at random. `--year` drives the real background through a year of users instead (`background.ts`). `--vendor-clock` asks what another clock would do: an IANA zone, or "next run". The
 * time zone of the machine does not matter.
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { EDITION_IDS } from '../../lib/policy/editions.ts';
import { timelineOf } from './replay.ts';
import type { Task } from './simulate.ts';
import type { Answer } from './worker.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    edition: { type: 'string' },
    case: { type: 'string' },
    year: { type: 'boolean', default: false },
    'own-times': { type: 'boolean', default: false },
    'vendor-clock': { type: 'string', default: 'as published' },
  },
});
const seed = Number(values.seed);
const cases = Number(values.cases);
const vendor = values['vendor-clock'];
const reminders = values['own-times'] ? 'random' : 'usual';
const editions = EDITION_IDS.filter((id) => values.edition === undefined || values.edition === id);
if (editions.length === 0 || !Number.isInteger(seed) || !(cases > 0)) {
  console.error(`Usage: --cases N --seed S --edition ${EDITION_IDS.join('|')} --case K --year --own-times --vendor-clock ZONE`);
  process.exit(2);
}

async function answerTo(task: Task): Promise<Answer> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: task });
  const [answer] = await once(worker, 'message');
  return answer;
}

if (values.year) {
  const env = { ...process.env, SIMULATED_DAYS: '365' };
  const test = 'tests/unit/background/year.test.ts';
  process.exitCode = spawnSync('vitest', ['run', '--project', 'unit', test], { stdio: 'inherit', env }).status ?? 1;
} else if (values.case !== undefined) {
  for (const edition of editions) console.log(timelineOf(Number(values.case), { seed, edition, vendor, reminders }));
} else {
  for (const answer of editions.map((edition) => answerTo({ seed, edition, cases, vendor, reminders }))) {
    const { text, failed } = await answer;
    console.log(text);
    if (failed) process.exitCode = 1;
  }
}
