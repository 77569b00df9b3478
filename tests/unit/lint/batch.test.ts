import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lint } from '../../../lib/lint/lint.ts';
import { ELEMENTS } from '../../../lib/lint/types.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lint-batch-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('the batch prints one line for each case, by the same engine as the browser', () => {
  const cases = [
    { id: 'a', subject: 'Alma', description: 'Your stupid system is not working again.', surface: 'case', product: 'Alma' },
    { id: 'c', surface: 'comment', description: 'Any news?', vendorComment: 'Which browser do you use?' },
    { id: 'b', title: 'Loans list stays empty', description: 'I expected one loan. Barcode 31990004417752.' },
  ];
  const file = join(folder, 'cases.jsonl');
  writeFileSync(file, cases.map((each) => JSON.stringify(each)).join('\n'));
  const lines = execFileSync(process.execPath, ['tests/lint-batch.ts', file], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map((line) => line.id)).toEqual(['a', 'c', 'b']);
  expect(Object.keys(lines[0].has).sort()).toEqual([...ELEMENTS].sort());
  expect(lines[0].findings).toContainEqual({ rule: 'insult', kind: 'tone', severity: 'warning', field: 'description', start: 5, end: 11 });
  expect(lines[1].findings).toMatchObject([{ rule: 'unanswered-question' }]);
  expect(lines[2].has).toMatchObject({ expected: true, identifiers: true, steps: false });
  const { findings } = lint({
    subject: 'Alma',
    description: cases[0]?.description ?? '',
    surface: 'case',
    product: 'Alma',
    priority: null,
  });
  expect(lines[0].findings.map((finding: { rule: string }) => finding.rule)).toEqual(findings.map((finding) => finding.rule));
});
