import { rootPath } from '../roots.ts';

/**
 * Calls back when the element may have moved or changed its size on the screen: a scroll of anything around it, a resize of the window or of itself.
 * Scroll events stay inside their shadow root, therefore one listener for each root on the way up.
 */
export function follow(element: Element, signal: AbortSignal, moved: () => void): void {
  const options = { capture: true, passive: true, signal } as const;
  for (const root of rootPath(element)) {
    root.addEventListener(
      'scroll',
      (event) => {
        if (event.target !== element) moved();
      },
      options,
    );
  }
  const view = element.ownerDocument.defaultView;
  view?.addEventListener('resize', moved, options);
  view?.visualViewport?.addEventListener('resize', moved, options);
  // An observer reports once by itself when it starts.
  let started = false;
  const sizes = new ResizeObserver(() => {
    if (started) moved();
    started = true;
  });
  sizes.observe(element);
  signal.addEventListener('abort', () => sizes.disconnect(), { once: true });
}
