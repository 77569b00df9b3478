/** Lists of cases, whatever table they stand in: rows to sightings, and how much of the list was read. */
import type { FieldName, Reading, Sighting } from '../cases/schemas.ts';
import { completenessOf } from './completeness.ts';
import type { DateOrder } from './date-figures.ts';
import { orderByInstant, ordersProved } from './date-order.ts';
import type { DateContext } from './dates.ts';
import { cellOf, type Grid, type GridColumn, gridElements, sampled, shownText } from './grid.ts';
import { byBestName, type Column, TIMES, type UserLabels } from './labels.ts';
import { type Columns, judgedFields, linkedRecord, pathIn, type Row, readRow, settledLayout } from './list-rows.ts';
import { orderBy } from './pass.ts';
import { touchedIn } from './touched.ts';
import type { FieldUnread, ListCell, ReadContext, SurfaceReport } from './types.ts';

/** Number and status or subject: no other list of the portal has both. */
function caseColumns(grid: Grid, own: UserLabels): Columns | null {
  const columns = byBestName(grid.columns, own);
  return columns.has('caseNumber') && (columns.has('status') || columns.has('subject')) ? columns : null;
}

/** Whether every row leads to a case, as a list's do and a table with one example does not. */
export const isLinked = (grid: Grid): boolean => grid.rows.length > 0 && grid.rows.every((row) => linkedRecord(row) !== null);

/** Every rendered list of cases that one kind of table accepts. */
export const caseLists = (root: ParentNode, own: UserLabels, accept: (grid: Grid) => boolean): Grid[] =>
  gridElements(root, (grid) => caseColumns(grid, own) !== null && accept(grid));

/** The column whose cells lead to the case: looked for once, as opening every cell of every row costs ten times the reading. */
function linkColumn(grid: Grid, columns: Columns, ctx: ReadContext): GridColumn | null {
  // Number and subject open the case; a link elsewhere may be an action on it.
  const likely = [columns.get('caseNumber')?.item, columns.get('subject')?.item].flatMap((column) => column ?? []);
  for (const row of grid.rows.slice(0, 3)) {
    for (const column of [...likely, ...grid.columns]) {
      const cell = cellOf(row, column);
      if (cell && pathIn(cell, ctx.portal)) return column;
    }
  }
  return null;
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
export function readList(given: Grid, ctx: ReadContext, surface: string): ListReading {
  const touched = touchedIn(given.element);
  const grid = sampled(given, touched);
  const columns: Columns = caseColumns(grid, ctx.labels ?? {}) ?? new Map();
  const { portal, zone, now } = ctx;
  const link = linkColumn(grid, columns, ctx);
  const layout = settledLayout(grid.element, { grid: { columns: grid.columns, aligned: grid.aligned }, columns, link, portal });
  const unread: FieldUnread[] = [];
  const rows: Row[] = [];
  const rawDates = new Map<Column, string[]>();
  for (const element of grid.rows) {
    const row = readRow(element, layout, touched, ctx.until);
    if (row.caseNumber === null) unread.push({ field: 'caseNumber', reason: 'malformed' });
    if (row.recordId === null && row.caseNumber === null) continue;
    for (const { field, found } of row.facts) {
      if (!TIMES.has(field)) continue;
      const shown = rawDates.get(field);
      if (shown) shown.push(found.raw);
      else rawDates.set(field, [found.raw]);
    }
    rows.push(row);
  }
  // What a column proves goes first, then what the other columns prove, then what was known before.
  const proved = new Map([...rawDates].map(([field, raws]) => [field, ordersProved(raws, now)]));
  const pairs = touched.kept('pairs', grid.rows.slice(0, PAIRS), () => ({ layout, proved: provedByPairs(grid, columns) }));
  const ofList = new Set(pairs.layout === layout ? pairs.proved : provedByPairs(grid, columns));
  for (const ofColumn of proved.values()) for (const order of ofColumn) ofList.add(order);
  const dates = new Map<Column, DateContext>();
  for (const [field, ofColumn] of proved) dates.set(field, { now, zone, order: orderBy(ofColumn.size > 0 ? ofColumn : ofList, ctx.order) });
  const judgedBy = [zone, ...[...dates].map(([field, { order }]) => `${field} ${order}`)].join('|');
  const datesFor = (field: FieldName): DateContext => dates.get(field) ?? { now, zone, order: null };
  const sightings = rows.map((row): Sighting => {
    const judged = judgedFields(row, judgedBy, datesFor);
    unread.push(...judged.unread);
    const { recordId, caseNumber, path } = row;
    return { seenAt: now, portal, surface, recordId, caseNumber, path, fields: judged.fields, changes: [], comments: [] };
  });
  return {
    reading: {
      portal,
      surface,
      seenAt: now,
      ...completenessOf(grid.element, new Set(rows.flatMap(({ recordId, caseNumber }) => recordId ?? caseNumber ?? [])), ctx),
      sightings,
    },
    cells: rows,
    report: {
      rows: sightings.length,
      fieldsRead: [...columns].map(([field, { by }]) => ({
        field,
        how: rows[0]?.facts.find((fact) => fact.field === field)?.found.how ?? (by === 'label' ? 'header' : by),
      })),
      fieldsUnread: unread,
    },
    proved: ofList,
  };
}
