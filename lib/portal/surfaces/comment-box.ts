/** The box in which a comment on a case is written: a textarea or a rich-text editor. */
import { recordIdIn } from '../address.ts';
import { labelledControls } from '../controls.ts';
import { labelKey } from '../labels.ts';
import { queryRendered } from '../roots.ts';

export const id = 'comment-box';

const LABELS = ['comment', 'comments', 'comment body', 'add comment', 'add a comment', 'new comment', 'case comment', 'body', 'reply'];
const BOXES = 'textarea, .ql-editor[contenteditable=true], [contenteditable=true][role=textbox]';
const NAMES = ['placeholder', 'aria-label', 'data-placeholder', 'title'];

const namesComment = (element: Element) =>
  element.getAttribute('name') === 'CommentBody' ||
  NAMES.some((name) => /\bcomment\b/.test(labelKey(element.getAttribute(name) ?? ''))) ||
  element.closest('.cuf-commentItem, .cuf-publisherWidget, .forceChatterBasePublisher, .cuf-publisher') !== null;

/** The comment box of a case's page, or null. */
export function find(root: ParentNode, address: string): HTMLTextAreaElement | HTMLElement | null {
  if (recordIdIn(address) === null) return null;
  const labelled = labelledControls(root).find(({ key, control }) => LABELS.includes(key) && control.matches(BOXES));
  return labelled?.control ?? queryRendered<HTMLElement>(BOXES, root).find(namesComment) ?? null;
}
