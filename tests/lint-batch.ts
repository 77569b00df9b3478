/**
 * Lints a file of cases, one JSON object on each line, with the same engine as the browser:
 *   node tests/lint-batch.ts FILE.jsonl
 * A line holds `id`, `subject` or `title`, `description`, and optionally `surface`, `product`, `priority` and `vendorComment`, the comment that it
 * answers. Prints one line of JSON for each.
 */
import { readFileSync } from 'node:fs';
import { lint } from '../lib/lint/lint.ts';
import type { LintInput } from '../lib/lint/types.ts';

const [file] = process.argv.slice(2);
if (!file) {
  console.error('usage: lint-batch.ts FILE.jsonl');
  process.exit(2);
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

for (const line of readFileSync(file, 'utf8').split('\n')) {
  if (line.trim() === '') continue;
  const entry = JSON.parse(line) as Record<string, unknown>;
  const input: LintInput = {
    subject: text(entry.subject) || text(entry.title),
    description: text(entry.description),
    surface: entry.surface === 'comment' ? 'comment' : 'case',
    product: text(entry.product) || null,
    priority: text(entry.priority) || null,
    vendorComment: text(entry.vendorComment) || null,
  };
  const { has, asset, findings } = lint(input);
  const flags = Object.fromEntries(Object.entries(has).map(([element, span]) => [element, span !== null]));
  const told = findings.map(({ rule, kind, severity, field, element, start, end }) => ({
    rule,
    kind,
    element,
    severity,
    field,
    start,
    end,
  }));
  console.log(JSON.stringify({ id: entry.id, has: flags, asset, findings: told }));
}
