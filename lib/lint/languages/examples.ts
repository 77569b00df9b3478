import type { Label } from '../engine/labels.ts';
import type { Element, LintInput } from '../types.ts';

/** One invented case: what must be found in it, and which warnings and errors are told of it, all of them. */
export interface LanguageExample extends Partial<LintInput> {
  subject: string;
  description: string;
  has?: readonly Element[];
  /** Ids of rules; nothing where it is left out. */
  warns?: readonly string[];
}

/** Texts beside a language. */
export interface LanguageExamples {
  /** Headings and what they ask for. */
  headings: Readonly<Record<string, Label>>;
  cases: readonly LanguageExample[];
}
