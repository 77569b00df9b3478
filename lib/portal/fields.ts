/** Fields of one record as a page shows them: each with the name it bears and the element of its value. What belongs to another record is left out. */
import type { RecordId } from '../cases/schemas.ts';
import { mayBelong } from './agreement.ts';
import { labelKey } from './labels.ts';
import { closestAcross, isRendered, parentAcross, queryDeep, rootsBelow, textOf } from './roots.ts';

/** One field as it stands on the page. */
export interface FieldItem {
  element: Element;
  api: string | null;
  label: string | null;
  /** The element of the value alone, so that "Edit Subject" and help never get in. */
  value: Element | null;
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

/** An element and all around it, innermost first, through roots. */
export const pathUp = (element: Element): Element[] => {
  const path: Element[] = [];
  for (let at: Element | null = element; at; at = parentAcross(at)) path.push(at);
  return path;
};

export const isInside = (element: Element, scope: Element): boolean => pathUp(element).includes(scope);

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
