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

/** What is told by words of the language that stand outside its file, where `docs/languages.md` says. */
type Said = Extract<Element, 'expected' | 'impact' | 'troubleshooting' | 'recentChanges' | 'frequency' | 'relatedCase'> | 'secret';

/** Texts beside a language. */
export interface LanguageExamples {
  /** Headings and what they ask for. */
  headings: Readonly<Record<string, Label>>;
  /** A sentence without a heading from which each is told; null where no word of the language tells it. */
  sentences: Readonly<Record<Said, string | null>>;
  cases: readonly LanguageExample[];
}
