/** Whether a page is worth the reader: the cheapest look at it, made on every page of a portal. */
import { shownCase } from './address.ts';
import { rootsBelow } from './roots.ts';
import { watchPage } from './watch.ts';

/** What a list of cases, or a form for one, can't be without. A page that has it by chance only gets the reader for nothing. */
const SIGNS =
  'lightning-datatable, lightning-tree-grid, [data-row-key-value], a[data-recordid^="500"], td a[href*="/500"], th a[href*="/500"], [role=gridcell] a[href*="/500"], table.uiVirtualDataTable, textarea, [contenteditable=true], input[name=Subject]';

/** Roots that are listened in. */
const MOST_WATCHED = 80;

/** Calls `onFound` each time the page comes to rest with something that could be a case, a list of cases or a form, until the signal ends. */
export function watchForCases(win: Window, onFound: () => void, signal: AbortSignal): void {
  const watch = watchPage(win, look, signal);

  function look(): void {
    const roots = rootsBelow(win.document);
    const isSigned = (scope: ParentNode): boolean => scope.querySelector(SIGNS) !== null;
    if (shownCase(win.location.href) !== null || isSigned(win.document) || roots.some(isSigned)) onFound();
    if (signal.aborted) return;
    const heard = [win.document, ...roots.slice(0, MOST_WATCHED)];
    watch.setRoots({ roots: heard, tables: [], regions: [], appeared: false, changed: false });
  }
}
