/** When a page is worth reading again: after a navigation, when it is shown again, and when its content has come to rest. */
import { recordIdIn } from './address.ts';
import { changesThatMatter } from './bearing.ts';
import type { Watched } from './watched.ts';

export type Why = 'start' | 'navigation' | 'shown' | 'content' | 'waiting';

export interface PageWatch {
  /**
   * What the last reading tells. While the case of the address was not there, the page is read again in growing steps for 15 seconds:
   * a closed root fills without a sound.
   */
  setRoots(watched: Watched): void;
}

const QUIET = 250;
const AT_MOST = 1000;
const RETRIES = [300, 600, 1200, 2400, 4800, 5700];

/** Readings that bring nothing new may take one part in so many of the time; but a change is never left unread for longer than this. */
const SHARE = 200;
const LONGEST_WAIT = 3000;

/** A page that goes on changing is read after this time whatever changed on it: so it is known to stand there still, and nothing is overlooked for ever. */
const ALL_THE_SAME = 60_000;

const EVERYWHERE: MutationObserverInit = { childList: true, subtree: true };
const IN_TABLES: MutationObserverInit = {
  ...EVERYWHERE,
  characterData: true,
  attributeFilter: ['data-cell-value', 'data-row-key-value', 'data-recordid', 'href'],
};

interface NavigationLike extends EventTarget {
  currentEntry?: unknown;
}

/**
 * Calls `onSettled` until the signal ends. Nothing is polled while nothing happens.
 *
 * @param hasRested the page has come to rest already, so the first call comes at once
 */
export function watchPage(win: Window, onSettled: (why: Why) => void, signal: AbortSignal, hasRested = false): PageWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let paced: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let waitingSince: number | null = null;
  let pending: Why = 'start';
  let address = win.location.href;

  let regions: ReadonlySet<Element> = new Set();
  let appeared = false;
  let readAt = 0;
  let cost = 0;
  /** The kinds of change that the next reading is for, and those that a reading was made for in vain. */
  let stirring = new Set<string>();
  const inVain = new Set<string>();

  const settle = () => {
    clearTimeout(timer);
    clearTimeout(paced);
    timer = undefined;
    paced = undefined;
    waitingSince = null;
    const moved = win.location.href !== address;
    address = win.location.href;
    if (moved) attempt = 0;
    const start = performance.now();
    onSettled(moved ? 'navigation' : pending);
    readAt = performance.now();
    cost = readAt - start;
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
  /** For changes that brought nothing the last time: waits in proportion to what that reading cost. */
  const stirSlowly = () => {
    if (signal.aborted || timer !== undefined || paced !== undefined) return;
    pending = 'content';
    const wait = readAt + Math.min(LONGEST_WAIT, cost * SHARE) - performance.now();
    paced = setTimeout(settle, Math.max(QUIET, wait));
  };

  const observer = new MutationObserver((records) => {
    const waits = !appeared && recordIdIn(win.location.href) !== null;
    const kinds = changesThatMatter(records, regions, waits);
    if (kinds.size === 0 && performance.now() - readAt < ALL_THE_SAME) return;
    for (const kind of kinds) stirring.add(kind);
    if ([...kinds].every((kind) => inVain.has(kind))) stirSlowly();
    else stir('content');
  });
  let watched = new Map<Node, MutationObserverInit>();
  const observe = (next: Map<Node, MutationObserverInit>) => {
    if (next.size === watched.size && [...next.keys()].every((node) => watched.has(node))) return;
    observer.disconnect();
    for (const [node, how] of next) observer.observe(node, how);
    watched = next;
  };

  const navigated = () => {
    attempt = 0;
    clearTimeout(retry);
    inVain.clear();
    stir('navigation');
  };
  const navigation = (win as Window & { navigation?: NavigationLike }).navigation;
  for (const name of ['navigatesuccess', 'currententrychange']) navigation?.addEventListener(name, navigated, { signal });
  win.addEventListener('popstate', navigated, { signal });
  const shown = () => {
    if (win.document.visibilityState === 'hidden') return;
    inVain.clear();
    stir('shown');
  };
  win.addEventListener('pageshow', shown, { signal });
  win.addEventListener('focus', shown, { signal });
  win.document.addEventListener('visibilitychange', shown, { signal });
  // What follows a click or a key is most likely what the user asked for.
  const acted = () => inVain.clear();
  for (const name of ['pointerdown', 'keydown']) win.document.addEventListener(name, acted, { signal, capture: true, passive: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(paced);
    clearTimeout(retry);
  });

  observe(new Map([[win.document, EVERYWHERE]]));
  if (hasRested) queueMicrotask(() => signal.aborted || settle());
  else stir('start');

  return {
    setRoots(found) {
      if (signal.aborted) return;
      const next = new Map<Node, MutationObserverInit>();
      for (const root of found.roots) next.set(root, EVERYWHERE);
      for (const table of found.tables) next.set(table, IN_TABLES);
      observe(next);
      regions = new Set(found.regions);
      appeared = found.appeared;
      if (found.changed) inVain.clear();
      else for (const kind of stirring) inVain.add(kind);
      stirring = new Set();
      clearTimeout(retry);
      const wait = RETRIES[attempt];
      if (appeared || wait === undefined || recordIdIn(win.location.href) === null) return;
      attempt += 1;
      retry = setTimeout(() => stir('waiting'), wait);
    },
  };
}
