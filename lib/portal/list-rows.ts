/**
 * The rows of a case list, told apart and read cell by cell. A list is read again after each change of the page, mostly with the same rows,
 * so what was made of a row is kept with it, and taken again only when everything that it was made of is found unchanged on the page.
 */
import type { FieldName, RecordId, SightingFields } from '../cases/schemas.ts';
import { casePath, recordIdIn, recordIdInText } from './address.ts';
import { type DateContext, isAbsolute } from './dates.ts';
import {
  cellFound,
  cellsOf,
  type Grid,
  type GridColumn,
  isLeftOut,
  isRecordKey,
  rawFound,
  type Shown,
  shownByLink,
  shownText,
  stillShows,
} from './grid.ts';
import type { Column } from './labels.ts';
import { firstDeep, queryDeep } from './roots.ts';
import { isSoundless, type Touched } from './touched.ts';
import { type FieldUnread, type ListCell, Unfinished } from './types.ts';
import { caseNumberOf, type Found, isTime, nothingRead, setField } from './values.ts';

export type Columns = Map<Column, { item: GridColumn; by: 'api-name' | 'label' }>;

/** What the rows of one table are read by. */
export interface Layout {
  grid: Pick<Grid, 'columns' | 'aligned'>;
  columns: Columns;
  /** The column whose cells lead to the case. */
  link: GridColumn | null;
  portal: string;
}

/** What one cell says. */
interface Fact {
  field: FieldName;
  column: GridColumn;
  by: 'api-name' | 'label';
  found: Found;
  seen: Seen;
}

/** By what a cell said it: its raw value, and unless that was enough, the text of its link, its emptiness, or all that is in it. */
interface Seen {
  cell: Element;
  raw: string | null;
  shown: Shown | 'raw' | 'nothing' | 'all';
}

interface Judged {
  fields: SightingFields;
  unread: FieldUnread[];
}

export interface Row extends ListCell {
  path: string | null;
  facts: Fact[];
  /** Nothing that changes without a sound was met in it. */
  isHeard: boolean;
  /** By which layout, key, cells and texts it was read. */
  layout: Layout;
  key: string | null;
  cells: (Element | null)[];
  number: { says: string; seen: Seen } | null;
  leadsTo: { address: string; seen: Seen } | null;
  /** The fields as they were judged last, and by what. */
  judged?: Judged & { by: string };
}

const CASE_LINK = 'a[href*="500"], a[data-recordid^="500"]';

/** The record that a row's links name. */
export function linkedRecord(row: Element): RecordId | null {
  for (const link of queryDeep<HTMLAnchorElement>(CASE_LINK, row)) {
    const recordId = recordIdInText(link.dataset.recordid ?? '') ?? recordIdIn(link.getAttribute('href') ?? '');
    if (recordId) return recordId;
  }
  return null;
}

/** The address that a cell leads to: its raw value, else that of its link. */
function addressIn(cell: Element, portal: string): string {
  const raw = cell.getAttribute('data-cell-value') ?? '';
  if (raw !== '' && casePath(raw, portal) !== null) return raw;
  return firstDeep(CASE_LINK, cell)?.getAttribute('href') ?? '';
}

/** The path of the case that a cell leads to. */
export const pathIn = (cell: Element, portal: string): string | null => casePath(addressIn(cell, portal), portal);

const layouts = new WeakMap<Element, { key: string; layout: Layout }>();

/** The same object as long as a table's columns are the same: by it, kept rows know that they still fit. */
export function settledLayout(table: Element, layout: Layout): Layout {
  const key = JSON.stringify([layout.grid, [...layout.columns], layout.link, layout.portal]);
  const known = layouts.get(table);
  if (known?.key === key) return known.layout;
  layouts.set(table, { key, layout });
  return layout;
}

const cellIn = (cells: Row['cells'], column: GridColumn | null | undefined): Element | null => (column && cells[column.index]) ?? null;

/** What the number's cell says: its raw value where that is one, else its text. */
function numberIn(cell: Element, column: GridColumn): string {
  const raw = (!column.linked && cell.getAttribute('data-cell-value')) || '';
  return caseNumberOf(raw) === null ? shownText(cell, column) : raw;
}

function sameFound(a: Found, b: Found): boolean {
  return a.raw === b.raw && a.how === b.how && a.flag === b.flag && a.notRendered === b.notRendered;
}

/** Whether a cell is as it was seen; null where it has to be asked anew. */
function stands({ cell, raw, shown }: Seen): boolean | null {
  if (cell.getAttribute('data-cell-value') !== raw) return false;
  if (shown === 'raw') return true;
  if (shown === 'nothing') return cell.textContent === '' || null;
  return (shown !== 'all' && stillShows(shown)) || null;
}

/** Whether the page still says all that the row was made of. */
function holds(row: Row, element: Element, layout: Layout): boolean {
  if (row.layout !== layout || row.key !== element.getAttribute('data-row-key-value')) return false;
  let next = element.firstElementChild;
  for (const cell of row.cells) {
    if (cell !== next || next === null) return false;
    next = next.nextElementSibling;
  }
  if (next !== null) return false;
  const { number, leadsTo } = row;
  // Without a key and a link column, the record was found by looking through the whole row.
  if (row.key === null && leadsTo === null) return false;
  const column = layout.columns.get('caseNumber')?.item;
  if (number && column && !(stands(number.seen) ?? numberIn(number.seen.cell, column) === number.says)) return false;
  if (leadsTo && !(stands(leadsTo.seen) ?? addressIn(leadsTo.seen.cell, layout.portal) === leadsTo.address)) return false;
  for (const { seen, column: item, field, by, found } of row.facts) {
    if (!(stands(seen) ?? sameFound(cellFound(seen.cell, item, field, by), found))) return false;
  }
  return true;
}

const rows = new WeakMap<Element, Row>();

/** A box to choose the row by tells nothing of the case. */
const isHeard = ({ row, facts }: Row, roots: readonly ShadowRoot[]): boolean =>
  !roots.some(isSoundless) && (!isSoundless(row) || !facts.some(({ seen }) => isSoundless(seen.cell)));

/**
 * One row of a list; what it says is the page's at this moment, kept or not. A row need not be asked while nothing was heard of it: asking the
 * cells of 500 rows takes Firefox 20 ms.
 *
 * @param until a row that was not read before is not begun after this time
 * @throws Unfinished
 */
export function readRow(element: Element, layout: Layout, touched: Touched, until?: number): Row {
  const kept = rows.get(element);
  if (kept?.isHeard && kept.layout === layout && touched.isUntouched(element)) return kept;
  const { result: row, roots } = touched.readRow(element, () => {
    if (kept && holds(kept, element, layout)) return kept;
    if (until !== undefined && performance.now() > until) throw new Unfinished();
    return freshRow(element, layout);
  });
  row.isHeard = isHeard(row, roots);
  // Cells that stand elsewhere than in their order are looked up one by one each time.
  if (layout.grid.aligned) rows.set(element, row);
  return row;
}

/** How the cell of a case number, a flag or any other field was read. */
function seenIn(cell: Element, column: GridColumn, field: Column): Seen {
  const raw = cell.getAttribute('data-cell-value');
  const byRaw = field === 'caseNumber' ? !column.linked && caseNumberOf(raw ?? '') !== null : rawFound(raw, field) !== null;
  if (byRaw) return { cell, raw, shown: 'raw' };
  if (field !== 'caseNumber' && isLeftOut(cell, column)) return { cell, raw, shown: 'nothing' };
  // A flag may be told by a picture beside its text.
  return { cell, raw, shown: (field !== 'waitingForInformation' && shownByLink(cell, column)) || 'all' };
}

function freshRow(element: Element, layout: Layout): Row {
  const { grid, columns, link, portal } = layout;
  const cells = cellsOf(element, grid);
  const numberColumn = columns.get('caseNumber')?.item;
  const numberCell = cellIn(cells, numberColumn);
  const says = numberCell && numberColumn ? numberIn(numberCell, numberColumn) : null;
  const key = element.getAttribute('data-row-key-value');
  const linkCell = cellIn(cells, link);
  const address = linkCell && addressIn(linkCell, portal);
  const path = address === null ? null : casePath(address, portal);
  // A list may hold records of several kinds; another's number is no case's.
  const isOthers = key !== null && isRecordKey(key) && recordIdInText(key) === null;
  const recordId = isOthers
    ? null
    : (recordIdInText(key ?? '') ?? (path ? recordIdIn(path) : null) ?? (link ? null : linkedRecord(element)));
  const facts: Fact[] = [];
  for (const [field, { item, by }] of columns) {
    const cell = field === 'caseNumber' ? null : cellIn(cells, item);
    if (!cell || field === 'caseNumber') continue;
    facts.push({ field, column: item, by, found: cellFound(cell, item, field, by), seen: seenIn(cell, item, field) });
  }
  const raw = linkCell?.getAttribute('data-cell-value') ?? null;
  return {
    row: element,
    statusCell: cellIn(cells, columns.get('status')?.item) as HTMLElement | null,
    recordId,
    caseNumber: says === null || isOthers ? null : caseNumberOf(says),
    // A link to another case (a parent, a duplicate) does not open this one.
    path: path !== null && recordIdIn(path) === recordId ? path : null,
    facts,
    isHeard: false,
    layout,
    key,
    cells,
    number: says !== null && numberCell && numberColumn ? { says, seen: seenIn(numberCell, numberColumn, 'caseNumber') } : null,
    leadsTo: linkCell && address !== null ? { address, seen: { cell: linkCell, raw, shown: raw === address ? 'raw' : 'all' } } : null,
  };
}

/** The fields of a row; `by` stands for all that they are judged by besides the row. A relative time means something else at each look. */
export function judgedFields(row: Row, by: string, datesFor: (field: FieldName) => DateContext): Judged {
  if (row.judged?.by === by) return row.judged;
  const fields = nothingRead();
  const unread: FieldUnread[] = [];
  for (const { field, found } of row.facts) setField(fields, field, found, datesFor(field));
  for (const [field, value] of Object.entries(fields)) {
    if (value.state === 'unreadable') unread.push({ field: field as FieldName, reason: value.reason });
  }
  const lasting = row.facts.every(({ field, found }) => !isTime(field) || found.raw === '' || isAbsolute(found.raw));
  if (lasting) row.judged = { fields, unread, by };
  else delete row.judged;
  return { fields, unread };
}
