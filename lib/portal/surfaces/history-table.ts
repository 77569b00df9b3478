/** The related list "Case History" as a Lightning or Aura table. Each row bears its date: one without has not come yet, and is not read. */
import type { Instant } from '../../cases/schemas.ts';
import { shownCase } from '../address.ts';
import { mayBelong } from '../agreement.ts';
import { shownTimes } from '../changes.ts';
import { type Grid, gridElements } from '../grid.ts';
import { changeInRow, historyColumns, timesIn } from '../history.ts';
import type { UserLabels } from '../labels.ts';
import type { EventsFound } from '../surface-kinds.ts';

export const id = 'history-table';

export function find(root: ParentNode, address: string): Grid[] {
  const recordId = shownCase(address);
  if (recordId === null) return [];
  return gridElements(root, ({ element, ...grid }) => {
    const isHistory = !element.matches('table.list') && historyColumns({ element, ...grid }) !== null;
    return isHistory && mayBelong(element, recordId);
  });
}

export const read = (grids: readonly Grid[], { now, labels = {} }: { now: Instant; labels?: UserLabels }): EventsFound => ({
  changes: grids.flatMap((grid) => {
    const columns = historyColumns(grid) ?? {};
    return grid.rows.flatMap((row) => changeInRow(row, columns, shownTimes(row, timesIn(row, columns), now), labels));
  }),
  comments: [],
});
