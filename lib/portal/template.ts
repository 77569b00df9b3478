/** The headings under which a kind of case is told, and where those go that a text does not have yet. */
import { type Doc, readDoc } from '../lint/engine/document.ts';
import { EXTRAS } from '../lint/extras.ts';
import { LEXICON } from '../lint/lexicon.ts';
import { NEEDS } from '../lint/profiles.ts';
import { ELEMENTS, type Need } from '../lint/types.ts';

export const TEMPLATES = ['defect', 'question', 'dataCorrection', 'enhancement', 'campusM', 'linkResolver'] as const;
export type Template = (typeof TEMPLATES)[number];

/** The order of all headings. */
const ORDER: readonly Need[] = [...ELEMENTS, ...EXTRAS];

/** What a kind of case asks for besides. */
const BESIDES: Partial<Record<Template, readonly Need[]>> = {
  dataCorrection: ['collection'],
  campusM: ['appAccess', 'connectLayer', 'knowledgeArticle'],
  linkResolver: ['linkExamples'],
};

/** What a kind of case needs, in the order of its headings. */
export function needsOf(template: Template): readonly Need[] {
  const { warn, suggest } = NEEDS[template === 'campusM' || template === 'linkResolver' ? 'defect' : template];
  const needs: readonly Need[] = [...warn, ...suggest, ...(BESIDES[template] ?? [])];
  return ORDER.filter((need) => needs.includes(need));
}

/** One change of the text: `insert` comes between `start` and `end`, where nothing but blanks stands. */
export interface Insertion {
  start: number;
  end: number;
  insert: string;
  /** How many headings it brings. */
  headings: number;
}

/**
 * Where the headings go that a description does not have: behind those that come before them, else before those that come after them, else
 * behind the writer's own words, before a greeting or a forwarded mail. Several that go to one place are one insertion; places rise.
 *
 * @param skeletonOf a need's heading with room for the answer, two line breaks in front
 * @param inOnePlace all of them go behind the writer's own words: text with markup can't be changed in several places in one step
 */
export function headingInsertions(
  description: string,
  needs: readonly Need[],
  skeletonOf: (need: Need) => string,
  inOnePlace: boolean,
): Insertion[] {
  const doc = readDoc(description, LEXICON);
  const places = new Map<number, Insertion>();
  for (const need of needs) {
    const skeleton = skeletonOf(need);
    if (isThere(doc, need, skeleton)) continue;
    const { at: place, isBefore } = inOnePlace ? { at: endOfOwn(doc), isBefore: false } : placeOf(doc, need);
    const at = behindHeading(description, place);
    const text = isBefore ? `${skeleton.trimStart()}\n\n` : skeleton;
    const known = places.get(at);
    const rest = description.slice(at);
    places.set(at, {
      start: at,
      // Blanks at the very end make room.
      end: rest.trim() === '' ? description.length : at,
      insert: known ? known.insert + text : at === 0 ? text.trimStart() : text,
      headings: (known?.headings ?? 0) + 1,
    });
  }
  return [...places.values()].sort((one, other) => one.start - other.start);
}

/** `at`, but behind the blank of a heading or a number that ends there: the answer is still to be typed behind it. */
export const behindHeading = (text: string, at: number): number => at + (/(?::|(?:^|\n)\d+\.)[^\S\n]$/.test(text.slice(0, at + 1)) ? 1 : 0);

/** Several insertions as one: what was written between them is put back as it stands. null for none. */
export function joined(description: string, insertions: readonly Insertion[]): Insertion | null {
  const [first] = insertions;
  const last = insertions.at(-1);
  if (!first || !last) return null;
  const insert = insertions.map(({ insert: text, end }, i) => text + description.slice(end, insertions[i + 1]?.start ?? end)).join('');
  return { start: first.start, end: last.end, insert, headings: insertions.reduce((sum, { headings }) => sum + headings, 0) };
}

/** Whether a heading of this meaning, or of these words, stands in the text. */
function isThere({ sections, raw }: Doc, need: Need, skeleton: string): boolean {
  const [heading = ''] = skeleton.trim().split('\n');
  return sections.some(({ label }) => label === need) || raw.toLowerCase().includes(heading.trim().toLowerCase());
}

function placeOf(doc: Doc, need: Need): { at: number; isBefore: boolean } {
  const end = endOfOwn(doc);
  const rank = ORDER.indexOf(need);
  const rankOf = (label: string): number => ORDER.indexOf(label as Need);
  const own = doc.sections.filter(({ start, label }) => start < end && label !== 'other');
  const before = own.findLast(({ label }) => rankOf(label) < rank);
  if (before) return { at: trimmed(doc, Math.min(before.end, end)), isBefore: false };
  const after = own.find(({ label }) => rankOf(label) > rank);
  return after ? { at: after.start, isBefore: true } : { at: end, isBefore: false };
}

/** Where the writer's own words end. */
function endOfOwn(doc: Doc): number {
  const stop = doc.lines.findIndex(({ quoted, closes }, i) => i > 0 && (quoted || closes));
  return trimmed(doc, doc.lines[stop]?.start ?? doc.raw.length);
}

const trimmed = ({ raw }: Doc, end: number): number => raw.slice(0, end).trimEnd().length;
