/** Lists of cases, whatever table they stand in: rows to sightings, and how much of the list was read. */
import type { CaseNumber, FieldName, Reading, RecordId, Sighting } from '../cases/schemas.ts';
import { casePath, recordIdIn, recordIdInText } from './address.ts';
import { completenessOf } from './completeness.ts';
import type { DateOrder } from './date-figures.ts';
import { orderByInstant, ordersProved } from './date-order.ts';
import { cellFound, cellOf, cellsOf, type Grid, type GridColumn, gridElements, sampleColumns, shownText } from './grid.ts';
import { byBestName, type Column, TIMES, type UserLabels } from './labels.ts';
import { orderBy } from './pass.ts';
import { firstDeep, queryDeep } from './roots.ts';
import type { FieldUnread, ListCell, ReadContext, SurfaceReport } from './types.ts';
import { caseNumberOf, type Found, nothingRead, setField } from './values.ts';

type Columns = Map<Column, { item: GridColumn; by: 'api-name' | 'label' }>;

/** Number and status or subject: no other list of the portal has both. */
function caseColumns(grid: Grid, own: UserLabels): Columns | null {
  const columns = byBestName(grid.columns, own);
  return columns.has('caseNumber') && (columns.has('status') || columns.has('subject')) ? columns : null;
}

const CASE_LINK = 'a[href*="500"], a[data-recordid^="500"]';

/** The record that a row's links name. */
function linkedRecord(row: Element): RecordId | null {
  for (const link of queryDeep<HTMLAnchorElement>(CASE_LINK, row)) {
    const recordId = recordIdInText(link.dataset.recordid ?? '') ?? recordIdIn(link.getAttribute('href') ?? '');
    if (recordId) return recordId;
  }
  return null;
}

/** Whether every row leads to a case, as a list's do and a table with one example does not. */
export const isLinked = (grid: Grid): boolean => grid.rows.length > 0 && grid.rows.every((row) => linkedRecord(row) !== null);

/** Every rendered list of cases that one kind of table accepts. */
export const caseLists = (root: ParentNode, own: UserLabels, accept: (grid: Grid) => boolean): Grid[] =>
  gridElements(root, (grid) => caseColumns(grid, own) !== null && accept(grid));

interface Row {
  row: Element;
  cells: (Element | null)[];
  recordId: RecordId | null;
  caseNumber: CaseNumber | null;
  path: string | null;
  found: Map<FieldName, Found>;
}

/** The column whose cells lead to the case: looked for once, as opening every cell of every row costs ten times the reading. */
function linkColumn(grid: Grid, columns: Columns, ctx: ReadContext): GridColumn | null {
  // Number and subject open the case; a link elsewhere may be an action on it.
  const likely = [columns.get('caseNumber')?.item, columns.get('subject')?.item].flatMap((column) => column ?? []);
  for (const row of grid.rows.slice(0, 3)) {
    for (const column of [...likely, ...grid.columns]) {
      const cell = cellOf(row, column);
      if (cell && hrefOf(cell, ctx)) return column;
    }
  }
  return null;
}

/** The path of a case that a cell holds as its raw value, else that of its link. */
const hrefOf = (cell: Element, ctx: ReadContext): string | null =>
  casePath(cell.getAttribute('data-cell-value') ?? '', ctx.portal) ??
  casePath(firstDeep(CASE_LINK, cell)?.getAttribute('href') ?? '', ctx.portal);

/** The key of a row, its number, and the path that opens the case. */
function identify(
  row: Element,
  cells: Row['cells'],
  number: GridColumn | undefined,
  link: GridColumn | null,
  ctx: ReadContext,
): Pick<Row, 'recordId' | 'caseNumber' | 'path'> {
  const linkCell = link && cells[link.index];
  const path = linkCell ? hrefOf(linkCell, ctx) : null;
  const keyed = recordIdInText(row.getAttribute('data-row-key-value') ?? '');
  const recordId = keyed ?? (path ? recordIdIn(path) : null) ?? (link ? null : linkedRecord(row));
  const numberCell = number && cells[number.index];
  const raw = (numberCell && !number.linked && numberCell.getAttribute('data-cell-value')) || '';
  const caseNumber = numberCell ? (caseNumberOf(raw) ?? caseNumberOf(shownText(numberCell, number))) : null;
  // A link to another case (a parent, a duplicate) does not open this one.
  return { recordId, caseNumber, path: path !== null && recordIdIn(path) === recordId ? path : null };
}

export interface ListReading {
  reading: Reading;
  cells: ListCell[];
  report: Pick<SurfaceReport, 'rows' | 'fieldsRead' | 'fieldsUnread'>;
  /** Orders of day and month that its dates prove. */
  proved: ReadonlySet<DateOrder>;
}

const PAIRS = 5;

/** Proof from the first rows of columns that carry an instant beside the text that shows it. */
function provedByPairs(grid: Grid, columns: Columns): Set<DateOrder> {
  const proved = new Set<DateOrder>();
  for (const [field, { item }] of columns) {
    for (const row of TIMES.has(field) ? grid.rows.slice(0, PAIRS) : []) {
      const cell = cellOf(row, item);
      const raw = cell?.getAttribute('data-cell-value');
      const order = cell && raw ? orderByInstant(raw, shownText(cell, item)) : null;
      if (order) proved.add(order);
    }
  }
  return proved;
}

/** Every row as a sighting; values that could not be read are counted in the report. */
export function readList(grid: Grid, ctx: ReadContext, surface: string): ListReading {
  const columns: Columns = caseColumns(grid, ctx.labels ?? {}) ?? new Map();
  const unread: FieldUnread[] = [];
  const rows: Row[] = [];
  const rawDates = new Map<Column, string[]>();
  const numberColumn = columns.get('caseNumber')?.item;
  sampleColumns(grid);
  const link = linkColumn(grid, columns, ctx);
  for (const row of grid.rows) {
    const cells = cellsOf(row, grid);
    const identity = identify(row, cells, numberColumn, link, ctx);
    if (identity.caseNumber === null) unread.push({ field: 'caseNumber', reason: 'malformed' });
    if (identity.recordId === null && identity.caseNumber === null) continue;
    const found: Row['found'] = new Map();
    for (const [field, { item, by }] of columns) {
      const cell = field === 'caseNumber' ? null : cells[item.index];
      if (!cell || field === 'caseNumber') continue;
      const value = cellFound(cell, item, field, by);
      found.set(field, value);
      if (!TIMES.has(field)) continue;
      const shown = rawDates.get(field);
      if (shown) shown.push(value.raw);
      else rawDates.set(field, [value.raw]);
    }
    rows.push({ row, cells, ...identity, found });
  }
  // What a column proves goes first, then what the other columns prove, then what was known before.
  const proved = new Map([...rawDates].map(([field, raws]) => [field, ordersProved(raws, ctx.now)]));
  const ofList = provedByPairs(grid, columns);
  for (const ofColumn of proved.values()) for (const order of ofColumn) ofList.add(order);
  const orders = new Map([...proved].map(([field, ofColumn]) => [field, orderBy(ofColumn.size > 0 ? ofColumn : ofList, ctx.order)]));
  const sightings = rows.map(({ recordId, caseNumber, path, found }): Sighting => {
    const fields = nothingRead();
    for (const [field, value] of found) setField(fields, field, value, { now: ctx.now, zone: ctx.zone, order: orders.get(field) ?? null });
    for (const [field, value] of Object.entries(fields)) {
      if (value.state === 'unreadable') unread.push({ field: field as FieldName, reason: value.reason });
    }
    return { seenAt: ctx.now, portal: ctx.portal, surface, recordId, caseNumber, path, fields, changes: [], comments: [] };
  });
  const statusColumn = columns.get('status')?.item;
  return {
    reading: {
      portal: ctx.portal,
      surface,
      seenAt: ctx.now,
      ...completenessOf(grid.element, new Set(rows.flatMap(({ recordId, caseNumber }) => recordId ?? caseNumber ?? [])), ctx),
      sightings,
    },
    cells: rows.map(({ row, cells, recordId, caseNumber }) => ({
      row,
      statusCell: ((statusColumn && cells[statusColumn.index]) as HTMLElement | null | undefined) ?? null,
      recordId,
      caseNumber,
    })),
    report: {
      rows: sightings.length,
      fieldsRead: [...columns].map(([field, { by }]) => ({
        field,
        how: rows[0]?.found.get(field as FieldName)?.how ?? (by === 'label' ? 'header' : by),
      })),
      fieldsUnread: unread,
    },
    proved: ofList,
  };
}
