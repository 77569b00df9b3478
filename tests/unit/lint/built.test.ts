import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { lint } from '../../../lib/lint/lint.ts';
import type { Linter } from '../../../lib/lint/linter.ts';
import type { RuleExamples } from '../../../lib/lint/rules/rule.ts';
import type { LintInput } from '../../../lib/lint/types.ts';
import { builtLinter } from '../../bench/linter-size.ts';

const EXAMPLES = import.meta.glob<{ examples: RuleExamples }>('../../../lib/lint/rules/*.examples.ts', { eager: true });
const CORPUS: Partial<LintInput>[] = readFileSync(new URL('../../corpus/cases.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

/** What the linter may add to the script, in bytes. */
const MOST = 45_000;

describe('the linter as it is built', () => {
  let built: Linter;
  let size: number;
  beforeAll(async () => {
    const { script, bytes, parts } = await builtLinter();
    const { createLinter, takePart } = runInThisContext(`${script};answer`);
    for (const [name, part] of Object.entries(parts)) takePart(name, runInThisContext(`${part};answer`));
    built = createLinter();
    size = bytes;
  }, 60_000);

  it('says of every text what the source says', () => {
    const texts = [...CORPUS, ...Object.values(EXAMPLES).flatMap(({ examples }) => [...examples.fires, ...examples.silent])];
    expect(texts.length).toBeGreaterThan(300);
    for (const text of texts) {
      const input: LintInput = { subject: '', description: '', surface: 'case', product: 'Alma', priority: null, ...text };
      expect(built.update(input), JSON.stringify(text)).toEqual(lint(input));
    }
  });

  it('is no larger than it may be', () => expect(size).toBeLessThanOrEqual(MOST));
});
