/** Which rows of a table may have changed since they were read, by what an observer of ours has heard. */
import { isOurs } from './roots.ts';

export interface Touched {
  /** Whether nothing was heard of this row since `settle` was called for it. Changes within roots of their own are not heard. */
  isUntouched(row: Element): boolean;
  /** The row was read just now. */
  settle(row: Element): void;
}

const known = new WeakMap<Element, Touched & { hear(): void }>();

function observe(table: Element): Touched & { hear(): void } {
  const settled = new WeakSet<Element>();

  function touch(node: Node): void {
    for (let at: Node | null = node; at !== null && at !== table; at = at.parentNode) settled.delete(at as Element);
  }

  function take(records: readonly MutationRecord[]): void {
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'childList' && [...addedNodes, ...removedNodes].every(isOurs)) continue;
      if (isOurs(target)) continue;
      touch(target);
      // A row that was away may have changed there.
      for (const node of removedNodes) {
        settled.delete(node as Element);
        if (node.nodeType === 1) for (const row of (node as Element).querySelectorAll('tr, [role=row]')) settled.delete(row);
      }
    }
  }

  const observer = new MutationObserver(take);
  observer.observe(table, { childList: true, subtree: true, characterData: true, attributes: true });
  return {
    isUntouched: (row) => settled.has(row),
    settle: (row) => settled.add(row),
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
