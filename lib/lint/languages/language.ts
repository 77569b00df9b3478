/** What the linter knows of one language. All expressions read folded text. */
export interface Language {
  /**
   * Expressions for what headings over the parts of a report hold, one on each line: expected, steps, location and on in the order of `ELEMENTS`,
   * observed last, as "what we expected to happen" is tried before "what happens"; an empty line for none. All languages are tried at once, so
   * what a neighbour's stem matches is not repeated.
   */
  headings: string;
  /** Expression for what people type into a section that they do not fill. */
  nothing: string;
  /** Expression for how the line begins under which the writer's name stands. */
  closing: string;
}
