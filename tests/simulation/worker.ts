/** One edition in a thread of its own: `main.ts` starts one for each. */
import { parentPort, workerData } from 'node:worker_threads';
import { barsOf } from './bars.ts';
import { simulate, type Task } from './simulate.ts';
import { tableOf } from './table.ts';

export interface Answer {
  text: string;
  failed: boolean;
}

/** Failures of one bar that are told; more of them seldom tell more. */
const TOLD = 5;

const task = workerData as Task;
const { seed, edition, cases, vendor, reminders } = task;
const how = `${vendor === 'as published' ? '' : ` --vendor-clock "${vendor}"`}${reminders === 'usual' ? '' : ' --own-times'}`;
const began = performance.now();
const results = simulate(task);
const bars = barsOf(results);
const lines = [`\n${edition}, seed ${seed}, ${cases} cases, ${((performance.now() - began) / 1000).toFixed(1)} s\n`, tableOf(results)];
for (const { name, holds, figure, failures } of bars) {
  lines.push(`${holds ? 'holds' : 'FAILS'}  ${name}: ${figure}`);
  for (const { caseIndex, at, what, unseenReturn } of failures.slice(0, TOLD)) {
    const cause = unseenReturn ? ', back in its status unseen' : '';
    lines.push(`       --seed ${seed} --edition ${edition}${how} --case ${caseIndex}   ${new Date(at).toISOString()}  ${what}${cause}`);
  }
}
const answer: Answer = { text: lines.join('\n'), failed: bars.some(({ holds }) => !holds) };
parentPort?.postMessage(answer);
