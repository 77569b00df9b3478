import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lint } from '../../../lib/lint/lint.ts';
import { createLinter } from '../../../lib/lint/linter.ts';
import { remapFindings } from '../../../lib/lint/remap.ts';
import type { LintInput } from '../../../lib/lint/types.ts';

const input = (description: string, subject = 'Loans'): LintInput => ({
  subject,
  description,
  surface: 'case',
  product: null,
  priority: null,
});

const FRAGMENTS = [
  'The slip is blank. ',
  'It should carry a title.\n',
  'Your support is useless. ',
  'Steps:\n1. Open the list\n2. Click Print\n',
  'password Sun!flower22 ',
  '\n\n',
  'Expected result:\n',
  '"quoted ',
  '"',
  '>',
  '```\n',
  '-----Original Message-----\n',
  '\u{1F600}',
  'שלום עולם ',
  'e\u0301',
  'something is wrong ',
  '!!!',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 12 })
  .map((parts) => parts.join(''));
const edit = fc.record({ at: fc.nat(), drop: fc.nat({ max: 12 }), put: text });
const apply = (before: string, { at, drop, put }: { at: number; drop: number; put: string }) => {
  const from = before.length === 0 ? 0 : at % (before.length + 1);
  return before.slice(0, from) + put + before.slice(from + drop);
};

describe('lint', () => {
  it('takes any text, and keeps every span inside it', () => {
    fc.assert(
      fc.property(text, text, (description, subject) => {
        const { has, findings } = lint(input(description, subject));
        for (const span of Object.values(has)) {
          if (span) expect(0 <= span.start && span.start < span.end && span.end <= description.length).toBe(true);
        }
        for (const { field, start, end, fixes } of findings) {
          const length = field === 'subject' ? subject.length : description.length;
          if (start !== undefined && end !== undefined) expect(0 <= start && start < end && end <= length).toBe(true);
          for (const { span } of fixes)
            expect(span.start >= 0 && span.start <= span.end && span.end <= description.length + subject.length).toBe(true);
        }
      }),
    );
  });

  it('says the same every time', () => {
    fc.assert(
      fc.property(text, (description) => {
        expect(lint(input(description))).toEqual(lint(input(description)));
      }),
    );
  });
});

describe('a linter that goes with the typing', () => {
  it('equals a full pass after any edits', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 5 }), (start, edits) => {
        const linter = createLinter();
        let description = start;
        expect(linter.update(input(description))).toEqual(lint(input(description)));
        for (const change of edits) {
          description = apply(description, change);
          expect(linter.update(input(description))).toEqual(lint(input(description)));
        }
      }),
    );
  });
});

describe('remapFindings', () => {
  it('keeps each finding on its own words or drops it', () => {
    fc.assert(
      fc.property(text, edit, (before, change) => {
        const after = apply(before, change);
        const { findings } = lint(input(before));
        for (const { field, start, end, rule } of remapFindings(findings, before, after, 'description')) {
          if (field !== 'description' || start === undefined || end === undefined) continue;
          const words = after.slice(start, end);
          expect(findings.some((f) => f.rule === rule && f.start !== undefined && before.slice(f.start, f.end) === words)).toBe(true);
        }
      }),
    );
  });

  it('shifts what stands behind the edit and drops what the edit touches', () => {
    const before = 'Hello. Your support is useless. Thanks for nothing.';
    const { findings } = lint(input(before));
    const of = (rule: string, list: typeof findings) => list.find((finding) => finding.rule === rule);
    const after = before.replace('useless', 'slow');
    const moved = remapFindings(findings, before, after, 'description');
    expect(of('insult', findings)).toBeDefined();
    expect(of('insult', moved)).toBeUndefined();
    const sarcasm = of('sarcasm', moved);
    expect(after.slice(sarcasm?.start, sarcasm?.end)).toBe('Thanks for nothing');
  });

  it('leaves the other field and what is missing alone', () => {
    const { findings } = lint(input('The slip is blank.', 'Problem'));
    expect(remapFindings(findings, 'The slip is blank.', 'The slip is blank!', 'description').filter((f) => f.field === 'subject')).toEqual(
      findings.filter((f) => f.field === 'subject'),
    );
    expect(remapFindings(findings, 'x', 'xy', 'description').map((f) => f.rule)).toEqual(findings.map((f) => f.rule));
  });
});
