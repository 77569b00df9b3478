import { SOURCES } from '../sources.ts';
import type { Rule } from './rule.ts';

/** What a comment holds, in bytes of UTF-8. */
const LIMIT = 4000;

/** Length in bytes of UTF-8; a lone surrogate counts as the replacement character. */
function byteLength(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

export const commentTooLong: Rule = {
  id: 'comment-too-long',
  kind: 'other',
  severity: 'error',
  source: SOURCES.commentLimit,
  languages: 'all',
  find: ({ input, description }) => {
    // No character takes more than three bytes for each of its UTF-16 units.
    if (input.surface !== 'comment' || description.raw.length * 3 <= LIMIT) return [];
    const bytes = byteLength(description.raw);
    return bytes > LIMIT ? [{ field: 'description', params: [String(bytes), String(LIMIT)] }] : [];
  },
};
