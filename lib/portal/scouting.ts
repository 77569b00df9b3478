/** Whether a page is worth the reader: the cheapest look at it, made on every page of a portal. */
import { shownCase } from './address.ts';
import { rootsBelow } from './roots.ts';

/** What a list of cases, or a form for one, can't be without. A page that has it by chance only gets the reader for nothing. */
const SIGNS =
  'lightning-datatable, lightning-tree-grid, [data-row-key-value], a[data-recordid^="500"], td a[href*="/500"], th a[href*="/500"], [role=gridcell] a[href*="/500"], table.uiVirtualDataTable, textarea, [contenteditable=true], input[name=Subject]';

/** Roots that are listened in. */
const MOST_WATCHED = 80;
/** Milliseconds from a change of the page to the look at it: at least, and at most where looks cost so much that they would take more than one part in `SHARE` of the time. */
const SOON = 250;
const LATE = 3000;
const SHARE = 200;

/**
 * Calls `onFound` after each look at the page that finds something which could be a case, a list of cases or a form, until the signal ends.
 * Looking is so cheap that changes are not gone through, as the reader's watch does: any change of the page brings one look a little later.
 */
export function watchForCases(win: Window, onFound: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let cost = 0;
  const listened = new WeakSet<Node>();
  const observer = new MutationObserver(soon);

  function soon(): void {
    if (signal.aborted) return;
    timer ??= setTimeout(look, Math.max(SOON, lookedAt + Math.min(LATE, cost * SHARE) - performance.now()));
  }

  function listenIn(node: Node): void {
    if (listened.has(node)) return;
    listened.add(node);
    observer.observe(node, { childList: true, subtree: true });
  }

  function look(): void {
    const start = performance.now();
    timer = undefined;
    const roots = rootsBelow(win.document);
    const isSigned = (scope: ParentNode): boolean => scope.querySelector(SIGNS) !== null;
    const isFound = shownCase(win.location.href) !== null || isSigned(win.document) || roots.some(isSigned);
    for (const node of [win.document, ...roots.slice(0, MOST_WATCHED)]) listenIn(node);
    lookedAt = performance.now();
    cost = lookedAt - start;
    if (isFound) onFound();
  }

  const navigation = (win as Window & { navigation?: EventTarget }).navigation;
  for (const name of ['navigatesuccess', 'currententrychange']) navigation?.addEventListener(name, soon, { signal });
  for (const name of ['popstate', 'pageshow', 'focus']) win.addEventListener(name, soon, { signal });
  win.document.addEventListener('visibilitychange', soon, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
  soon();
}
