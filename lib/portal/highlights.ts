/** The panel at the head of a case, whatever it is made of: some fields with their labels, and the case's title. */
import type { CaseNumber, RecordId } from '../cases/schemas.ts';
import { shownCase } from './address.ts';
import { expectedNumber, mayBelong } from './agreement.ts';
import { readFields } from './field-values.ts';
import { everywhere, type FieldItem, innermost, isInside, itemOf } from './fields.ts';
import { byBestName, labelKey, TITLE_LABELS, type UserLabels } from './labels.ts';
import { besideOthers, type FieldGroup } from './record-group.ts';
import { closestAcross, queryAll, queryDeep, textOf } from './roots.ts';
import type { RecordFound } from './surface-kinds.ts';
import { caseNumberOf, splitTitle } from './values.ts';

export const AURA_PANEL = '.forceHighlightsPanel, .forceCommunityRecordHeadline';

const ITEM =
  'records-highlights-details-item, .slds-page-header__detail-block, .secondaryFields li, [slot=secondaryFields] > *, li.slds-item';
const LABEL = '.slds-text-title, .slds-page-header__detail-label, dt';
const PRIMARY = '[slot=primaryField], .primaryField, .slds-page-header__title, h1';
const ASIDE = '.slds-popover, .forceHoverPanel, .slds-modal, [role=tooltip], [role=dialog]';

const itemsOf = (panel: Element, recordId: RecordId): FieldItem[] =>
  innermost(queryAll(ITEM, panel)).flatMap((element) => {
    const [label] = queryDeep(LABEL, element);
    const text = label?.getAttribute('title') || (label ? textOf(label) : '');
    return label && text ? itemOf(element, text, valueBeside(element, label), recordId) : [];
  });

/** The element beside the label; the label itself and its help are not the value. */
function valueBeside(item: Element, label: Element): Element | null {
  const [marked] = queryDeep('.fieldComponent, .slds-page-header__detail-value, dd', item);
  const beside = label.nextElementSibling ?? label.parentElement?.nextElementSibling;
  return marked ?? (beside && item.contains(beside) ? beside : null);
}

/** "00812345 - Course list is empty", as the panel's headline or as a field of it. */
function titleOf(panel: Element, items: readonly FieldItem[]) {
  const shown = items.find(({ label }) => label !== null && TITLE_LABELS.includes(labelKey(label)))?.value;
  for (const element of [...(shown ? [shown] : []), ...queryDeep(PRIMARY, panel)]) {
    for (const line of textOf(element).split('\n')) {
      const title = splitTitle(line);
      if (title) return title;
    }
  }
  return null;
}

/** The first panel with a title or a known field. One that is not a case's by its kind has to show a case's number. */
export function findPanel(
  root: ParentNode,
  selector: string,
  address: string,
  own: UserLabels,
  { isPanel, isCases }: Record<'isPanel' | 'isCases', (element: Element) => boolean>,
): FieldGroup | null {
  const recordId = shownCase(address);
  if (recordId === null) return null;
  const panels: { element: Element; items: FieldItem[]; number: CaseNumber | null }[] = [];
  for (const element of everywhere(selector, root)) {
    if (!isPanel(element) || !mayBelong(element, recordId) || closestAcross(element, ASIDE)) continue;
    const items = itemsOf(element, recordId);
    const names = byBestName(items, own);
    const shown = names.get('caseNumber')?.item.value;
    const number = (shown ? caseNumberOf(textOf(shown)) : null) ?? titleOf(element, items)?.caseNumber ?? null;
    if (number || (names.size > 0 && isCases(element))) panels.push({ element, items, number });
  }
  const numbered = panels.flatMap(({ element, number }) => (number ? [{ element, number }] : []));
  const beside = besideOthers(numbered, expectedNumber(root, recordId));
  const scope = beside?.scope;
  const panel = scope ? panels.find(({ element }) => isInside(element, scope)) : panels[0];
  return panel ? { element: panel.element, items: panel.items, ...(beside ? { beside } : {}) } : null;
}

export function readPanel(group: FieldGroup, own: UserLabels = {}): RecordFound {
  const found = readFields(group, own);
  const { fields } = found;
  const title = titleOf(group.element, group.items);
  const number = fields.get('caseNumber');
  if (title && !number) fields.set('caseNumber', { raw: title.caseNumber, how: 'position' });
  else if (title && number && number.raw !== title.caseNumber) fields.set('caseNumber', { ...number, otherwise: title.caseNumber });
  if (title?.subject && !fields.has('subject')) fields.set('subject', { raw: title.subject, how: 'position' });
  return found;
}
