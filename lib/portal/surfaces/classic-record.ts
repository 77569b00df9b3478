/** The detail of a case on a Classic or Visualforce page: cells of labels, each followed by the cell of its value. */
import type { FieldName } from '../../cases/schemas.ts';
import { recordIdIn } from '../address.ts';
import { byBestName, type UserLabels } from '../labels.ts';
import { queryRendered, textOf } from '../roots.ts';
import type { ReadContext } from '../types.ts';
import { type Found, pictureFlag } from '../values.ts';

export const id = 'classic-record';

const BLOCK = '.bPageBlock, #ep, table.detailList';

interface Pair {
  api: null;
  label: string;
  value: Element;
}

/** Visualforce makes its labels header cells. Labels of an edit page stand beside controls, not values. */
const pairsIn = (root: ParentNode): Pair[] =>
  [...root.querySelectorAll('td.labelCol, th.labelCol')].flatMap((cell): Pair[] => {
    const value = cell.nextElementSibling;
    const isValue = value?.matches('td.dataCol, td.data2Col') && !value.querySelector('input:not([type=checkbox]), textarea, select');
    return value && isValue ? [{ api: null, label: textOf(cell), value }] : [];
  });

export function find(root: ParentNode, address: string, own: UserLabels = {}): Element | null {
  if (recordIdIn(address) === null) return null;
  return (
    queryRendered(BLOCK, root).find((block) => {
      const names = byBestName(pairsIn(block), own);
      return names.has('caseNumber') && names.size >= 2;
    }) ?? null
  );
}

/** "00812345 [View Hierarchy]": what follows the value in brackets is a link of the page. */
const withoutLinks = (text: string): string => text.replace(/\s*\[[^\]]*\]$/, '');

export function read(block: Element, ctx: ReadContext): Map<FieldName | 'caseNumber', Found> {
  const found = new Map<FieldName | 'caseNumber', Found>();
  for (const [field, { item }] of byBestName(pairsIn(block), ctx.labels)) {
    const text = textOf(item.value);
    const flag = field === 'waitingForInformation' ? pictureFlag(item.value) : undefined;
    const raw = field === 'subject' ? text : withoutLinks(text);
    found.set(field, { raw, how: 'label', ...(flag === undefined ? {} : { flag }) });
  }
  return found;
}
