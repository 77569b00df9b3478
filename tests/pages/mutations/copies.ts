/** The page twice: left behind and hidden, or beside another case. */
import type { Noted } from '../notation.ts';
import { type Mutation, mapTexts } from './mutation.ts';

/** Everything that tells one case from another. */
const OTHER: [RegExp, string][] = [
  [/500AB00000Xy/g, '500AB00000Qy'],
  [/008123/g, '009123'],
  [/Pending Customer Input|Pending|In Progress - Tier 2|Something New/g, 'Closed'],
  [/Course list is empty|Export stops/g, 'Something else'],
  [/Normal/g, 'Low'],
  [/Half/g, 'Whole'],
];
const other = (text: string): string => OTHER.reduce((result, [from, to]) => result.replace(from, to), text);

const HIDINGS: Record<string, string> = {
  'not displayed': '<div style="display: none">',
  invisible: '<div style="visibility: hidden">',
  'hidden by its attribute': '<div hidden>',
};

const hidden = (before: boolean): Mutation[] =>
  Object.entries(HIDINGS).map(([name, tag]) => ({
    name: `${name}, ${before ? 'before' : 'after'} the page`,
    kind: 'left behind',
    bend(body) {
      body.insertAdjacentHTML(before ? 'afterbegin' : 'beforeend', `${tag}${other(body.innerHTML)}</div>`);
      return undefined;
    },
  }));

/** Of two lists both may be read; of two cases on a page only the one of the address. */
const both = (expected: Noted): Noted[] => {
  const { page: _page, ...copy } = mapTexts(expected, other);
  return [expected, copy];
};

const shown = (name: string, tag: string, before: boolean, change: (html: string) => string = other): Mutation => ({
  name,
  kind: 'beside another case',
  bend(body) {
    body.insertAdjacentHTML(before ? 'afterbegin' : 'beforeend', `${tag}${change(body.innerHTML)}</div>`);
    return both;
  },
});

export const COPIES: Mutation[] = [
  ...hidden(true),
  ...hidden(false),
  shown('before the page', '<div>', true),
  shown('after the page', '<div>', false),
  shown('before the page, marked with its record', '<div data-record-id="500AB00000Qy1ZaYAJ">', true),
  shown('after the page, marked with its record', '<div data-record-id="500AB00000Qy1ZaYAJ">', false),
];
