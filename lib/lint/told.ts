/**
 * What the linter hands out (types.ts), made of its parts in order. The build shortens the names of members everywhere in the linter but here, so
 * nothing of these kinds is made elsewhere.
 */
import type { ChecklistItem, Finding, FindingKind, Fix, LintField, MessageRef, Need, Severity, TextSpan } from './types.ts';

export const spanOf = (field: LintField, start: number, end: number): TextSpan => ({ field, start, end });

export const messageOf = (key: string, params?: readonly string[]): MessageRef => ({ key, ...(params && { params }) });

/** What a fix puts in as it stands. */
export const plainText = (text: string): Fix['insert'] => ({ text });

export const fixOf = (label: MessageRef, insert: Fix['insert'], ...[field, start, end]: Parameters<typeof spanOf>): Fix => ({
  label,
  span: spanOf(field, start, end),
  insert,
});

export const itemOf = (element: Need, present: boolean, fixes: Fix[]): ChecklistItem => ({ element, present, fixes });

export const findingOf = (
  rule: string,
  kind: FindingKind,
  severity: Severity,
  field: LintField,
  start: number | undefined,
  end: number | undefined,
  element: Need | undefined,
  evidence: TextSpan | null,
  ignoreKey: string,
  message: MessageRef,
  why: MessageRef,
  source: MessageRef,
  fixes: Fix[],
): Finding => ({
  rule,
  kind,
  severity,
  field,
  ...(start !== undefined && end !== undefined && { start, end }),
  ...(element && { element }),
  evidence,
  ignoreKey,
  message,
  why,
  source,
  fixes,
});
