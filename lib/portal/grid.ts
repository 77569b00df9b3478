/** Tables of the portal, whatever they are made of: lightning-datatable as `<table>` or as `role=grid` boxes, the Aura grid, Classic's lists. */
import { looksLikeTime } from './date-figures.ts';
import type { Column } from './labels.ts';
import { firstDeep, isRendered, listed, rootOf, search, stillLeads, textOf, tidy, type Way, wayTo } from './roots.ts';
import { type Touched, touchedBefore } from './touched.ts';
import { type Found, flagOf, isTime, isUnfilled, pictureFlag } from './values.ts';

export interface GridColumn {
  index: number;
  /** Cells of a row in which each stands in its column's place; NaN where that can't be told. */
  of: number;
  /** Its cells hold links: what they say is the link's text, and no raw value is. */
  linked: boolean;
  /** Its cells carry raw values that are texts or times, so a cell without one is empty. */
  raw: boolean;
  /** Its cells hold components, so a cell without any is not filled yet. */
  built: boolean;
  label: string | null;
  /** Name of the field that the column's key carries, "Status" of "Status-text-2". */
  api: string | null;
  /** `data-col-key-value`, by which a cell tells its column. */
  key: string | null;
}

export interface Grid {
  /** The `<table>` or the element with the role of one. */
  element: Element;
  columns: GridColumn[];
  rows: Element[];
  /** Its rows carry the keys of records, as a Lightning table's do and a table in an article does not. */
  keyed: boolean;
  /** Every cell of the sampled rows stands in its column's place. */
  aligned: boolean;
}

const TABLES = 'table, [role=grid], [role=treegrid]';
const HOSTS = 'lightning-datatable, lightning-tree-grid';
/** Text that people wrote: a table in it is no list of the portal. */
const WRITTEN =
  'lightning-formatted-rich-text, .slds-rich-text-editor__output, .forceOutputRichText, .uiOutputRichText, .feedBodyInner, .cuf-feedBodyText, [contenteditable=true]';

/** The rendered tables of a page. */
export const gridElements = (from: ParentNode, accept: (grid: Grid) => boolean): Grid[] =>
  search(from, (scope) => {
    const hits = [...scope.querySelectorAll(`${TABLES}, ${HOSTS}`)];
    const inside = hits.flatMap((host) => {
      const root = host.matches(HOSTS) ? rootOf(host) : null;
      return root ? [...root.querySelectorAll(TABLES)] : [];
    });
    return [...hits.filter((hit) => hit.matches(TABLES)), ...inside].flatMap((element) => {
      const grid = element.closest(WRITTEN) ? null : knownGrid(element);
      return grid && accept(grid) && isRendered(element) ? [grid] : [];
    });
  });

const HEADER_ROW = '[data-row-key-value="HEADER"]';

/** A table may stand in the cell of another one, and be hidden there. */
const isOwn = (part: Element, table: Element): boolean => part.closest(TABLES) === table;

function firstOwn(table: Element, selector: string): Element | null {
  const first = table.querySelector(selector);
  if (first === null || isOwn(first, table)) return first;
  return [...table.querySelectorAll(selector)].find((part) => isOwn(part, table)) ?? null;
}

function headerRow(element: Element): Element | null {
  const row = firstOwn(element, `tr${HEADER_ROW}, [role=row]${HEADER_ROW}`) ?? firstOwn(element, 'thead tr, tr.headerRow');
  return row ?? firstOwn(element, '[role=columnheader], th')?.closest('[role=row], tr') ?? null;
}

function labelOf(cell: Element): string | null {
  for (const name of ['aria-label', 'title', 'data-label']) {
    const label = cell.getAttribute(name)?.trim();
    if (label) return label;
  }
  return textOf(cell) || null;
}

/** The table as it was made out before, where nothing was heard in it since. */
function knownGrid(element: Element): Grid | null {
  const header = headerRow(element);
  return header && (touchedBefore(element)?.kept('grid', [header], () => gridOf(element, header)) ?? gridOf(element, header));
}

/** Columns and rows of one table. */
function gridOf(element: Element, header: Element): Grid {
  const keyedRows = listed(
    element.querySelectorAll(`tr[data-row-key-value]:not(${HEADER_ROW}), [role=row][data-row-key-value]:not(${HEADER_ROW})`),
  ).filter((row) => isOwn(row, element));
  const keyed = keyedRows.length > 0 || header.matches(HEADER_ROW);
  const rows = keyed
    ? keyedRows
    : [...element.querySelectorAll('tr, [role=row]')].filter(
        (row) => row !== header && isOwn(row, element) && row.querySelector('td, [role=gridcell]'),
      );
  // A row with more cells than there are headers: one of those is missing, and nobody knows which.
  const width = header.children.length;
  const of = rows.some((row) => row.children.length > width) ? Number.NaN : width;
  const columns = [...header.children].map((cell, index): GridColumn => {
    const key = cell.getAttribute('data-col-key-value');
    const api = /^(.+)-[A-Za-z]+-\d+$/.exec(key ?? '')?.[1] ?? null;
    return { index, of, label: labelOf(cell), api, key, linked: false, raw: false, built: false };
  });
  return { element, columns, rows, keyed, aligned: false };
}

const SAMPLE = 20;
const FACTORY = 'lightning-primitive-cell-factory';

/** Some rows from all over the table. */
const sampleOf = ({ rows }: Grid): Element[] =>
  rows.length > SAMPLE ? rows.filter((_, index) => index % Math.ceil(rows.length / SAMPLE) === 0) : rows;

/** The table with what the cells of some rows tell of each column. */
export const sampled = (grid: Grid, touched: Touched): Grid =>
  touched.kept('sampled', sampleOf(grid), () => {
    sampleColumns(grid);
    return grid;
  });

function sampleColumns(grid: Grid): void {
  const { columns } = grid;
  const sample = sampleOf(grid);
  grid.aligned = sample.every((row) => columns.every((column) => row.children[column.index] === cellOf(row, column)));
  // Where one cell holds the component that builds cells, all do that have come.
  const factory = sample[0] !== undefined && listed(sample[0].children).some((cell) => cell.firstElementChild?.localName === FACTORY);
  for (const column of columns) {
    const cells = sample.flatMap((row) => cellOf(row, column) ?? []);
    column.linked = cells.slice(0, 3).some((cell) => firstDeep('a[href]', cell) !== null);
    column.built = factory || cells.some((cell) => cell.firstElementChild !== null);
    column.raw = !column.linked && cells.some((cell) => usableText(cell.getAttribute('data-cell-value') ?? ''));
  }
}

/** The cell of a column in a row. One that says it belongs to another column is not taken by its place, and one that says nothing only in a row that has all cells. */
export function cellOf(row: Element, column: GridColumn): Element | null {
  const isCell = (cell: Element) => {
    const key = cell.getAttribute('data-col-key-value');
    if (key !== null && column.key !== null) return key === column.key;
    const label = cell.getAttribute('data-label');
    return label === null || column.label === null ? null : label === column.label;
  };
  const placed = row.children[column.index];
  const verdict = placed ? isCell(placed) : false;
  if (placed && (verdict ?? row.children.length === column.of)) return placed;
  return [...row.children].find((cell) => isCell(cell) === true) ?? null;
}

/** A row's cells by column. Where the sample stood in order and the row has a cell for each column, the cells are not asked one by one. */
export function cellsOf(row: Element, { columns, aligned }: Pick<Grid, 'columns' | 'aligned'>): (Element | null)[] {
  const cells = listed(row.children);
  return aligned && cells.length === columns.length ? cells : columns.map((column) => cellOf(row, column));
}

const ADDRESS = /^(?:https?:\/)?\//;
/** A lookup's raw value is the id of the record behind it, not its name. */
const RECORD_ID = /^(?=.*\d)[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/;
/** Whether a key is of a record at all; keys of Lightning's own are none. */
export const isRecordKey = (key: string): boolean => RECORD_ID.test(key);
const usableText = (raw: string) => raw.trim() !== '' && !ADDRESS.test(raw) && !RECORD_ID.test(raw) && !raw.startsWith('[object ');

/** What a cell was seen to show: the bare text of the link in it, and the way to that. */
export interface Shown {
  way: Way;
  text: string;
}

/** The plain case of a cell that holds a link and says what that says; null for any other. */
export function shownByLink(cell: Element, { linked }: GridColumn): Shown | null {
  const link = linked ? firstDeep('a[href]', cell) : null;
  const way = link?.childElementCount === 0 ? wayTo(link, cell) : null;
  return way && { way, text: way.end.textContent ?? '' };
}

/** Whether the cell shows the same still: the same link at the same place, with the same text and nothing else in it. */
export const stillShows = ({ way, text }: Shown): boolean =>
  stillLeads(way) && way.end.textContent === text && way.end.firstElementChild === null;

/** The text of a cell, of its link where its column has links. */
export function shownText(cell: Element, { linked }: GridColumn): string {
  const link = linked ? firstDeep('a[href]', cell) : null;
  if (link && link.childElementCount === 0) return tidy(link.textContent ?? '');
  return textOf(link ?? cell);
}

/** What a raw value says about a field, whatever its cell shows; null where the cell has to be looked at. */
export function rawFound(raw: string | null, field: Column): Found | null {
  if (raw === null) return null;
  const flag = field === 'waitingForInformation' ? flagOf(raw) : null;
  if (flag !== null) return { raw, how: 'raw-value', flag };
  return usableText(raw) && (!isTime(field) || looksLikeTime(raw)) ? { raw, how: 'raw-value' } : null;
}

/** Whether a cell has no raw value in a column of raw values, and no text of its own: the table leaves out what is empty. */
export const isLeftOut = (cell: Element, column: GridColumn): boolean =>
  column.raw && !cell.hasAttribute('data-cell-value') && cell.textContent === '';

/** What a cell says about a field: its raw value where the table carries one, else what it shows. */
export function cellFound(cell: Element, column: GridColumn, field: Column, by: 'api-name' | 'label'): Found {
  const raw = cell.getAttribute('data-cell-value');
  const byRaw = rawFound(raw, field);
  if (byRaw) return byRaw;
  const how = by === 'label' ? 'header' : by;
  if (isLeftOut(cell, column)) return { raw: '', how };
  const text = shownText(cell, column);
  if (field === 'waitingForInformation') {
    const flag = pictureFlag(cell);
    if (flag !== undefined) return { raw: text, how, flag };
  }
  // A date cell shows nothing for a value that is no date.
  if (text === '' && raw && isTime(field)) return { raw, how: 'raw-value' };
  const hollow = column.built && cell.firstElementChild === null;
  return text === '' && (hollow || isUnfilled(cell)) ? { raw: text, how, notRendered: true } : { raw: text, how };
}
