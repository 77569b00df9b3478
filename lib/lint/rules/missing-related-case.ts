import { sectionFixes } from './missing.ts';
import { firstMatch, type Rule } from './rule.ts';

const MENTION =
  /\b(?:previous|earlier|older|other|another|similar|related|old|last|closed|their|same|(?:opened|reported|filed) (?:an?|the))(?: own)? (?:case|ticket)s?\b/;
const NUMBER = /(?<![\w/-])0\d{7}(?![\w/-])/;
/** A line that holds nothing else. */
const ALONE = /^[ \t]*[#(]?(0\d{7})\)?[ \t.]*$/m;

/** Speaks where the text mentions another case and leaves out its number, and where a number stands without a sentence about it. */
export const missingRelatedCase: Rule = {
  id: 'missing-related-case',
  kind: 'missing',
  surface: 'case',
  find: ({ description, subject, has }) => {
    const alone = ALONE.exec(description.raw);
    const number = alone?.[1] ?? NUMBER.exec(subject.raw)?.[0];
    if (has.relatedCase || !(number || firstMatch(description, MENTION))) return [];
    if (!number) return [{ element: 'relatedCase', fixes: sectionFixes(description, 'relatedCase') }];
    const label = { key: 'lint.fixes.case_sentence', params: [number] };
    const fixes = alone
      ? [{ label, span: { field: 'description' as const, start: alone.index, end: alone.index + alone[0].length }, insert: label }]
      : sectionFixes(description, 'relatedCase', { ...label, key: `${label.key}_apart` });
    return [{ element: 'relatedCase', variant: 'unexplained', fixes }];
  },
};
