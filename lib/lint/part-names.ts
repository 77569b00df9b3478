/** The parts of the linter that stand in scripts of their own, see parts.ts. */
export const PART_NAMES = ['languages', 'comments', 'products', 'privacy', 'shouting', 'wording'] as const;
export type PartName = (typeof PART_NAMES)[number];
