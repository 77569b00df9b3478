/** A case's fields in dynamic forms: each under an anchor with its API name, which no language changes. */
import { shownCase } from '../address.ts';
import { readFields } from '../field-values.ts';
import { everywhere, FIELD_TARGET, innermost, itemOf, labelIn, valueIn } from '../fields.ts';
import type { UserLabels } from '../labels.ts';
import { type FieldGroup, groupOf } from '../record-group.ts';
import { closestAcross } from '../roots.ts';
import type { RecordFound } from '../surface-kinds.ts';
import type { ReadContext } from '../types.ts';

export const id = 'dynamic-forms-record';

export function find(root: ParentNode, address: string, own: UserLabels = {}): FieldGroup | null {
  const recordId = shownCase(address);
  if (recordId === null) return null;
  const elements = innermost(everywhere(FIELD_TARGET, root)).filter((element) => !closestAcross(element, '[field-label]'));
  const items = elements.flatMap((element) => itemOf(element, labelIn(element), valueIn(element), recordId));
  // The anchors say that these are a case's.
  return groupOf(items, root, address, own, (names) => names.has('caseNumber') || names.has('subject') || names.has('status'));
}

export const read = (group: FieldGroup, ctx: ReadContext): RecordFound => readFields(group, ctx.labels);

export const anchor = ({ element }: FieldGroup): Element => element;
