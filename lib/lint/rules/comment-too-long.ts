import type { Rule } from './rule.ts';

/** What a comment holds, in bytes of UTF-8. */
const LIMIT = 4000;

export const commentTooLong: Rule = {
  id: 'comment-too-long',
  kind: 'other',
  severity: 'error',
  source: 'commentLimit',
  surface: 'comment',
  languages: 'all',
  find: ({ description: { raw } }) => {
    // No character takes more than three bytes for each of its UTF-16 units; a lone surrogate is kept as the replacement character.
    if (raw.length * 3 <= LIMIT) return [];
    const bytes = encodeURIComponent(raw.toWellFormed()).replace(/%../g, '.').length;
    return bytes > LIMIT ? [{ params: [String(bytes), String(LIMIT)] }] : [];
  },
};
