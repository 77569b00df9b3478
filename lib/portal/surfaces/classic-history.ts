/** The Case History of a Classic page: "Changed Status from New to Closed.", its values in bold, date and user printed once for rows of one time. */
import type { RecordId } from '../../cases/schemas.ts';
import { recordIdIn } from '../address.ts';
import { type ShownChange, trackedField } from '../changes.ts';
import type { UserLabels } from '../labels.ts';
import { queryRendered, textOf } from '../roots.ts';

export const id = 'classic-history';

const BODY = '[id$="_RelatedEntityHistoryList_body"]';

export const find = (root: ParentNode, address: string): Element | null =>
  recordIdIn(address) === null ? null : (queryRendered(BODY, root)[0] ?? null);

/** Field, old and new value: the three bold parts of the sentence. Two of them mean that the field was empty before; the sentence itself is not split, as its joiner is translated. */
function changeIn(action: Element, own: UserLabels): Pick<ShownChange, 'field' | 'from' | 'to'> | null {
  const [label, ...values] = [...action.querySelectorAll('b')].map((part) => textOf(part));
  const field = label === undefined ? null : trackedField(label, own);
  const to = values.at(-1);
  if (!field || to === undefined || values.length > 2) return null;
  return { field, from: values.length === 2 ? (values[0] ?? '') : '', to };
}

/** Changes in the order shown. */
export function read(root: ParentNode, _recordId: RecordId, own: UserLabels = {}): ShownChange[] {
  const changes: ShownChange[] = [];
  let times: string[] = [];
  for (const row of queryRendered(`${BODY} tr.dataRow`, root)) {
    const cells = [...row.children];
    const action = cells.find((cell) => cell.querySelector('b') !== null);
    const shownDate = cells[0] && cells[0] !== action ? textOf(cells[0]) : '';
    if (shownDate !== '') times = [shownDate];
    const change = action ? changeIn(action, own) : null;
    if (change) changes.push({ ...change, times, source: 'history' });
  }
  return changes;
}
