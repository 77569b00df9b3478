/** The headings under which a kind of case is told, and where those go that a text does not have yet. */
import { neededBy, ORDER, placesIn } from '../lint/places.ts';
import type { Need } from '../lint/types.ts';

export const TEMPLATES = ['defect', 'question', 'dataCorrection', 'enhancement', 'campusM', 'linkResolver'] as const;
export type Template = (typeof TEMPLATES)[number];

/** What a kind of case asks for besides. */
const BESIDES: Partial<Record<Template, readonly Need[]>> = {
  dataCorrection: ['collection'],
  campusM: ['appAccess', 'connectLayer', 'knowledgeArticle'],
  linkResolver: ['linkExamples'],
};

/** What a kind of case needs, in the order of its headings. */
export function needsOf(template: Template): readonly Need[] {
  const profile = template === 'campusM' || template === 'linkResolver' ? 'defect' : template;
  const needs: readonly Need[] = [...neededBy(profile), ...(BESIDES[template] ?? [])];
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
  const { isThere, placeOf, endOfOwn } = placesIn(description);
  const places = new Map<number, Insertion>();
  for (const need of needs) {
    const skeleton = skeletonOf(need);
    const [heading = ''] = skeleton.trim().split('\n');
    if (isThere(need, heading.trim())) continue;
    const { at: place, isBefore } = inOnePlace ? { at: endOfOwn, isBefore: false } : placeOf(need);
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
