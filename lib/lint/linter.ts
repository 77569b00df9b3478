import { type Docs, lintDocs, readDocs } from './core.ts';
import { arrivals } from './parts.ts';
import type { LintChoices, LintInput, LintResult } from './types.ts';

export interface Linter {
  /** The result for this text; equal to what `lint` returns for it. */
  update(input: LintInput, choices?: LintChoices): LintResult;
}

/** A linter for a text that is being typed: only sentences that were not in the text before are read again. */
export function createLinter(): Linter {
  let docs: Docs | null = null;
  let known = 0;
  return {
    update(input, choices) {
      docs = readDocs(input, arrivals === known ? docs : null);
      known = arrivals;
      return lintDocs(input, docs, choices);
    },
  };
}
