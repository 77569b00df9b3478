/** A case's fields in a page layout: each in an item that bears its label, some with an anchor of the API name inside. */
import { shownCase } from '../address.ts';
import { readFields } from '../field-values.ts';
import { everywhere, innermost, itemOf, labelIn, valueIn } from '../fields.ts';
import type { UserLabels } from '../labels.ts';
import { type FieldGroup, groupOf } from '../record-group.ts';
import { closestAcross } from '../roots.ts';
import type { RecordFound } from '../surface-kinds.ts';
import type { ReadContext } from '../types.ts';

export const id = 'page-layout-record';

const ITEM = '[field-label]';
/** One of these holds one record: beside the case's there may be an asset's, with a Status of its own. */
const LAYOUT = 'records-lwc-detail-panel, records-record-layout-event-broker, records-lwc-record-layout, force-record-layout';

export function find(root: ParentNode, address: string, own: UserLabels = {}): FieldGroup | null {
  const recordId = shownCase(address);
  if (recordId === null) return null;
  const layouts = new Map<Element | null, ReturnType<typeof itemOf>>();
  for (const element of innermost(everywhere(ITEM, root))) {
    const layout = closestAcross(element, LAYOUT);
    const items = layouts.get(layout) ?? [];
    layouts.set(layout, [...items, ...itemOf(element, labelIn(element), valueIn(element), recordId)]);
  }
  // A status alone may be a work order's; several layouts that are each a case's are told apart by their numbers.
  const isCase = (items: ReturnType<typeof itemOf>) =>
    groupOf(items, root, address, own, (names) => names.has('caseNumber') || names.has('subject')) !== null;
  const cases = [...layouts.values()].filter(isCase);
  const numbered = cases.filter((items) => groupOf(items, root, address, own, (names) => names.has('caseNumber')) !== null);
  return groupOf((numbered.length > 0 ? numbered : cases).flat(), root, address, own, () => true);
}

export const read = (group: FieldGroup, ctx: ReadContext): RecordFound => readFields(group, ctx.labels);

export const anchor = ({ element }: FieldGroup): Element => element;
