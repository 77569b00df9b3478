import { NEEDS } from '../profiles.ts';
import { SOURCES } from '../sources.ts';
import type { Rule } from './rule.ts';

/** An idea of the cause is welcome but nobody must have one: asked for only when all the rest is there. */
export const missingProposedFix: Rule = {
  id: 'missing-proposed-fix',
  kind: 'missing',
  severity: 'suggestion',
  source: SOURCES.caseGuide,
  find: ({ has, profile }) => {
    if (profile !== 'defect' || has.proposedFix) return [];
    const { warn, suggest } = NEEDS.defect;
    const complete = [...warn, ...suggest].every((element) => has[element]);
    return complete ? [{ field: 'description', element: 'proposedFix' }] : [];
  },
};
