import { type Edit, editBetween } from './engine/edit.ts';
import type { Finding, Fix, LintField, TextSpan } from './types.ts';

/** The same words after the edit, null when the edit touches them or stands right against them. */
function shift({ start, end }: { start: number; end: number }, edit: Edit): { start: number; end: number } | null {
  if (end < edit.start) return { start, end };
  const by = edit.newEnd - edit.oldEnd;
  return start > edit.oldEnd ? { start: start + by, end: end + by } : null;
}

/** An insertion point at the end of the text stays at its end. */
function shiftFix(fix: Fix, field: LintField, edit: Edit, before: string, after: string): Fix | null {
  if (fix.span.field !== field) return fix;
  if (fix.span.end === before.length && edit.oldEnd <= fix.span.start) {
    return { ...fix, span: { field, start: fix.span.start + edit.newEnd - edit.oldEnd, end: after.length } };
  }
  const moved = shift(fix.span, edit);
  return moved ? { ...fix, span: { field, ...moved } satisfies TextSpan } : null;
}

/**
 * Carries findings over an edit of one field until the text is linted again. Findings whose words the edit touched are dropped,
 * never left on wrong words; so are fixes. Findings without words (something is missing) stay.
 * @param before the field as it was linted
 * @param after the field as it is now
 */
export function remapFindings(findings: readonly Finding[], before: string, after: string, field: LintField): Finding[] {
  if (before === after) return [...findings];
  const edit = editBetween(before, after);
  return findings.flatMap((finding) => {
    const fixes = finding.fixes.flatMap((fix) => shiftFix(fix, field, edit, before, after) ?? []);
    if (finding.field !== field || finding.start === undefined || finding.end === undefined) return [{ ...finding, fixes }];
    const moved = shift({ start: finding.start, end: finding.end }, edit);
    return moved ? [{ ...finding, ...moved, fixes }] : [];
  });
}
