/** Tables of other shapes: columns moved or missing, headers in two rows, cells that span, rows that are no case. */
import { DATA_ROWS, each, kind, type Mutation, ROWS } from './mutation.ts';

/** The rows of lists, with the header. */
const moved = (order: (cells: Element[]) => Element[]) => (body: HTMLElement) =>
  each(body, ROWS, (row) => {
    if (!row.querySelector('.labelCol')) row.append(...order([...row.children]));
  });

const without = (selector: string, place: number) => (body: HTMLElement) => each(body, selector, (row) => row.children[place]?.remove());
const HEADERS = 'thead tr, tr.headerRow, [data-row-key-value=HEADER]';

const unmarked = (body: HTMLElement) =>
  each(body, '[data-label], [data-col-key-value]', (element) => {
    element.removeAttribute('data-label');
    element.removeAttribute('data-col-key-value');
  });

/** A row made of another one, as a clone with other attributes and texts. */
function rowOf(row: HTMLElement, key: string, path: string, values: Record<string, string>): HTMLElement {
  const other = row.cloneNode(true) as HTMLElement;
  if (other.hasAttribute('data-row-key-value')) other.setAttribute('data-row-key-value', key);
  for (const link of other.querySelectorAll('a')) {
    link.setAttribute('href', path);
    if (link.hasAttribute('data-recordid')) link.setAttribute('data-recordid', key);
  }
  const html = Object.entries(values).reduce((text, [from, to]) => text.replaceAll(from, to), other.innerHTML);
  // Cells of a row are no row: what is parsed into a clone keeps its elements.
  other.innerHTML = html.replace(/500[A-Za-z0-9]{12,15}/g, key);
  return other;
}

const OTHERS: Record<string, [string, string]> = {
  'a row of a work order': ['0WOAB00000Xy7ZaYAJ', '/s/workorder/0WOAB00000Xy7ZaYAJ/x'],
  'a row of an account': ['001AB00000Xy7ZaYAJ', '/s/account/001AB00000Xy7ZaYAJ/x'],
};

const otherRecords: Mutation[] = Object.entries(OTHERS).map(([name, [key, path]]) => ({
  name,
  kind: 'rows',
  bend(body) {
    each(
      body,
      `tbody [data-row-key-value^="500"], [role=row][data-row-key-value^="500"], .uiVirtualDataTable tbody tr, table.list tr.dataRow:has(th)`,
      (row, index) => {
        if (index === 0) row.after(rowOf(row, key, path, { '00812345': '00999999', 'Pending Customer Input': 'Closed' }));
      },
    );
    return undefined;
  },
}));

const firstRow = (body: HTMLElement, change: (row: HTMLElement) => void) =>
  each(body, 'table, [role=grid]', (table) => {
    const row = table.querySelector<HTMLElement>(DATA_ROWS);
    if (row) change(row);
  });

function spanning(row: HTMLElement, text: string): HTMLElement {
  const other = row.cloneNode(false) as HTMLElement;
  other.removeAttribute('data-row-key-value');
  const cell = row.ownerDocument.createElement(row.localName === 'tr' ? 'td' : 'div');
  if (row.localName !== 'tr') cell.setAttribute('role', 'gridcell');
  cell.setAttribute('colspan', String(row.children.length));
  cell.textContent = text;
  other.append(cell);
  return other;
}

export const TABLES: Mutation[] = [
  ...kind('columns', {
    'the first moved to the end': moved(([first, ...others]) => (first ? [...others, first] : [])),
    'the second moved to the end': moved((cells) => [...cells.slice(0, 1), ...cells.slice(2), ...cells.slice(1, 2)]),
    reversed: moved((cells) => cells.reverse()),
    'reversed, unmarked': (body) => {
      unmarked(body);
      moved((cells) => cells.reverse())(body);
    },
    'one of cells dropped': without(DATA_ROWS, 2),
    'one of cells dropped, unmarked': (body) => {
      unmarked(body);
      without(DATA_ROWS, 2)(body);
    },
    'one cell of one row dropped, unmarked': (body) => {
      unmarked(body);
      firstRow(body, (row) => row.children[1]?.remove());
    },
    'the first header dropped': without(HEADERS, 0),
    'the third header dropped': without(HEADERS, 2),
    'the third header dropped, unmarked': (body) => {
      unmarked(body);
      without(HEADERS, 2)(body);
    },
    'the last header dropped, unmarked': (body) => {
      unmarked(body);
      each(body, HEADERS, (row) => row.lastElementChild?.remove());
    },
    'two cells of one row joined': (body) =>
      firstRow(body, (row) => {
        const [, first, second] = row.children;
        if (!first || !second || row.querySelector('.labelCol')) return;
        first.append(...second.childNodes);
        first.setAttribute('colspan', '2');
        second.remove();
      }),
    'two headers joined, unmarked': (body) => {
      unmarked(body);
      each(body, HEADERS, (row) => {
        const [, first, second] = row.children;
        if (!first || !second) return;
        first.setAttribute('colspan', '2');
        second.remove();
      });
    },
  }),
  ...kind('rows', {
    reversed: (body) =>
      each(body, 'tbody', (rows) => {
        if (!rows.querySelector('.labelCol, .headerRow')) rows.append(...[...rows.children].reverse());
      }),
    'headers once more at the end': (body) => each(body, HEADERS, (row) => row.parentElement?.parentElement?.append(row.cloneNode(true))),
    'headers once more among the rows': (body) =>
      firstRow(body, (row) => {
        const header = row.closest('table, [role=grid]')?.querySelector(HEADERS);
        if (header && header !== row) row.after(header.cloneNode(true));
      }),
    'a row of groups above the headers': (body) => each(body, HEADERS, (row) => row.before(spanning(row, 'Cases'))),
    'a row of a group': (body) => firstRow(body, (row) => row.before(spanning(row, 'Status: New (3)'))),
    'a row of sums': (body) => firstRow(body, (row) => row.parentElement?.append(spanning(row, '3 records, 00999999'))),
    'an empty row': (body) =>
      firstRow(body, (row) => {
        const other = row.cloneNode(true) as HTMLElement;
        other.removeAttribute('data-row-key-value');
        for (const cell of other.children) cell.replaceChildren();
        row.after(other);
      }),
    'a row twice': (body) => firstRow(body, (row) => !row.querySelector('.labelCol') && row.after(row.cloneNode(true))),
    'in a table for the layout': (body) => {
      const table = body.ownerDocument.createElement('table');
      const cell = table.insertRow().insertCell();
      cell.append(...body.childNodes);
      body.append(table);
    },
    'in a table for the layout, with a header': (body) => {
      const table = body.ownerDocument.createElement('table');
      table.createTHead().insertRow().innerHTML = '<th>Status</th>';
      const cell = table.createTBody().insertRow().insertCell();
      cell.append(...body.childNodes);
      body.append(table);
    },
  }),
  ...otherRecords,
];
