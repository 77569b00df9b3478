/** What decides whether a page is light or dark, and may change while it is open. */

const QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];
/** Pages that have a switch of their own write its state here. */
const SWITCHES = { attributeFilter: ['class', 'style', 'data-theme', 'data-color-scheme', 'data-color-mode', 'data-bs-theme'] };

/** One watch serves all who ask: browsers keep the listeners of a query for as long as they like. */
const waiting = new Set<() => void>();
let watch: { end(): void } | null = null;

/** Calls back, once for each frame at most, when the page may have turned light, dark or into forced colours. */
export function watchAppearance(doc: Document, signal: AbortSignal, changed: () => void): void {
  // Of its own, as two may bring the same.
  const tell = (): void => changed();
  waiting.add(tell);
  watch ??= begin(doc);
  signal.addEventListener(
    'abort',
    () => {
      waiting.delete(tell);
      if (waiting.size > 0) return;
      watch?.end();
      watch = null;
    },
    { once: true },
  );
}

function begin(doc: Document): { end(): void } {
  let frame = 0;
  const soon = (): void => {
    if (frame === 0) {
      frame = requestAnimationFrame(() => {
        frame = 0;
        for (const tell of [...waiting]) tell();
      });
    }
  };
  const queries = QUERIES.map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', soon);
  const observer = new MutationObserver(soon);
  for (const element of [doc.documentElement, doc.body]) observer.observe(element, SWITCHES);
  return {
    end() {
      for (const query of queries) query.removeEventListener('change', soon);
      cancelAnimationFrame(frame);
      observer.disconnect();
    },
  };
}
