/** The case's history, whatever shows it: date, field, original and new value. */
import { type Shown, type ShownChange, trackedField } from './changes.ts';
import { cellOf, type Grid, type GridColumn } from './grid.ts';
import { HISTORY, labelKey, type UserLabels } from './labels.ts';
import { textOf } from './roots.ts';
import { isUnfilled } from './values.ts';

type Part = keyof typeof HISTORY;
export type HistoryParts = Partial<Record<Part, string>>;

const PARTS = Object.keys(HISTORY) as Part[];

export const partOf = (label: string): Part | null =>
  PARTS.find((part) => (HISTORY[part] as readonly string[]).includes(labelKey(label))) ?? null;

/** The columns of a history's table; null for another table. */
export function historyColumns(grid: Grid): Partial<Record<Part, GridColumn>> | null {
  const columns: Partial<Record<Part, GridColumn>> = {};
  for (const column of grid.columns) {
    const part = column.label === null ? null : partOf(column.label);
    if (part) columns[part] ??= column;
  }
  return columns.at && columns.field && columns.to ? columns : null;
}

/** What a cell shows, or its raw value where that is asked for. */
function cellText(row: Element, column: GridColumn | undefined, raw = false): string {
  const cell = column ? cellOf(row, column) : null;
  if (!cell) return '';
  return (raw && cell.getAttribute('data-cell-value')) || textOf(cell) || cell.getAttribute('data-cell-value') || '';
}

export const timesIn = (row: Element, { at }: Partial<Record<Part, GridColumn>>): string[] =>
  [cellText(row, at, true), cellText(row, at)].filter((time) => time !== '');

export function changeOf(parts: HistoryParts, shown: Shown, own: UserLabels): ShownChange[] {
  const field = parts.field === undefined ? null : trackedField(parts.field, own);
  return field ? [{ ...shown, field, from: parts.from ?? '', to: parts.to ?? '', source: 'history' }] : [];
}

/** The change that a row of a table tells, at the time given. */
export function changeInRow(row: Element, columns: Partial<Record<Part, GridColumn>>, shown: Shown, own: UserLabels): ShownChange[] {
  const parts = { field: cellText(row, columns.field), from: cellText(row, columns.from), to: cellText(row, columns.to) };
  const value = columns.to ? cellOf(row, columns.to) : null;
  const hasCome = parts.to !== '' || (value !== null && !isUnfilled(value));
  return changeOf(parts, shown, own).map((change) => (hasCome ? change : { ...change, unread: 'not-rendered' }));
}
