import { kept } from '../engine/document.ts';
import { fixOf, messageOf } from '../told.ts';
import { CASES } from '../words/cases.ts';
import { sectionFixes } from './missing.ts';
import { firstMatch, type Rule } from './rule.ts';

const MENTION = /\b(?:previous|earlier|other|another|similar|related|old|last|closed|their|same|opened an?)(?: own)? (?:case|ticket)s?\b/;
const NUMBER = /(?<![\w/-])0\d{7}(?![\w/-])/;
/** A line that holds nothing else. */
const alone = kept(({ raw, isMarked }) => (isMarked ? /^[ \t]*[#(]?(0\d{7})\)?[ \t.]*$/.exec(raw) : null));

/** Speaks where the text mentions another case and leaves out its number, and where a number stands without a sentence about it. */
export const missingRelatedCase: Rule = {
  id: 'missing-related-case',
  kind: 'missing',
  only: 'case',
  reports: ({ description, subject, has }) => {
    if (has.relatedCase) return [];
    const line = description.lines.find(({ sentences }) => sentences.length === 1 && sentences.every(alone));
    const number = (line?.sentences[0] && alone(line.sentences[0])?.[1]) ?? NUMBER.exec(subject.raw)?.[0];
    if (!(number || firstMatch(description, MENTION, CASES))) return [];
    if (!number) return [{ element: 'relatedCase', fixes: sectionFixes(description, 'relatedCase') }];
    const label = messageOf('lint.fixes.case_sentence', [number]);
    const fixes = line
      ? [fixOf(label, label, 'description', line.start, line.end)]
      : sectionFixes(description, 'relatedCase', messageOf('lint.fixes.case_sentence_apart', [number]));
    return [{ element: 'relatedCase', variant: 'unexplained', fixes }];
  },
};
