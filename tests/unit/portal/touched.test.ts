// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { queryDeep } from '../../../lib/portal/roots.ts';
import { type Touched, touchedIn } from '../../../lib/portal/touched.ts';
import { stubRootApi } from './happy-dom.ts';

let table: Element;
let rows: Element[];
/** What a reading is told now. */
const heard = (): Touched => touchedIn(table);
const untouched = (): boolean[] => rows.map((row) => heard().isUntouched(row));

beforeEach(() => {
  stubRootApi();
  document.body.innerHTML = '<table><tbody><tr><td data-cell-value="New">New</td></tr><tr><td>Closed</td></tr></tbody></table>';
  table = document.querySelector('table') as Element;
  rows = [...table.querySelectorAll('tr')];
  const touched = heard();
  for (const row of rows) touched.readRow(row, () => queryDeep('a', row));
});

describe('a row of which nothing was heard', () => {
  it('is one that was read', () => {
    expect(untouched()).toEqual([true, true]);
    const other = document.createElement('tr');
    table.querySelector('tbody')?.append(other);
    expect(heard().isUntouched(other)).toBe(false);
  });

  it.each<[string, () => void]>([
    ['a raw value', () => rows[0]?.firstElementChild?.setAttribute('data-cell-value', 'Closed')],
    ['a text', () => void Object.assign(rows[0]?.firstElementChild?.firstChild ?? {}, { data: 'Closed' })],
    ['what is in a cell', () => rows[0]?.firstElementChild?.replaceChildren('Closed')],
    ['its key', () => rows[0]?.setAttribute('data-row-key-value', '500')],
  ])('is none of which %s changed, until it is read again', (_, change) => {
    change();
    expect(untouched()).toEqual([false, true]);
    heard().readRow(rows[0] as Element, () => null);
    expect(untouched()).toEqual([true, true]);
  });

  it('is none that was away, as it may have changed there', () => {
    const [row] = rows;
    row?.remove();
    expect(untouched()).toEqual([false, true]);
    row?.firstElementChild?.replaceChildren('Closed');
    table.querySelector('tbody')?.prepend(row as Element);
    expect(untouched()).toEqual([false, true]);
  });

  it('may have got a badge of ours', () => {
    rows[0]?.firstElementChild?.append(document.createElement('cl-badge'));
    expect(untouched()).toEqual([true, true]);
  });
});

describe('a component in a row', () => {
  let root: ShadowRoot;

  beforeEach(() => {
    const component = document.createElement('lightning-formatted-text');
    rows[1]?.firstElementChild?.replaceChildren(component);
    root = component.attachShadow({ mode: 'open' });
    root.innerHTML = '<span>Closed</span>';
  });

  const read = (row: Element | undefined): void => void heard().readRow(row as Element, () => queryDeep('span', row as Element));

  it('is heard where its root was entered', () => {
    read(rows[1]);
    expect(untouched()).toEqual([true, true]);
    root.querySelector('span')?.replaceChildren('New');
    expect(untouched()).toEqual([true, false]);
    read(rows[1]);
    root.append('!');
    expect(untouched()).toEqual([true, false]);
  });
});

describe('what was made of a table', () => {
  let made = 0;
  const make = (): number => heard().kept('sum', rows, () => ++made);

  beforeEach(() => {
    made = 0;
  });

  it('is made again only after something was heard in the table', () => {
    expect([make(), make()]).toEqual([1, 1]);
    rows[0]?.setAttribute('class', 'slds-is-selected');
    expect([make(), make()]).toEqual([2, 2]);
  });

  it('is made each time while it waits for a component', () => {
    rows[0]?.firstElementChild?.setAttribute('data-not-defined', '');
    expect([make(), make()]).toEqual([1, 2]);
  });
});
