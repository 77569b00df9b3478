import { apart, type FilledText } from '../guidance/ready-texts.ts';
import { type Field, fieldText } from './paint/field-text.ts';
import { selectedSpan, selectWords } from './paint/select-words.ts';
import { replaceText } from './paint/write-field.ts';

/**
 * Puts a text where the caret is, set apart from what stands around it, in one step of the browser's undo; what is still to be filled in is
 * selected. Only at a click of the user's. False where the field does not take it.
 */
export function insertText(field: Field, { text, gap }: FilledText): boolean {
  const whole = fieldText(field);
  const { start, end } = whole.trim() === '' ? { start: 0, end: whole.length } : selectedSpan(field);
  const { lead, text: words } = apart(whole.slice(0, start), text, whole.slice(end));
  if (!replaceText(field, start, end, words)) return false;
  if (gap === null) return true;
  const open = text.slice(gap.start, gap.end);
  // Editors write their own kind of blank, and line ends of their own.
  const now = fieldText(field).replace(/\u00a0/g, ' ');
  const exact = start + lead.length + gap.start;
  const at = now.startsWith(open, exact) ? exact : now.indexOf(open, start);
  if (at >= 0) selectWords(field, at, at + open.length);
  return true;
}
