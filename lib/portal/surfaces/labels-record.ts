/**
 * The last resort: labels beside values, in whatever structure. It is read only where no known one is on the page, be it another record's,
 * and only with the case's number and two more fields, as articles, tiles of other cases and banners say "Status" too.
 */
import type { RecordId } from '../../cases/schemas.ts';
import { recordIdIn, shownCase } from '../address.ts';
import { readFields } from '../field-values.ts';
import { everywhere, FIELD_LABEL, FIELD_TARGET, type FieldItem, itemOf, valueIn } from '../fields.ts';
import type { UserLabels } from '../labels.ts';
import { type FieldGroup, groupOf } from '../record-group.ts';
import { closestAcross, queryDeep, textOf } from '../roots.ts';
import type { RecordFound } from '../surface-kinds.ts';
import type { ReadContext } from '../types.ts';
import { caseNumberOf } from '../values.ts';

export const id = 'labels-record';

const NOT_HERE =
  '.test-id__field-value, form, lightning-input, lightning-combobox, lightning-textarea, .slds-tile, .cuf-feedItem, [class*=article], [class*=Article], [class*=knowledge], [class*=Knowledge], lightning-formatted-rich-text, .slds-rich-text-editor__output, .forceOutputRichText, .uiOutputRichText';

/** A row or an item that leads to another case speaks of that one. */
function isOthers(label: Element, recordId: RecordId): boolean {
  const row = closestAcross(label, 'li, tr, [role=row]');
  return row !== null && queryDeep('a[href]', row).some((link) => (recordIdIn(link.getAttribute('href') ?? '') ?? recordId) !== recordId);
}

/** The value that a label stands before: in its own form element, else the element after it. Never one that holds a label of its own. */
function besideLabel(label: Element): { element: Element; value: Element | null } {
  const around = label.closest('.slds-form-element');
  const alone =
    around !== null && queryDeep(FIELD_LABEL, around).every((other) => other === label || label.contains(other) || other.contains(label));
  const value = (alone ? valueIn(around) : null) ?? label.nextElementSibling;
  const isValue = value && !value.matches(FIELD_LABEL) && queryDeep(FIELD_LABEL, value).length === 0;
  return { element: (alone ? around : null) ?? label, value: isValue ? value : null };
}

function itemsIn(root: ParentNode, recordId: RecordId): FieldItem[] {
  const labels = everywhere(FIELD_LABEL, root).filter((label) => !closestAcross(label, NOT_HERE) && !isOthers(label, recordId));
  // Of a label in a label's box the inner one is the text.
  return labels
    .filter((label) => !labels.some((other) => other !== label && label.contains(other)))
    .flatMap((label) => {
      const { element, value } = besideLabel(label);
      return itemOf(element, textOf(label), value, recordId);
    });
}

const KNOWN = `${FIELD_TARGET}, [field-label], .forcePageBlockItemView, td.labelCol, th.labelCol`;
const LEAST = 3;

export function find(root: ParentNode, address: string, own: UserLabels = {}): FieldGroup | null {
  const recordId = shownCase(address);
  if (recordId === null || everywhere(KNOWN, root).length > 0) return null;
  return groupOf(itemsIn(root, recordId), root, address, own, (names) => {
    const value = names.get('caseNumber')?.item.value;
    return names.size >= LEAST && value != null && caseNumberOf(textOf(value)) !== null;
  });
}

export const read = (group: FieldGroup, ctx: ReadContext): RecordFound => readFields(group, ctx.labels);

export const anchor = ({ element }: FieldGroup): Element => element;
