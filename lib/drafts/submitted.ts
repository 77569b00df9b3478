/** When a draft has become a case or a comment, as far as the page shows it. */
import type { Instant } from '../cases/schemas.ts';
import { type Draft, isBlank, type Texts } from './draft.ts';

/** How long after the button was pressed the form may take to go. Later it was left for another reason. */
const SUBMIT_MS = 30_000;

/** What a page shows of the form of a draft. */
export interface Look {
  /** What its fields hold; null where the form is gone. */
  texts: Texts | null;
  /** How many comments of the draft's case are shown; null where the page shows another case or none. */
  comments: number | null;
}

const wasPressed = ({ pressed }: Draft, now: Instant): boolean => pressed !== null && now - pressed <= SUBMIT_MS;
const hasNewComment = (draft: Draft, { comments }: Look): boolean =>
  draft.form === 'comment' && draft.comments !== null && comments !== null && comments > draft.comments;

/** Of a form on this same page: it went, or the page emptied it, after its button was pressed; or a comment came and its box is empty. */
export function isSubmitted(draft: Draft, look: Look, now: Instant): boolean {
  const isOver = look.texts === null || isBlank(look.texts);
  return isOver && (wasPressed(draft, now) || hasNewComment(draft, look));
}

/**
 * Of a form on a page that was left by a load: that it is gone proves nothing, since a session that ran out leads away as well. A case's page
 * after the form of a new case does, and so does a new comment.
 */
export function isSubmittedByLoad(draft: Draft, look: Look & { showsCase: boolean }, now: Instant): boolean {
  if (!wasPressed(draft, now) || (look.texts !== null && !isBlank(look.texts))) return false;
  return draft.form === 'comment' ? hasNewComment(draft, look) : look.showsCase && look.texts === null;
}
