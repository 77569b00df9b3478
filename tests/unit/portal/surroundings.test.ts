// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { surroundingsOf } from '../../../lib/portal/surroundings.ts';
import { stubRootApi } from './happy-dom.ts';

beforeEach(stubRootApi);

const wrapped = (html: string, times: number): string => '<div>'.repeat(times) + html + '</div>'.repeat(times);
const around = (html: string): ReturnType<typeof surroundingsOf> => {
  document.body.innerHTML = html;
  const table = document.querySelector('#list');
  if (!table) throw new Error('no list');
  return surroundingsOf(table);
};

describe('what stands around a list', () => {
  it.each([1, 8, 14])('is found %i elements further out', (depth) => {
    const found = around(
      `<main><h1>My Open Cases</h1><p>60 items • Sorted by Status</p>${wrapped('<table id="list"></table>', depth)}</main>`,
    );
    expect(found).toMatchObject({ view: 'My Open Cases', count: { total: 60, open: false }, sorted: 'Sorted by Status' });
  });

  it('is nothing of the site around the page', () => {
    const found = around(
      '<header><input type="search" value="loans"><h1>Support Center</h1><p>7 items</p></header><main><div><table id="list"></table></div></main>',
    );
    expect(found).toMatchObject({ view: null, count: null, searched: false });
  });
});
