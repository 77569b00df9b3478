import { rootPath } from '../roots.ts';
import { editableRanges, type Field, fieldText, isTextControl, offsetIn, type TextControl } from './field-text.ts';
import { createMirror } from './mirror.ts';
import { canRangeValue, valueRange } from './value-range.ts';

/**
 * Puts the caret's selection on these words and brings them into view. Focus moves only in this file: call it on a click or a key of the user's.
 * False where the words are not there.
 */
export function selectWords(field: Field, start: number, end: number): boolean {
  if (isTextControl(field)) {
    if (start < 0 || start > end || end > field.value.length) return false;
    field.focus();
    field.setSelectionRange(start, end);
    field.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    scrollInside(field, rectOf(field, start, end));
    return true;
  }
  const [range] = editableRanges(field, [{ start, end }]);
  if (!range) return false;
  field.focus();
  field.ownerDocument.getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  scrollInside(field, range.getBoundingClientRect());
  return true;
}

/** The user's selection in an editable element, also where that is in a root; null while it is elsewhere. */
export function selectionIn(field: HTMLElement): AbstractRange | null {
  const roots = rootPath(field).filter((root) => root instanceof ShadowRoot);
  const selection = field.ownerDocument.getSelection();
  // Browsers without composed ranges tell it by the root (Chromium) or by the document (Firefox).
  const own = (roots[0] as (ShadowRoot & { getSelection?(): Selection | null }) | undefined)?.getSelection?.() ?? selection;
  const range =
    roots.length > 0 && selection?.getComposedRanges
      ? selection.getComposedRanges({ shadowRoots: roots })[0]
      : own && own.rangeCount > 0
        ? own.getRangeAt(0)
        : undefined;
  return range && field.contains(range.startContainer) && field.contains(range.endContainer) ? range : null;
}

/** Offsets of what is selected in a field, or of its caret; behind the last word where it has none. */
export function selectedSpan(field: Field): { start: number; end: number } {
  const { length } = fieldText(field);
  if (isTextControl(field)) return { start: field.selectionStart ?? length, end: field.selectionEnd ?? length };
  const range = selectionIn(field);
  if (range === null) return { start: length, end: length };
  return {
    start: offsetIn(field, range.startContainer, range.startOffset),
    end: offsetIn(field, range.endContainer, range.endOffset),
  };
}

/** Notes where the caret is. What it answers with gives the field focus and caret back. */
export function rememberCaret(field: Field): () => void {
  if (isTextControl(field)) {
    const { selectionStart, selectionEnd, selectionDirection } = field;
    return () => {
      field.focus({ preventScroll: true });
      field.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? 'none');
    };
  }
  const range = selectionIn(field);
  return () => {
    field.focus({ preventScroll: true });
    if (range && field.contains(range.startContainer) && field.contains(range.endContainer))
      field.ownerDocument.getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  };
}

/** Where words of a text control are on the screen, also when scrolled out of its sight. */
function rectOf(field: TextControl, start: number, end: number): DOMRect | undefined {
  if (canRangeValue(field)) return valueRange(field, start, end)?.getBoundingClientRect();
  const mirror = createMirror(field);
  const text = mirror.show();
  const range = field.ownerDocument.createRange();
  if (text) {
    range.setStart(text, start);
    range.setEnd(text, end);
  }
  const rect = text ? range.getBoundingClientRect() : undefined;
  mirror.destroy();
  return rect;
}

/** Browsers leave a selection made by script where it is, even out of sight (seen in Chromium 156 and Firefox 153). */
function scrollInside(field: HTMLElement, words: DOMRect | undefined): void {
  if (!words || words.height === 0) return;
  scrollAcross(field, words);
  const box = field.getBoundingClientRect();
  const top = box.top + field.clientTop;
  const bottom = top + field.clientHeight;
  if (words.top >= top && words.bottom <= bottom) return;
  field.scrollTop += words.top - top - (field.clientHeight - words.height) / 2;
}

/** A single line that is longer than its field. */
function scrollAcross(field: HTMLElement, words: DOMRect): void {
  const box = field.getBoundingClientRect();
  if (words.left >= box.left && words.right <= box.right) return;
  field.scrollLeft += words.left - box.left - (box.width - words.width) / 2;
}
