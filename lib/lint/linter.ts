import type { Piece } from './engine/document.ts';
import { lintWith } from './lint.ts';
import type { LintChoices, LintInput, LintResult } from './types.ts';

export interface Linter {
  /** The result for this text; equal to what `lint` returns for it. */
  update(input: LintInput, choices?: LintChoices): LintResult;
}

/** A linter for a text that is being typed: only pieces that were not in the text before are read again. */
export function createLinter(): Linter {
  let known = new Map<string, Piece>();
  return {
    update(input, choices) {
      const used = new Map<string, Piece>();
      const result = lintWith(input, { get: (key) => known.get(key) ?? used.get(key), set: (key, value) => used.set(key, value) }, choices);
      known = used;
      return result;
    },
  };
}
