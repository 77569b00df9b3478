import { assetOf } from './asset.ts';
import { type Doc, readDoc } from './engine/document.ts';
import { FINDERS } from './evidence/registry.ts';
import { foreignEvidence, unreadElements } from './languages/foreign.ts';
import { isForeign, languageOf } from './languages/recognise.ts';
import { LEXICON } from './lexicon.ts';
import { profileOf } from './profiles.ts';
import { checklistOf, needsOf } from './rules/missing.ts';
import { RULES } from './rules/registry.ts';
import { type RuleContext, runRule } from './rules/rule.ts';
import { ELEMENTS, type Element, type LintChoices, type LintInput, type LintResult, type TextLanguage, type TextSpan } from './types.ts';

function evidenceOf(description: Doc, language: TextLanguage): Record<Element, TextSpan | null> {
  const has = {} as Record<Element, TextSpan | null>;
  for (const element of ELEMENTS) {
    const range = FINDERS[element].find(description) ?? (isForeign(language) ? foreignEvidence(element, description) : null);
    has[element] = range ? { field: 'description', start: range.start, end: range.end } : null;
  }
  return has;
}

const NONE: ReadonlySet<Element> = new Set();

/** What the two fields read as. */
export interface Docs {
  subject: Doc;
  description: Doc;
}

/** Reads the fields; what is as it was in the version `before` is taken from that, which must not be used any more. */
export const readDocs = (input: LintInput, before: Docs | null): Docs => ({
  subject: readDoc(input.subject, LEXICON, before?.subject, true),
  description: readDoc(input.description, LEXICON, before?.description),
});

export function lintDocs(input: LintInput, { subject, description }: Docs, choices: LintChoices = {}): LintResult {
  const language = languageOf(`${input.subject}\n${input.description}`);
  const has = evidenceOf(description, language);
  const unread = isForeign(language) ? unreadElements(description, language, has) : NONE;
  const profile = profileOf(input, subject, description, has);
  const asset = assetOf(input, subject, description, has);
  const read = { input, subject, description, has, profile, asset, language, unread };
  const context: RuleContext = { ...read, needs: needsOf(read) };
  const checklist = checklistOf(context, choices);
  return { has, asset, language, checklist, findings: RULES.flatMap((rule) => runRule(rule, context, choices)) };
}

/**
 * Reads subject and description and says what they hold, what they lack and what in them is at fault.
 * Pure: the same input gives the same result. Never throws, whatever the texts.
 */
export function lint(input: LintInput, choices?: LintChoices): LintResult {
  return lintDocs(input, readDocs(input, null), choices);
}
