import { innermost } from './dock.ts';
import { layerOf } from './layer.ts';
import { MARK_LINES } from './tokens.ts';

const HOSTS = ['cl-dock', 'cl-draft', 'cl-note', 'cl-sign', 'cl-mirror'];

/** The modal dialog that is open, in whatever root it stands: no other element takes the pointer then. Else the body. */
function layerOfNow(doc: Document): HTMLElement {
  const hit = doc.elementFromPoint?.(1, 1);
  return layerOf(doc, hit ? innermost(hit, 1, 1) : null);
}

/**
 * Takes away what an earlier script of this extension left in the page. Firefox ends the scripts of an extension that is updated without
 * a word, and puts the new ones into the open pages: nobody else would ever remove what the old ones had painted.
 */
export function sweepLeftovers(doc: Document): void {
  // Badges hang in the portal's cells, deep in its roots: each goes when the new one is put beside it.
  const inDialog = [...layerOfNow(doc).children].filter(({ localName }) => HOSTS.includes(localName));
  for (const host of [...doc.querySelectorAll(HOSTS.join()), ...inDialog]) host.remove();
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return;
  // By their names, as Firefox lets no script of an extension walk through the page's registry ("Xray wrapping of iterators not supported").
  for (const tone of Object.keys(MARK_LINES)) CSS.highlights.delete(`cl-${tone}`);
}
