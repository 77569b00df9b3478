import { SOURCES } from '../sources.ts';
import type { Rule } from './rule.ts';

/** A list column shows no more of a subject than this. */
const LIMIT = 140;

export const longSubject: Rule = {
  id: 'long-subject',
  kind: 'other',
  severity: 'suggestion',
  source: SOURCES.caseGuide,
  languages: 'all',
  find({ input, subject }) {
    if (input.surface === 'comment' || subject.raw.length <= LIMIT) return [];
    return [{ field: 'subject', range: { start: LIMIT, end: subject.raw.length }, params: [String(subject.raw.length), String(LIMIT)] }];
  },
};
