/** Marks that a release may leave out: classes, names, raw values, keys, links, labels. */
import { DATA_ROWS, each, kind, rename } from './mutation.ts';

const drop = (names: readonly string[]) => (body: HTMLElement) =>
  each(body, names.map((name) => `[${name}]`).join(), (element) => {
    for (const name of names) element.removeAttribute(name);
  });

const KEYS = ['data-row-key-value', 'data-recordid'];
const PLAIN: Record<string, string> = {
  article: 'div',
  section: 'div',
  header: 'div',
  dl: 'div',
  ul: 'div',
  li: 'div',
  h1: 'div',
  h2: 'div',
  h3: 'div',
  p: 'div',
  b: 'strong',
  span: 'i',
};

export const DROPS = [
  ...kind('marks dropped', {
    classes: drop(['class']),
    'ids and names': (body) =>
      each(body, '[id], [name]', (element) => {
        if (!element.matches('input, textarea, select, button')) element.removeAttribute('id');
        element.removeAttribute('name');
      }),
    'API names': drop(['data-target-selection-name', 'data-col-key-value', 'data-field-id']),
    'labels of cells': drop(['data-label']),
    'labels and columns of cells': drop(['data-label', 'data-col-key-value']),
    roles: drop(['role']),
    'titles and names for assistive technology': drop(['title', 'aria-label', 'alternative-text']),
    'row keys': drop(KEYS),
    links: (body) => each(body, 'a', (element) => element.replaceWith(...element.childNodes)),
    'row keys and links': (body) => {
      drop(KEYS)(body);
      each(body, 'a', (element) => element.replaceWith(...element.childNodes));
    },
    'addresses of links': drop(['href']),
    "lists' counts": (body) => each(body, '[role=status], .countSortedByFilteredBy', (element) => element.remove()),
    'numbers of rows': drop(['data-num-rows']),
  }),
  ...kind('raw values dropped', {
    'from all cells': drop(['data-cell-value']),
    'from every second row': (body) =>
      each(body, DATA_ROWS, (row, index) => {
        if (index % 2) for (const cell of row.children) cell.removeAttribute('data-cell-value');
      }),
    'from every second column': (body) =>
      each(body, DATA_ROWS, (row) => {
        for (const cell of [...row.children].filter((_, index) => index % 2)) cell.removeAttribute('data-cell-value');
      }),
    'and left blank': (body) => each(body, '[data-cell-value]', (element) => element.setAttribute('data-cell-value', '')),
  }),
  ...kind('names of elements', {
    'components renamed': (body) =>
      each(body, '*', (element) => {
        if (/^(lst|records|lightning|flexipage|record_flexipage|portal|c)-/.test(element.localName))
          rename(element, `x-${element.localName.replace('_', '')}`);
      }),
    'components unwrapped': (body) =>
      each(body, '*', (element) => {
        if (element.localName.includes('-') && element.hasChildNodes()) element.replaceWith(...element.childNodes);
      }),
    'plain elements renamed': (body) =>
      each(body, Object.keys(PLAIN).join(), (element) => rename(element, PLAIN[element.localName] ?? 'div')),
    'tables made of boxes': (body) =>
      each(body, 'table, thead, tbody, tr, th, td', (element) => {
        const role = { TABLE: 'grid', TR: 'row', TH: 'columnheader', TD: 'gridcell' }[element.tagName];
        if (role && !element.hasAttribute('role'))
          element.setAttribute('role', element.tagName === 'TH' && element.getAttribute('scope') === 'row' ? 'rowheader' : role);
        rename(element, 'div');
      }),
    'boxes made of tables': (body) => each(body, '[role=rowheader]', (element) => element.localName === 'td' && rename(element, 'th')),
  }),
];
