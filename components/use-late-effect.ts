import { type DependencyList, type EffectCallback, useEffect } from 'react';

/** What is drawn now is seen before more is done. A page behind another draws nothing. */
const untilDrawn = (): Promise<unknown> =>
  Promise.race([
    new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
    new Promise((resolve) => setTimeout(resolve, 100)),
  ]);

/** An effect after what was rendered is seen: for what asks the browser, whose interfaces take their time when they are first used. */
export function useLateEffect(effect: EffectCallback, dependencies: DependencyList): void {
  useEffect(
    () => {
      const end = new AbortController();
      void untilDrawn().then(() => {
        const undo = end.signal.aborted ? undefined : effect();
        if (undo) end.signal.addEventListener('abort', undo, { once: true });
      });
      return () => end.abort();
    },
    // biome-ignore lint/correctness/useExhaustiveDependencies: whoever calls names what the effect depends on, and is looked after there
    dependencies,
  );
}
