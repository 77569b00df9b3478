// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Instant, Reading } from '../../../lib/cases/schemas.ts';
import { queryDeep } from '../../../lib/portal/roots.ts';
import { datatableList, ROWS } from '../../pages/markup/lists.ts';
import { NOW, ROOTS, show } from '../../pages/show.ts';
import { read, stubRootApi } from './happy-dom.ts';

let path = '';
let time: number = NOW;
beforeEach(() => {
  stubRootApi();
  // The tests share a document: each has a page of its own.
  path = `/s/case-lists/${expect.getState().currentTestName?.replace(/\W+/g, '-')}`;
  time = NOW;
});

/** What is read of the list a few seconds later. */
function look(at = path): Pick<Reading, 'list' | 'view' | 'completeness'> {
  time += 2000;
  const [reading] = read(at, { now: time as Instant }).readings;
  if (!reading) throw new Error('no list was read');
  return reading;
}
const three = (more: Parameters<typeof datatableList>[0] = {}) => datatableList({ count: '3 items', ...more });
const putBefore = (selector: string, html: string) => document.querySelector(selector)?.insertAdjacentHTML('beforebegin', html);
const text = (selector: string, words: string) => {
  const element = document.querySelector(selector);
  if (element) element.textContent = words;
};

describe('a list that is loaded in steps', () => {
  it('is whole when its last rows have come, read since the first ones were', () => {
    show(datatableList({ count: '2+ items', rows: ROWS.slice(0, 2) }));
    const first = look().completeness;
    expect(first).toMatchObject({ read: 2, total: null, open: true, all: false });
    show(three());
    expect(look().completeness).toMatchObject({ read: 3, all: true, since: first?.since });
  });

  it('is whole when each row was in view once', () => {
    show(three({ rows: ROWS.slice(0, 2) }));
    expect(look().completeness).toMatchObject({ read: 2, total: 3, all: false });
    show(three({ rows: ROWS.slice(1) }));
    expect(look().completeness).toMatchObject({ read: 3, all: true });
  });

  it('is not whole while its table holds more rows than were read', () => {
    show(three());
    document.querySelector('[data-num-rows]')?.setAttribute('data-num-rows', '40');
    expect(look().completeness).toMatchObject({ read: 3, total: 3, all: false });
  });
});

describe('two lists are not one', () => {
  const part = () => datatableList({ count: '3 items', rows: ROWS.slice(0, 2) });
  it.each<[string, () => void]>([
    ['of another view', () => show(three({ rows: ROWS.slice(2), name: 'All Cases' }))],
    ['with other columns', () => show(three({ rows: ROWS.slice(2), columns: ['number', 'subject', 'status'] }))],
    [
      'in the other direction',
      () => {
        show(three({ rows: ROWS.slice(2) }));
        document.querySelector('[aria-label="Status"]')?.setAttribute('aria-sort', 'ascending');
      },
    ],
    [
      'in another order by its words',
      () => {
        show(three({ rows: ROWS.slice(2) }));
        text('[role=status]', '3 items • Sorted by Subject');
      },
    ],
    [
      'with another filter by its words',
      () => {
        show(three({ rows: ROWS.slice(2) }));
        text('[role=status]', '3 items • Sorted by Status • Filtered by My Open Cases - Priority');
      },
    ],
  ])('%s', (_which, change) => {
    show(part());
    const first = look();
    change();
    const second = look();
    expect(second.completeness).toMatchObject({ read: 1, all: false });
    expect(second.completeness?.since).toBeGreaterThan(first.completeness?.since ?? 0);
  });

  it('on two pages', () => {
    show(part());
    const first = look();
    show(three({ rows: ROWS.slice(2) }));
    const second = look(`${path}-2`);
    expect(second.completeness).toMatchObject({ read: 1 });
    expect(second.list).not.toBe(first.list);
  });

  it('though the same list in another order is the same to whoever keeps it, and another filter makes another list', () => {
    show(three());
    text('[role=status]', '3 items • Sorted by Status • Filtered by My Open Cases');
    const { list } = look();
    text('[role=status]', '3 items • Sorted by Subject • Filtered by My Open Cases • Updated a minute ago');
    expect(look().list).toBe(list);
    text('[role=status]', '3 items • Sorted by Subject • Filtered by My Open Cases - Priority');
    expect(look().list).not.toBe(list);
  });
});

describe.each(ROOTS)('the finds of a search, %s', (roots) => {
  it.each([
    ['a term in the list’s search box', '<lightning-input><input type="search"></lightning-input>', '3 items • Sorted by Status'],
    ['words that say so', '', '3 items • Sorted by Status • Filtered by My Open Cases - Search “loans”'],
  ])('are no whole list: %s', (_how, box, words) => {
    show(three().replace('<span role="status">3 items • Sorted by Status', `${box}<span role="status">${words}`), roots);
    const [input] = queryDeep<HTMLInputElement>('input', document.body);
    if (input) input.value = 'loans';
    expect(look()).toMatchObject({ list: null, completeness: { read: 3, total: 3, all: false } });
    if (!input) return;
    input.value = ' ';
    expect(look()).toMatchObject({ completeness: { all: true } });
  });
});

describe('what is no sign of what a list holds', () => {
  it('a search for anything on the portal is no search in the list', () => {
    show(`<header><input type="search" value="loans"></header>${three()}`);
    expect(look().completeness).toMatchObject({ all: true });
  });

  it('a view whose name speaks of a search is none', () => {
    show(three({ name: 'Research cases' }));
    text('[role=status]', '3 items • Filtered by Research cases');
    expect(look().completeness).toMatchObject({ all: true });
  });

  it.each(['/s/case/500AB00000Xy1ZaYAJ/a-slug', '/s/account/001AB00000Xy1ZaYAJ/related/Cases'])('a related list, at %s', (record) => {
    show(three());
    expect(look(record)).toMatchObject({ list: null, completeness: { all: false } });
  });

  it('a list view named by its id in the path is no record', () => {
    show(three());
    expect(look('/s/recordlist/Case/00BAB00000Xy1ZaYAJ')).toMatchObject({ completeness: { all: true } });
  });

  it.each<[string, () => void]>([
    [
      'a spinner beside rows, which may be another list’s still',
      () => putBefore('lst-primary-display-grid', '<lightning-spinner></lightning-spinner>'),
    ],
    [
      'a spinner in the place of rows',
      () => {
        for (const row of document.querySelectorAll('[data-row-key-value]:not([data-row-key-value=HEADER])')) row.remove();
        putBefore('table', '<lightning-spinner></lightning-spinner>');
      },
    ],
    ['no number where one was', () => text('[role=status]', 'Loading...')],
  ])('a list that is loaded: %s', (_how, load) => {
    show(three());
    expect(look().completeness).toMatchObject({ all: true });
    load();
    expect(look()).toMatchObject({ view: 'My Open Cases', list: null, completeness: null });
  });

  it('but a spinner in the table below its rows says that more come', () => {
    show(datatableList({ count: '3+ items' }));
    putBefore('table', '<lightning-spinner></lightning-spinner>');
    expect(look().completeness).toMatchObject({ read: 3, open: true });
  });

  it('and a spinner that is hidden says nothing', () => {
    show(three());
    putBefore('lst-primary-display-grid', '<lightning-spinner style="display: none"></lightning-spinner>');
    expect(look().completeness).toMatchObject({ all: true });
  });
});
