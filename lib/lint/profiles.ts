import type { Doc } from './engine/document.ts';
import { firstHit } from './engine/document.ts';
import { firstMatch } from './rules/rule.ts';
import { ELEMENTS, type Element, type LintInput, type TextSpan } from './types.ts';
import { ENHANCEMENT } from './words/enhancement.ts';

/** What kind of text this is; it decides what an analyst needs to find in it. */
export type Profile = 'defect' | 'question' | 'dataCorrection' | 'enhancement' | 'comment';

/** With campusM, which is fitted to each customer, these are wishes as well. */
const FITTING = /\bintegrat\w+ (?:with|of|for)\b|\b(?:new|another) integration/;
/** A wish that goes to the account manager. */
export const REDESIGN = /\b(?:re-?(?:design|brand)|new (?:look|design|layout|user experience))/;
export const isCampusM = (input: LintInput) => /campusm/i.test(input.product ?? input.subject);

const VITAL: readonly Element[] = ['observed', 'expected', 'steps', 'identifiers'];

/** What each kind of text needs, in the order of the checklist; `warn` are those without which an analyst can't begin. */
export const NEEDS: Readonly<Record<Profile, { warn: readonly Element[]; suggest: readonly Element[] }>> = {
  defect: { warn: VITAL, suggest: ELEMENTS.slice(0, -2).filter((element) => !VITAL.includes(element)) },
  question: { warn: [], suggest: ['location', 'expected', 'troubleshooting'] },
  dataCorrection: { warn: ['observed', 'expected', 'identifiers'], suggest: ['location', 'impact'] },
  enhancement: { warn: ['expected'], suggest: ['observed', 'impact', 'location'] },
  comment: { warn: [], suggest: [] },
};

export function profileOf(input: LintInput, subject: Doc, description: Doc, has: Record<Element, TextSpan | null>): Profile {
  if (input.surface === 'comment') return 'comment';
  const holds = (pattern: RegExp) => firstMatch(subject, pattern) || firstMatch(description, pattern);
  const isWish = firstHit(subject, ENHANCEMENT) || firstHit(description, ENHANCEMENT);
  if (isWish || (isCampusM(input) && !has.observed && (holds(FITTING) || holds(REDESIGN)))) return 'enhancement';
  if (!has.observed && [...subject.sentences, ...description.sentences].some(({ question }) => question)) return 'question';
  const isData = () => /^alma data/i.test(input.product ?? '') || holds(/\b(?:community zone|cz|kbart)\b/);
  if (!has.steps && isData() && holds(/\b(?:correct|remove|delete|update|fix|add|replace|should be)\b/)) return 'dataCorrection';
  return 'defect';
}
