/** A list of cases in a Lightning table: `lightning-datatable` in each of its render modes, or a component built on it. */
import type { CaseNumber, FieldName, Reading, RecordId, Sighting } from '../../cases/schemas.ts';
import { casePath, recordIdIn, recordIdInText } from '../address.ts';
import { type DateOrder, ordersProved } from '../dates.ts';
import { cellFound, cellOf, type Grid, type GridColumn, gridElements } from '../grid.ts';
import { byBestName, type Column, TIMES, type UserLabels } from '../labels.ts';
import { queryDeep } from '../roots.ts';
import { surroundingsOf } from '../surroundings.ts';
import type { FieldUnread, ListCell, ReadContext, SurfaceReport } from '../types.ts';
import { caseNumberOf, type Found, nothingRead, setField } from '../values.ts';

export const id = 'datatable-list';

type Columns = Map<Column, { item: GridColumn; by: 'api-name' | 'label' }>;

/** Number and status or subject: no other list of the portal has both. */
function caseColumns(grid: Grid, own: UserLabels): Columns | null {
  const columns = byBestName(grid.columns, own);
  return columns.has('caseNumber') && (columns.has('status') || columns.has('subject')) ? columns : null;
}

const CASE_LINK = 'a[href*="500"], a[data-recordid^="500"]';

/** Whether the table is the portal's own: its rows carry keys or links of records. */
const isList = (grid: Grid): boolean => grid.keyed || grid.rows.some((row) => rowLink(row) !== null);

function rowLink(row: Element): { recordId: RecordId; href: string | null } | null {
  for (const link of queryDeep<HTMLAnchorElement>(CASE_LINK, row)) {
    const href = link.getAttribute('href');
    const recordId = recordIdInText(link.dataset.recordid ?? '') ?? (href ? recordIdIn(href) : null);
    if (recordId) return { recordId, href: href && recordIdIn(href) ? href : null };
  }
  return null;
}

/** Every rendered list of cases on the page. */
export const findAll = (root: ParentNode, own: UserLabels = {}): Grid[] =>
  gridElements(root, (grid) => caseColumns(grid, own) !== null && isList(grid));

export const find = (root: ParentNode, _address: string): Element | null => findAll(root)[0]?.element ?? null;

interface Row {
  row: Element;
  recordId: RecordId | null;
  caseNumber: CaseNumber | null;
  path: string | null;
  found: Map<FieldName, Found>;
}

/** The column whose cells lead to the case: looked for once, as opening every cell of every row costs ten times the reading. */
function linkColumn(grid: Grid, ctx: ReadContext): GridColumn | null {
  for (const row of grid.rows.slice(0, 3)) {
    for (const column of grid.columns) {
      const cell = cellOf(row, column);
      if (cell && (casePath(cell.getAttribute('data-cell-value') ?? '', ctx.portal) || rowLink(cell)?.href)) return column;
    }
  }
  return null;
}

/** The key of a row, its number, and the path that opens the case. */
function identify(
  row: Element,
  number: GridColumn | undefined,
  link: GridColumn | null,
  ctx: ReadContext,
): Pick<Row, 'recordId' | 'caseNumber' | 'path'> {
  const linkCell = link ? cellOf(row, link) : null;
  const raw = linkCell?.getAttribute('data-cell-value') ?? '';
  const href = casePath(raw, ctx.portal) ?? (linkCell ? rowLink(linkCell)?.href : null) ?? null;
  const path = href === null ? null : casePath(href, ctx.portal);
  const recordId =
    recordIdInText(row.getAttribute('data-row-key-value') ?? '') ??
    (href ? recordIdIn(href) : null) ??
    (link ? null : rowLink(row)?.recordId) ??
    null;
  const numberCell = number ? cellOf(row, number) : null;
  const caseNumber = numberCell ? caseNumberOf(cellFound(numberCell, 'caseNumber', 'label', datesOf(ctx, ctx.order)).raw) : null;
  // A link to another case (a parent, a duplicate) does not open this one.
  return { recordId, caseNumber, path: path !== null && recordIdIn(path) === recordId ? path : null };
}

const datesOf = (ctx: ReadContext, order: DateOrder | null) => ({ now: ctx.now, zone: ctx.zone, order });

/** What the dates of one column prove goes first, then those of the whole list, then what was known before. */
function orderOf(proved: ReadonlySet<DateOrder>, list: ReadonlySet<DateOrder>, known: DateOrder | null): DateOrder | null {
  for (const orders of [proved, list]) {
    if (orders.has('dmy') && orders.has('mdy')) return null;
    if (orders.has('dmy')) return 'dmy';
    if (orders.has('mdy')) return 'mdy';
  }
  return known;
}

export interface ListReading {
  reading: Reading;
  cells: ListCell[];
  report: Pick<SurfaceReport, 'rows' | 'fieldsRead' | 'fieldsUnread'>;
  rawDates: string[];
}

export function read(grid: Grid, ctx: ReadContext, surface: string = id): ListReading {
  const columns: Columns = caseColumns(grid, ctx.labels ?? {}) ?? new Map();
  const unread: FieldUnread[] = [];
  const rows: Row[] = [];
  const rawDates = new Map<Column, string[]>();
  const numberColumn = columns.get('caseNumber')?.item;
  const link = linkColumn(grid, ctx);
  const dates = datesOf(ctx, ctx.order);
  for (const row of grid.rows) {
    const identity = identify(row, numberColumn, link, ctx);
    if (identity.caseNumber === null) unread.push({ field: 'caseNumber', reason: 'malformed' });
    if (identity.recordId === null && identity.caseNumber === null) continue;
    const found: Row['found'] = new Map();
    for (const [field, { item, by }] of columns) {
      const cell = field === 'caseNumber' ? null : cellOf(row, item);
      if (!cell || field === 'caseNumber') continue;
      const value = cellFound(cell, field, by, dates);
      found.set(field, value);
      if (!TIMES.has(field) || value.how === 'raw-value') continue;
      const shown = rawDates.get(field);
      if (shown) shown.push(value.raw);
      else rawDates.set(field, [value.raw]);
    }
    rows.push({ row, ...identity, found });
  }
  const ofList = ordersProved([...rawDates.values()].flat(), ctx.now);
  const orders = new Map([...rawDates].map(([field, raws]) => [field, orderOf(ordersProved(raws, ctx.now), ofList, ctx.order)]));
  const sightings = rows.map(({ recordId, caseNumber, path, found }): Sighting => {
    const fields = nothingRead();
    for (const [field, value] of found) setField(fields, field, value, datesOf(ctx, orders.get(field) ?? ctx.order));
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
      ...completeness(grid, sightings.length, ctx),
      sightings,
    },
    cells: rows.map(({ row, recordId, caseNumber }) => ({
      row,
      statusCell: statusColumn ? (cellOf(row, statusColumn) as HTMLElement | null) : null,
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
    rawDates: [...rawDates.values()].flat(),
  };
}

/** Complete only when the page itself tells a number and all of them were read; a related list on a record's page never is. */
function completeness(grid: Grid, read: number, ctx: ReadContext): Pick<Reading, 'view' | 'completeness'> {
  const { view, count } = surroundingsOf(grid.element);
  const total = count && !count.open ? count.total : null;
  const inMemory = Number(grid.element.getAttribute('data-num-rows') ?? 0);
  const all = total !== null && read >= total && read >= inMemory && recordIdIn(ctx.address) === null;
  return { view, completeness: { read, total, all } };
}
