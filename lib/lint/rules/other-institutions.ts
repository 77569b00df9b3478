import { firstHit } from '../engine/document.ts';
import { SOURCES } from '../sources.ts';
import type { Rule } from './rule.ts';

const INSTITUTIONS = /\b(?:librar(?:y|ies)|institutions?|universit(?:y|ies)|colleges?|members?|consortium)\b/;

/** Other institutions are said to see it too, without their case numbers. */
export const otherInstitutions: Rule = {
  id: 'other-institutions',
  kind: 'other',
  severity: 'suggestion',
  source: SOURCES.caseGuide,
  find: ({ input, has, description }) => {
    if (input.surface === 'comment' || has.relatedCase) return [];
    const range = firstHit(description, 'othersReproduce', ({ text }, hit) => INSTITUTIONS.test(text.slice(hit.start, hit.end)));
    return range ? [{ field: 'description', range }] : [];
  },
};
