/** An expression for each element, in the order in which a heading is tried ("what we expected to happen" before "what happens"); null for none. */
export type Headings = readonly [
  expected: RegExp | null,
  steps: RegExp | null,
  location: RegExp | null,
  impact: RegExp | null,
  frequency: RegExp | null,
  recentChanges: RegExp | null,
  troubleshooting: RegExp | null,
  identifiers: RegExp | null,
  screenshot: RegExp | null,
  environment: RegExp | null,
  othersReproduce: RegExp | null,
  relatedCase: RegExp | null,
  proposedFix: RegExp | null,
  observed: RegExp | null,
];

export const TELLING = 16;

/** What the linter knows of one language. All expressions read folded text. */
export interface Language {
  /**
   * Frequent words by which it is recognised. The first, as many as `TELLING`, are such as titles and names seldom hold (verbs, pronouns,
   * negation, headings); without one of them nothing is recognised. The others may be shared with neighbours.
   */
  words: string;
  /** What headings over the parts of a report hold. All languages are tried at once, so what a neighbour's stem matches is not repeated. */
  headings: Headings;
  /** What people type into a section that they do not fill. */
  nothing: RegExp;
  /** How the line begins under which the writer's name stands. */
  closing: RegExp;
}
