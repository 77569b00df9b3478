import { editableRanges, type Field, isTextControl } from './field-text.ts';
import { valueRange } from './value-range.ts';

/**
 * Puts the caret's selection on these words and brings them into view. The only place where focus moves: call it on a click or a key of the user's.
 * False where the words are not there.
 */
export function selectWords(field: Field, start: number, end: number): boolean {
  if (isTextControl(field)) {
    if (start < 0 || start > end || end > field.value.length) return false;
    field.focus();
    field.setSelectionRange(start, end);
    field.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    scrollInside(field, valueRange(field, start, end)?.getBoundingClientRect());
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

/** Chromium leaves a selection made by script where it is, out of sight; Firefox scrolls to it by itself. */
function scrollInside(field: HTMLElement, words: DOMRect | undefined): void {
  if (!words || words.height === 0) return;
  const box = field.getBoundingClientRect();
  const top = box.top + field.clientTop;
  const bottom = top + field.clientHeight;
  if (words.top >= top && words.bottom <= bottom) return;
  field.scrollTop += words.top - top - (field.clientHeight - words.height) / 2;
}
