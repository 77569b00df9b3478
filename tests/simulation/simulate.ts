/** Many users, one after the other; what became of their cases, by habit. */
import type { EditionId } from '../../lib/policy/types.ts';
import { type Alternative, noScores, type Score, scoresOf } from './alternatives.ts';
import { judge, noVerdict, type Verdict } from './judge.ts';
import { CASES, type Reminders, runOf } from './run.ts';
import { HABITS, type Habit, type VendorClock } from './world.ts';

export interface Result {
  verdict: Verdict;
  scores: Record<Alternative, Score>;
}

export type Results = Map<Habit, Result>;

export interface Task {
  seed: number;
  edition: EditionId;
  cases: number;
  vendor: VendorClock;
  reminders: Reminders;
}

export function simulate({ seed, edition, cases, vendor, reminders }: Task): Results {
  const results: Results = new Map();
  for (const habit of HABITS) results.set(habit, { verdict: noVerdict(), scores: noScores() });
  for (let user = 0; user * CASES < cases; user += 1) {
    const run = runOf({ seed, edition, user, vendor, reminders });
    const { verdict, scores } = results.get(run.world.habit) as Result;
    addVerdict(verdict, judge(run));
    for (const [name, score] of Object.entries(scoresOf(run))) addNumbers(scores[name as Alternative], score);
  }
  return results;
}

function addVerdict(sum: Verdict, { widths, widthsBefore, failures, ...counts }: Verdict): void {
  addNumbers(sum, counts);
  for (const width of widths) sum.widths.push(width);
  sum.widthsBefore.push(...widthsBefore);
  sum.failures.push(...failures);
}

function addNumbers<T extends object>(sum: T, more: { [name in keyof T]?: unknown }): void {
  for (const [name, value] of Object.entries(more)) {
    if (typeof value === 'number') (sum as Record<string, number>)[name] = ((sum as Record<string, number>)[name] ?? 0) + value;
  }
}

export function totalOf(results: Results): Result {
  const total: Result = { verdict: noVerdict(), scores: noScores() };
  for (const { verdict, scores } of results.values()) {
    addVerdict(total.verdict, verdict);
    for (const [name, score] of Object.entries(scores)) addNumbers(total.scores[name as Alternative], score);
  }
  return total;
}
