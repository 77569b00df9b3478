/** The linter: how well it judges labelled cases, and how long it takes beside others that read English, in the same run over the same text. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { text as alex } from 'alex';
import { retext } from 'retext';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextPassive from 'retext-passive';
import retextRepeatedWords from 'retext-repeated-words';
import retextSimplify from 'retext-simplify';
import writeGood from 'write-good';
import { lint } from '../../lib/lint/lint.ts';
import { createLinter } from '../../lib/lint/linter.ts';
import type { LintInput } from '../../lib/lint/types.ts';
import { bar, median, tell } from './figures.ts';
import { type LabelledCase, tellQuality } from './lint-quality.ts';
import { builtLinter } from './linter-size.ts';

const PROJECT = path.join(import.meta.dirname, '..', '..');
/** Labelled texts that are not the project's to keep may lie beside it. */
const BESIDE = path.join(PROJECT, '..', 'shared', 'lint');

const readCases = (file: string): LabelledCase[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledCase);

const CASES = readCases(path.join(PROJECT, 'tests', 'corpus', 'cases.jsonl'));

const LENGTH = 5_000;
const LENGTHS = [5_000, 10_000, 20_000, 50_000, 100_000];
const ROUNDS = 100;
/** Rounds before those that count: some quarter of a second for each work, as long as benches commonly wait for the compiler. */
const WARM_UP = 100;
/** Runs one after the other in each round, so that what ran before does not weigh on all of them. */
const RUNS = 5;
const SLOW_ROUNDS = 3;

/** Texts of cases one below the other, as much of them as makes `length` characters. */
function textOf(length: number): string {
  const all = CASES.map(({ description }) => description).join('\n\n');
  return all.repeat(Math.ceil(length / all.length)).slice(0, length);
}

const inputOf = (description: string): LintInput => ({
  subject: 'Loans list stays empty after a renewal',
  description,
  surface: 'case',
  product: 'Alma',
  priority: 'Normal',
});

/** The text with another letter in the middle each time: sixteen places side by side, so that no sentence comes back soon. */
function* edits(text: string): Generator<string, never> {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  for (let i = 0; ; i += 1) {
    const at = (text.length >> 1) + (i % 16);
    yield `${text.slice(0, at)}${letters[Math.floor(i / 16) % letters.length]}${text.slice(at + 1)}`;
  }
}

/** Times of each work by its name: rounds in which all take turns, behind some that are not counted. */
function times<Name extends string>(works: Readonly<Record<Name, () => unknown>>, rounds: number): Record<Name, number[]> {
  const taken = Object.fromEntries(Object.keys(works).map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -Math.min(WARM_UP, rounds); round < rounds; round += 1) {
    for (const [name, work] of Object.entries(works) as [Name, () => unknown][]) {
      for (let run = 0; run < RUNS; run += 1) {
        const start = performance.now();
        work();
        if (round >= 0) taken[name].push(performance.now() - start);
      }
    }
  }
  return taken;
}

/** How cost grows with length, over all lengths: 1 is linear. The slope of the line through the logarithms. */
function exponentOf(figures: readonly (readonly [number, number])[]): number {
  const logs = figures.map(([length, cost]) => [Math.log(length), Math.log(cost)] as const);
  const mean = (of: 0 | 1) => logs.reduce((sum, pair) => sum + pair[of], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  return logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

function benchSpeed(): void {
  const text = textOf(LENGTH);
  const linter = createLinter();
  const versions = edits(text);
  let version = inputOf(text);
  const quick = times(
    {
      'linter, full pass over 5,000 characters': () => lint(inputOf(text)),
      'linter, a letter changed in their middle': () => {
        version = inputOf(versions.next().value);
        linter.update(version);
      },
      'write-good': () => writeGood(text),
    },
    ROUNDS,
  );
  const plain = retext().use(retextPassive).use(retextRepeatedWords).use(retextSimplify).use(retextIndefiniteArticle);
  const slow = times(
    { alex: () => alex(text), 'retext with passive, repeated words, simplify, articles': () => plain.processSync(text) },
    SLOW_ROUNDS,
  );
  const [full = Number.NaN, edit = Number.NaN, peer = Number.NaN] = Object.entries(quick).map(([name, taken]) => tell(name, taken));
  for (const [name, taken] of Object.entries(slow)) tell(name, taken);
  console.log(`  of what write-good takes: a full pass ${(full / peer).toFixed(2)}, an edit ${(edit / peer).toFixed(3)}`);
  bar('a full pass takes, of what write-good takes,', full / peer, 0.5, 'times as long');
  bar('an edit takes, of what write-good takes,', edit / peer, 0.1, 'times as long');
  const grown = LENGTHS.map((length) => {
    const long = inputOf(textOf(length));
    return [length, median(times({ long: () => lint(long) }, SLOW_ROUNDS).long)] as const;
  });
  const longest = grown.at(-1)?.[1] ?? Number.NaN;
  console.log(`${'linter, full pass by length'.padEnd(58)} ${grown.map(([length, cost]) => `${length}: ${cost.toFixed(2)}`).join(', ')}`);
  console.log(`  grows with exponent ${exponentOf(grown).toFixed(2)}`);
  bar('100,000 characters take', longest, 50);
}

export async function benchLinter(): Promise<void> {
  benchSpeed();
  const { bytes } = await builtLinter();
  console.log(`${'linter and all rules, as they are built into a script'.padEnd(58)} ${(bytes / 1000).toFixed(2).padStart(9)} kB`);
  bar('linter and all rules are', bytes / 1000, 45, 'kB');
  for (const set of ['look', 'apart'] as const)
    tellQuality(
      `corpus, ${set}`,
      CASES.filter((labelled) => labelled.set === set),
    );
  for (const file of ['dev.jsonl', 'public-dev.jsonl']) {
    const beside = path.join(BESIDE, file);
    if (!existsSync(beside)) continue;
    const cases = readCases(beside);
    for (const dataset of new Set(cases.map((labelled) => labelled.dataset)))
      tellQuality(
        `${file}${dataset ? `, ${dataset}` : ''}`,
        cases.filter((labelled) => labelled.dataset === dataset),
      );
  }
}
