/** What stands in a description, and where there is room for what does not: for those who know nothing of documents. */
import { behindWords } from './engine/blanks.ts';
import { readDoc } from './engine/document.ts';
import { EXTRAS } from './extras.ts';
import { lexiconNow } from './lexicon.ts';
import { NEEDS, type Profile } from './profiles.ts';
import { ELEMENTS, type Need } from './types.ts';

/** The order of all headings. */
export const ORDER: readonly Need[] = [...ELEMENTS, ...EXTRAS];

/** What each kind of text needs, whatever the product. */
export const neededBy = (profile: Profile): readonly Need[] => [...NEEDS[profile].warn, ...NEEDS[profile].suggest];

export interface Places {
  /** Whether a heading of this meaning, or of these words, stands in the text. */
  isThere(need: Need, heading: string): boolean;
  /** Where its heading goes: behind those that come before it, else before those that come after it, else behind the writer's own words. */
  placeOf(need: Need): { at: number; isBefore: boolean };
  /** Where the writer's own words end. */
  endOfOwn: number;
}

export function placesIn(description: string): Places {
  const { sections, raw, ownEnd } = readDoc(description, lexiconNow());
  const endOfOwn = behindWords(raw, ownEnd);
  const rankOf = (label: string): number => ORDER.indexOf(label as Need);
  return {
    endOfOwn,
    isThere: (need, heading) => sections.some(({ label }) => label === need) || raw.toLowerCase().includes(heading.toLowerCase()),
    placeOf(need) {
      const own = sections.filter(({ start, label }) => start < endOfOwn && label !== 'other');
      const before = own.findLast(({ label }) => rankOf(label) < rankOf(need));
      if (before) return { at: behindWords(raw, Math.min(before.end, endOfOwn)), isBefore: false };
      const after = own.find(({ label }) => rankOf(label) > rankOf(need));
      return after ? { at: after.start, isBefore: true } : { at: endOfOwn, isBefore: false };
    },
  };
}
