/** Fields of one record as a page shows them: each with the name it bears and the element of its value. What belongs to another record is left out. */
import type { CaseNumber, RecordId } from '../cases/schemas.ts';
import { shownCase } from './address.ts';
import { expectedNumber, mayBelong } from './agreement.ts';
import { byBestName, type Column, labelKey, labelRank, TIMES, type UserLabels } from './labels.ts';
import { closestAcross, isOurs, isRendered, parentAcross, queryDeep, rootOf, rootsBelow, textOf } from './roots.ts';
import type { FieldFound, RecordFound } from './surface-kinds.ts';
import { caseNumberOf, type Found, isUnfilled, pictureFlag } from './values.ts';

/** One field as it stands on the page. */
export interface FieldItem {
  element: Element;
  api: string | null;
  label: string | null;
  /** The element of the value alone, so that "Edit Subject" and help never get in. */
  value: Element | null;
}

/** The fields of one record, and the smallest element that holds them all. */
export interface FieldGroup {
  element: Element;
  items: FieldItem[];
  /** Other cases are shown beside it: the number of one of them, and the largest element without any of theirs (null: which is which is not known). */
  beside?: { number: string; scope: Element | null };
}

export const FIELD_TARGET = '[data-target-selection-name^="sfdc:RecordField."]';
export const FIELD_LABEL = '.test-id__field-label, .slds-form-element__label, .slds-item_label, dt';
/** Elements of a value, the narrowest first: the control around it holds "Edit Subject" too. */
const VALUES = ['.test-id__field-value', '.slds-form-element__static', 'dd', '.slds-form-element__control'];

/** Hover cards and dialogs show other records: the parent case, an asset. */
const ASIDE = '.slds-popover, .forceHoverPanel, .slds-modal, [role=tooltip], [role=dialog], [role=alertdialog]';

/**
 * The API name that an anchor in or around the element carries: null without an anchor, undefined for a field of another object. One
 * that is reached through a relation ("Case.Parent.Status") bears the label of the case's own and is another record's.
 */
function apiOf(element: Element): string | null | undefined {
  const anchor = element.matches(FIELD_TARGET) ? element : (queryDeep(FIELD_TARGET, element)[0] ?? closestAcross(element, FIELD_TARGET));
  const target = anchor?.getAttribute('data-target-selection-name');
  if (!target) return null;
  return /\.Case\.(\w+)$/.exec(target)?.[1] ?? /\.Case\.(Contact|Account)\.Name$/.exec(target)?.[1];
}

/** A field of the record with this id as far as its marks tell, or nothing. */
export function itemOf(element: Element, label: string | null, value: Element | null, recordId: RecordId): FieldItem[] {
  const api = apiOf(element);
  // "Case" is a label of lists; on a record it is a lookup to another case.
  const isLookup = api === null && label !== null && labelKey(label) === 'case';
  if (api === undefined || isLookup || closestAcross(element, ASIDE) || !mayBelong(element, recordId)) return [];
  return [{ element, api, label, value }];
}

const pathUp = (element: Element): Element[] => {
  const path: Element[] = [];
  for (let at: Element | null = element; at; at = parentAcross(at)) path.push(at);
  return path;
};

/** Rendered elements in the plain tree and in every root: a case's components may have roots while another record's beside it have none. */
export const everywhere = (selector: string, root: ParentNode): Element[] =>
  [root, ...rootsBelow(root)].flatMap((scope) => [...scope.querySelectorAll(selector)].filter(isRendered));

/** Of elements found by several marks the innermost, across roots. */
export function innermost(elements: readonly Element[]): Element[] {
  const around = new Set(elements.flatMap((element) => pathUp(element).slice(1)));
  return elements.filter((element) => !around.has(element));
}

/** A label inside a field; inside a value there may be more of them (a checkbox has its own). */
export function labelIn(element: Element): string | null {
  const attribute = closestAcross(element, '[field-label]')?.getAttribute('field-label');
  if (attribute) return attribute;
  const label = queryDeep(FIELD_LABEL, element).find((candidate) => !candidate.closest('.test-id__field-value'));
  return label ? textOf(label) : null;
}

export function valueIn(element: Element): Element | null {
  for (const selector of VALUES) {
    const [value] = queryDeep(selector, element);
    if (value) return value;
  }
  const beside = queryDeep(FIELD_LABEL, element)[0]?.nextElementSibling;
  return beside && element.contains(beside) ? beside : null;
}

const CONTROL = 'input:not([type=checkbox]), textarea, select, [role=combobox], [contenteditable=true]';
const SILENT = 'button, svg, lightning-helptext, lightning-button-icon, .slds-assistive-text, .assistiveText';

/** An empty value is an empty component or a blank; where there is not even that, the value has not come. */
function isHollow(value: ParentNode): boolean {
  if ((value as Element).matches?.('.slds-form-element__control')) return true;
  return [...value.childNodes].every((node) => {
    if (node.nodeType !== 1) return node.nodeType !== 3 || /^[ \t\r\n]*$/.test((node as Text).data);
    const child = node as Element;
    if (child.localName !== 'slot') return child.matches(SILENT) || isOurs(child);
    return ((child as HTMLSlotElement).assignedNodes?.({ flatten: true }) ?? []).length === 0 && isHollow(child);
  });
}

/** What a field shows. While it is being edited, that is not what the case holds. */
function shownIn({ element, value }: FieldItem, field: Column, how: Found['how']): Found {
  if (!value || queryDeep(CONTROL, element).length > 0) return { raw: '', how, notRendered: true };
  const raw = textOf(value);
  if (field === 'waitingForInformation') {
    const flag = pictureFlag(value);
    if (flag !== undefined) return { raw, how, flag };
  }
  const missing = raw === '' && (isHollow(rootOf(value) ?? value) || isUnfilled(value));
  return missing ? { raw, how, notRendered: true } : { raw, how };
}

/** Fields whose labels are all names of one thing; of the others, two labels may be two fields of the case. */
const ONE_THING: ReadonlySet<Column> = new Set<Column>([
  'caseNumber',
  'status',
  'subStatus',
  'priority',
  'waitingForInformation',
  'closedAt',
]);

/** Whether two items of a record show the same field, so that they can't differ. */
function isSameField(a: FieldItem, b: FieldItem, field: Column, own: UserLabels): boolean {
  if (a.api !== null && b.api !== null) return a.api === b.api;
  if (a.label === null || b.label === null) return false;
  return labelKey(a.label) === labelKey(b.label) || (ONE_THING.has(field) && labelRank(b.label, field, own) !== null);
}

const folded = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

function differ(a: Found, b: Found, field: Column): boolean {
  if (a.flag !== undefined || b.flag !== undefined) return a.flag !== b.flag;
  const [x, y] = [folded(a.raw), folded(b.raw)];
  // A day beside a day with its time.
  const within = TIMES.has(field) && x !== '' && y !== '' && (x.startsWith(y) || y.startsWith(x));
  return x !== y && !within;
}

/** Each known field with what it shows, by API name before label. A field that stands in two places with two values has both. */
function fieldsOf(items: readonly FieldItem[], own: UserLabels): Map<Column, FieldFound> {
  const fields = new Map<Column, FieldFound>();
  for (const [field, { item, by }] of byBestName(items, own)) {
    const same = items.filter((other) => other !== item && isSameField(item, other, field, own));
    const shown = [item, ...same].map((each) => shownIn(each, field, by));
    const [first, ...others] = shown.filter(({ notRendered }) => !notRendered);
    const other = first && others.find((each) => differ(first, each, field));
    fields.set(field, first ? { ...first, ...(other ? { otherwise: other.raw } : {}) } : (shown[0] as Found));
  }
  return fields;
}

const OWNER = ['case owner', 'owner', 'owner name'];
/** "A Name, 28/10/2025, 02:04": a name, and what begins with the first number after a comma or a line break. */
const STAMP = /^([\s\S]*?)(?:,|\n)\s*(\S*\d[\s\S]*)$/;

export function readFields({ items }: FieldGroup, own: UserLabels = {}): RecordFound {
  const fields = fieldsOf(items, own);
  const textBy = (api: string, labels: readonly string[]) => {
    const item = items.find((each) => each.api === api) ?? items.find(({ label }) => label !== null && labels.includes(labelKey(label)));
    return item ? shownIn(item, 'contact', 'label').raw : '';
  };
  const creation = textBy('CreatedById', ['created by']);
  for (const [field, text] of [
    ['openedAt', creation],
    ['updatedAt', textBy('LastModifiedById', ['last modified by'])],
  ] as const) {
    const date = STAMP.exec(text)?.[2];
    if (date && !fields.has(field)) fields.set(field, { raw: date, how: 'position' });
  }
  return { fields, owner: textBy('OwnerId', OWNER) || null, creator: (STAMP.exec(creation)?.[1] ?? creation) || null };
}

/** The smallest element that holds them all, through roots. */
function commonParent(elements: readonly Element[]): Element | null {
  const [first, ...others] = elements;
  if (!first) return null;
  const paths = others.map((element) => new Set(pathUp(element)));
  return pathUp(first).find((candidate) => paths.every((path) => path.has(candidate))) ?? null;
}

/**
 * Where several case numbers are shown, several cases are. The largest element around the number that is known to be the address's, without
 * another number in it, is that case's. Without such knowledge nothing tells which is which.
 */
export function besideOthers(
  shown: readonly { element: Element; number: CaseNumber }[],
  expected: CaseNumber | null,
): FieldGroup['beside'] {
  const [first] = shown;
  const own = shown.find(({ number }) => number === expected);
  const others = shown.filter(({ number }) => number !== (own ?? first)?.number);
  const [other] = others;
  if (!other) return undefined;
  const taken = new Set(others.flatMap(({ element }) => pathUp(element)));
  const scope = own
    ? pathUp(own.element)
        .filter((element) => !taken.has(element))
        .at(-1)
    : null;
  return { number: other.number, scope: scope ?? null };
}

export const isInside = (element: Element, scope: Element): boolean => pathUp(element).includes(scope);

const numbersIn = (items: readonly FieldItem[], own: UserLabels) =>
  items.flatMap((item) => {
    const isNumber = byBestName([item], own).has('caseNumber');
    const number = isNumber && item.value ? caseNumberOf(withoutLinks(textOf(item.value))) : null;
    return number ? [{ element: item.element, number }] : [];
  });

/** "00812345 [View Hierarchy]": what follows the value in brackets is a link of the page. */
export const withoutLinks = (text: string): string => text.replace(/\s*\[[^\]]*\]$/, '');

/** Enough of a case to be its record, and not one field of it in a corner: two fields, and what `isRecord` asks for. */
export function groupOf(
  all: readonly FieldItem[],
  root: ParentNode,
  address: string,
  own: UserLabels,
  isRecord: (names: ReadonlyMap<Column, { item: FieldItem }>) => boolean,
): FieldGroup | null {
  const recordId = shownCase(address);
  if (recordId === null) return null;
  const beside = besideOthers(numbersIn(all, own), expectedNumber(root, recordId));
  const scope = beside?.scope;
  const items = scope ? all.filter((item) => isInside(item.element, scope)) : [...all];
  const names = byBestName(items, own);
  const element = names.size >= 2 && isRecord(names) ? commonParent(items.map((item) => item.element)) : null;
  return element && { element, items, ...(beside ? { beside } : {}) };
}
