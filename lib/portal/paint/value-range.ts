import type { TextControl } from './field-text.ts';

/**
 * A live range over the value of a text control ("OpaqueRange", Chromium 156). Not yet in TypeScript's DOM types.
 * It moves along with what the user types; after `execCommand` its offsets are stale until the next edit (seen in Chromium 156.0.8078).
 */
export interface ValueRange extends AbstractRange {
  getBoundingClientRect(): DOMRect;
  getClientRects(): DOMRect[];
  disconnect(): void;
}

interface Rangeable {
  createValueRange(start: number, end: number): ValueRange;
}

export const canRangeValue = (field: TextControl): field is TextControl & Rangeable => 'createValueRange' in field;

/** A range over these words of the value; null where the browser can't, the control's type has no text, or the offsets lie outside. */
export function valueRange(field: TextControl, start: number, end: number): ValueRange | null {
  if (!canRangeValue(field)) return null;
  try {
    return field.createValueRange(start, end);
  } catch {
    return null;
  }
}
