import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lint } from '../../../lib/lint/lint.ts';
import { RULES } from '../../../lib/lint/rules/registry.ts';
import type { RuleExamples } from '../../../lib/lint/rules/rule.ts';
import { ELEMENTS, type LintInput } from '../../../lib/lint/types.ts';
import { englishKeys } from './messages.ts';

const FOLDER = new URL('../../../lib/lint/rules/', import.meta.url);
const HELPERS = ['rule', 'registry', 'missing', 'phrase-rule'];
const EXAMPLES = import.meta.glob<{ examples: RuleExamples }>('../../../lib/lint/rules/*.examples.ts', { eager: true });
const examplesOf = (id: string): RuleExamples => {
  const found = EXAMPLES[`../../../lib/lint/rules/${id}.examples.ts`];
  if (!found) throw new Error(`${id} has no examples`);
  return found.examples;
};
const inputOf = (example: Partial<LintInput>): LintInput => ({
  subject: '',
  description: '',
  surface: 'case',
  product: 'Alma',
  priority: null,
  ...example,
});
const firing = (example: Partial<LintInput>) => lint(inputOf(example)).findings.map((finding) => finding.rule);

describe('the registry', () => {
  it('lists every rule file once, under the name of the file', () => {
    const files = readdirSync(FOLDER)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.examples.ts'))
      .map((name) => name.slice(0, -3))
      .filter((name) => !HELPERS.includes(name));
    expect(RULES.map((rule) => rule.id).sort()).toEqual(files.sort());
  });

  it('has a missing-rule for each element', () => {
    const rules = RULES.filter((rule) => rule.kind === 'missing').map((rule) => rule.id);
    for (const element of ELEMENTS) expect(rules).toContain(`missing-${element.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`);
  });
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('fires on its examples and keeps silent on the others', () => {
    const examples = examplesOf(id);
    expect(examples.fires.length).toBeGreaterThan(0);
    expect(examples.silent.length).toBeGreaterThan(0);
    for (const example of examples.fires) expect(firing(example), JSON.stringify(example)).toContain(id);
    for (const example of examples.silent) expect(firing(example), JSON.stringify(example)).not.toContain(id);
  });

  it('tells every message in words that exist, with a source', async () => {
    const keys = await englishKeys();
    const examples = examplesOf(id);
    const findings = examples.fires.flatMap((example) => lint(inputOf(example)).findings.filter((finding) => finding.rule === id));
    for (const { message, why, fixes } of findings) {
      const used = [message, why, ...fixes.flatMap(({ label, insert }) => ('key' in insert ? [label, insert] : [label]))];
      for (const { key } of used) expect(keys, key).toContain(key);
    }
    expect(rule.source).toMatch(/^https:\/\//);
  });
});

it('names and asks for each element', async () => {
  const keys = await englishKeys();
  for (const element of ELEMENTS)
    for (const part of ['name', 'ask', 'skeleton']) expect(keys).toContain(`lint.elements.${element}.${part}`);
});

describe('a courteous request', () => {
  const fixesOf = (description: string) =>
    lint({ subject: '', description, surface: 'case', product: null, priority: null }).findings.find(({ rule }) => rule === 'insult')
      ?.fixes;

  it('is offered in place of a sentence that says nothing else', () => {
    expect(fixesOf('The list stays empty. This is ridiculous.')).toHaveLength(1);
  });
  it('is not offered where it would take what the sentence tells', () => {
    expect(fixesOf('Your ridiculous list has shown error 500 for MMS ID 9912345678901234 every day since Monday.')).toEqual([]);
  });
});
