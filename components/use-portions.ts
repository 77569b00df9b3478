import { type RefObject, useState } from 'react';

/** Rows that are made at once. */
const PORTION = 25;

/**
 * Of many rows only the first are made, and more when they are wanted.
 *
 * @param stops where the focus goes in a row, as a selector for those in `list`
 */
export function usePortions<Row>(rows: readonly Row[], list: RefObject<HTMLElement | null>, stops: string) {
  const [many, setMany] = useState(PORTION);
  return {
    shown: rows.slice(0, many),
    left: Math.max(0, rows.length - many),
    showMore(): void {
      setMany(many + PORTION);
      // The button may be gone then.
      requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>(stops)[many]?.focus());
    },
  };
}
