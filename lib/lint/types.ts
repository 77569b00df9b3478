/** The contract of the linter: text and context in, evidence and findings out. Offsets are UTF-16 indices into the field as given. */

export const ELEMENTS = [
  'observed',
  'expected',
  'steps',
  'location',
  'impact',
  'frequency',
  'recentChanges',
  'troubleshooting',
  'identifiers',
  'screenshot',
  'environment',
  'othersReproduce',
  'relatedCase',
  'proposedFix',
] as const;
export type Element = (typeof ELEMENTS)[number];

/** What only some products or accounts need besides, see extras.ts. */
export type Extra = 'institution' | 'collection' | 'linkExamples' | 'appAccess' | 'connectLayer' | 'knowledgeArticle';
export type Need = Element | Extra;

export type LintField = 'subject' | 'description';
export type Severity = 'error' | 'warning' | 'suggestion';
export type FindingKind =
  | 'missing'
  | 'tone'
  | 'vague'
  | 'secret'
  | 'personal'
  | 'subject'
  | 'enhancement'
  | 'multiple'
  | 'routing'
  | 'other';

export type LanguageCode = 'en' | 'de' | 'fr' | 'es' | 'it';

/** What a text is written in. `code` is null where it is another language (`sure`) or where too little stands there to tell (not `sure`). */
export interface TextLanguage {
  code: LanguageCode | null;
  sure: boolean;
}

/** What is linted. Everything but the texts may be unknown. */
export interface LintInput {
  subject: string;
  description: string;
  surface: 'case' | 'comment';
  product: string | null;
  priority: string | null;
  /** Whether several institutions file from this account. Nothing is judged by it, or by the two below, while it is unknown. */
  sharedAccount?: boolean | null;
  /** Names and codes of the institutions that share it. */
  institutions?: readonly string[];
  /** The analyst's last comment, which this comment answers. */
  vendorComment?: string | null;
}

/** By rule id: switched off, or told with another severity. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

/** What the user and the organisation want of the rules. */
export interface LintChoices {
  rules?: RuleSettings;
  /** Keys of findings that are to be left out, see `Finding.ignoreKey`. */
  ignored?: ReadonlySet<string>;
}

/** A stretch of one field: `start` inclusive, `end` exclusive. */
export interface TextSpan {
  field: LintField;
  start: number;
  end: number;
}

/** A message's key in the locale files with its substitutions, never a sentence. */
export interface MessageRef {
  key: string;
  params?: readonly string[];
}

/** One change of one field that a user can take with a click: `insert` is put in place of `start`..`end`. */
export interface Fix {
  label: MessageRef;
  span: TextSpan;
  insert: MessageRef | { text: string };
}

export interface Finding {
  rule: string;
  kind: FindingKind;
  severity: Severity;
  field: LintField;
  /** Set where words of the text are at fault; absent where something is missing. */
  start?: number;
  end?: number;
  element?: Need;
  /** What it rests on: the words at fault, or others that say so; null where it rests on the absence of words. */
  evidence: TextSpan | null;
  /** Made of the rule and the words around, not of offsets: the same after edits elsewhere, another once its own words change. Holds no text. */
  ignoreKey: string;
  message: MessageRef;
  why: MessageRef;
  /** The address of the source of the advice: shown, never fetched. */
  source: MessageRef;
  fixes: Fix[];
}

/** One line of the checklist: something that this kind of text needs, whether it is there, and what makes room for it where it is not. */
export interface ChecklistItem {
  element: Need;
  present: boolean;
  fixes: Fix[];
}

export interface LintResult {
  has: Record<Element, TextSpan | null>;
  /** Which asset the text points to, null when it does not tell. */
  asset: string | null;
  checklist: ChecklistItem[];
  findings: Finding[];
  /** In other languages than English only some rules hold, see `languages` of a rule. */
  language: TextLanguage;
}
