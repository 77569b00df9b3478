/** A list of cases on a Classic page: `table.list`, a header row, then one `tr.dataRow` per case. */
import { isLinked, type ListReading, readList } from '../case-list.ts';
import type { Grid } from '../grid.ts';
import type { ListCell, ReadContext } from '../types.ts';

export const id = 'classic-list';

export const accepts = (grid: Grid): boolean => !grid.keyed && grid.element.matches('table.list') && isLinked(grid);

export const read = (grid: Grid, ctx: ReadContext): ListReading => readList(grid, ctx, id);

export const anchor = ({ statusCell }: ListCell): HTMLElement | null => statusCell;
