import { type Doc, firstHit, matching, type Range, sentencesWith } from '../engine/document.ts';
import type { Owner } from '../engine/lexicon.ts';
import { ignoreKey } from '../ignore-key.ts';
import { isForeign } from '../languages/recognise.ts';
import type { Profile } from '../profiles.ts';
import { findingOf, messageOf, spanOf } from '../told.ts';
import type { Element, Finding, FindingKind, Fix, LintChoices, LintField, LintInput, Need, Severity, TextLanguage } from '../types.ts';
import type { Needs } from './missing.ts';

/** All that a rule may look at. */
export interface RuleContext {
  input: LintInput;
  subject: Doc;
  description: Doc;
  has: Readonly<Record<Element, Range | null>>;
  profile: Profile;
  asset: string | null;
  language: TextLanguage;
  /** What may stand in the text in words that are not read, see languages/foreign.ts. */
  unread: ReadonlySet<Element>;
  needs: Needs;
}

/** What a rule found, before the rule's own data are added. */
export interface Report {
  /** The description, unless it is said. */
  field?: LintField;
  /** The words at fault. */
  range?: Range | null;
  /** Words that say so without being at fault themselves. */
  evidence?: Range | null;
  element?: Need;
  severity?: Severity;
  params?: readonly string[];
  /** Where the rule has more messages than one. */
  variant?: string;
  fixes?: Fix[];
}

export interface Rule {
  /** The file's name; also the key in settings and, with underscores, in the locale files. */
  id: string;
  kind: FindingKind;
  /** A suggestion, unless it is said. */
  severity?: Severity;
  /** By its name in the locale files; the consortium's case guide, unless it is said. */
  basis?: string | undefined;
  /** Left out where the rule is for both. */
  only?: LintInput['surface'];
  /** Left out where the rule's words are English: then it is silent in texts of other languages. */
  languages?: 'all';
  reports(context: RuleContext): Report[];
}

/** Texts beside a rule: where it must fire and where it must not. */
export interface RuleExamples {
  fires: readonly Partial<LintInput>[];
  silent: readonly Partial<LintInput>[];
}

export const messageKey = (ruleId: string, part: string) => `lint.rules.${ruleId.replaceAll('-', '_')}.${part}`;

const NOTHING: readonly never[] = [];

/** The rule's findings, without those that the user ignores, and in the severity that the user wants. */
export function runRule(rule: Rule, context: RuleContext, { rules, ignored }: LintChoices): readonly Finding[] {
  const { id, kind, only, basis = 'caseGuide' } = rule;
  const wanted = rules?.[id];
  if (wanted === 'off' || (only && only !== context.input.surface) || (rule.languages !== 'all' && isForeign(context.language)))
    return NOTHING;
  const reports = rule.reports(context);
  // So it is nearly always.
  if (reports.length === 0) return NOTHING;
  return reports.flatMap(({ field = 'description', range, evidence, element, severity, params, variant, fixes = [] }) => {
    const key = ignoreKey(id, context[field].raw, range, params);
    if (ignored?.has(key)) return [];
    const at = range ?? evidence;
    return findingOf(
      id,
      kind,
      wanted ?? severity ?? rule.severity ?? 'suggestion',
      field,
      range?.start,
      range?.end,
      element,
      at ? spanOf(field, at.start, at.end) : null,
      key,
      messageOf(messageKey(id, variant ?? 'message'), params),
      messageOf(messageKey(id, 'why')),
      messageOf(`lint.sources.${basis}`),
      fixes,
    );
  });
}

/** By their source, as an expression that is written where it is used is a new one each time. */
const matchers = new Map<string, ReturnType<typeof matching>>();

/** Where the pattern first matches in a sentence of the writer's own; with an owner, in one that has a hit of it, which saves looking at the others. */
export function firstMatch(doc: Doc, pattern: RegExp, owner?: Owner): Range | null {
  const { source } = pattern;
  const find = matchers.get(source) ?? matching(pattern);
  matchers.set(source, find);
  for (const sentence of owner === undefined ? doc.sentences : sentencesWith(doc, owner)) {
    const match = sentence.quoted ? null : find(sentence);
    if (match) return match;
  }
  return null;
}

/** A report on the first place where the pattern or phrases match, in the description or else in the subject; `owner` as for `firstMatch`. */
export function marks(docs: Record<LintField, Doc>, words: RegExp | Owner, more: Report = {}, owner?: Owner): Report[] {
  for (const field of ['description', 'subject'] as const) {
    const doc = docs[field];
    const range = typeof words === 'number' ? firstHit(doc, words, ({ quoted }) => !quoted) : firstMatch(doc, words, owner);
    if (range) return [{ ...more, field, range }];
  }
  return [];
}

export const FIELDS: readonly LintField[] = ['subject', 'description'];
