import type { Doc, Range } from '../engine/document.ts';
import { filledSection, firstHit } from '../engine/document.ts';
import type { Pattern } from '../engine/pattern.ts';
import type { Element } from '../types.ts';

type Accept = Parameters<typeof firstHit>[2];

/** Finds out whether a text holds one element, and where. */
export interface EvidenceFinder {
  element: Element;
  patterns: readonly Pattern[];
  /** The best evidence in the text, null when there is none. */
  find(doc: Doc): Range | null;
  /** Signs of other kinds, by name; their hits are owned by `<element>.<name>`. Those named `hint` may be it: not enough for evidence. */
  signs?: Readonly<Record<string, readonly Pattern[]>>;
  /** Whether the text comes near to it, so that asking would be a nuisance; by default, whether a hint was hit. */
  isNear?(doc: Doc): boolean;
}

export const isNear = (finder: EvidenceFinder, doc: Doc): boolean =>
  finder.isNear?.(doc) ?? firstHit(doc, `${finder.element}.hint`) !== null;

/** A finder that is content with a filled section of that name or a hit of its patterns, any unless it says which. */
export function simpleFinder(element: Element, patterns: readonly Pattern[], accept?: Accept): EvidenceFinder {
  return { element, patterns, find: (doc) => filledSection(doc, element) ?? firstHit(doc, element, accept) };
}
