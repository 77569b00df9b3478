/** Which comment a new one would answer. */
import type { CommentSighting } from '../cases/schemas.ts';
import type { ShownComment } from './changes.ts';

export interface JudgedComment extends Pick<ShownComment, 'body'> {
  by: CommentSighting['by'];
  /** null where its time could not be read. */
  at: CommentSighting['at'] | null;
}

/**
 * The text of the vendor's latest comment, or null: there is none, another may be later, or somebody who is not known to be the vendor may have
 * written since, so that it may be answered.
 */
export function vendorsLastWord(comments: readonly JudgedComment[]): (() => string) | null {
  let last: { at: CommentSighting['at']; body(): string } | null = null;
  for (const { by, at, body } of comments) {
    if (at === null) return null;
    if (by === 'vendor' && (last === null || at.latest > last.at.latest)) last = { at, body };
  }
  const since = last?.at.earliest ?? 0;
  return comments.some(({ by, at }) => by !== 'vendor' && at !== null && at.latest >= since) ? null : (last?.body ?? null);
}
