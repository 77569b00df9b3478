// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { replaceText } from '../../../../lib/portal/paint/write-field.ts';

// happy-dom has no execCommand, so these cases take the way of a browser that refuses it; the browsers' own way is tested in the browsers.

afterEach(() => document.body.replaceChildren());

function control<Name extends 'textarea' | 'input'>(name: Name, value: string): HTMLElementTagNameMap[Name] {
  const field = document.createElement(name);
  field.value = value;
  document.body.append(field);
  return field;
}

describe('replaceText', () => {
  it('changes the words and nothing else, and tells the page once', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (head, words, tail, insert) => {
        const field = control('textarea', head + words + tail);
        const value = field.value;
        const heard = vi.fn();
        field.addEventListener('input', heard);
        const start = Math.min(head.length, value.length);
        const end = Math.min(start + words.length, value.length);
        const plain = insert.replace(/\r\n?/g, '\n');
        expect(replaceText(field, start, end, insert)).toBe(true);
        expect(field.value).toBe(value.slice(0, start) + plain + value.slice(end));
        expect(heard).toHaveBeenCalledTimes(value.slice(start, end) === plain ? 0 : 1);
        field.remove();
      }),
      { numRuns: 200 },
    );
  });

  it('writes one line into a single line', () => {
    const field = control('input', 'Alma is slow');
    expect(replaceText(field, 8, 12, 'slow\r\nsince Monday')).toBe(true);
    expect(field.value).toBe('Alma is slow since Monday');
  });

  it.each(['readonly', 'disabled'])('writes nothing into a %s field', (attribute) => {
    const field = control('textarea', 'please fix it');
    field.setAttribute(attribute, '');
    expect(replaceText(field, 7, 10, 'mend')).toBe(false);
    expect(field.value).toBe('please fix it');
  });

  it('writes all or nothing where the length is limited', () => {
    const field = control('textarea', 'please fix it');
    field.maxLength = 14;
    expect(replaceText(field, 0, 6, 'would you kindly')).toBe(false);
    expect(field.value).toBe('please fix it');
    expect(replaceText(field, 7, 10, 'mend')).toBe(true);
    expect(field.value).toBe('please mend it');
  });

  it('writes nothing outside the text', () => {
    const field = control('textarea', 'short');
    expect(replaceText(field, 3, 9, 'x')).toBe(false);
    expect(replaceText(field, -1, 2, 'x')).toBe(false);
    expect(replaceText(field, 4, 2, 'x')).toBe(false);
    expect(field.value).toBe('short');
  });
});
