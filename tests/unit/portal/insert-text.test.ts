// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { insertText } from '../../../lib/portal/insert-text.ts';

const TEXT = { text: 'Hello,\n\n[our answer]', gap: { start: 8, end: 20 } };

afterEach(() => document.body.replaceChildren());

function field(value: string, start = value.length, end = start): HTMLTextAreaElement {
  const area = document.body.appendChild(document.createElement('textarea'));
  area.value = value;
  area.setSelectionRange(start, end);
  return area;
}
const selected = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): string => value.slice(selectionStart, selectionEnd);

it.each([
  ['an empty field', field.bind(null, ''), 'Hello,\n\n[our answer]'],
  ['blanks', field.bind(null, ' \n'), 'Hello,\n\n[our answer]'],
  ['the end of a text', field.bind(null, 'It fails.'), 'It fails.\n\nHello,\n\n[our answer]'],
  ['the middle of a text', field.bind(null, 'One\nTwo', 3), 'One\n\nHello,\n\n[our answer]\n\nTwo'],
  ['what is selected', field.bind(null, 'One XX', 4, 6), 'One \n\nHello,\n\n[our answer]'],
])('goes to %s, with what is still to be filled in selected', (_, open, whole) => {
  const area = open();
  expect(insertText(area, TEXT)).toBe(true);
  expect(area.value).toBe(whole);
  expect(selected(area)).toBe('[our answer]');
});

it('takes the gap of the text that was inserted, not one that stood there', () => {
  const area = field('[our answer]\n');
  insertText(area, TEXT);
  expect(area.selectionStart).toBe(area.value.lastIndexOf('[our answer]'));
});

it('changes nothing where the field has no room', () => {
  const area = field('It fails.');
  area.maxLength = 12;
  expect(insertText(area, TEXT)).toBe(false);
  expect(area.value).toBe('It fails.');
});

it('goes to the end of an editable text that was never clicked into', () => {
  const editor = document.body.appendChild(document.createElement('div'));
  editor.contentEditable = 'true';
  editor.innerHTML = '<p>It fails.</p>';
  // The document of the tests types nothing by itself.
  expect(insertText(editor, { text: 'Hello,', gap: null })).toBe(false);
  expect(document.getSelection()?.anchorOffset).toBe('It fails.'.length);
});
