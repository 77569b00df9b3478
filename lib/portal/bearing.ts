/** Which changes of a page can bring or change what is read from it. Lightning changes something all the time: clocks, toasts, feeds. */
import { isLeaf, isOurs, parentAcross, rootOf } from './roots.ts';

/** What lists, cases and forms are made of. */
const HOLDERS =
  'table, [role=grid], [role=treegrid], lightning-datatable, form, textarea, input, select, [contenteditable=true], article, dl, [data-target-selection-name], [data-record-id], .slds-form-element, .forceHighlightsPanel, .slds-page-header, iframe';
/** Where a mere text changes something. */
const FILLED =
  'table, [role=grid], [role=treegrid], form, [data-target-selection-name], .slds-form-element, .slds-combobox, lightning-combobox, .forceHighlightsPanel';

/** What an added element could bring: the name of the first that can hold case data or a root; null for nothing of the kind. */
function broughtBy(added: Element): string | null {
  const holder = added.matches(HOLDERS) ? added : added.querySelector(HOLDERS);
  if (holder) return holder.localName;
  const elements = added.localName.includes('-') ? [added] : [];
  for (const element of added.querySelectorAll('*')) if (element.localName.includes('-')) elements.push(element);
  // A root tells nobody what comes into it later, so the page is read once to have it watched. One that is not defined yet may get one.
  return elements.find((element) => !isLeaf(element) && (rootOf(element) !== null || !element.matches(':defined')))?.localName ?? null;
}

/** Whether a change at this place is one of what was read, or of a thing that could be read. */
function isAmong(place: Element, regions: ReadonlySet<Element>): boolean {
  for (let at: Element | null = place; at; at = parentAcross(at)) if (regions.has(at) || at.matches(FILLED)) return true;
  return false;
}

const elementAt = (node: Node): Element | null => {
  if (node.nodeType === 1) return node as Element;
  return node instanceof ShadowRoot ? node.host : node.parentElement;
};

/**
 * The kinds of change in these records that can matter, named by what was added or where it happened; none for all others.
 *
 * @param regions what was read, each in the nearest surroundings that belong to it; empty while nothing was found
 * @param anything nothing is known yet of what has to come, so everything can matter
 */
export function changesThatMatter(records: readonly MutationRecord[], regions: ReadonlySet<Element>, anything: boolean): Set<string> {
  const kinds = new Set<string>();
  const among = new Map<Node, boolean>();
  for (const { type, target, addedNodes, removedNodes } of records) {
    if (type === 'childList' && [...addedNodes, ...removedNodes].every(isOurs)) continue;
    const place = elementAt(target);
    if (!place || isOurs(place)) continue;
    let matters = among.get(target);
    if (matters === undefined) {
      matters = anything || isAmong(place, regions);
      among.set(target, matters);
    }
    if (matters) kinds.add(`in ${place.localName}`);
    for (const node of addedNodes) {
      const brought = node.nodeType === 1 && !isOurs(node) ? broughtBy(node as Element) : null;
      if (brought) kinds.add(brought);
    }
  }
  for (const region of regions) if (!region.isConnected) kinds.add('gone');
  return kinds;
}
