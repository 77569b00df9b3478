import type { Doc, Range } from '../engine/document.ts';
import { filledSection, firstHit } from '../engine/document.ts';
import type { Owner } from '../engine/lexicon.ts';
import type { Element } from '../types.ts';

type Accept = Parameters<typeof firstHit>[2];

/** Finds out whether a text holds one element, and where. */
export interface EvidenceFinder {
  /** The best evidence in the text, null when there is none. */
  finds(doc: Doc): Range | null;
  /** Whether the text comes near to it, so that asking would be a nuisance. */
  isNear?(doc: Doc): boolean;
}

/** A finder that is content with a filled section of that name or a hit of its patterns, any unless it says which. */
export const simpleFinder = (element: Element, words: Owner, accept?: Accept): EvidenceFinder => ({
  finds: (doc) => filledSection(doc, element) ?? firstHit(doc, words, accept),
});
