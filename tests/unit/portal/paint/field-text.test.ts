// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { editableRanges, fieldText } from '../../../../lib/portal/paint/field-text.ts';

afterEach(() => document.body.replaceChildren());

function editable(html: string): HTMLElement {
  const field = document.createElement('div');
  field.contentEditable = 'true';
  field.innerHTML = html;
  document.body.append(field);
  return field;
}

describe('the text of an editable element', () => {
  it.each([
    ['', ''],
    ['one', 'one'],
    ['<p>one</p>', 'one'],
    ['<p>one</p><p>two</p>', 'one\ntwo'],
    ['<p>one</p><p><br></p><p>two</p>', 'one\n\ntwo'],
    ['one<br>two', 'one\ntwo'],
    ['one<br><br>two', 'one\n\ntwo'],
    ['one<div>two</div>three', 'one\ntwo\nthree'],
    ['<p>a <b>bold</b> word</p>', 'a bold word'],
    ['<p>intro</p><ol><li>first</li><li>second</li></ol><p>end</p>', 'intro\nfirst\nsecond\nend'],
    ['<p>one<br></p><p>two</p>', 'one\ntwo'],
  ])('%s', (html, text) => {
    expect(fieldText(editable(html))).toBe(text);
  });

  it('of a text control is its value', () => {
    const area = document.createElement('textarea');
    area.value = 'one\ntwo';
    expect(fieldText(area)).toBe('one\ntwo');
  });
});

describe('ranges over an editable element', () => {
  it('cover the same words as the offsets, across nodes', () => {
    const field = editable('<p>a <b>bold</b> word</p><p>two</p>');
    const text = fieldText(field);
    for (let start = 0; start < text.length; start += 1) {
      for (let end = start + 1; end <= text.length; end += 1) {
        const [range] = editableRanges(field, [{ start, end }]);
        const words = text.slice(start, end);
        // A line's end belongs to no node; a span that is nothing else has no range.
        if (words === '\n') expect(range).toBeNull();
        else if (!words.startsWith('\n') && !words.endsWith('\n')) expect(range?.toString()).toBe(words.replace('\n', ''));
      }
    }
  });

  it('are null outside the text', () => {
    const field = editable('<p>one</p>');
    expect(
      editableRanges(field, [
        { start: 0, end: 4 },
        { start: -1, end: 2 },
        { start: 2, end: 1 },
      ]),
    ).toEqual([null, null, null]);
  });

  it('of no length stand on the line they name, empty lines too', () => {
    const field = editable('<p>one</p><p><br></p><p>two</p>');
    const empty = field.children[1];
    const [range] = editableRanges(field, [{ start: 4, end: 4 }]);
    expect(range?.startContainer).toBe(empty);
  });
});
