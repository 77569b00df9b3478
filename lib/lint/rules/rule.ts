import type { Doc, Range } from '../engine/document.ts';
import type { Pattern } from '../engine/pattern.ts';
import { isForeign } from '../languages/recognise.ts';
import type { Profile } from '../profiles.ts';
import type { Element, Finding, FindingKind, Fix, LintField, LintInput, Severity, TextLanguage, TextSpan } from '../types.ts';

/** All that a rule may look at. */
export interface RuleContext {
  input: LintInput;
  subject: Doc;
  description: Doc;
  has: Readonly<Record<Element, TextSpan | null>>;
  profile: Profile;
  asset: string | null;
  language: TextLanguage;
  /** What may stand in the text in words that are not read, see languages/foreign.ts. */
  unread: ReadonlySet<Element>;
}

/** What a rule found, before the rule's own data are added. */
export interface Report {
  field: LintField;
  range?: Range;
  element?: Element;
  severity?: Severity;
  params?: readonly string[];
  fixes?: Fix[];
}

export interface Rule {
  /** The file's name; also the key in settings and, with underscores, in the locale files. */
  id: string;
  kind: FindingKind;
  severity: Severity;
  source: string;
  /** Left out where the rule's words are English: then it is silent in texts of other languages. */
  languages?: 'all';
  /** Hits carry the rule's id as their owner. */
  patterns?: readonly Pattern[];
  find(context: RuleContext): Report[];
}

/** Texts beside a rule: where it must fire and where it must not. */
export interface RuleExamples {
  fires: readonly Partial<LintInput>[];
  silent: readonly Partial<LintInput>[];
}

export const messageKey = (ruleId: string, part: string) => `lint.rules.${ruleId.replaceAll('-', '_')}.${part}`;

export function runRule(rule: Rule, context: RuleContext): Finding[] {
  if (rule.languages !== 'all' && isForeign(context.language)) return [];
  return rule.find(context).map(({ field, range, element, severity, params, fixes }) => ({
    rule: rule.id,
    kind: rule.kind,
    severity: severity ?? rule.severity,
    field,
    ...(range ? { start: range.start, end: range.end } : {}),
    ...(element ? { element } : {}),
    message: { key: messageKey(rule.id, 'message'), ...(params ? { params } : {}) },
    why: { key: messageKey(rule.id, 'why') },
    source: rule.source,
    fixes: fixes ?? [],
  }));
}

export const docOf = (context: RuleContext, field: LintField): Doc => (field === 'subject' ? context.subject : context.description);

export const FIELDS: readonly LintField[] = ['subject', 'description'];
