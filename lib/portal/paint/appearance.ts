/** What decides whether a page is light or dark, and may change while it is open. */

const QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];
/** Pages that have a switch of their own write its state here. */
const SWITCHES = { attributeFilter: ['class', 'style', 'data-theme', 'data-color-scheme', 'data-color-mode', 'data-bs-theme'] };

/** Calls back, once for each frame at most, when the page may have turned light, dark or into forced colours. */
export function watchAppearance(doc: Document, signal: AbortSignal, changed: () => void): void {
  let frame = 0;
  const soon = (): void => {
    if (frame === 0) {
      frame = requestAnimationFrame(() => {
        frame = 0;
        changed();
      });
    }
  };
  for (const query of QUERIES) matchMedia(query).addEventListener('change', soon, { signal });
  const observer = new MutationObserver(soon);
  for (const element of [doc.documentElement, doc.body]) observer.observe(element, SWITCHES);
  signal.addEventListener(
    'abort',
    () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    },
    { once: true },
  );
}
