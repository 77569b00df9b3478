import { sectionFixes } from './missing.ts';
import { firstMatch, type Rule } from './rule.ts';

const MENTION =
  /\b(?:previous|earlier|older|former|other|another|similar|related|old|last|closed|their|same) (?:cases?|tickets?)\b|\b(?:opened|reported|filed) (?:an?|the|another|their)(?: own)? (?:case|ticket)\b/;
const NUMBER = /(?<![\w/-])0\d{7}(?![\w/-])/;
/** A line that holds nothing else. */
const ALONE = /^[ \t]*[#(]?(0\d{7})\)?[ \t.]*$/m;

/** Speaks where the text mentions another case and leaves out its number, and where a number stands without a sentence about it. */
export const missingRelatedCase: Rule = {
  id: 'missing-related-case',
  kind: 'missing',
  surface: 'case',
  find: ({ description, subject, has }) => {
    if (has.relatedCase) return [];
    const alone = ALONE.exec(description.raw);
    const number = alone?.[1] ?? NUMBER.exec(subject.raw)?.[0];
    const evidence = firstMatch(description, MENTION);
    if (!evidence && !number) return [];
    const sentence = { key: 'lint.fixes.case_sentence', params: number ? [number] : [] };
    const fixes = sectionFixes(description, 'relatedCase', number ? { ...sentence, key: `${sentence.key}_apart` } : undefined);
    if (alone)
      fixes.splice(0, 1, {
        label: sentence,
        span: { field: 'description', start: alone.index, end: alone.index + alone[0].length },
        insert: sentence,
      });
    return [{ element: 'relatedCase', variant: number ? 'unexplained' : 'message', fixes }];
  },
};
