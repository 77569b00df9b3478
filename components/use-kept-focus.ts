import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { CaseView } from './case-view.ts';

/** The case that has the focus, and what of its row. */
interface Place {
  key: string;
  part: '.open' | 'input' | 'a';
}

const PARTS = ['.open', 'input', 'a'] as const;

interface KeptFocus {
  onFocus(event: { target: Element }): void;
  onBlur(): void;
}

/**
 * Keeps the focus on its case while cases come, go and change their places: a row that leaves the part in sight leaves the document, and whoever presses
 * a key then would press it on nothing. A case that left the table leaves the focus to the table. Scrolling brings nothing back.
 *
 * @param reveal brings the row of that index into the document
 */
export function useKeptFocus(
  rows: readonly CaseView[],
  body: RefObject<HTMLElement | null>,
  scroller: HTMLElement,
  reveal: (index: number) => void,
): KeptFocus {
  const place = useRef<Place | null>(null);
  const shown = useRef(rows);
  useLayoutEffect(() => {
    const isMoved = shown.current !== rows;
    shown.current = rows;
    const last = place.current;
    if (last === null || document.activeElement !== document.body) return;
    place.current = null;
    if (!isMoved) return;
    const index = rows.findIndex(({ outlook }) => outlook.key === last.key);
    if (index === -1) {
      scroller.focus();
      return;
    }
    const focus = (): boolean => {
      const part = body.current?.querySelector<HTMLElement>(`tr[data-index="${index}"] ${last.part}`);
      part?.focus();
      return part != null;
    };
    if (focus()) return;
    reveal(index);
    requestAnimationFrame(focus);
  });
  return {
    onFocus({ target }) {
      const index = Number(target.closest('tr')?.getAttribute('data-index') ?? Number.NaN);
      const key = shown.current[index]?.outlook.key;
      const part = PARTS.find((selector) => target.matches(selector));
      place.current = key === undefined || part === undefined ? null : { key, part };
    },
    onBlur() {
      place.current = null;
    },
  };
}
