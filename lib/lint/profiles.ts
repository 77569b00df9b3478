import type { Doc } from './engine/document.ts';
import { firstHit } from './engine/document.ts';
import { part } from './parts.ts';
import { firstMatch, type RuleContext } from './rules/rule.ts';
import { ELEMENTS, type Element, type LintInput } from './types.ts';
import { ENHANCEMENT } from './words/enhancement.ts';

/** What kind of text this is; it decides what an analyst needs to find in it. */
export type Profile = 'defect' | 'question' | 'dataCorrection' | 'enhancement' | 'comment';

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

export function profileOf(input: LintInput, subject: Doc, description: Doc, has: RuleContext['has']): Profile {
  if (input.surface === 'comment') return 'comment';
  const holds = (pattern: RegExp) => firstMatch(subject, pattern) || firstMatch(description, pattern);
  const isWish = firstHit(subject, ENHANCEMENT) || firstHit(description, ENHANCEMENT);
  if (isWish || (isCampusM(input) && !has.observed && part('products')?.wishes.some(holds))) return 'enhancement';
  if (!has.observed && [...subject.sentences, ...description.sentences].some(({ isQuestion }) => isQuestion)) return 'question';
  const isData = () => /^alma data/i.test(input.product ?? '') || holds(/\b(?:community zone|cz|kbart)\b/);
  if (!has.steps && isData() && holds(/\b(?:correct|remove|delete|update|fix|add|replace|should be)\b/)) return 'dataCorrection';
  return 'defect';
}
