import type { Rule } from './rule.ts';

/** A list column shows no more of a subject than this. */
const LIMIT = 140;

export const longSubject: Rule = {
  id: 'long-subject',
  kind: 'other',
  only: 'case',
  languages: 'all',
  reports({ subject: { raw } }) {
    return raw.length > LIMIT
      ? [{ field: 'subject', range: { start: LIMIT, end: raw.length }, params: [String(raw.length), String(LIMIT)] }]
      : [];
  },
};
