import type { Label } from '../engine/labels.ts';
import type { Element, LanguageCode } from '../types.ts';

/** What the linter knows of one language. All expressions read folded text. */
export interface Language {
  code: LanguageCode;
  /** Frequent words that titles and names seldom hold: verbs, pronouns, negation, courtesies. Without one of them nothing is recognised. */
  telling: string;
  /** Other frequent words, some shared with neighbours. */
  common: string;
  /** What a heading holds that asks for an element, matched against the whole heading. */
  headings: Partial<Readonly<Record<Label, RegExp>>>;
  /** What people type into a section that they do not fill. */
  nothing: RegExp;
  /** How the line begins under which the writer's name stands. */
  closing: RegExp;
  /** Words that stand for an element wherever they are; for languages in which there is no finder that knows phrases. */
  signs?: Partial<Readonly<Record<Element, RegExp>>>;
}
