import { SOURCES } from '../sources.ts';
import { phrases } from '../words/classes.ts';
import type { Rule } from './rule.ts';

/** Speaks only where the text mentions another case and leaves out its number. */
export const missingRelatedCase: Rule = {
  id: 'missing-related-case',
  kind: 'missing',
  severity: 'suggestion',
  source: SOURCES.caseGuide,
  patterns: phrases(`
<previous|earlier|older|former|other|another|similar|related|old|last|closed|their|same case|cases|ticket|tickets
opened|reported|filed a|the|another|an|their earlier|own~ case|ticket !as|for
`),
  find: ({ description, has, input }) => {
    if (input.surface === 'comment' || has.relatedCase) return [];
    const sentence = description.sentences.find((s) => s.hits.some((hit) => hit.owner === 'missing-related-case'));
    return sentence ? [{ field: 'description', element: 'relatedCase' }] : [];
  },
};
