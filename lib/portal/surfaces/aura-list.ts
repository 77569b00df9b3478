/** A list of cases in Aura's virtual table: headers by their title, rows by the record id of their links. */
import { isLinked, type ListReading, readList } from '../case-list.ts';
import type { Grid } from '../grid.ts';
import type { ListCell, ReadContext } from '../types.ts';

export const id = 'aura-list';

const TABLE = 'table.uiVirtualDataTable, .forceListViewManager table, .forceListViewManagerGrid table';

/** An empty table of this kind is a list too: it says that there are no cases. */
export const accepts = (grid: Grid): boolean => !grid.keyed && grid.element.matches(TABLE) && (grid.rows.length === 0 || isLinked(grid));

export const read = (grid: Grid, ctx: ReadContext): ListReading => readList(grid, ctx, id);

export const anchor = ({ statusCell }: ListCell): HTMLElement | null => statusCell;
