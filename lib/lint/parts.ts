/**
 * What not every text needs stands in parts beside the linter's script, each brought when a text first asks for it. Until it is there, nothing is
 * said of what it knows. Whoever imports `lint.ts` has all of them from the beginning.
 */
import { type Doc, kept, type Range, type Sentence, scanner, sentencesWith } from './engine/document.ts';
import { fold } from './engine/fold.ts';
import { labelOf, learn } from './engine/labels.ts';
import { matchesOf } from './engine/matches.ts';
import type { Pattern } from './engine/pattern.ts';
import type { ExtraNeed } from './extras.ts';
import { english } from './languages/en.ts';
import type { PartName } from './part-names.ts';
import { NEEDS } from './profiles.ts';
import { FIELDS, marks, messageKey, type Report, type Rule, type RuleContext } from './rules/rule.ts';
import { fixOf, messageOf, plainText } from './told.ts';
import type { Element, Extra } from './types.ts';
import { SYMPTOM } from './words/symptoms.ts';
import { TONE, type ToneKind } from './words/tone.ts';
import { VAGUE } from './words/vague.ts';

/** What parts use of the linter, whose memory they share. */
const LENT = {
  english,
  FIELDS,
  fixOf,
  fold,
  kept,
  labelOf,
  learn,
  marks,
  matchesOf,
  messageKey,
  messageOf,
  NEEDS,
  plainText,
  scanner,
  sentencesWith,
  SYMPTOM,
  TONE,
  VAGUE,
};
export type Lent = typeof LENT;

type Reports = Rule['reports'];

/** What a rule of tone reports. */
export interface Rude extends Report {
  kind: ToneKind;
}

export interface Parts extends Record<PartName, unknown> {
  /** Other languages, whose headings are learned as well. */
  languages: {
    /** Evidence that needs no finder's phrases, null when there is none. */
    foreignEvidence(element: Element, doc: Doc): Range | null;
    /** What was not found in the text but may stand in words that are not read. */
    unreadElements(doc: Doc, has: Readonly<Record<Element, unknown>>): ReadonlySet<Element>;
  };
  /** What rules report that are for comments alone. */
  comments: { tooLong: Reports; unanswered: Reports; unreviewed: Reports };
  /** What some products and accounts need besides; what is a wish with one that is fitted to each customer, and what of that is a redesign. */
  products: { needs: Partial<Record<Extra, ExtraNeed>>; wishes: readonly RegExp[]; redesign: RegExp };
  /** What the rule about shouting reports. */
  shouting: Reports;
  /** Patterns for a closer look, what the four rules of tone report, and the one about vague phrases. */
  wording: { patterns: readonly (readonly Pattern[])[]; rude: (context: RuleContext) => Rude[]; vague: Reports };
  /** What rules report of secrets and of data of persons. */
  privacy: { secrets: Reports; persons: Reports };
}
type Here = { [Name in PartName]?: Parts[Name] };

const here: Here = {};
const wanted = new Set<PartName>();
/** How many parts came: a text is read anew behind each. */
export let arrivals = 0;

/** A part if it is here; else it is wanted from now on. */
export function part<Name extends PartName>(name: Name): Here[Name] {
  if (!here[name]) wanted.add(name);
  return here[name];
}

/** A part for texts that may hold its matter; that is looked for only while it is not here, since it does so itself. */
export function partFor<Name extends PartName>(name: Name, context: RuleContext, mayHold: (piece: Sentence) => unknown): Here[Name] {
  if (!here[name] && FIELDS.some((field) => context[field].pieces.some(mayHold))) wanted.add(name);
  return here[name];
}

/** A part if it is here, without asking for it. */
export const partHere = <Name extends PartName>(name: Name): Here[Name] => here[name];

/** What texts asked for and is not here. */
export const missingParts = (): PartName[] => [...wanted].filter((name) => !here[name]);

/** How a part is handed in: made of what the linter lends. */
export type MakePart<Name extends PartName> = (lent: Lent) => Parts[Name];

export function takePart<Name extends PartName>(name: Name, make: MakePart<Name>): void {
  if (here[name]) return;
  here[name] = make(LENT) as Here[Name];
  arrivals += 1;
}
