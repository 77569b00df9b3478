/**
 * The one way into shadow roots. A page of the portal can be flat (synthetic shadow is invisible to a content script), made of
 * native roots, or both at once, so every search asks the plain tree first and walks roots only when that finds nothing.
 */

interface RootApi {
  dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null };
}

/** Our own elements in the page: never read, never walked into, never a reason to read again. */
export const isOurs = (node: Node): boolean => node.nodeType === 1 && (node as Element).localName.startsWith('cl-');

let entered: ShadowRoot[] | null = null;

/** Runs `work` and tells, besides its result, which roots it entered: what it read stands in the plain tree and in these. */
export function noteRoots<T>(work: () => T): { result: T; roots: readonly ShadowRoot[] } {
  const outer = entered;
  const roots: ShadowRoot[] = [];
  entered = roots;
  try {
    return { result: work(), roots };
  } finally {
    entered = outer;
    outer?.push(...roots);
  }
}

/** The shadow root of an element, open or closed, or null. `.shadowRoot` first: the browsers' calls cost ten times as much. */
export function rootOf(element: Element): ShadowRoot | null {
  const root = element.shadowRoot ?? hiddenRootOf(element);
  if (root) entered?.push(root);
  return root;
}

function hiddenRootOf(element: Element): ShadowRoot | null {
  // Firefox's. Its `chrome.dom` does the same, but to be asked for that the first time takes it 4 ms.
  const hidden = (element as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  // Chromium's call throws for an SVG element.
  if (hidden !== undefined || !(element instanceof HTMLElement)) return hidden ?? null;
  return (globalThis as { chrome?: RootApi }).chrome?.dom?.openOrClosedShadowRoot(element) ?? null;
}

/** Components that hold one value, an icon or a table's inside, and never a surface. A list of 500 rows has five thousand of them. */
const LEAF =
  /^(cl-|lightning-(datatable|tree-grid|formatted|base-formatted|icon|button|helptext|badge|spinner|avatar|relative|primitive-(cell|header|icon|button|datatable|custom|tooltip|resize|treegrid|column)))/;

/** Whether nothing but a value, an icon or the inside of a table can be in a component. */
export const isLeaf = (component: Element): boolean => LEAF.test(component.localName);

/** Components among an element's descendants. Without `leaves`, those that hold one value are left out with all that is in them. */
function components(from: ParentNode, leaves: boolean, found: Element[] = []): Element[] {
  for (let child = from.firstElementChild; child; child = child.nextElementSibling) {
    const name = child.localName;
    const isComponent = name.includes('-');
    if (isComponent && (leaves ? name.startsWith('cl-') : LEAF.test(name))) continue;
    if (isComponent) found.push(child);
    if (child.firstElementChild) components(child, leaves, found);
  }
  return found;
}

/** Shadow roots below `from`, breadth first. `leaves`: also those of components that hold a single value. */
function walk(from: ParentNode, leaves: boolean): ShadowRoot[] {
  const own = from.nodeType === 1 ? rootOf(from as Element) : null;
  const found = own ? [own] : [];
  const queue: ParentNode[] = [from, ...found];
  for (let at = queue.shift(); at; at = queue.shift()) {
    for (const component of components(at, leaves)) {
      const root = rootOf(component);
      if (root) found.push(root);
      if (root) queue.push(root);
    }
  }
  return found;
}

let kept: Map<ParentNode, ShadowRoot[]> | null = null;

/** Runs one synchronous reading, during which the walk of a given start is done only once. */
export function inOnePass<T>(work: () => T): T {
  kept = new Map();
  try {
    return work();
  } finally {
    kept = null;
  }
}

/** The shadow roots below a node that can hold a surface, breadth first. */
export function rootsBelow(from: ParentNode): ShadowRoot[] {
  const known = kept?.get(from);
  if (known) {
    entered?.push(...known);
    return known;
  }
  const roots = walk(from, false);
  kept?.set(from, roots);
  return roots;
}

/** Looks in the plain tree, and only when that gives nothing in each shadow root below. */
export function search<T>(from: ParentNode, look: (scope: ParentNode) => T[]): T[] {
  const plain = look(from);
  return plain.length > 0 ? plain : rootsBelow(from).flatMap(look);
}

/** All elements that match, from the plain tree, else from the shadow roots below. Values' own components are not entered: `queryDeep` does. */
export const queryAll = <T extends Element>(selector: string, from: ParentNode): T[] =>
  search(from, (scope) => [...scope.querySelectorAll<T>(selector)]);

/** As `queryAll`, rendered elements only; left-behind pages in the plain tree do not hide what stands in a root. */
export const queryRendered = <T extends Element>(selector: string, from: ParentNode): T[] =>
  search(from, (scope) => [...scope.querySelectorAll<T>(selector)].filter(isRendered));

/** As `queryAll`, through every root. For small things only: a cell, a field, a post. */
export function queryDeep<T extends Element>(selector: string, from: ParentNode): T[] {
  const plain = [...from.querySelectorAll<T>(selector)];
  return plain.length > 0 ? plain : walk(from, true).flatMap((root) => [...root.querySelectorAll<T>(selector)]);
}

/** The first element that matches, through every root; stops there. */
export function firstDeep<T extends Element>(selector: string, from: ParentNode): T | null {
  const plain = from.querySelector<T>(selector);
  if (plain) return plain;
  for (const component of components(from, true)) {
    const root = rootOf(component);
    const hit = root && firstDeep<T>(selector, root);
    if (hit) return hit;
  }
  return null;
}

/** The way from an element to one below it, by first children alone and through roots: each of them, and what holds it. */
export interface Way {
  steps: { holder: ParentNode; element: Element }[];
  end: Element;
}

/** The way that leads to `end`; null where something stands before it. */
export function wayTo(end: Element, from: Element): Way | null {
  const steps: Way['steps'] = [];
  for (let element = end; element !== from; ) {
    const holder = element.parentNode as (ParentNode & Node) | null;
    if (holder?.firstElementChild !== element) return null;
    steps.push({ holder, element });
    element = holder instanceof ShadowRoot ? holder.host : (holder as Element);
  }
  return { steps, end };
}

/** Whether every element stands where it stood. A root stays its host's for ever, so the browser need not be asked for it again. */
export function stillLeads({ steps }: Way): boolean {
  for (const { holder, element } of steps) if (holder.firstElementChild !== element) return false;
  return true;
}

/** An array of what is in a list of the DOM: spreading one takes four times as long, and a table has thousands of cells. */
export function listed<T extends Element>(list: ArrayLike<T>): T[] {
  const items: T[] = [];
  for (let index = 0, { length } = list; index < length; index += 1) items.push(list[index] as T);
  return items;
}

/** The element that shows a node's content: the slot it is put in, its parent, or the host of its root. */
export function parentAcross(node: Node): Element | null {
  const slot = (node as Partial<Element>).assignedSlot;
  if (slot) return slot;
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** `closest` that goes on at the host when a root ends. */
export function closestAcross<T extends Element>(element: Element, selector: string): T | null {
  for (let at: Element | null = element; at; ) {
    const hit = at.closest<T>(selector);
    if (hit) return hit;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/** The document or root that holds an element, and every one around it, innermost first. */
export function rootPath(element: Element): (Document | ShadowRoot)[] {
  const path: (Document | ShadowRoot)[] = [];
  for (let at: Element | null = element; at; ) {
    const root: Node = at.getRootNode();
    if (root instanceof ShadowRoot) path.push(root);
    else if (root.nodeType === 9) path.push(root as Document);
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return path;
}

/** Whether an element has a box that could be seen. Pages that were left stay in the document, hidden. */
export function isRendered(element: Element): boolean {
  if (!element.isConnected) return false;
  if (typeof element.checkVisibility === 'function') return element.checkVisibility({ visibilityProperty: true });
  const view = element.ownerDocument.defaultView;
  if (!view) return false;
  if (view.getComputedStyle(element).visibility === 'hidden') return false;
  for (let at: Element | null = element; at; at = parentAcross(at)) {
    if (view.getComputedStyle(at).display === 'none') return false;
  }
  return true;
}

const SILENT = new Set(['script', 'style', 'button', 'svg', 'template', 'noscript', 'select', 'textarea']);
const BLOCK = /^(address|article|blockquote|dd|div|dl|dt|footer|h[1-6]|header|li|ol|p|pre|section|table|td|th|tr|ul)$/;
const HIDDEN = /(?:^|\s)(?:slds-assistive-text|assistiveText|slds-hide|slds-hidden)(?:\s|$)/;

/** No value of a case is as long; gathering stops there, and the readers refuse what is too long. */
const ENOUGH = 20_000;

function isSilent(element: Element): boolean {
  if (SILENT.has(element.localName) || isOurs(element)) return true;
  if (element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('hidden')) return true;
  const classes = element.getAttribute('class');
  return classes !== null && HIDDEN.test(classes);
}

function shownChildren(element: Element): Iterable<Node> {
  if (element.localName === 'slot') {
    // A slot of synthetic shadow stands in the flat tree and is assigned nothing: its children are what it shows.
    const assigned = (element as HTMLSlotElement).assignedNodes?.({ flatten: true }) ?? [];
    return assigned.length > 0 ? assigned : element.childNodes;
  }
  const root = element.shadowRoot || element.localName.includes('-') ? rootOf(element) : null;
  return root ? root.childNodes : element.childNodes;
}

function gather(node: Node, parts: string[], budget: { left: number }): void {
  if (budget.left <= 0) return;
  if (node.nodeType === 3) {
    const { data } = node as Text;
    budget.left -= data.length;
    parts.push(data.replace(/\s+/g, ' '));
  } else if (node.nodeType === 1) {
    const element = node as Element;
    if (isSilent(element)) return;
    const apart = element.localName === 'br' || BLOCK.test(element.localName);
    if (apart) parts.push('\n');
    for (const child of shownChildren(element)) gather(child, parts, budget);
    if (apart) parts.push('\n');
  }
}

/** Runs of spaces joined (no-break and narrow ones too), one line break for many, zero-width marks dropped; emoji joiners stay. */
export const tidy = (text: string): string =>
  text
    .replace(/[\u200B\u2060\uFEFF\u00AD]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();

/** The text that an element shows, across roots and slots, without what only a button or assistive technology says. A `<br>` or a block's edge is one line break. */
export function textOf(element: Element | ShadowRoot): string {
  const parts: string[] = [];
  const budget = { left: ENOUGH };
  if (element.nodeType === 11) for (const child of element.childNodes) gather(child, parts, budget);
  else gather(element, parts, budget);
  return tidy(parts.join(''));
}
