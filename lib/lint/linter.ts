import { type Docs, lintDocs, readDocs } from './lint.ts';
import type { LintChoices, LintInput, LintResult } from './types.ts';

export interface Linter {
  /** The result for this text; equal to what `lint` returns for it. */
  update(input: LintInput, choices?: LintChoices): LintResult;
}

/** A linter for a text that is being typed: only sentences that were not in the text before are read again. */
export function createLinter(): Linter {
  let docs: Docs | null = null;
  return {
    update(input, choices) {
      docs = readDocs(input, docs);
      return lintDocs(input, docs, choices);
    },
  };
}
