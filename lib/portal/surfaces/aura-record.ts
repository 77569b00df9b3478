/** A case's fields in Aura's older blocks. */
import { shownCase } from '../address.ts';
import { readFields } from '../field-values.ts';
import { everywhere, innermost, itemOf, labelIn, valueIn } from '../fields.ts';
import type { UserLabels } from '../labels.ts';
import { type FieldGroup, groupOf } from '../record-group.ts';
import type { RecordFound } from '../surface-kinds.ts';
import type { ReadContext } from '../types.ts';

export const id = 'aura-record';

const BLOCK = '.forcePageBlockItemView';

export function find(root: ParentNode, address: string, own: UserLabels = {}): FieldGroup | null {
  const recordId = shownCase(address);
  if (recordId === null) return null;
  const items = innermost(everywhere(BLOCK, root)).flatMap((block) => itemOf(block, labelIn(block), valueIn(block), recordId));
  return groupOf(items, root, address, own, (names) => names.has('caseNumber') || names.has('subject'));
}

export const read = (group: FieldGroup, ctx: ReadContext): RecordFound => readFields(group, ctx.labels);

export const anchor = ({ element }: FieldGroup): Element => element;
