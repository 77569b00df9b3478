import { type Field, fieldText, isTextControl, type TextControl } from './field-text.ts';
import { selectWords } from './select-words.ts';

/**
 * Puts `insert` in place of `start`..`end` (UTF-16 offsets into the text of the field), as if the user had typed it: one step of the browser's own
 * undo, and an `input` event for the page. Only on a click or a key of the user's, since it takes the focus.
 * Nothing is written, and false given, where the field can't be edited, the words are not there or the result would not fit.
 */
export function replaceText(field: Field, start: number, end: number, insert: string): boolean {
  return isTextControl(field) ? replaceInControl(field, start, end, insert) : replaceInEditable(field, start, end, insert);
}

function replaceInControl(field: TextControl, start: number, end: number, insert: string): boolean {
  if (field.readOnly || field.disabled) return false;
  const before = field.value;
  const words = fitting(field, insert);
  const after = before.slice(0, start) + words + before.slice(end);
  // Browsers cut what goes beyond maxlength, so half of a text would be written.
  if (field.maxLength >= 0 && after.length > field.maxLength && after.length > before.length) return false;
  if (!selectWords(field, start, end)) return false;
  if (after === before) return true;

  type(field.ownerDocument, words);
  if (field.value === before) {
    field.setRangeText(words, start, end, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText', data: words }));
  }
  return field.value === after;
}

function replaceInEditable(field: HTMLElement, start: number, end: number, insert: string): boolean {
  if (!field.isContentEditable || !selectWords(field, start, end)) return false;
  const doc = field.ownerDocument;
  const before = fieldText(field);
  const after = before.slice(0, start) + insert + before.slice(end);
  if (after === before) return true;

  type(doc, insert);
  if (isSameText(fieldText(field), after)) return true;
  // Firefox 153 eats the space behind words that fill an inline element. To insert first and delete then keeps it, at the price of a second undo step.
  if (fieldText(field) !== before) doc.execCommand('undo');
  if (fieldText(field) !== before || !selectWords(field, end, end)) return false;
  type(doc, insert);
  if (start < end && selectWords(field, start, end)) type(doc, '');
  return isSameText(fieldText(field), after);
}

/** Editors write a space as a no-break space where it would collapse, and line ends as paragraphs of their own. */
const isSameText = (one: string, other: string): boolean => one.replace(/\s+/g, ' ') === other.replace(/\s+/g, ' ');

/** `execCommand` is old and without successor: nothing else gives the user a native undo. */
function type(doc: Document, words: string): void {
  if (typeof doc.execCommand !== 'function') return;
  if (words === '') doc.execCommand('delete');
  else doc.execCommand('insertText', false, words);
}

/** The text as the control would keep it: line ends as it writes them, none in a single line. */
function fitting(field: TextControl, text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  return field.localName === 'input' ? lines.replace(/\n+/g, ' ') : lines;
}
