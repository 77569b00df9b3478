/** The related list "Case History" as cards: one for each change, its parts with their labels. */
import type { Instant } from '../../cases/schemas.ts';
import { shownCase } from '../address.ts';
import { mayBelong } from '../agreement.ts';
import { shownTimes } from '../changes.ts';
import { everywhere, innermost } from '../fields.ts';
import { changeOf, type HistoryParts, partOf } from '../history.ts';
import type { UserLabels } from '../labels.ts';
import { queryDeep, textOf } from '../roots.ts';
import type { EventsFound } from '../surface-kinds.ts';

export const id = 'history-cards';

const CARD = 'lst-history-card, .slds-tile, lst-template-list-item-factory';
const LABEL = '.slds-item_label, dt, .slds-text-title, .slds-form-element__label';

function partsIn(card: Element): HistoryParts {
  const parts: HistoryParts = {};
  for (const label of queryDeep(LABEL, card)) {
    const part = partOf(textOf(label));
    const value = label.nextElementSibling;
    // After a label whose value is not there comes the next label.
    if (part && value && !value.matches(LABEL)) parts[part] ??= textOf(value);
  }
  return parts;
}

export function find(root: ParentNode, address: string): Element[] {
  const recordId = shownCase(address);
  if (recordId === null) return [];
  return innermost(everywhere(CARD, root)).filter((card) => {
    const { field, to } = partsIn(card);
    return field !== undefined && to !== undefined && mayBelong(card, recordId);
  });
}

export const read = (cards: readonly Element[], { now, labels = {} }: { now: Instant; labels?: UserLabels }): EventsFound => ({
  changes: cards.flatMap((card) => {
    const parts = partsIn(card);
    const changes = changeOf(parts, shownTimes(card, [parts.at ?? ''], now), labels);
    // A card names all its parts, be they empty: one without the old value has not come whole.
    return parts.from === undefined ? changes.map((change) => ({ ...change, unread: 'not-rendered' as const })) : changes;
  }),
  comments: [],
});
