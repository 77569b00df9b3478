/** Ready-made texts for comments: which there are, and how their places are filled from a case. The words stand in the locale file, or are the user's own. */
import type { Instant } from '../cases/schemas.ts';

/** In the order in which a case goes. */
export const READY_TEXTS = [
  'askForUpdate',
  'askForEscalation',
  'answerAndKeepOpen',
  'holdForTesting',
  'whileAway',
  'notSolved',
  'reviewBeforeChange',
  'askForCall',
  'consortiumContext',
  'otherInstitutions',
  'contactChange',
  'closeWithThanks',
  'communityUpdate',
  'inCaseFeedback',
  'programmeManager',
] as const;
export type ReadyTextId = (typeof READY_TEXTS)[number];

/** Those that are no comments on a case, but for a list, a form or a mail: they are copied. */
export const FOR_ELSEWHERE: ReadonlySet<ReadyTextId> = new Set(['communityUpdate', 'inCaseFeedback', 'programmeManager']);

/** Those that the vendor's support does not read. */
export const FOR_COLLEAGUES: ReadonlySet<ReadyTextId> = new Set(['communityUpdate', 'programmeManager']);

/** What can stand in braces in a text: "{number}". */
export const PLACES = [
  'number',
  'subject',
  'status',
  'priority',
  'institution',
  'opened',
  'answered',
  'asked',
  'done',
  'today',
  'related',
  'successor',
  'address',
  'contacts',
  'colleague',
  'from',
  'to',
] as const;
export type Place = (typeof PLACES)[number];

/** What is known of a case for them; null where a page did not tell. */
export interface CaseFacts {
  number: string | null;
  subject: string | null;
  status: string | null;
  priority: string | null;
  institution: string | null;
  openedAt: Instant | null;
  /** When the vendor commented last. */
  answeredAt: Instant | null;
  /** When the customer did. */
  askedAt: Instant | null;
}

export const NO_FACTS: CaseFacts = {
  number: null,
  subject: null,
  status: null,
  priority: null,
  institution: null,
  openedAt: null,
  answeredAt: null,
  askedAt: null,
};

export interface FilledText {
  text: string;
  /** The first stretch that is still to be filled in, brackets and all: `start` inclusive, `end` exclusive; null for none. */
  gap: { start: number; end: number } | null;
}

const PART = /\{(\w+)\}|\[[^\]\n]{1,120}\]/g;

const isPlace = (name: string | undefined): name is Place => PLACES.some((place) => place === name);

/**
 * A text with what is known in its places. What is not known stays visibly open, "[date]", and so does what only the writer knows, "[our answer]".
 *
 * @param known words for the places that are known
 * @param gapOf the name of a place that is not
 */
export function filled(template: string, known: Partial<Record<Place, string>>, gapOf: (place: Place) => string): FilledText {
  let text = '';
  let gap: FilledText['gap'] = null;
  let from = 0;
  for (const { 0: part, 1: name, index } of template.matchAll(PART)) {
    const value = isPlace(name) ? known[name] : undefined;
    // Braces around anything else are the writer's own.
    const words = value ?? (isPlace(name) ? `[${gapOf(name)}]` : part);
    text += template.slice(from, index);
    if (value === undefined && words.startsWith('[')) gap ??= { start: text.length, end: text.length + words.length };
    text += words;
    from = index + part.length;
  }
  return { text: text + template.slice(from), gap };
}

/** What the user wrote; one with the name of a ready-made text stands in its place. */
export interface OwnText {
  name: string;
  text: string;
}

/** Places in braces that there are none of: most likely a slip. */
export const unknownPlaces = (template: string): string[] =>
  [...template.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) => (isPlace(name) ? [] : [name]));

/** A text as a part of its own in what stands there already: `before` and `after` it. Empty lines keep it apart. */
export function apart(before: string, insert: string, after: string): { lead: string; text: string } {
  const ends = /\n*$/.exec(before)?.[0].length ?? 0;
  const begins = /^\n*/.exec(after)?.[0].length ?? 0;
  const lead = before.trim() === '' ? '' : '\n'.repeat(Math.max(0, 2 - ends));
  const trail = after.trim() === '' ? '' : '\n'.repeat(Math.max(0, 2 - begins));
  return { lead, text: lead + insert + trail };
}
