/** The panel at the head of a case: some fields with their labels, and the case's title. */
import type { FieldName } from '../../cases/schemas.ts';
import { recordIdIn } from '../address.ts';
import { mayBelong } from '../agreement.ts';
import { byBestName, labelKey, TITLE_LABELS, type UserLabels } from '../labels.ts';
import { queryAll, queryDeep, queryRendered, textOf } from '../roots.ts';
import type { ReadContext } from '../types.ts';
import { type Found, pictureFlag, splitTitle } from '../values.ts';

export const id = 'highlights';

const PANEL =
  'records-highlights2, records-highlights, records-lwc-highlights-panel, records-lwc-record-layout, force-highlights2, .forceHighlightsPanel, .forceCommunityRecordHeadline, .slds-page-header';
const ITEM =
  'records-highlights-details-item, .slds-page-header__detail-block, .secondaryFields li, [slot=secondaryFields] > *, li.slds-item';
const LABEL = '.slds-text-title, .slds-page-header__detail-label, dt';
const PRIMARY = '[slot=primaryField], .primaryField, .slds-page-header__title, h1';

const itemsOf = (panel: Element) =>
  queryAll(ITEM, panel).flatMap((element) => {
    const [label] = queryDeep(LABEL, element);
    const text = label?.getAttribute('title') || (label ? textOf(label) : '');
    return label && text ? [{ element, label: text, api: null, labelElement: label }] : [];
  });

export function find(root: ParentNode, address: string, own: UserLabels = {}): Element | null {
  const recordId = recordIdIn(address);
  if (recordId === null) return null;
  return (
    queryRendered(PANEL, root).find(
      (panel) => mayBelong(panel, recordId) && (byBestName(itemsOf(panel), own).size > 0 || titleOf(panel) !== null),
    ) ?? null
  );
}

function titleOf(panel: Element) {
  for (const element of queryDeep(PRIMARY, panel)) {
    for (const line of textOf(element).split('\n')) {
      const title = splitTitle(line);
      if (title) return title;
    }
  }
  return null;
}

export function read(panel: Element, ctx: ReadContext): Map<FieldName | 'caseNumber', Found> {
  const found = new Map<FieldName | 'caseNumber', Found>();
  const items = itemsOf(panel);
  for (const [field, { item }] of byBestName(items, ctx.labels)) {
    const value = valueBeside(item.element, item.labelElement);
    if (!value) continue;
    const flag = field === 'waitingForInformation' ? pictureFlag(value) : undefined;
    const hollow = value.matches('.fieldComponent') && value.childNodes.length === 0;
    found.set(field, {
      raw: textOf(value),
      how: 'label',
      ...(flag === undefined ? {} : { flag }),
      ...(hollow ? { notRendered: true } : {}),
    });
  }
  const shown = items.find(({ label }) => TITLE_LABELS.includes(labelKey(label)));
  const value = shown ? valueBeside(shown.element, shown.labelElement) : null;
  const title = (value ? splitTitle(textOf(value)) : null) ?? titleOf(panel);
  if (title && !found.has('caseNumber')) found.set('caseNumber', { raw: title.caseNumber, how: 'position' });
  if (title?.subject && !found.has('subject')) found.set('subject', { raw: title.subject, how: 'position' });
  return found;
}

/** The element beside the label; the label itself and its help are not the value. */
function valueBeside(item: Element, label: Element): Element | null {
  const [marked] = queryDeep('.fieldComponent, .slds-page-header__detail-value, dd', item);
  return marked ?? label.nextElementSibling ?? label.parentElement?.nextElementSibling ?? null;
}
