import { assetOf } from './asset.ts';
import { type Doc, type Range, readDoc } from './engine/document.ts';
import { FINDERS } from './evidence/registry.ts';
import { ENOUGH, holdsForeign, isForeign, languageOf } from './languages/recognise.ts';
import { lexiconNow } from './lexicon.ts';
import { type Parts, part } from './parts.ts';
import { profileOf } from './profiles.ts';
import { checklistOf, needsOf } from './rules/missing.ts';
import { RULES } from './rules/registry.ts';
import { type RuleContext, runRule } from './rules/rule.ts';
import { spanOf } from './told.ts';
import { ELEMENTS, type Element, type LintChoices, type LintInput, type LintResult } from './types.ts';

function evidenceOf(description: Doc, foreign?: Parts['languages']): Record<Element, Range | null> {
  const has = {} as Record<Element, Range | null>;
  for (const element of ELEMENTS) {
    has[element] = FINDERS[element].finds(description) ?? foreign?.foreignEvidence(element, description) ?? null;
  }
  return has;
}

function toldOf(has: RuleContext['has']): LintResult['has'] {
  const told = {} as LintResult['has'];
  for (const element of ELEMENTS) {
    const range = has[element];
    told[element] = range && spanOf('description', range.start, range.end);
  }
  return told;
}

const NONE: ReadonlySet<Element> = new Set();
const ALL: ReadonlySet<Element> = new Set(ELEMENTS);

/** What the two fields read as. */
export interface Docs {
  subject: Doc;
  description: Doc;
}

/** Reads the fields; what is as it was in the version `before` is taken from that, which must not be used any more. */
export const readDocs = (input: LintInput, before: Docs | null): Docs => ({
  subject: readDoc(input.subject, lexiconNow(), before?.subject, true),
  description: readDoc(input.description, lexiconNow(), before?.description),
});

export function lintDocs(input: LintInput, { subject, description }: Docs, choices: LintChoices = {}): LintResult {
  // No more of it, as the whole would be copied.
  const language = languageOf(`${input.subject}\n${input.description.slice(0, ENOUGH)}`);
  const isOther = isForeign(language);
  // Words of another language may stand under headings in it.
  const languages = isOther || holdsForeign() ? part('languages') : undefined;
  const foreign = isOther ? languages : undefined;
  const has = evidenceOf(description, foreign);
  const unread = isOther ? (foreign?.unreadElements(description, has) ?? ALL) : NONE;
  const profile = profileOf(input, subject, description, has);
  const asset = assetOf(input, subject, description, has);
  const read = { input, subject, description, has, profile, asset, language, unread };
  const context: RuleContext = { ...read, needs: needsOf(read) };
  const checklist = checklistOf(context, choices);
  return { has: toldOf(has), asset, language, checklist, findings: RULES.flatMap((rule) => runRule(rule, context, choices)) };
}
