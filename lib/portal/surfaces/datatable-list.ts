/** A list of cases in a Lightning table: `lightning-datatable` in each of its render modes, or a component built on it. */
import { isLinked, type ListReading, readList } from '../case-list.ts';
import type { Grid } from '../grid.ts';
import type { ListCell, ReadContext } from '../types.ts';

export const id = 'datatable-list';

const TABLE = '[role=grid], [role=treegrid], lightning-datatable table, .slds-table';

/** Its rows carry the keys of records; where a release leaves them out, it is still a grid whose rows all lead to cases. */
export const accepts = (grid: Grid): boolean => grid.keyed || (grid.element.matches(TABLE) && isLinked(grid));

export const read = (grid: Grid, ctx: ReadContext): ListReading => readList(grid, ctx, id);

export const anchor = ({ statusCell }: ListCell): HTMLElement | null => statusCell;
