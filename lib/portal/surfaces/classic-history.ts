/**
 * The Case History of a Classic page: "Changed Status from New to Closed.", its values in bold, or columns of their own. Date and user are
 * printed once for rows of one time, so a row without has those of the row above.
 */
import type { Instant } from '../../cases/schemas.ts';
import { shownCase } from '../address.ts';
import { mayBelong } from '../agreement.ts';
import { type Shown, type ShownChange, shownTimes, trackedField } from '../changes.ts';
import { type Grid, gridElements } from '../grid.ts';
import { changeInRow, historyColumns, timesIn } from '../history.ts';
import { mentions, type UserLabels } from '../labels.ts';
import { closestAcross, textOf } from '../roots.ts';
import type { EventsFound } from '../surface-kinds.ts';

export const id = 'classic-history';

const BODY = '[id$="_RelatedEntityHistoryList_body"]';

export function find(root: ParentNode, address: string): Grid[] {
  const recordId = shownCase(address);
  if (recordId === null) return [];
  return gridElements(root, (grid) => {
    const { element } = grid;
    if (!element.matches('table.list') || !mayBelong(element, recordId)) return false;
    return closestAcross(element, BODY) !== null || historyColumns(grid) !== null;
  });
}

/** The text that follows a node, up to the next bold part. */
function textAfter(node: Node): string {
  let text = '';
  for (let at = node.nextSibling; at && at.nodeName !== 'B'; at = at.nextSibling) text += at.textContent ?? '';
  return text;
}

/** "Status to Closed.": one joining word, whatever it is in the page's language, and an end. With more of either, a third part is missing. */
const isWholePair = (label: Element, value: Element): boolean =>
  textAfter(label).trim().split(/\s+/).length === 1 && !/\p{L}/u.test(textAfter(value));

/**
 * Field, old and new value: the three bold parts of the sentence. Two of them mean that the field was empty before; the sentence itself is not
 * split, as its joiners are translated.
 */
function changeIn(row: Element, shown: Shown, own: UserLabels): ShownChange[] {
  const cell = [...row.children].find((each) => each.querySelector('b') !== null);
  const [label, first, second, ...more] = [...(cell?.querySelectorAll('b') ?? [])];
  const field = label ? trackedField(textOf(label), own) : null;
  const isWhole = label && first && more.length === 0 && (second !== undefined || isWholePair(label, first));
  if (field && isWhole) {
    return [{ ...shown, field, from: second ? textOf(first) : '', to: textOf(second ?? first), source: 'history' }];
  }
  // A sentence about the status that is built otherwise.
  const isTold = field !== null || (cell === undefined && mentions(textOf(row), 'status', own));
  return isTold ? [{ ...shown, field: field ?? 'status', from: '', to: '', source: 'history', unread: 'malformed' }] : [];
}

export function read(grids: readonly Grid[], { now, labels = {} }: { now: Instant; labels?: UserLabels }): EventsFound {
  const changes: ShownChange[] = [];
  for (const grid of grids) {
    const columns = historyColumns(grid);
    let times: string[] = [];
    for (const row of grid.rows) {
      const [first] = row.children;
      const own = columns ? timesIn(row, columns) : first && first.querySelector('b') === null ? [textOf(first)] : [];
      times = own.some((time) => time !== '') ? own : times;
      const shown = shownTimes(row, times, now);
      changes.push(...(columns ? changeInRow(row, columns, shown, labels) : changeIn(row, shown, labels)));
    }
  }
  return { changes, comments: [] };
}
