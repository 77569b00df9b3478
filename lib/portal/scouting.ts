/** Whether a page is worth the reader: the cheapest look at it, made on every page of a portal. */
import { shownCase } from './address.ts';
import { isLeaf, rootOf } from './roots.ts';

/** What a list of cases, or a form for one, can't be without. A page that has it by chance only gets the reader for nothing. */
const SIGNS =
  'lightning-datatable, lightning-tree-grid, [data-row-key-value], a[data-recordid^="500"], td a[href*="/500"], th a[href*="/500"], [role=gridcell] a[href*="/500"], table.uiVirtualDataTable, textarea, [contenteditable=true], input[name=Subject]';

/** Roots that are listened in. */
const MOST_WATCHED = 80;
/** Milliseconds from a change of the page to the look at it: at least, and at most where looks cost so much that they would take more than one part in `SHARE` of the time. */
const SOON = 250;
const LATE = 3000;
const SHARE = 200;

/** What portals are mostly made of besides components: asking each element for its name costs ten times as much as this. */
const PLAIN =
  'a,article,aside,b,body,br,button,dd,div,dl,dt,em,figure,footer,form,g,h1,h2,h3,h4,h5,h6,head,header,hr,html,i,iframe,img,input,label,li,link,main,meta,nav,noscript,ol,option,p,path,script,section,select,slot,small,span,strong,style,sup,svg,table,tbody,td,template,th,thead,title,tr,ul,use';

/** The shadow roots of a page, breadth first, without those of values and icons. */
function rootsOf(doc: Document): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  for (let scope: ParentNode | undefined = doc, next = 0; scope; scope = roots[next++]) {
    for (const element of scope.querySelectorAll(`:not(${PLAIN})`)) {
      const root = element.localName.includes('-') && !isLeaf(element) ? rootOf(element) : null;
      if (root) roots.push(root);
    }
  }
  return roots;
}

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
    const isSigned = (scope: ParentNode): boolean => scope.querySelector(SIGNS) !== null;
    // What is found in the plain tree needs no search of the roots.
    const isPlainlyFound = shownCase(win.location.href) !== null || isSigned(win.document);
    const roots = isPlainlyFound ? [] : rootsOf(win.document);
    const isFound = isPlainlyFound || roots.some(isSigned);
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
