/** The fields of a case's record page: dynamic forms, page layouts, and whatever shows labels beside values. */
import type { FieldName } from '../../cases/schemas.ts';
import { recordIdIn } from '../address.ts';
import { mayBelong } from '../agreement.ts';
import { byBestName, type Column, labelKey, type UserLabels } from '../labels.ts';
import { parentAcross, queryDeep, queryRendered, textOf } from '../roots.ts';
import type { ReadContext } from '../types.ts';
import { type Found, isUnfilled, pictureFlag } from '../values.ts';

export const id = 'record';

/** One field as it stands on the page. */
export interface FieldItem {
  element: Element;
  api: string | null;
  label: string | null;
}

const BY_API = '[data-target-selection-name^="sfdc:RecordField.Case."]';
const ITEMS = `${BY_API}, records-record-layout-item[field-label], [field-label]`;
/** The label's own element; inside a value there may be more of them (a checkbox has its own). */
const LABEL = '.test-id__field-label, .slds-form-element__label, .slds-item_label, dt';
const VALUE = '.test-id__field-value, .slds-form-element__static, .slds-form-element__control, dd';

const apiOf = (element: Element) =>
  /RecordField\.Case\.([A-Za-z0-9_]+)$/.exec(element.getAttribute('data-target-selection-name') ?? '')?.[1] ?? null;

function labelOf(element: Element): string | null {
  const attribute = element.getAttribute('field-label');
  if (attribute) return attribute;
  const label = queryDeep(LABEL, element).find((candidate) => !candidate.closest('.test-id__field-value'));
  return label ? textOf(label) : null;
}

/** Every rendered field of a record, the innermost element where several carry its name. */
function itemsIn(root: ParentNode): FieldItem[] {
  const anchored = queryRendered(ITEMS, root);
  const inner = anchored.filter((element) => !anchored.some((other) => other !== element && element.contains(other)));
  const items = inner.map((element) => {
    const around = element.closest(ITEMS) ?? element;
    return { element, api: apiOf(element) ?? apiOf(around), label: labelOf(element) };
  });
  if (items.length > 0) return items;
  return queryRendered(LABEL, root)
    .filter((label) => !label.closest('.test-id__field-value, form, lightning-input, lightning-combobox, lightning-textarea'))
    .map((label) => ({
      element: label.closest('.slds-form-element, .slds-item_label ~ *, dl > div') ?? label.parentElement ?? label,
      api: null,
      label: textOf(label),
    }));
}

function shownValue(item: FieldItem): Element | null {
  const [value] = queryDeep(VALUE, item.element);
  if (value) return value;
  const [label] = queryDeep(LABEL, item.element);
  return label?.nextElementSibling ?? null;
}

/** What a field's item shows; the value's own element is taken, so that "Edit Subject" never gets in. */
export function itemFound(item: FieldItem, field: Column, by: 'api-name' | 'label'): Found {
  const value = shownValue(item);
  if (!value) return { raw: '', how: by, notRendered: true };
  const raw = textOf(value);
  if (field === 'waitingForInformation') {
    const flag = pictureFlag(value);
    return flag === undefined ? { raw, how: by } : { raw, how: by, flag };
  }
  // An empty field still has its output component, or its slot; one without either is not filled yet.
  const hollow = value.matches('.test-id__field-value') && value.childNodes.length === 0;
  return raw === '' && (hollow || isUnfilled(value)) ? { raw, how: by, notRendered: true } : { raw, how: by };
}

/** Enough of a case to be its record, and not one field of it in a corner: the number or the subject, and something else. */
function isRecord(items: FieldItem[], own: UserLabels): boolean {
  const names = byBestName(items, own);
  return (
    names.size >= 2 &&
    (names.has('caseNumber') || names.has('subject') || names.has('status')) &&
    items.some((item) => item.api !== null || item.label !== null)
  );
}

/** The smallest element that holds them all, through roots. */
export function commonParent(elements: readonly Element[]): Element | null {
  const [first, ...others] = elements;
  if (!first) return null;
  const chain = (element: Element) => {
    const path: Element[] = [];
    for (let at: Element | null = element; at; at = parentAcross(at)) path.push(at);
    return path;
  };
  const paths = others.map((element) => new Set(chain(element)));
  return chain(first).find((candidate) => paths.every((path) => path.has(candidate))) ?? null;
}

/** The element that holds the record's fields; null on a page whose address names no case. */
export function find(root: ParentNode, address: string, own: UserLabels = {}): Element | null {
  const recordId = recordIdIn(address);
  if (recordId === null) return null;
  const items = itemsIn(root).filter(({ element }) => mayBelong(element, recordId));
  return isRecord(items, own) ? commonParent(items.map((item) => item.element)) : null;
}

/** Each known field of the record with what it shows. */
export function read(element: Element, ctx: ReadContext): Map<FieldName | 'caseNumber', Found> {
  const found = new Map<FieldName | 'caseNumber', Found>();
  const recordId = recordIdIn(ctx.address);
  const items = itemsIn(element).filter(({ element: at }) => recordId === null || mayBelong(at, recordId));
  for (const [field, { item, by }] of byBestName(items, ctx.labels)) {
    found.set(field, itemFound(item, field, by));
  }
  for (const [field, label] of [
    ['openedAt', 'created by'],
    ['updatedAt', 'last modified by'],
  ] as const) {
    if (!found.has(field)) {
      const stamp = items.find((item) => item.label !== null && labelKey(item.label) === label);
      const date = stamp ? stampDate(itemFound(stamp, field, 'label').raw) : null;
      if (date) found.set(field, { raw: date, how: 'position' });
    }
  }
  return found;
}

/** "A Name, 28/10/2025, 02:04": what begins with the first number after a comma or a line break. */
const stampDate = (text: string): string | null => /(?:,|\n)\s*(\S*\d[\s\S]*)$/.exec(text)?.[1] ?? null;
