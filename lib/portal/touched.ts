/** What may have changed in a table since it was read, by what an observer of ours has heard in it and in the roots that were entered. */
import { isOurs, noteRoots } from './roots.ts';

/** A component that is not defined yet gets its root without a sound, and a box is ticked without one. */
const AWAITED = ':not(:defined)';
const SOUNDLESS = `input, select, textarea, ${AWAITED}`;

const isAwaited = (scope: ParentNode): boolean => scope.querySelector(AWAITED) !== null;
export const isSoundless = (scope: ParentNode): boolean => scope.querySelector(SOUNDLESS) !== null;

export interface Touched {
  /** Whether nothing was heard of this row since it was read with `readRow`. */
  isUntouched(row: Element): boolean;
  /** Runs `work`, which reads this row, and listens from then on in the roots that it entered. */
  readRow<T>(row: Element, work: () => T): { result: T; roots: readonly ShadowRoot[] };
  /** What `make` makes of these parts of the table; the same again as long as nothing was heard in it. Boxes are not to be asked there. */
  kept<T>(name: string, parts: readonly Element[], make: () => T): T;
}

const known = new WeakMap<Element, Touched & { hear(): void }>();

const ALL = { childList: true, subtree: true, characterData: true, attributes: true };

function observe(table: Element): Touched & { hear(): void } {
  const settled = new WeakSet<Element>();
  const made = new Map<string, unknown>();

  function touch(node: Node): void {
    for (let at: Node | null = node; at !== null && at !== table; at = at.parentNode ?? (at as Partial<ShadowRoot>).host ?? null) {
      settled.delete(at as Element);
    }
  }

  function take(records: readonly MutationRecord[]): void {
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'childList' && [...addedNodes, ...removedNodes].every(isOurs)) continue;
      if (isOurs(target)) continue;
      made.clear();
      touch(target);
      // A row that was away may have changed there.
      for (const node of removedNodes) {
        settled.delete(node as Element);
        if (node.nodeType === 1) for (const row of (node as Element).querySelectorAll('tr, [role=row]')) settled.delete(row);
      }
    }
  }

  const observer = new MutationObserver(take);
  observer.observe(table, ALL);

  function heard<T>(work: () => T): { result: T; roots: readonly ShadowRoot[] } {
    const noted = noteRoots(work);
    for (const root of noted.roots) observer.observe(root, ALL);
    return noted;
  }

  return {
    isUntouched: (row) => settled.has(row),
    readRow(row, work) {
      const noted = heard(work);
      settled.add(row);
      return noted;
    },
    kept<T>(name: string, parts: readonly Element[], make: () => T): T {
      if (made.has(name)) return made.get(name) as T;
      const { result, roots } = heard(make);
      if (![...parts, ...roots].some(isAwaited)) made.set(name, result);
      return result;
    },
    hear: () => take(observer.takeRecords()),
  };
}

/** For one reading of a table: what was heard until now counts. */
export function touchedIn(table: Element): Touched {
  let touched = known.get(table);
  if (!touched) {
    touched = observe(table);
    known.set(table, touched);
  }
  touched.hear();
  return touched;
}

/** As `touchedIn` where somebody listens in the table already, else null. */
export const touchedBefore = (table: Element): Touched | null => (known.has(table) ? touchedIn(table) : null);
