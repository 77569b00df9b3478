/** When a page is worth reading again: after a navigation, when it is shown again, and when its content has come to rest. */
import { recordIdIn } from './address.ts';
import { isOurs } from './roots.ts';

export type Why = 'start' | 'navigation' | 'shown' | 'content' | 'waiting';

export interface PageWatch {
  /**
   * What the last reading tells: the roots to watch from now on, and whether the page's content was there. While it was not, and the
   * address names a case, the page is read again in growing steps for 15 seconds: a closed root fills without a sound.
   */
  setRoots(roots: readonly (Document | ShadowRoot)[], appeared: boolean): void;
}

const QUIET = 250;
const AT_MOST = 1000;
const RETRIES = [300, 600, 1200, 2400, 4800, 5700];

const isQuiet = ({ addedNodes, removedNodes }: MutationRecord) => [...addedNodes, ...removedNodes].every(isOurs);

interface NavigationLike extends EventTarget {
  currentEntry?: unknown;
}

/** Calls `onSettled` until the signal ends. Nothing is polled while nothing happens. */
export function watchPage(win: Window, onSettled: (why: Why) => void, signal: AbortSignal): PageWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let waitingSince: number | null = null;
  let pending: Why = 'start';
  let address = win.location.href;

  const settle = () => {
    timer = undefined;
    waitingSince = null;
    const moved = win.location.href !== address;
    address = win.location.href;
    if (moved) attempt = 0;
    onSettled(moved ? 'navigation' : pending);
  };
  /** Waits for quiet, but no longer than a second after the first event. */
  const stir = (why: Why) => {
    if (signal.aborted) return;
    const now = performance.now();
    waitingSince ??= now;
    pending = pending === 'navigation' && timer !== undefined ? pending : why;
    clearTimeout(timer);
    timer = setTimeout(settle, Math.max(0, Math.min(QUIET, waitingSince + AT_MOST - now)));
  };

  const observer = new MutationObserver((records) => {
    if (!records.every(isQuiet)) stir('content');
  });
  let watched = new Set<Document | ShadowRoot>();
  const observe = (roots: readonly (Document | ShadowRoot)[]) => {
    const next = new Set(roots);
    if (next.size === watched.size && [...next].every((root) => watched.has(root))) return;
    observer.disconnect();
    for (const root of next) observer.observe(root, { childList: true, subtree: true });
    watched = next;
  };

  const navigated = () => {
    attempt = 0;
    clearTimeout(retry);
    stir('navigation');
  };
  const navigation = (win as Window & { navigation?: NavigationLike }).navigation;
  for (const name of ['navigatesuccess', 'currententrychange']) navigation?.addEventListener(name, navigated, { signal });
  win.addEventListener('popstate', navigated, { signal });
  const shown = () => win.document.visibilityState !== 'hidden' && stir('shown');
  win.addEventListener('pageshow', shown, { signal });
  win.addEventListener('focus', shown, { signal });
  win.document.addEventListener('visibilitychange', shown, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(retry);
  });

  observe([win.document]);
  stir('start');

  return {
    setRoots(roots, appeared) {
      if (signal.aborted) return;
      observe(roots);
      clearTimeout(retry);
      const wait = RETRIES[attempt];
      if (appeared || wait === undefined || recordIdIn(win.location.href) === null) return;
      attempt += 1;
      retry = setTimeout(() => stir('waiting'), wait);
    },
  };
}
