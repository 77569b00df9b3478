/** The box in which a comment on a case is written: a textarea or a rich-text editor, on the page or in a dialog over it. */
import { shownCase } from '../address.ts';
import { labelledControls, usableControls } from '../controls.ts';
import { labelKey } from '../labels.ts';
import { closestAcross } from '../roots.ts';

export const id = 'comment-box';

const LABELS = ['comment', 'comments', 'comment body', 'add comment', 'add a comment', 'new comment', 'case comment', 'body', 'reply'];
const BOXES = 'textarea, .ql-editor[contenteditable=true], [contenteditable=true][role=textbox]';
const NAMES = ['placeholder', 'aria-label', 'data-placeholder', 'title'];
const PUBLISHER = '.cuf-commentItem, .cuf-publisherWidget, .forceChatterBasePublisher, .cuf-publisher';

const namesComment = (element: Element) =>
  element.getAttribute('name') === 'CommentBody' ||
  NAMES.some((name) => /\bcomment\b/.test(labelKey(element.getAttribute(name) ?? ''))) ||
  closestAcross(element, PUBLISHER) !== null;

export function find(root: ParentNode, address: string): HTMLTextAreaElement | HTMLElement | null {
  if (shownCase(address) === null) return null;
  const labelled = labelledControls(root).find(({ key, control }) => LABELS.includes(key) && control.matches(BOXES));
  return labelled?.control ?? usableControls(root, BOXES).find(namesComment) ?? null;
}

export const anchor = (box: HTMLTextAreaElement | HTMLElement): Element => box;
