/** Puts a page's markup into a document, flat or with shadow roots. Plain DOM: it runs in happy-dom and as a real page's own script. */
import type { Instant } from '../../lib/cases/schemas.ts';

/** Which components have a root of their own: none, all, or every second one (`even`, `odd`), as while Salesforce moves one after another to native roots. */
export type Roots = 'flat' | 'open' | 'closed' | 'even' | 'odd';
export const ROOTS: Roots[] = ['flat', 'open', 'closed'];
export const ALL_ROOTS: Roots[] = [...ROOTS, 'even', 'odd'];

export const PORTAL = 'https://support.proquest.com';
/** When every page is read, and the zone in which its dates are written. */
export const NOW = Date.parse('2026-05-20T10:00:00Z') as Instant;
export const ZONE = 'Europe/London';

/** The closed roots made here: a real browser gives them to content scripts, happy-dom to nobody. */
export const closedRoots = new WeakMap<Element, ShadowRoot>();

/** Moves the content of components into a root of their own, but for what is put in a slot. */
function attachRoots(from: ParentNode, roots: Roots): void {
  if (roots === 'flat') return;
  const components = [...from.querySelectorAll('*')].filter(
    (element) => element.localName.includes('-') && !element.localName.startsWith('cl-') && !element.hasAttribute('data-no-root'),
  );
  const isChosen = (index: number) => (roots === 'even' ? index % 2 === 0 : roots !== 'odd' || index % 2 === 1);
  const chosen = components.filter((_, index) => isChosen(index));
  for (const component of chosen.reverse()) {
    const root = component.attachShadow({ mode: roots === 'closed' ? 'closed' : 'open' });
    if (roots === 'closed') closedRoots.set(component, root);
    root.append(...component.childNodes);
  }
}

/** Replaces the page by some markup. */
export function show(html: string, roots: Roots = 'flat'): void {
  document.body.innerHTML = html;
  attachRoots(document.body, roots);
}
