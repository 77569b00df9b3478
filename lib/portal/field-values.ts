/** What the fields of one record show. An empty value, one that has not come, and one that two places contradict are told apart. */
import type { FieldItem } from './fields.ts';
import { byBestName, type Column, labelKey, labelRank, TIMES, type UserLabels } from './labels.ts';
import type { FieldGroup } from './record-group.ts';
import { isOurs, queryDeep, rootOf, textOf } from './roots.ts';
import type { FieldFound, RecordFound } from './surface-kinds.ts';
import { type Found, isUnfilled, pictureFlag } from './values.ts';

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
